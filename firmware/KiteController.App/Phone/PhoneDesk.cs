using System.Text;
using KiteController.App.Console;
using KiteController.Board;
using KiteController.Core.Telemetry;

namespace KiteController.App.Phone
{
    /// <summary>
    /// Answers one request at a time: makes the answer in a fixed buffer, part by part, then sends it. A visitor that does not take its answer
    /// within half a second is sent away, so that nobody can keep the others waiting.
    /// </summary>
    public sealed class PhoneDesk
    {
        private const int PatienceTicks = 50;
        private const int HeadBytes = 200;
        private const int KeyBytesPerSlice = 8;

        private static readonly byte[] PagePath = Encoding.UTF8.GetBytes("/");
        private static readonly byte[] StatusPath = Encoding.UTF8.GetBytes("/s");
        private static readonly byte[] OrderPath = Encoding.UTF8.GetBytes("/do");
        private static readonly byte[] PairPath = Encoding.UTF8.GetBytes("/pair");
        private static readonly byte[] SetupPath = Encoding.UTF8.GetBytes("/setup");

        /// <summary>Where STOP is pressed from a phone.</summary>
        public static readonly byte[] StopPath = Encoding.UTF8.GetBytes("/stop");

        private enum Job
        {
            None,
            Status,
            Order,
            Key,
            Head,
            HeadEnd,
            Send,
        }

        private readonly PhoneServer _server;
        private readonly FlightStatus _status;
        private readonly OperatorPort _operator;
        private readonly StatusJson _statusJson;
        private readonly PhoneOrders _orders;
        private readonly JsonWriter _body = new JsonWriter();
        private readonly ConsoleOutput _head = new ConsoleOutput(HeadBytes);
        private PhoneVisitor _visitor;
        private Job _job;
        private int _part;
        private int _code;
        private int _waitTick;
        private int _sinceTick;

        /// <summary>Creates the desk of a server.</summary>
        public PhoneDesk(KiteUnit unit, PhoneServer server)
        {
            _server = server;
            _status = unit.Flight.Status;
            _operator = unit.Operator;
            _statusJson = new StatusJson(unit, server.Landing);
            _orders = new PhoneOrders(unit);
        }

        /// <summary>True while a visitor is being answered.</summary>
        public bool Busy
        {
            get { return _job != Job.None; }
        }

        /// <summary>True if a slice now would find nothing to do: the visitor has no room, and has been asked in this tick.</summary>
        public bool MustWait
        {
            get { return _job == Job.Send && _waitTick == _status.TickCount; }
        }

        /// <summary>Garbage made since somebody asked, bytes.</summary>
        public int TakeGarbage()
        {
            int bytes = _body.Output.GarbageBytes + _head.GarbageBytes;
            _body.Output.GarbageBytes = 0;
            _head.GarbageBytes = 0;
            return bytes;
        }

        /// <summary>Begins to answer.</summary>
        public void Begin(PhoneVisitor visitor)
        {
            _visitor = visitor;
            _part = 0;
            _code = 200;
            Drop(_body.Output);
            Drop(_head);
            _sinceTick = _status.TickCount;
            _waitTick = _sinceTick - 1;
            Choose(visitor.Reader.Request);
        }

        /// <summary>One slice.</summary>
        public void Work()
        {
            switch (_job)
            {
                case Job.Status:
                    bool more = _statusJson.Write(_part, _visitor.Mine, _body);
                    _part++;
                    _job = more ? Job.Status : Job.Head;
                    break;
                case Job.Order:
                    Obey();
                    break;
                case Job.Key:
                    _server.Key.Write(_part, KeyBytesPerSlice, _body.Output);
                    _part += KeyBytesPerSlice;
                    _job = _part < HttpRequest.KeyBytes ? Job.Key : Job.Head;
                    break;
                case Job.Head:
                    Head();
                    _job = Job.HeadEnd;
                    break;
                case Job.HeadEnd:
                    HeadEnd();
                    _job = Job.Send;
                    break;
                default:
                    Send();
                    break;
            }
        }

