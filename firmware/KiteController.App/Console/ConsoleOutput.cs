using System;
using System.Text;
using KiteController.Core.Numerics;

namespace KiteController.App.Console
{
    /// <summary>Text on its way to a person, as bytes: a piece is written, then sent as fast as the line takes it, then comes the next.</summary>
    /// <remarks>Numbers are written without making strings. What does not fit is cut off.</remarks>
    public sealed class ConsoleOutput
    {
        /// <summary>Bytes that a piece may have.</summary>
        public const int PieceBytes = 384;

        /// <summary>Digits of the greatest number that is written.</summary>
        private const int MostDigits = 9;

        private const int Greatest = 999999999;

        /// <summary>Bytes kept beyond a piece, for echo and prompt.</summary>
        private const int SpareBytes = 256;

        /// <summary>A string literal makes a header each time it is loaded, and a call of it one more at most; bytes, rounded up.</summary>
        private const int TextGarbageBytes = 48;

        /// <summary>The bytes.</summary>
        public readonly byte[] Bytes;

        /// <summary>Index of the first byte not sent.</summary>
        public int From;

        /// <summary>Index behind the last byte written.</summary>
        public int To;

        /// <summary>Garbage that the texts made since somebody set it back, bytes.</summary>
        public int GarbageBytes;

        private readonly byte[] _blanks = Encoding.UTF8.GetBytes("                                        ");
        private readonly Encoding _encoding = new UTF8Encoding();

        /// <summary>Creates an output for pieces of the usual size.</summary>
        public ConsoleOutput()
            : this(PieceBytes + SpareBytes)
        {
        }

        /// <summary>Creates an output of another size.</summary>
        public ConsoleOutput(int bytes)
        {
            Bytes = new byte[bytes];
        }

        /// <summary>True if everything written has been sent.</summary>
        public bool Empty
        {
            get { return From == To; }
        }

        /// <summary>Bytes that still fit.</summary>
        public int Room
        {
            get { return Bytes.Length - To; }
        }

        /// <summary>Takes note that bytes have been sent.</summary>
        public void Sent(int count)
        {
            From += count;
            if (From == To)
            {
                From = 0;
                To = 0;
            }
        }

        /// <summary>Writes text; ASCII only, so that a character is a byte.</summary>
        public void Text(string text)
        {
            int length = text.Length;
            int room = Bytes.Length - To;
            To += _encoding.GetBytes(text, 0, length < room ? length : room, Bytes, To);
            GarbageBytes += TextGarbageBytes;
        }

        /// <summary>Writes text and ends the line.</summary>
        public void Line(string text)
        {
            Text(text);
            EndLine();
        }

        /// <summary>Ends the line, as terminals want it: carriage return and line feed.</summary>
        public void EndLine()
        {
            Put((byte)'\r');
            Put((byte)'\n');
        }

        /// <summary>Writes one byte.</summary>
        public void Put(byte value)
        {
            if (To < Bytes.Length)
            {
                Bytes[To] = value;
                To++;
            }
        }

        /// <summary>Writes text and blanks up to a column of a list, of 40 at most.</summary>
        public void Column(string text, int width)
        {
            int end = To + width;
            Text(text);
            if (To < end)
            {
                Copy(_blanks, 0, end - To);
            }
        }

        /// <summary>Writes some bytes of an array.</summary>
        public void Copy(byte[] bytes, int from, int count)
        {
            int room = Bytes.Length - To;
            count = count < room ? count : room;
            Array.Copy(bytes, from, Bytes, To, count);
            To += count;
        }

        /// <summary>Writes a whole number, up to a thousand million either way.</summary>
        public void Number(int value)
        {
            if (value < -Greatest || Greatest < value)
            {
                Text("many");
                return;
            }

            Decimal(value, 0);
        }

        /// <summary>Writes a number with so many decimals, rounded; "unknown" if it is no number or beyond a hundred million.</summary>
        /// <param name="value">The number.</param>
        /// <param name="decimals">0 to 6.</param>
        public void Number(float value, int decimals)
        {
            float scaled = value;
            for (int i = 0; i < decimals; i++)
            {
                scaled *= 10f;
            }

            if (!(Guarded.Abs(scaled) < 1e8f))
            {
                Text("unknown");
                return;
            }

            Decimal((int)(scaled < 0f ? scaled - 0.5f : scaled + 0.5f), decimals);
        }

        /// <summary>Writes a whole number of units in the last of so many decimals.</summary>
        public void Decimal(int scaled, int decimals)
        {
            if (scaled < 0)
            {
                Put((byte)'-');
                scaled = -scaled;
            }

            int count = decimals + 1;
            int beyond = 1;
            for (int i = 0; i < count; i++)
            {
                beyond *= 10;
            }

            while (beyond <= scaled && count < MostDigits)
            {
                beyond *= 10;
                count++;
            }

            Write(scaled, count, decimals);
        }

        /// <summary>Writes so many digits, the last first, and the point before the decimals.</summary>
        private void Write(int digits, int count, int decimals)
        {
            int end = To + count + (0 < decimals ? 1 : 0);
            if (Bytes.Length < end)
            {
                return;
            }

            byte[] bytes = Bytes;
            int at = end;
            for (int i = 0; i < count; i++)
            {
                int tenth = digits / 10;
                at--;
                bytes[at] = (byte)('0' + digits - tenth * 10);
                digits = tenth;
                if (i + 1 == decimals)
                {
                    at--;
                    bytes[at] = (byte)'.';
                }
            }

            To = end;
        }
    }
}
