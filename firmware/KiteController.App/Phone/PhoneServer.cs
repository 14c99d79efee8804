using KiteController.Board;
using KiteController.Core.Loop;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.App.Phone
{
    /// <summary>
    /// The page for a phone, over the unit's own Wi-Fi: four connections at most, asked in turn in the pauses between ticks, one bounded
    /// slice at a time. Never a thread, never a call that waits. Without an access point it does nothing at all.
    /// </summary>
    public sealed class PhoneServer : IBackgroundWork
    {
        private const int HttpPort = 80;
        private const int AskEvery = 3; // While nobody is served, a look in every fourth tick will do.

        /// <summary>What may give orders.</summary>
        public readonly PhoneKey Key = new PhoneKey();

        /// <summary>What is told of a cut kite.</summary>
        public readonly LandingJson Landing;

        /// <summary>The unit's Wi-Fi, and how its password is set.</summary>
        public readonly WifiSetup Wifi;

        /// <summary>Whether a phone leads the kite, and is heard.</summary>
        public readonly PhoneLead Lead;

        /// <summary>True while the page is served.</summary>
        public bool IsOpen;

        /// <summary>Requests answered since power-up.</summary>
        public int Answered;

        private readonly KiteUnit _unit;
        private readonly FlightStatus _status;
        private PhoneRound _round;
        private PhoneDesk _desk;
        private bool _deskTurn;

        /// <summary>Creates the server of a unit; nothing is opened yet.</summary>
        public PhoneServer(KiteUnit unit)
        {
            _unit = unit;
            _status = unit.Flight.Status;
            Landing = new LandingJson(unit);
            Wifi = new WifiSetup(unit.Flight.Status);
            Lead = new PhoneLead(unit);
        }

        /// <summary>Looks whether there is an access point, and opens the page there. At start-up.</summary>
        public void Start()
        {
            Wifi.Start();
            if (Wifi.Radio.State == AccessPointState.Off)
            {
                return;
            }

            Key.Load();
            _desk = new PhoneDesk(_unit, this);
            _round = new PhoneRound(_unit, this, _desk);
            IsOpen = _round.Open(HttpPort);
        }

        /// <summary>True if the page has work in this tick, or may have.</summary>
        public bool Awake
        {
            get { return IsOpen && (!_round.Quiet || (_status.TickCount & AskEvery) == 0); }
        }

        /// <summary>True while a request has begun to come and is not answered.</summary>
        public bool Busy
        {
            get { return IsOpen && _round.Busy; }
        }

        /// <summary>Looks at button, orders and silence; once after every tick.</summary>
        public void Watch(SensorFrame frame)
        {
            bool disarmed = _status.State == UnitState.Disarmed;
            Wifi.Watch(frame.StopPressed, disarmed);
            if (IsOpen)
            {
                Key.Watch(frame.StopPressed, disarmed);
                Lead.Watch();
            }
        }

        /// <summary>One slice.</summary>
        /// <returns>True if there is more to do before the next tick.</returns>
        public bool Work()
        {
            if (!IsOpen)
            {
                return false;
            }

            int tick = _status.TickCount;
            bool deskWorks = _desk.Busy && !_desk.MustWait;
            if (_round.IsDone(tick) && !deskWorks)
            {
                return false;
            }

            _deskTurn = !_deskTurn;
            if (_deskTurn && deskWorks)
            {
                _desk.Work();
                _unit.NoteGarbage(_desk.TakeGarbage());
                return true;
            }

            return _round.Work(tick);
        }

        /// <summary>Does what flash or a new start is needed for, if something is. Between ticks; only while disarmed.</summary>
        /// <returns>True if flash was worked on.</returns>
        public bool KeepIfAsked()
        {
            return Wifi.KeepIfAsked() || (_status.State == UnitState.Disarmed && Key.SaveIfAsked());
        }
    }
}
