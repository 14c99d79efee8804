using System.Text;

namespace KiteController.App.Phone
{
    /// <summary>The headers of a request that count here: how long its body is, the phone's key, and whether the connection ends with it.</summary>
    public sealed class HttpHeaders
    {
        private const int Other = 0;
        private const int LengthHeader = 1;
        private const int KeyHeader = 2;
        private const int ConnectionHeader = 3;

        private static readonly byte[] LengthName = Encoding.UTF8.GetBytes("content-length");
        private static readonly byte[] KeyName = Encoding.UTF8.GetBytes("x-key");
        private static readonly byte[] CodingName = Encoding.UTF8.GetBytes("transfer-encoding");
        private static readonly byte[] ConnectionName = Encoding.UTF8.GetBytes("connection");

        /// <summary>Bytes of the body, as told.</summary>
        public int BodyLength;

        private readonly HttpRequest _request;
        private int _header;
        private int _keyDigits;
        private int _keys;
        private bool _keyBad;
        private bool _lengthGiven;
        private int _lengthDigits;
        private bool _wordBegun;

        /// <summary>Creates the headers of a request.</summary>
        public HttpHeaders(HttpRequest request)
        {
            _request = request;
        }

        /// <summary>Forgets them.</summary>
        public void Clear()
        {
            BodyLength = 0;
            _keyDigits = 0;
            _keys = 0;
            _keyBad = false;
            _lengthGiven = false;
            _lengthDigits = 0;
        }

        /// <summary>A header begins.</summary>
        /// <param name="name">Its name in small letters.</param>
        /// <param name="length">Characters of the name.</param>
        /// <returns>False if it does not count here.</returns>
        public bool Begin(byte[] name, int length)
        {
            _header = Other;
            _wordBegun = false;
            if (HttpRequest.Same(name, length, KeyName))
            {
                _keys++;
                _header = KeyHeader;
            }
            else if (HttpRequest.Same(name, length, LengthName))
            {
                Fail(_lengthGiven, 400);
                _lengthGiven = true;
                _header = LengthHeader;
            }
            else if (HttpRequest.Same(name, length, ConnectionName))
            {
                _header = ConnectionHeader;
            }
            else
            {
                Fail(HttpRequest.Same(name, length, CodingName), 501);
            }

            return _header != Other;
        }

        /// <summary>Takes characters of its value, up to the end of the line.</summary>
        /// <returns>Index of the first byte not taken.</returns>
        public int Take(byte[] bytes, int at, int end)
        {
            while (at < end)
            {
                int value = bytes[at];
                if (value == '\r' || value == '\n')
                {
                    break;
                }

                at++;
                if (value == ' ')
                {
                    continue;
                }

                if (_header == KeyHeader)
                {
                    KeyDigit(value);
                }
                else if (_header == LengthHeader)
                {
                    Digit(value);
                }
                else
                {
                    _request.Last = _request.Last || (!_wordBegun && (value | 32) == 'c'); // close, not keep-alive
                    _wordBegun = true;
                }
            }

            return at;
        }

        /// <summary>Its value is over.</summary>
        public void End()
        {
            Fail(_header == LengthHeader && _lengthDigits == 0, 400);
        }

        /// <summary>No more headers come.</summary>
        public void Close()
        {
            _request.HasKey = _keys == 1 && !_keyBad && _keyDigits == 2 * HttpRequest.KeyBytes;
        }

        private void Digit(int value)
        {
            if (value < '0' || '9' < value)
            {
                _request.Problem = 400;
                return;
            }

            _lengthDigits++;
            BodyLength = 10 * BodyLength + value - '0';
            Fail(HttpRequest.MostBody < BodyLength, 413);
        }

        private void KeyDigit(int value)
        {
            int digit = '0' <= value && value <= '9' ? value - '0' : 'a' <= value && value <= 'f' ? value - 'a' + 10 : -1;
            if (digit < 0 || _keyDigits == 2 * HttpRequest.KeyBytes)
            {
                _keyBad = true;
                return;
            }

            int at = _keyDigits >> 1;
            byte[] key = _request.Key;
            key[at] = (byte)((_keyDigits & 1) == 0 ? digit << 4 : key[at] | digit);
            _keyDigits++;
        }

        private void Fail(bool wrong, int problem)
        {
            if (wrong)
            {
                _request.Problem = problem;
            }
        }
    }
}
