using KiteController.Core.Parameters;

namespace KiteController.App.Console
{
    /// <summary><c>get</c>: the settings whose names begin so, one a row; the whole name shows also what it is and its limits.</summary>
    public sealed class GetCommand : IConsoleCommand
    {
        private const int NameColumn = 20;

        private readonly ParameterKeeper _settings;
        private readonly SettingFinder _finder = new SettingFinder();
        private Step _step;
        private bool _all;
        private bool _any;
        private int _explained;
        private int _row;

        /// <summary>Creates the command over these settings.</summary>
        public GetCommand(ParameterKeeper settings)
        {
            _settings = settings;
        }

        private enum Step
        {
            Search,
            Value,
            Unit,
            Explain,
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _all = line.WordCount == 1;
            _step = _all ? Step.Value : Step.Search;
            _any = false;
            _explained = 0;
            _row = 0;
            _finder.Begin(line);
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            switch (_step)
            {
                case Step.Search:
                    return Search(output);
                case Step.Value:
                    output.Column(ParameterTable.Name(_row), NameColumn);
                    ValueText.Write(_settings.Set.Get(_row), output);
                    _step = Step.Unit;
                    return true;
                case Step.Unit:
                    return EndRow(output);
                default:
                    return Explain(ParameterTable.Row(_row), output);
            }
        }

        private bool Search(ConsoleOutput output)
        {
            bool more = _finder.Work();
            if (0 <= _finder.Index)
            {
                _row = _finder.Index;
                _any = true;
                _step = Step.Value;
                return true;
            }

            if (!more && !_any)
            {
                output.Line(StoreText.For(ParameterAnswer.NoSuchParameter));
            }

            return more;
        }

        /// <summary>The unit, and a star if the value is not the default.</summary>
        private bool EndRow(ConsoleOutput output)
        {
            ValueText.WriteUnit(_row, output);
            output.Line(_settings.Set.Get(_row) == ParameterTable.Default(_row) ? "" : "  *");
            if (_all)
            {
                _row++;
                _step = Step.Value;
                return _row < ParameterTable.Count;
            }

            _step = _finder.Whole ? Step.Explain : Step.Search;
            return true;
        }

        private bool Explain(ParameterRow parameter, ConsoleOutput output)
        {
            switch (_explained)
            {
                case 0:
                    output.Line(parameter.Text);
                    output.Text("From ");
                    ValueText.Write(parameter.Min, output);
                    break;
                case 1:
                    output.Text(" to ");
                    ValueText.Write(parameter.Max, output);
                    break;
                case 2:
                    output.Text("; default ");
                    ValueText.Write(parameter.Default, output);
                    break;
                default:
                    output.Line(".");
                    break;
            }

            _explained++;
            return _explained <= 3;
        }
    }
}
