using System.Text;

namespace KiteController.App.Phone
{
    /// <summary>
    /// Reads an HTTP/1.1 request byte by byte as it comes: method, path, the phone's key and a short body are kept, everything else is
    /// passed over. What is not understood ends it with a <see cref="HttpRequest.Problem"/>; nothing here grows.
    /// </summary>
    public sealed class HttpReader
    {
        /// <summary>Most bytes before the body.</summary>
        public const int MostHead = 3000;

        private const int MostName = 20;
        private const int SliceCost = 290;
        private const int PassCost = 12;
        private const int NameCost = 40;
        private const int ValueCost = 60;
        private const int ByteCost = 90;
        private const int LineCost = 30;
        private const byte LineFeed = 10;
        private const byte Return = 13;

        private const int InMethod = 0;
        private const int InPath = 1;
        private const int InVersion = 2;
        private const int AtName = 3;
        private const int InName = 4;
        private const int InValue = 5;
        private const int Passing = 6;
        private const int AtEnd = 7;
        private const int InBody = 8;

        private static readonly byte[] Get = Encoding.UTF8.GetBytes("GET");
        private static readonly byte[] Post = Encoding.UTF8.GetBytes("POST");
        private static readonly byte[] Version = Encoding.UTF8.GetBytes("HTTP/1.");

        /// <summary>The request, as far as it has come.</summary>
        public readonly HttpRequest Request = new HttpRequest();

        private readonly HttpHeaders _headers;
        private readonly byte[] _name = new byte[MostName];
        private int _nameLength;
        private int _place;
        private int _headLength;

        /// <summary>Creates a reader that waits for a request.</summary>
        public HttpReader()
        {
            _headers = new HttpHeaders(Request);
        }

        /// <summary>Forgets the last request and waits for the next.</summary>
        public void Clear()
        {
            Request.Clear();
            _nameLength = 0;
            _place = InMethod;
            _headLength = 0;
            _headers.Clear();
        }

        /// <summary>Takes bytes until the request is complete, wrong, or the slice is over; some 700 IL instructions at most.</summary>
        /// <param name="bytes">What came.</param>
        /// <param name="from">Index of the first byte to take.</param>
        /// <param name="to">Index behind the last.</param>
        /// <returns>Index behind the last byte taken.</returns>
        public int Take(byte[] bytes, int from, int to)
        {
            HttpRequest request = Request;
            request.Begun = true;
            int left = SliceCost;
            int at = from;
            while (at < to && 0 < left && request.Problem == 0 && !request.Complete)
            {
                int begin = at;
                if (_place == Passing)
                {
                    at = Pass(bytes, at, End(at, to, left, PassCost));
                    left -= PassCost * (at - begin) + LineCost;
                }
                else if (_place == InName)
                {
                    at = Name(bytes, at, End(at, to, left, NameCost));
                    left -= NameCost * (at - begin) + LineCost;
                }
                else if (_place == InValue && bytes[at] != Return && bytes[at] != LineFeed)
                {
                    at = _headers.Take(bytes, at, End(at, to, left, ValueCost));
                    left -= ValueCost * (at - begin) + LineCost;
                }
                else
                {
                    Take(bytes[at]);
                    at++;
                    left -= ByteCost;
                }
            }

            if (_place != InBody)
            {
                _headLength += at - from;
                request.Problem = MostHead < _headLength && request.Problem == 0 ? 431 : request.Problem;
            }

            return at;
        }

        private static int End(int at, int to, int left, int cost)
        {
            int end = at + left / cost + 1;
            return end < to ? end : to;
        }

        /// <summary>Passes over bytes up to the end of a line.</summary>
        private int Pass(byte[] bytes, int at, int end)
        {
            while (at < end && bytes[at] != LineFeed)
            {
                at++;
            }

            if (at < end)
            {
                at++;
                _place = AtName;
            }

            return at;
        }