        private void Choose(HttpRequest request)
        {
            if (request.Problem != 0)
            {
                Say(request.Problem, "That is no request for this unit.");
            }
            else if (!request.IsPost && request.PathIs(PagePath))
            {
                _job = Job.Head;
                _visitor.PagePiece = 0;
            }
            else if (!request.IsPost && request.PathIs(StatusPath))
            {
                _job = Job.Status;
            }
            else if (!request.IsPost)
            {
                Say(404, "There is nothing here.");
            }
            else if (request.PathIs(StopPath))
            {
                Say(200, "Stopped: the motor is off.");
            }
            else if (request.PathIs(OrderPath))
            {
                Order(request);
            }
            else if (request.PathIs(PairPath))
            {
                Pair();
            }
            else if (request.PathIs(SetupPath))
            {
                string refusal = _server.Wifi.SetByPhone(request.Body, request.BodyLength);
                Say(refusal == null ? 200 : 409, refusal ?? "Kept. The unit starts anew: join its Wi-Fi with the password.");
            }
            else
            {
                Say(404, "There is nothing here.");
            }
        }

        private void Order(HttpRequest request)
        {
            if (!_visitor.Mine)
            {
                Say(403, "Refused: this phone is not paired with the unit.");
            }
            else if (_orders.Begin(request.Body, request.BodyLength))
            {
                _job = Job.Order;
            }
            else
            {
                Say(409, "Refused: the order came too late, or is none. Try again.");
            }
        }

        private void Pair()
        {
            if (_server.Key.MayPair && !_server.Wifi.IsSetup)
            {
                _server.Key.Offer();
                _job = Job.Key;
            }
            else
            {
                Say(409, "Hold STOP on the disarmed unit for a second, and tap while you hold it.");
            }
        }

        /// <summary>One slice of an order; what it asks of the unit, the phone has asked, and leads the kite from then on.</summary>
        private void Obey()
        {
            int before = _operator.Count;
            bool more = _orders.Work(_body.Output);
            if (_operator.Count != before)
            {
                _server.Lead.Take();
            }

            _job = more ? Job.Order : Job.Head;
        }

        private void Say(int code, string text)
        {
            _code = code;
            _body.Output.Text(text);
            _job = Job.Head;
        }

        private void Head()
        {
            bool page = 0 <= _visitor.PagePiece;
            HttpRequest request = _visitor.Reader.Request;
            _head.Text("HTTP/1.1 ");
            _head.Number(_code);
            _head.Text(_code == 200 ? " OK\r\nContent-Type: " : " No\r\nContent-Type: ");
            _head.Text(page ? "text/html; charset=utf-8\r\nContent-Encoding: gzip" : request.PathIs(StatusPath) ? "application/json" : "text/plain");
        }

        private void HeadEnd()
        {
            HttpRequest request = _visitor.Reader.Request;
            _head.Text("\r\nCache-Control: no-store\r\nContent-Length: ");
            _head.Number(0 <= _visitor.PagePiece ? PhonePage.Length : _body.Output.To);
            _head.Text(request.Last || request.Problem != 0 ? "\r\nConnection: close\r\n\r\n" : "\r\n\r\n");
        }

        /// <summary>Head first, then the body. The page itself is sent by the server, piece by piece, so that the desk is free meanwhile.</summary>
        private void Send()
        {
            int tick = _status.TickCount;
            TcpLine line = _visitor.Line;
            if (!line.IsOpen || !line.HasRoom())
            {
                _waitTick = tick;
                if (!line.IsOpen || PatienceTicks < tick - _sinceTick)
                {
                    line.Close();
                    _job = Job.None;
                }

                return;
            }

            ConsoleOutput output = _head.Empty ? _body.Output : _head;
            int count = output.To - output.From;
            count = count < TcpLine.MostBytes ? count : TcpLine.MostBytes;
            line.Write(output.Bytes, output.From, count);
            output.Sent(count);
            if (_head.Empty && (_body.Output.Empty || 0 <= _visitor.PagePiece))
            {
                _job = Job.None;
                if (_visitor.PagePiece < 0)
                {
                    _visitor.Done(tick);
                }
            }
        }

        private static void Drop(ConsoleOutput output)
        {
            output.From = 0;
            output.To = 0;
        }
    }
}
