namespace KiteController.App.Calibrating
{
    /// <summary>
    /// Lines on their way to the person, and the answers. Whoever has something to say leaves it here; one line a slice goes
    /// out, and only when it can be taken, so nobody waits for a slow link.
    /// </summary>
    public sealed class Dialogue
    {
        private const int Capacity = 24;
        private const int GarbageBytesPerLine = 600;

        private readonly KiteUnit _unit;
        private readonly ICalibrationIo _io;
        private readonly string[] _lines = new string[Capacity];
        private int _first;
        private int _count;

        /// <summary>Creates an empty dialogue.</summary>
        /// <param name="unit">The unit whose garbage the lines are.</param>
        /// <param name="io">The person.</param>
        public Dialogue(KiteUnit unit, ICalibrationIo io)
        {
            _unit = unit;
            _io = io;
        }

        /// <summary>True once everything said has gone out.</summary>
        public bool IsQuiet
        {
            get { return _count == 0; }
        }

        /// <summary>Says a line. Beyond two dozen unsent lines the newest is dropped; nobody here says that many in a slice.</summary>
        public void Say(string line)
        {
            _unit.NoteGarbage(GarbageBytesPerLine);
            if (_count < Capacity)
            {
                int at = _first + _count;
                _lines[at < Capacity ? at : at - Capacity] = line;
                _count++;
            }
        }

        /// <summary>Sends one line if it can be taken.</summary>
        public void SendOne()
        {
            if (0 < _count && _io.CanTake)
            {
                _io.Tell(_lines[_first]);
                _lines[_first] = null;
                _first = _first + 1 < Capacity ? _first + 1 : 0;
                _count--;
            }
        }

        /// <summary>Takes what the person typed; null if nothing.</summary>
        public string TakeAnswer()
        {
            return _io.TakeAnswer();
        }
    }
}