        /// <summary>Takes characters of a header's name, in small letters, up to its colon.</summary>
        private int Name(byte[] bytes, int at, int end)
        {
            byte[] name = _name;
            int length = _nameLength;
            while (at < end)
            {
                int value = bytes[at];
                at++;
                if (value == ':')
                {
                    _place = _headers.Begin(name, length) ? InValue : Passing;
                    break;
                }

                if (value <= ' ' || 126 < value)
                {
                    Request.Problem = 400;
                    break;
                }

                if (length < MostName)
                {
                    name[length] = (byte)('A' <= value && value <= 'Z' ? value + 32 : value);
                    length++;
                }
            }

            _nameLength = length;
            return at;
        }

        private void Take(byte value)
        {
            switch (_place)
            {
                case InMethod:
                    Method(value);
                    break;
                case InPath:
                    Locate(value);
                    break;
                case InVersion:
                    Check(value);
                    break;
                case AtName:
                    BeginLine(value);
                    break;
                case InValue:
                    _headers.End();
                    _place = value == Return ? Passing : AtName;
                    break;
                case AtEnd:
                    EndHead(value);
                    break;
                default:
                    Request.Body[Request.BodyLength] = value;
                    Request.BodyLength++;
                    Request.Complete = Request.BodyLength == _headers.BodyLength;
                    break;
            }
        }

        private void Method(byte value)
        {
            if (value != ' ')
            {
                Request.Problem = value < ' ' || 126 < value ? 400 : Request.Problem;
                Keep(value);
                return;
            }

            Request.IsPost = HttpRequest.Same(_name, _nameLength, Post);
            Request.Problem = Request.IsPost || HttpRequest.Same(_name, _nameLength, Get) ? Request.Problem : 405;
            _nameLength = 0;
            _place = InPath;
        }

        private void Locate(byte value)
        {
            if (value == ' ')
            {
                _place = InVersion;
                Request.Problem = Request.PathLength == 0 ? 400 : Request.Problem;
            }
            else if (value < ' ' || 126 < value)
            {
                Request.Problem = 400;
            }
            else if (Request.PathLength == HttpRequest.MostPath)
            {
                Request.Problem = 404;
            }
            else
            {
                Request.Path[Request.PathLength] = value;
                Request.PathLength++;
            }
        }

        /// <summary>The version is HTTP/1.1 or, from those who close after each answer, 1.0.</summary>
        private void Check(byte value)
        {
            if (value == Return || value == LineFeed)
            {
                bool known = _nameLength == Version.Length + 1 && (_name[_nameLength - 1] == '0' || _name[_nameLength - 1] == '1');
                Request.Last = known && _name[_nameLength - 1] == '0';
                Request.Problem = known ? Request.Problem : 505;
                _place = value == Return ? Passing : AtName;
                return;
            }

            if (_nameLength < Version.Length && value != Version[_nameLength])
            {
                Request.Problem = 505;
            }

            Keep(value);
        }

        private void BeginLine(byte value)
        {
            if (value == Return)
            {
                _place = AtEnd;
            }
            else if (value == LineFeed)
            {
                EndHead(value);
            }
            else
            {
                _place = MayCount(value) ? InName : Passing;
                _name[0] = (byte)(value | 32);
                _nameLength = 1;
            }
        }

        /// <summary>True for the first letters of the headers that count here: most others are passed over by it, which is quicker.</summary>
        private static bool MayCount(byte letter)
        {
            int small = letter | 32;
            return small == 'c' || small == 't' || small == 'x';
        }

        private void EndHead(byte value)
        {
            if (value != LineFeed)
            {
                Request.Problem = 400;
                return;
            }

            _headers.Close();
            _place = InBody;
            Request.Complete = _headers.BodyLength == 0;
        }

        /// <summary>Keeps a character; a name that is too long is none of those that count.</summary>
        private void Keep(byte value)
        {
            if (_nameLength < MostName)
            {
                _name[_nameLength] = value;
                _nameLength++;
            }
        }
    }
}
