using KiteController.Board;
using KiteController.Core.Loop;

namespace KiteController.App.Phone
{
    /// <summary>Goes round the visitors and the door: asks in turn who has something, one bounded slice at a time, and never waits for anybody.</summary>
    public sealed class PhoneRound
    {
        /// <summary>Most connections at once.</summary>
        public const int Places = 4;

        /// <summary>Ticks after which a request that is not complete is given up.</summary>
        public const int SlowTicks = 300;

        /// <summary>Ticks after which a connection without a request is closed.</summary>
        public const int IdleTicks = 1500;

        private const int TrustedTicks = 500;
        private const int AddressEvery = 12; // Of the ticks in which a quiet round is made.
        private const int ConnectionGarbageBytes = 300;

        /// <summary>True if the last round found nobody to serve: then not every tick need have one.</summary>
        public bool Quiet;

        private readonly KiteUnit _unit;
        private readonly PhoneServer _server;
        private readonly PhoneDesk _desk;
        private readonly PhoneVisitor[] _visitors = new PhoneVisitor[Places];
        private readonly TcpDoor _door = new TcpDoor();
        private readonly AddressGiver _addresses = new AddressGiver();
        private PhoneVisitor _reading;
        private int _next;
        private int _askedTick;
        private int _doneTick;
        private bool _knocked;

        /// <summary>Creates the round of a server.</summary>
        public PhoneRound(KiteUnit unit, PhoneServer server, PhoneDesk desk)
        {
            _unit = unit;
            _server = server;
            _desk = desk;
            for (int i = 0; i < Places; i++)
            {
                _visitors[i] = new PhoneVisitor();
            }
        }

        /// <summary>True while a request has begun to come and is not answered.</summary>
        public bool Busy
        {
            get
            {
                bool busy = false;
                for (int i = 0; i < Places; i++)
                {
                    busy |= _visitors[i].Line.IsOpen && _visitors[i].Busy;
                }

                return busy;
            }
        }

        /// <summary>Opens the door.</summary>
        /// <returns>False if that cannot be.</returns>
        public bool Open(int port)
        {
            return _door.Open(port, Places);
        }

        /// <summary>True if nobody had anything more in this tick.</summary>
        public bool IsDone(int tick)
        {
            return _doneTick == tick;
        }

        /// <summary>One slice.</summary>
        /// <param name="tick">Number of the present tick.</param>
        /// <returns>True: even a round without anybody is a slice, the last of its tick.</returns>
        public bool Work(int tick)
        {
            Quiet = false;
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
            Quiet = !_knocked && !_addresses.Busy && !Busy;
            return true;
        }

        /// <summary>One slice for a visitor; what was heard of it is read in the next one, for looking for a visitor has taken half of this.</summary>
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
                    _server.Answered++;
                }

                return free || (0 <= visitor.PagePiece && !_desk.Busy && SendPage(visitor, tick));
            }

            if (visitor.HasBytes)
            {
                _reading = visitor;
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
                _reading = visitor.HasBytes ? visitor : null;
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
            visitor.Mine = request.Problem == 0 && _server.Key.IsOf(request) && !_server.Wifi.IsSetup;
            if (visitor.Mine)
            {
                visitor.TrustedTick = tick;
                _server.Lead.Heard();
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
