using KiteController.Core.Parameters;

namespace KiteController.App.Console
{
    /// <summary><c>defaults</c>: gives every setting its default, calibration included, some at a time; <c>save</c> keeps that.</summary>
    public sealed class DefaultsCommand : IConsoleCommand
    {
        private readonly ParameterKeeper _settings;
        private int _row;

        /// <summary>Creates the command over these settings.</summary>
        public DefaultsCommand(ParameterKeeper settings)
        {
            _settings = settings;
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _row = 0;
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            ParameterAnswer answer = _settings.TrySet(_row, ParameterTable.Default(_row));
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

            output.Line("All settings have their defaults, the calibration too. Save keeps that; reboot brings the saved ones back.");
            return false;
        }
    }
}
