using KiteController.Board;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;
using nanoFramework.Runtime.Native;

namespace KiteController.App.Console
{
    /// <summary><c>reboot</c>: restarts the chip, but only while the unit is disarmed.</summary>
    public sealed class RebootCommand : IConsoleCommand
    {
        private readonly FlightStatus _status;
        private readonly SerialLink _link;
        private bool _announced;

        /// <summary>Creates the command for this unit.</summary>
        public RebootCommand(KiteUnit unit)
        {
            _status = unit.Flight.Status;
            _link = unit.Board.Link;
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _announced = false;
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            if (_status.State != UnitState.Disarmed)
            {
                output.Line("Refused: a reboot lets go of the spool; disarm first.");
                return false;
            }

            if (!_announced)
            {
                _announced = true;
                output.Line("Rebooting.");
                return true;
            }

            if (_link.Room == SerialLink.SendBytes)
            {
                Power.RebootDevice();
            }

            return true;
        }
    }
}
