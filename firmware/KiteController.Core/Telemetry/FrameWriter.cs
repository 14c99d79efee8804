namespace KiteController.Core.Telemetry
{
    /// <summary>
    /// Makes a payload into a frame for a byte stream: schema id, payload and a check sum, stuffed so that no zero byte
    /// occurs inside, between two zero bytes. A reader that joins late, or sees other text on the same wire, finds the next
    /// frame at the next zero.
    /// </summary>
    /// <remarks>
    /// Stuffing: COBS (Cheshire and Baker, "Consistent Overhead Byte Stuffing", IEEE/ACM Trans. Networking 7(2), 1999); a
    /// frame is too short ever to need its long blocks. Check sum: CRC-16/CCITT-FALSE (polynomial 0x1021, start 0xFFFF),
    /// over id and payload, low byte first. Worked in slices; allocates nothing after construction.
    /// </remarks>
    public sealed class FrameWriter
    {
        /// <summary>Longest payload, bytes.</summary>
        public const int LongestPayload = 240;

        /// <summary>Bytes of a slice that does nothing else.</summary>
        public const int FullSlice = 24;

        /// <summary>Bytes of a slice that has already sent one frame and begun the next; a tick takes this and two full ones.</summary>
        public const int ShortSlice = 6;

        private const int LastSlice = 22;
        private const int Delimiter = 0;

        /// <summary>Where the schema id lies, behind the delimiter and the first code byte; each byte of the plain frame stays in its place.</summary>
        private const int IdAt = 2;

        /// <summary>The frame, once <see cref="Count"/> is not zero.</summary>
        public readonly byte[] Bytes = new byte[LongestPayload + 6];

        /// <summary>Length of the finished frame, delimiters included; zero while none is finished.</summary>
        public int Count;

        /// <summary>True while a frame is being made.</summary>
        public bool Busy;

        private readonly int[] _table = new int[256];
        private int _end;
        private int _next;
        private int _crc;
        private int _codeAt;

        /// <summary>Creates the writer and the table of its check sum.</summary>
        public FrameWriter()
        {
            for (int i = 0; i < _table.Length; i++)
            {
                int crc = i << 8;
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
                }

                _table[i] = crc & 0xFFFF;
            }
        }

        /// <summary>Starts a frame, dropping one that is not finished or not taken. The payload is copied.</summary>
        /// <param name="id">A <see cref="FrameId"/>.</param>
        /// <param name="payload">Holds the payload.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">Its length, at most <see cref="LongestPayload"/>.</param>
        public void Begin(int id, byte[] payload, int offset, int count)
        {
            System.Array.Copy(payload, offset, Bytes, IdAt + 1, count);
            Bytes[0] = Delimiter;
            Bytes[IdAt] = (byte)id;
            _codeAt = IdAt - 1;
            _next = IdAt;
            _end = IdAt + 1 + count;
            _crc = 0xFFFF;
            Count = 0;
            Busy = true;
        }

        /// <summary>One slice, some 24 IL instructions a byte and 200 more. Once it is through, <see cref="Busy"/> is false and the frame lies ready.</summary>
        /// <param name="bytes"><see cref="FullSlice"/> or <see cref="ShortSlice"/>.</param>
        public void Work(int bytes)
        {
            int left = _end - _next;
            if (LastSlice < left)
            {
                int next = _next + (bytes < left ? bytes : LastSlice);
                Stuff(_next, next);
                _next = next;
                return;
            }

            Stuff(_next, _end);
            int crc = _crc;
            Bytes[_end] = (byte)crc;
            Bytes[_end + 1] = (byte)(crc >> 8);
            Stuff(_end, _end + 2);
            int end = _end + 2;
            Bytes[_codeAt] = (byte)(end - _codeAt);
            Bytes[end] = Delimiter;
            Count = end + 1;
            Busy = false;
        }

        /// <summary>The finished frame has been sent.</summary>
        public void Take()
        {
            Count = 0;
        }

        /// <summary>Drops whatever is there.</summary>
        public void Stop()
        {
            Count = 0;
            Busy = false;
        }

        /// <summary>Takes bytes into the check sum, two a turn; each zero becomes the distance to the next one.</summary>
        private void Stuff(int from, int end)
        {
            byte[] bytes = Bytes;
            int[] table = _table;
            int crc = _crc;
            int codeAt = _codeAt;
            int i = from;
            if (((end - from) & 1) != 0)
            {
                i++;
                int value = bytes[from];
                crc = (crc << 8) ^ table[(byte)(crc >> 8) ^ value];
                if (value == 0)
                {
                    bytes[codeAt] = (byte)(from - codeAt);
                    codeAt = from;
                }
            }

            while (i < end)
            {
                int value = bytes[i];
                crc = (crc << 8) ^ table[(byte)(crc >> 8) ^ value];
                if (value == 0)
                {
                    bytes[codeAt] = (byte)(i - codeAt);
                    codeAt = i;
                }

                i++;
                value = bytes[i];
                crc = (crc << 8) ^ table[(byte)(crc >> 8) ^ value];
                if (value == 0)
                {
                    bytes[codeAt] = (byte)(i - codeAt);
                    codeAt = i;
                }

                i++;
            }

            _codeAt = codeAt;
            _crc = crc & 0xFFFF;
        }
    }
}
