using KiteController.App.Landing;
using KiteController.Core.Runner;
using KiteController.Core.Telemetry;

namespace KiteController.App.Console
{
    /// <summary><c>runner</c>: where the cut kite comes down, in the words of somebody who has to walk there, as it stands now.</summary>
    public sealed class RunnerCommand : IConsoleCommand
    {
        private readonly CutRecord _cut;
        private readonly FlightStatus _status;
        private readonly CardText _text;

        /// <summary>Creates the command for this unit.</summary>
        public RunnerCommand(KiteUnit unit)
        {
            _cut = unit.LastCut;
            _status = unit.Flight.Status;
            _text = new CardText(unit.LastCut, unit.Settings.Set.Flight, unit.Calibration);
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _text.Begin();
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            if (_status.CutState == CutState.Suspect)
            {
                output.Line("It is not sure yet that the kite is cut; wait a moment.");
                return false;
            }

            if (!_cut.Estimate.Valid)
            {
                output.Line(_status.CutState == CutState.Cut ? "The kite is cut, but there is no landing estimate yet." : "No kite has been cut since the unit was armed.");
                return false;
            }

            return _text.Work(output);
        }
    }
}
