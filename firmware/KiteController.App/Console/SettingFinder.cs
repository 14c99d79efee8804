using KiteController.Core.Parameters;

namespace KiteController.App.Console
{
    /// <summary>Looks through the parameter table for the names that a word begins, some rows at a time.</summary>
    public sealed class SettingFinder
    {
        private const int RowsPerSlice = 4;

        /// <summary>Index of the row that was found; -1 if there is none (any more).</summary>
        public int Index;

        /// <summary>True if the word is the whole name, not only its beginning.</summary>
        public bool Whole;

        private ConsoleLine _line;
        private int _next;

        /// <summary>Starts at the beginning of the table.</summary>
        /// <param name="line">Holds the word as its second.</param>
        public void Begin(ConsoleLine line)
        {
            _line = line;
            _next = 0;
            Index = -1;
        }

        /// <summary>One slice.</summary>
        /// <returns>True if it has to go on; false if it found a row or came to the end of the table.</returns>
        public bool Work()
        {
            Index = -1;
            int end = _next + RowsPerSlice;
            while (_next < end && _next < ParameterTable.Count)
            {
                string name = ParameterTable.Name(_next);
                if (_line.Begins(1, name))
                {
                    Index = _next;
                    Whole = _line.LengthOf(1) == name.Length;
                    _next++;
                    return false;
                }

                _next++;
            }

            return _next < ParameterTable.Count;
        }
    }
}
