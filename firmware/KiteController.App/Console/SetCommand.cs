using KiteController.Core.Parameters;

namespace KiteController.App.Console
{
    /// <summary><c>set</c>: changes one setting, at once and until the unit is switched off; <c>save</c> keeps it.</summary>
    public sealed class SetCommand : IConsoleCommand
    {
        private const int LastPiece = 5;

        private readonly ParameterKeeper _settings;
        private readonly SettingFinder _finder = new SettingFinder();
        private ConsoleLine _line;
        private bool _searching;
        private int _piece;
        private float _before;
        private float _wanted;
        private bool _isNumber;
        private ParameterAnswer _answer;

        /// <summary>Creates the command over these settings.</summary>
        public SetCommand(ParameterKeeper settings)
        {
            _settings = settings;
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _line = line;
            _searching = true;
            _piece = 0;
            _finder.Begin(line);
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            if (_line.WordCount != 3)
            {
                output.Line("Type a name and a value, as in: set hold.length 40");
                return false;
            }

            if (_searching)
            {
                bool more = _finder.Work();
                bool found = 0 <= _finder.Index && _finder.Whole;
                _searching = !found && (more || 0 <= _finder.Index);
                if (!found && !_searching)
                {
                    output.Line(StoreText.For(ParameterAnswer.NoSuchParameter));
                }

                return found || _searching;
            }

            switch (_piece)
            {
                case 0: Read(); break;
                case 1: Apply(); break;
                case 2: TellBefore(output); break;
                case 3: TellAfter(output); break;
                case 4: TellAnswer(output); break;
                default: TellWhy(output); break;
            }

            _piece++;
            return _piece <= LastPiece;
        }

        private void Read()
        {
            _before = _settings.Set.Get(_finder.Index);
            _isNumber = _line.TryNumber(2, out _wanted);
        }

        private void Apply()
        {
            _answer = _isNumber ? _settings.TrySet(_finder.Index, _wanted) : ParameterAnswer.OutOfRange;
        }

        private void TellBefore(ConsoleOutput output)
        {
            output.Text(ParameterTable.Name(_finder.Index));
            output.Text(_answer == ParameterAnswer.Done ? " was " : " stays ");
            ValueText.Write(_before, output);
        }

        private void TellWhy(ConsoleOutput output)
        {
            if (_answer == ParameterAnswer.Contradicts)
            {
                output.Put((byte)' ');
                output.Text(ParameterPairs.Row(_settings.BrokenPair).Text);
            }

            output.EndLine();
        }

        private void TellAfter(ConsoleOutput output)
        {
            if (_answer == ParameterAnswer.Done)
            {
                output.Text(", is ");
                ValueText.Write(_settings.Set.Get(_finder.Index), output);
            }
        }

        private void TellAnswer(ConsoleOutput output)
        {
            ValueText.WriteUnit(_finder.Index, output);
            output.Text(". ");
            output.Text(StoreText.For(_answer));
        }
    }
}
