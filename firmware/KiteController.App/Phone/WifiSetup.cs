using System.Text;
using KiteController.Board;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;
using nanoFramework.Runtime.Native;

namespace KiteController.App.Phone
{
    /// <summary>
    /// How the unit's Wi-Fi gets its password. There is none that a stranger could know: until a person sets one there is no access point.
    /// It is set over the serial line, or by a phone after that person has held STOP from power-up on for five seconds and let go: then
    /// the access point is open for ten minutes or until the next start, and knows nothing but STOP and a new password.
    /// </summary>
    /// <remarks>A broken wire of STOP looks like a button that is held, but never like one that is let go.</remarks>
    public sealed class WifiSetup
    {
        /// <summary>Ticks for which STOP must be held from power-up on.</summary>
        public const int HoldTicks = 500;

        /// <summary>Ticks for which the access point then stays open.</summary>
        public const int OpenTicks = 60000;

        private const int ButtonTicks = 3;
        private const int AnswerTicks = 100;

        /// <summary>The chip's Wi-Fi.</summary>
        public readonly AccessPoint Radio = new AccessPoint();

        private readonly FlightStatus _status;
        private int _watched;
        private int _heldTicks;
        private bool _setupAsked;
        private string _password;
        private bool _off;
        private bool _restart;
        private int _keepAtTick;

        /// <summary>Creates the set-up for a unit with this status.</summary>
        public WifiSetup(FlightStatus status)
        {
            _status = status;
        }

        /// <summary>True while the access point is open to anybody.</summary>
        public bool IsSetup
        {
            get { return Radio.State == AccessPointState.Setup; }
        }

        /// <summary>Looks what the chip was started with. An open access point is open for this once: the next start finds none.</summary>
        public void Start()
        {
            Radio.Look();
            if (IsSetup)
            {
                Radio.TurnOff();
            }
        }

        /// <summary>Looks at the button once a tick.</summary>
        public void Watch(bool pressed, bool disarmed)
        {
            if (_watched < ButtonTicks)
            {
                _watched++;
                _heldTicks = _watched;
            }
            else if (_heldTicks != 0)
            {
                _setupAsked = !pressed && disarmed && HoldTicks < _heldTicks;
                _heldTicks = pressed ? _heldTicks + 1 : 0;
            }
        }

        /// <summary>Checks and remembers a password that somebody has sent while the access point is open for it.</summary>
        /// <returns>What is wrong with it; null if it is kept.</returns>
        public string SetByPhone(byte[] body, int length)
        {
            if (!IsSetup)
            {
                return "Not now: hold STOP while you switch the unit on, for five seconds, then let go.";
            }

            return Set(body, length, true);
        }

        /// <summary>Checks and remembers a password.</summary>
        /// <param name="bytes">ASCII.</param>
        /// <param name="length">Its characters.</param>
        /// <param name="restart">True if the chip starts anew with it.</param>
        /// <returns>What is wrong with it; null if it is kept.</returns>
        public string Set(byte[] bytes, int length, bool restart)
        {
            if (!IsPassword(bytes, length))
            {
                return "Not kept: a password has 8 to 63 letters, digits and signs, without blanks.";
            }

            _password = Encoding.UTF8.GetString(bytes, 0, length);
            _restart = restart;
            _keepAtTick = _status.TickCount + (restart ? AnswerTicks : 0);
            return null;
        }

        /// <summary>Asks for the access point to be closed from the next start on.</summary>
        public void TurnOff()
        {
            _off = true;
        }

        /// <summary>Does what flash or a new start is needed for, if something is. Between ticks; while disarmed.</summary>
        /// <returns>True if flash was worked on.</returns>
        public bool KeepIfAsked()
        {
            if (_status.State != UnitState.Disarmed)
            {
                return false;
            }

            if (_setupAsked)
            {
                _setupAsked = false;
                Radio.OpenForSetup();
                Power.RebootDevice();
            }

            if (IsSetup && OpenTicks < _status.TickCount)
            {
                Power.RebootDevice();
            }

            if (_off)
            {
                _off = false;
                Radio.TurnOff();
                return true;
            }

            return KeepPassword();
        }

        private bool KeepPassword()
        {
            if (_password == null || _status.TickCount - _keepAtTick < 0)
            {
                return false;
            }

            Radio.Guard(_password);
            _password = null;
            if (_restart)
            {
                Power.RebootDevice();
            }

            return true;
        }

        /// <summary>True for what WPA2 takes, without blanks, which a person overlooks.</summary>
        private static bool IsPassword(byte[] bytes, int length)
        {
            if (length < AccessPoint.LeastPassword || AccessPoint.MostPassword < length)
            {
                return false;
            }

            for (int i = 0; i < length; i++)
            {
                if (bytes[i] <= ' ' || 126 < bytes[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
