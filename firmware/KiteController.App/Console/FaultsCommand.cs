using KiteController.Board;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.App.Console
{
    /// <summary><c>faults</c>: what is wrong, what stands against arming, and how each part does.</summary>
    public sealed class FaultsCommand : IConsoleCommand
    {
        private const int Rows = 7;

        private readonly KiteBoard _board;
        private readonly FlightStatus _status;
        private readonly TickTiming _timing;
        private readonly ParameterKeeper _settings;
        private int _row;

        /// <summary>Creates the command for this unit.</summary>
        public FaultsCommand(KiteUnit unit)
        {
            _board = unit.Board;
            _status = unit.Flight.Status;
            _timing = unit.Timing;
            _settings = unit.Settings;
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _row = 0;
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            switch (_row)
            {
                case 0: Failsafe(output); break;
                case 1: Arming(output); break;
                case 2: Part(output, PartText.Imu, _board.Imu.Status); break;
                case 3: Part(output, PartText.Pivot, _board.Pivot.Status); break;
                case 4: Part(output, PartText.LoadCellName(_board), _board.LoadCell.Status); break;
                case 5: Settings(output); break;
                default: Loop(output); break;
            }

            output.EndLine();
            _row++;
            return _row < Rows;
        }

        private void Failsafe(ConsoleOutput output)
        {
            bool failed = _status.State == UnitState.LightTension || _status.State == UnitState.MotorOff;
            output.Text(failed ? ReasonText.For(_status.StateReason) : "No failsafe is in force.");
        }

        private void Arming(ConsoleOutput output)
        {
            bool clear = _status.Refusal == Reason.None || _status.State != UnitState.Disarmed;
            output.Text(clear ? "Nothing stands against arming." : "Against arming: ");
            if (!clear)
            {
                ArmingText.Write(_status.Refusal, _settings.Set, output);
            }
        }

        private static void Part(ConsoleOutput output, string name, PartStatus status)
        {
            output.Text(name);
            output.Put((byte)' ');
            output.Text(PartText.For(status));
        }

        private void Settings(ConsoleOutput output)
        {
            output.Text(_settings.Unsaved ? "Settings have been changed and not saved." : StoreText.For(_settings.Store.Source));
        }

        private void Loop(ConsoleOutput output)
        {
            output.Number(_timing.Overruns);
            output.Text(" of ");
            output.Number(_timing.Count);
            output.Text(" cycles since power-up came too late.");
        }
    }
}
