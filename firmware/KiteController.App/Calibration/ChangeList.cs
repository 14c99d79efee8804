namespace KiteController.App.Calibrating
{
    /// <summary>What a calibration step would change, told line by line: old value, new value, unit.</summary>
    public sealed class ChangeList
    {
        private const int Most = 6;

        private readonly string[] _whats = new string[Most];
        private readonly string[] _units = new string[Most];
        private readonly float[] _olds = new float[Most];
        private readonly float[] _news = new float[Most];
        private readonly int[] _decimals = new int[Most];
        private int _count;
        private int _told;

        /// <summary>Empties it.</summary>
        public void Clear()
        {
            _count = 0;
            _told = 0;
        }

        /// <summary>Adds a change; a seventh is one too many and throws.</summary>
        public void Add(string what, float old, float now, int decimals, string unit)
        {
            int at = _count;
            _whats[at] = what;
            _olds[at] = old;
            _news[at] = now;
            _decimals[at] = decimals;
            _units[at] = unit;
            _count = at + 1;
        }

        /// <summary>The next change as a line; after the last one null, and the list is empty.</summary>
        public string TakeLine()
        {
            int at = _told;
            if (_count <= at)
            {
                Clear();
                return null;
            }

            _told = at + 1;
            return "  " + _whats[at] + ": " + NumberText.Of(_olds[at], _decimals[at]) + " -> " + NumberText.Of(_news[at], _decimals[at]) + " " + _units[at];
        }
    }
}
