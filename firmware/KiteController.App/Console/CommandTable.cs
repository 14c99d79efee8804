namespace KiteController.App.Console
{
    /// <summary>The console's commands, one row each: name, usage, a sentence for help, most words of a line, and who answers.</summary>
    public sealed class CommandTable
    {
        /// <summary>Most rows.</summary>
        public const int MaxRows = 24;

        /// <summary>How many rows there are.</summary>
        public int Count;

        private readonly string[] _names = new string[MaxRows];
        private readonly string[] _usages = new string[MaxRows];
        private readonly string[] _sentences = new string[MaxRows];
        private readonly int[] _words = new int[MaxRows];
        private readonly IConsoleCommand[] _commands = new IConsoleCommand[MaxRows];

        /// <summary>Adds a row at the end.</summary>
        /// <param name="name">First word of a line, in small letters.</param>
        /// <param name="usage">How to type it.</param>
        /// <param name="sentence">What it does.</param>
        /// <param name="words">Most words of a line, the name included; a line with more is refused.</param>
        /// <param name="command">Who answers.</param>
        public void Add(string name, string usage, string sentence, int words, IConsoleCommand command)
        {
            _names[Count] = name;
            _usages[Count] = usage;
            _sentences[Count] = sentence;
            _words[Count] = words;
            _commands[Count] = command;
            Count++;
        }

        /// <summary>True if the line's first word is the name of this row.</summary>
        public bool Names(int row, ConsoleLine line)
        {
            return line.Is(0, _names[row]);
        }

        /// <summary>How to type a command.</summary>
        public string Usage(int row)
        {
            return _usages[row];
        }

        /// <summary>What a command does.</summary>
        public string Sentence(int row)
        {
            return _sentences[row];
        }

        /// <summary>Most words of its line.</summary>
        public int Words(int row)
        {
            return _words[row];
        }

        /// <summary>Who answers.</summary>
        public IConsoleCommand Command(int row)
        {
            return _commands[row];
        }
    }
}
