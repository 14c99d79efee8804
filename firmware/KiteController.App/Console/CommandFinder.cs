namespace KiteController.App.Console
{
    /// <summary>Finds a line's words and then its command, some characters and some rows of the table at a time.</summary>
    public sealed class CommandFinder
    {
        private const int RowsPerSlice = 4;

        /// <summary>The row that the line names, once it is found; -1 if there is none.</summary>
        public int Row;

        private readonly CommandTable _table;
        private readonly ConsoleLine _line;
        private bool _splitting;
        private int _next;

        /// <summary>Creates a finder of commands of this table in this line.</summary>
        public CommandFinder(CommandTable table, ConsoleLine line)
        {
            _table = table;
            _line = line;
        }

        /// <summary>Starts with the line as it is now.</summary>
        public void Begin()
        {
            _line.BeginSplit();
            _splitting = true;
            _next = 0;
            Row = -1;
        }

        /// <summary>One slice.</summary>
        /// <returns>True if there is more to do.</returns>
        public bool Work()
        {
            if (_splitting)
            {
                _splitting = _line.Split();
                return true;
            }

            int end = _next + RowsPerSlice;
            while (_next < end && _next < _table.Count)
            {
                if (_table.Names(_next, _line))
                {
                    Row = _next;
                    return false;
                }

                _next++;
            }

            return _next < _table.Count;
        }
    }
}
