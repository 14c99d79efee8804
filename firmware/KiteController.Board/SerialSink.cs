using System;
using KiteController.Core.Telemetry;

namespace KiteController.Board
{
    /// <summary>Frames for the serial line: takes one whole frame, passes on what the line has room for, and keeps the rest for later pieces.</summary>
    public sealed class SerialSink : IByteSink
    {
        private const int BufferBytes = 256;
        private const int PieceBytes = 64;

        private readonly SerialLink _link;
        private readonly byte[] _buffer = new byte[BufferBytes];
        private int _from;
        private int _to;

        /// <summary>Creates a sink into this line.</summary>
        public SerialSink(SerialLink link)
        {
            _link = link;
        }

        /// <summary>True if everything taken has been passed on.</summary>
        public bool Empty
        {
            get { return _from == _to; }
        }

        /// <inheritdoc/>
        public int Room
        {
            get { return _from == _to ? BufferBytes : 0; }
        }

        /// <inheritdoc/>
        public void Write(byte[] buffer, int count)
        {
            int room = _link.Room;
            int now = count < room ? count : room;
            if (0 < now)
            {
                _link.Write(buffer, 0, now);
            }

            _from = 0;
            _to = count - now;
            Array.Copy(buffer, now, _buffer, 0, _to);
        }

        /// <summary>Passes some bytes on, if the line has room: 20 microseconds if it has none, else up to 200.</summary>
        public void Work()
        {
            int count = _to - _from;
            count = count < PieceBytes ? count : PieceBytes;
            if (0 < count && count <= _link.Room)
            {
                _link.Write(_buffer, _from, count);
                _from += count;
            }
        }
    }
}
