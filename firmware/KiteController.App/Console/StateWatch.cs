using KiteController.Core.Flight;
using KiteController.Core.Runner;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.App.Console
{
    /// <summary>Tells the person at the console what changed without their asking, with its reason.</summary>
    public sealed class StateWatch
    {
        private readonly FlightStatus _status;
        private UnitState _state;
        private FlightMode _mode;
        private CutState _cut;

        /// <summary>Creates the watch over this status.</summary>
        public StateWatch(FlightStatus status)
        {
            _status = status;
        }

        /// <summary>True if something changed that has not been told.</summary>
        public bool Changed
        {
            get { return _state != _status.State || _mode != _status.Mode || _cut != _status.CutState; }
        }

        /// <summary>The person knows all that is so now.</summary>
        public void Told()
        {
            _state = _status.State;
            _mode = _status.Mode;
            _cut = _status.CutState;
        }

        /// <summary>Tells it, as a line.</summary>
        public void Tell(ConsoleOutput output)
        {
            bool cutOnly = _state == _status.State && _mode == _status.Mode;
            Told();
            output.Text("* ");
            if (cutOnly && _cut != CutState.Cut)
            {
                output.Line(Describe(_cut));
                return;
            }

            UnitText.Tell(_status, output);
        }

        private static string Describe(CutState state)
        {
            switch (state)
            {
                case CutState.Suspect: return "The pull is gone: the spool takes up slack to see whether the kite is cut.";
                case CutState.MaybeCut: return "Maybe the kite is cut: the pull is gone and does not come back. Type cut yes, or cut no.";
                case CutState.Caught: return "The line pulls from near the horizon: it is cut and has caught, or the kite is down. Type cut yes, or cut no.";
                default: return "The kite pulls again, so it was not cut.";
            }
        }
    }
}
