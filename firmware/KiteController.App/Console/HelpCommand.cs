namespace KiteController.App.Console
{
    /// <summary><c>help</c>: the command table, a row at a time.</summary>
    public sealed class HelpCommand : IConsoleCommand
    {
        private const int UsageColumn = 32;

        private readonly CommandTable _table;
        private int _row;

        /// <summary>Creates the command that shows this table.</summary>
        public HelpCommand(CommandTable table)
        {
            _table = table;
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _row = 0;
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            output.Column(_table.Usage(_row), UsageColumn);
            output.Line(_table.Sentence(_row));
            _row++;
            return _row < _table.Count;
        }
    }
}
