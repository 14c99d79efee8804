using KiteController.Core.Parameters;

namespace KiteController.App.Console
{
    /// <summary><c>defaults</c>: asks whether it may, then gives every setting its default, calibration included, one a piece; <c>save</c> keeps that.</summary>
    public sealed class DefaultsCommand : IConsoleDialogue
    {
        private readonly ParameterKeeper _settings;
        private bool _asked;
        private bool _answered;
        private bool _agreed;
        private int _row;

        /// <summary>Creates the command over these settings.</summary>
        public DefaultsCommand(ParameterKeeper settings)
        {
            _settings = settings;
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _asked = false;
            _answered = false;
            _row = 0;
        }

        /// <inheritdoc/>
        public void Answer(ConsoleLine line)
        {
            _answered = true;
            _agreed = line.WordCount == 1 && line.Is(0, "yes");
        }

        /// <inheritdoc/>
        public void Cancel()
        {
            _answered = true;
            _agreed = false;
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            if (!_asked)
            {
                _asked = true;
                output.Line("All settings get their defaults and the calibration is forgotten. Type yes if you want that.");
                return true;
            }

            if (!_answered)
            {
                return true;
            }

            if (!_agreed)
            {
                output.Line("Nothing was changed.");
                return false;
            }

            ParameterAnswer answer = _settings.TryReset(_row);
            if (answer != ParameterAnswer.Done)
            {
                output.Line(StoreText.For(answer));
                return false;
            }

            _row++;
            if (_row < ParameterTable.Count)
            {
                return true;
            }

            output.Line("All settings have their defaults, and the unit is not calibrated. Save keeps that; reboot brings the saved ones back.");
            return false;
        }
    }
}
