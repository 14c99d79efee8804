using KiteController.App.Calibrating;
using KiteController.Board;

namespace KiteController.App.Console
{
    /// <summary>
    /// What is done on the bench: <c>cal</c> with a step, or alone for the list of steps; <c>selftest</c>; <c>bench</c>. The
    /// wizard does the work; here its lines go out and the answers come in.
    /// </summary>
    public sealed class BenchCommand : IConsoleDialogue, ICalibrationIo, ICalibrationSave
    {
        private const int NameColumn = 12;

        private readonly KiteUnit _unit;
        private readonly CalibrationWizard _wizard;
        private ConsoleOutput _output;
        private string _name;
        private string _answer;
        private bool _started;
        private int _row;

        /// <summary>Creates the command for this unit.</summary>
        public BenchCommand(KiteUnit unit)
        {
            _unit = unit;
            _wizard = new CalibrationWizard(unit, this, this);
        }

        /// <inheritdoc/>
        public bool CanTake
        {
            get { return _output.Empty; }
        }

        /// <inheritdoc/>
        public bool Busy
        {
            get { return _unit.Settings.SavePending; }
        }

        /// <inheritdoc/>
        public bool Saved
        {
            get { return _unit.Settings.Store.LastSave == SaveResult.Saved; }
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _name = line.Word(line.Is(0, "cal") ? 1 : 0);
            _answer = null;
            _started = false;
            _row = 0;
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            _output = output;
            if (_name == null)
            {
                return List(output);
            }

            if (!_started)
            {
                _started = true;
                _unit.BenchWork = _wizard;
                _wizard.Start(_name);
                return true;
            }

            if (_wizard.Running)
            {
                return true;
            }

            _unit.BenchWork = null;
            return false;
        }

        /// <inheritdoc/>
        public void Answer(ConsoleLine line)
        {
            _answer = line.All();
        }

        /// <inheritdoc/>
        public void Cancel()
        {
            if (_started)
            {
                _wizard.Stop();
            }
        }

        /// <inheritdoc/>
        public void Tell(string line)
        {
            _output.Line(line);
        }

        /// <inheritdoc/>
        public string TakeAnswer()
        {
            string answer = _answer;
            _answer = null;
            return answer;
        }

        /// <inheritdoc/>
        public void Ask()
        {
            _unit.Settings.RequestSave();
        }

        private bool List(ConsoleOutput output)
        {
            if (_row < _wizard.Steps.Length)
            {
                output.Column(_wizard.Steps[_row].Name, NameColumn);
                output.Line(_wizard.Steps[_row].Purpose);
                _row++;
                return true;
            }

            output.Column("all", NameColumn);
            output.Line("All of these, one after the other. Ctrl-C ends a step, and then nothing is changed.");
            return false;
        }
    }
}
