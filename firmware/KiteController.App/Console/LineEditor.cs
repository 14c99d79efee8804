namespace KiteController.App.Console
{
    /// <summary>
    /// What happens to a line while a person types it: echo, backspace, Ctrl-U or Ctrl-C to start over on a new line. Return
    /// or line feed ends it, both together end it once.
    /// </summary>
    /// <remarks>
    /// Arrow and function keys (escape sequences) do nothing. Bytes beyond ASCII become question marks, so that a disturbed line
    /// is no command; a line that grew too long is none either.
    /// </remarks>
    public sealed class LineEditor
    {
        private const byte Bell = 7;
        private const byte Backspace = 8;
        private const byte LineFeed = 10;
        private const byte Return = 13;
        private const byte Cancel = 3;
        private const byte EraseLine = 21;
        private const byte Escape = 27;
        private const byte Delete = 127;

        /// <summary>The line as far as it has been typed.</summary>
        public readonly ConsoleLine Line = new ConsoleLine();

        /// <summary>Characters typed beyond the longest line; they are lost.</summary>
        public int Excess;

        /// <summary>True if Ctrl-C ended the line.</summary>
        public bool Cancelled;

        private byte _before;
        private bool _inEscape;
        private bool _inSequence;

        /// <summary>Starts a new line.</summary>
        public void Clear()
        {
            Line.Length = 0;
            Excess = 0;
            Cancelled = false;
        }

        /// <summary>Takes one byte.</summary>
        /// <param name="value">The byte.</param>
        /// <param name="echo">Shows the person what it did.</param>
        /// <returns>True if it ended the line, which may be empty.</returns>
        public bool Take(byte value, ConsoleOutput echo)
        {
            byte before = _before;
            _before = value;
            if (!_inEscape && ' ' <= value && value < Delete)
            {
                Append(value, echo);
                return false;
            }

            if (_inEscape && ' ' <= value)
            {
                SkipEscape(value);
                return false;
            }

            _inEscape = false;
            _inSequence = false;
            switch (value)
            {
                case Return:
                    return true;
                case LineFeed:
                    return before != Return;
                case EraseLine:
                case Cancel:
                    Clear();
                    Cancelled = value == Cancel;
                    return true;
                default:
                    Edit(value, echo);
                    return false;
            }
        }

        /// <summary>Shows the line again, behind a prompt that has just been written.</summary>
        public void Show(ConsoleOutput output)
        {
            output.Copy(Line.Characters, 0, Line.Length);
        }

        private void Edit(byte value, ConsoleOutput echo)
        {
            if (value == Backspace || value == Delete)
            {
                Erase(echo);
            }
            else if (value == Escape)
            {
                _inEscape = true;
            }
            else if (Delete < value)
            {
                Append((byte)'?', echo);
            }
            else if (value != 0)
            {
                echo.Put(Bell); // A zero is what some terminals send behind a return.
            }
        }

        private void Append(byte character, ConsoleOutput echo)
        {
            int length = Line.Length;
            if (length == ConsoleLine.MaxLength)
            {
                Excess++;
                echo.Put(Bell);
                return;
            }

            Line.Characters[length] = character;
            Line.Length = length + 1;
            echo.Put(character);
        }

        private void Erase(ConsoleOutput echo)
        {
            if (0 < Excess)
            {
                Excess--;
                return;
            }

            if (Line.Length == 0)
            {
                return;
            }

            Line.Length--;
            echo.Put(Backspace);
            echo.Put((byte)' ');
            echo.Put(Backspace);
        }

        /// <summary>An escape sequence is one character, or a bracket (or O), then numbers, then a letter or tilde.</summary>
        private void SkipEscape(byte value)
        {
            if (!_inSequence)
            {
                _inSequence = value == '[' || value == 'O';
                _inEscape = _inSequence;
                return;
            }

            bool last = '@' <= value;
            _inSequence = !last;
            _inEscape = !last;
        }
    }
}
