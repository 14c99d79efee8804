using KiteController.App.Phone;
using KiteController.Board;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.App.Console
{
    /// <summary><c>wifi</c>: tells of the unit's own Wi-Fi; sets its password, closes it, forgets the paired phone. While disarmed.</summary>
    public sealed class WifiCommand : IConsoleCommand
    {
        private readonly PhoneServer _phone;
        private readonly FlightStatus _status;
        private ConsoleLine _line;
        private int _part;

        /// <summary>Creates the command for this unit.</summary>
        public WifiCommand(KiteUnit unit)
        {
            _phone = unit.Phone;
            _status = unit.Flight.Status;
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _line = line;
            _part = 0;
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            if (1 < _line.WordCount)
            {
                Change(output);
                return false;
            }

            Tell(_part, output);
            _part++;
            return _part < 2;
        }

        private void Tell(int part, ConsoleOutput output)
        {
            AccessPoint radio = _phone.Wifi.Radio;
            if (part != 0)
            {
                output.Line(_phone.Key.Known ? "A phone is paired; wifi forget forgets it." : "No phone is paired: hold STOP and tap Pair on the page.");
                return;
            }

            if (radio.State == AccessPointState.Off)
            {
                output.Line("There is no Wi-Fi yet: type wifi password and a password of your own, then reboot.");
                return;
            }

            output.Text(radio.State == AccessPointState.Guarded ? "The Wi-Fi is " : "Open to anybody until the next start, to set a password, is the Wi-Fi ");
            output.Text(radio.ShownName);
            output.Text("; a phone opens http://");
            output.Text(AccessPoint.Address);
            output.Line("/");
        }

        private void Change(ConsoleOutput output)
        {
            if (_status.State != UnitState.Disarmed)
            {
                output.Line("Refused: flash is written only while disarmed; disarm first.");
            }
            else if (_line.Is(1, "password") && _line.WordCount == 3)
            {
                output.Line(SetPassword() ?? "Kept; reboot, then join the Wi-Fi with it.");
            }
            else if (_line.Is(1, "off") && _line.WordCount == 2)
            {
                _phone.Wifi.TurnOff();
                output.Line("Closed from the next start on.");
            }
            else if (_line.Is(1, "forget") && _line.WordCount == 2)
            {
                _phone.Key.Forget();
                output.Line("No phone is paired now.");
            }
            else
            {
                output.Line("Type wifi, wifi password PASSWORD, wifi off, or wifi forget.");
            }
        }

        /// <summary>The password is the line's third word as it was typed, whether large or small letters.</summary>
        private string SetPassword()
        {
            byte[] password = new byte[ConsoleLine.MaxLength];
            return _phone.Wifi.Set(password, _line.Copy(2, password), false);
        }
    }
}
