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
        /// <summary>Most connections at once.</summary>
        public const int Places = 4;

        /// <summary>Ticks after which a request that is not complete is given up.</summary>
        public const int SlowTicks = 300;

        /// <summary>Ticks after which a connection without a request is closed.</summary>
        public const int IdleTicks = 1500;

        private const int HttpPort = 80;
        private const int TrustedTicks = 500;
        private const int AddressEvery = 7;
        private const int ConnectionGarbageBytes = 300;

        /// <summary>What may give orders.</summary>
        public readonly PhoneKey Key = new PhoneKey();

        /// <summary>What is told of a cut kite.</summary>
        public readonly LandingJson Landing;

        /// <summary>The unit's Wi-Fi, and how its password is set.</summary>
        public readonly WifiSetup Wifi;

        /// <summary>Whether a phone leads the kite, and is heard.</summary>
        public readonly PhoneLead Lead;

        /// <summary>Requests answered since power-up.</summary>
        public int Answered;

        private readonly KiteUnit _unit;
        private readonly FlightStatus _status;
        private PhoneVisitor[] _visitors;
        private PhoneDesk _desk;
        private TcpDoor _door;
        private AddressGiver _addresses;
        private PhoneVisitor _reading;
        private int _next;
        private int _askedTick;
        private int _doneTick;
        private bool _knocked;
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
            _visitors = new PhoneVisitor[Places];
            for (int i = 0; i < Places; i++)
            {
                _visitors[i] = new PhoneVisitor();
            }

            _addresses = new AddressGiver();
            _desk = new PhoneDesk(_unit, this);
            TcpDoor door = new TcpDoor();
            _door = door.Open(HttpPort, Places) ? door : null;
        }

        /// <summary>Looks at button, orders and silence; once after every tick.</summary>
        public void Watch(SensorFrame frame)
        {
            bool disarmed = _status.State == UnitState.Disarmed;
            Wifi.Watch(frame.StopPressed, disarmed);
            if (_door != null)
            {
                Key.Watch(frame.StopPressed, disarmed);
                Landing.Watch();
                Lead.Watch();
            }
        }

        /// <summary>True while a request has begun to come and is not answered.</summary>
        public bool Busy
        {
            get
            {
                bool busy = false;
                for (int i = 0; _visitors != null && i < Places; i++)
                {
                    busy |= _visitors[i].Line.IsOpen && _visitors[i].Busy;
                }

                return busy;
            }
        }

        /// <summary>One slice.</summary>
        /// <returns>True if there is more to do before the next tick.</returns>
        public bool Work()
        {
            if (_door == null)
            {
                return false;
            }

            int tick = _status.TickCount;
            bool deskWorks = _desk.Busy && !_desk.MustWait;
            if (_doneTick == tick && !deskWorks)
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

            if (_reading != null)
            {
                Read(_reading, tick);
                return true;
            }

            if (_addresses.Busy)
            {
                _addresses.Work();
                return true;
            }

            return GoRound(tick);
        }

        /// <summary>One slice for the next visitor who has something, or at the door. A round without any is the last of its tick.</summary>
        private bool GoRound(int tick)
        {
            for (int i = 0; i <= Places; i++)
            {
                _next = _next == Places ? 0 : _next + 1;
                if (_next == Places)
                {
                    if (_askedTick != tick)
                    {
                        AskDoor(tick);
                        return true;
                    }

                    continue;
                }

                PhoneVisitor visitor = _visitors[_next];
                if (visitor.Line.IsOpen && (visitor.Busy || _askedTick != tick) && Serve(visitor, tick))
                {
                    return true;
                }
            }

            _doneTick = tick;
            return true;
        }

        /// <summary>Does what flash or a new start is needed for, if something is. Between ticks; only while disarmed.</summary>
        /// <returns>True if flash was worked on.</returns>
        public bool KeepIfAsked()
        {
            return Wifi.KeepIfAsked() || (_status.State == UnitState.Disarmed && Key.SaveIfAsked());
        }

        /// <summary>One slice for a visitor.</summary>
        /// <returns>False if there was nothing to do.</returns>
        private bool Serve(PhoneVisitor visitor, int tick)
        {
            if (visitor.Ends)
            {
                visitor.Line.Close();
                return true;
            }

            if (visitor.Waits)
            {
                bool free = !_desk.Busy && visitor.PagePiece < 0;
                if (free)
                {
                    _desk.Begin(visitor);
                    Answered++;
                }

                return free || (0 <= visitor.PagePiece && !_desk.Busy && SendPage(visitor, tick));
            }

            if (visitor.HasBytes)
            {
                Read(visitor, tick);
                return true;
            }

            bool begun = visitor.Reader.Request.Begun;
            if ((begun ? SlowTicks : IdleTicks) < tick - visitor.Tick)
            {
                visitor.Line.Close();
                return true;
            }

            if (visitor.AskedTick == tick || (!begun && _askedTick == tick))
            {
                return false;
            }

            visitor.AskedTick = tick;
            _askedTick = begun ? _askedTick : tick;
            if (visitor.Line.HasNews())
            {
                visitor.Hear(tick);
            }

            return true;
        }

        /// <summary>One slice of reading what was heard, or of judging it once it is a whole request; the next slice goes on with it.</summary>
        private void Read(PhoneVisitor visitor, int tick)
        {
            if (visitor.Waits)
            {
                Arrived(visitor, tick);
                visitor.Judged = true;
            }
            else
            {
                visitor.Read();
            }

            _reading = (visitor.HasBytes || visitor.Waits) && !visitor.Judged ? visitor : null;
        }

        /// <summary>A whole request is here. STOP acts at once, whoever sends it; everything else waits its turn.</summary>
        private void Arrived(PhoneVisitor visitor, int tick)
        {
            HttpRequest request = visitor.Reader.Request;
            visitor.Mine = request.Problem == 0 && Key.IsOf(request) && !Wifi.IsSetup;
            if (visitor.Mine)
            {
                visitor.TrustedTick = tick;
                Lead.Heard();
            }

            if (request.Problem == 0 && request.IsPost && request.PathIs(PhoneDesk.StopPath))
            {
                _unit.Request(OperatorRequest.Disarm);
            }
        }

        private bool SendPage(PhoneVisitor visitor, int tick)
        {
            if (visitor.AskedTick == tick)
            {
                return false;
            }

            if (SlowTicks < tick - visitor.Tick)
            {
                visitor.Line.Close();
                return true;
            }

            if (!visitor.Line.HasRoom())
            {
                visitor.AskedTick = tick;
                return true;
            }

            byte[] piece = PhonePage.Piece(visitor.PagePiece);
            visitor.Line.Write(piece, 0, piece.Length);
            _unit.NoteGarbage(piece.Length);
            visitor.PagePiece++;
            if (visitor.PagePiece == PhonePage.Pieces)
            {
                visitor.Done(tick);
            }

            return true;
        }

        /// <summary>Asks for somebody new, for an address or a connection.</summary>
        private void AskDoor(int tick)
        {
            _askedTick = tick;
            if (!_knocked && (tick & AddressEvery) == 0)
            {
                _addresses.Listen();
                return;
            }

            if (!_knocked)
            {
                _knocked = _door.Knocked();
                return;
            }

            _knocked = false;
            PhoneVisitor place = FreePlace(tick);
            if (place != null)
            {
                place.Line.Close();
                _door.LetIn(place.Line);
                place.Begin(tick);
                _unit.NoteGarbage(ConnectionGarbageBytes);
            }
        }

        /// <summary>A place that is free, or that of whoever has been silent longest; never that of the paired phone, nor of one who is being answered.</summary>
        private PhoneVisitor FreePlace(int tick)
        {
            PhoneVisitor longest = null;
            for (int i = 0; i < Places; i++)
            {
                PhoneVisitor visitor = _visitors[i];
                if (!visitor.Line.IsOpen)
                {
                    return visitor;
                }

                bool keeps = visitor.Waits || (visitor.TrustedTick != 0 && tick - visitor.TrustedTick < TrustedTicks);
                if (!keeps && (longest == null || visitor.Tick - longest.Tick < 0))
                {
                    longest = visitor;
                }
            }

            return longest;
        }
    }
}
