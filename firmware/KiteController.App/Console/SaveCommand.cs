namespace KiteController.App.Console
{
    /// <summary><c>save</c>: writes the settings to flash, in a pause before a tick, and tells what became of it.</summary>
    public sealed class SaveCommand : IConsoleCommand
    {
        private readonly ParameterKeeper _settings;
        private bool _asked;

        /// <summary>Creates the command over these settings.</summary>
        public SaveCommand(ParameterKeeper settings)
        {
            _settings = settings;
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _asked = false;
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            if (!_asked)
            {
                _asked = true;
                _settings.RequestSave();
            }

            if (_settings.SavePending)
            {
                return true;
            }

            output.Line(StoreText.For(_settings.Store.LastSave));
            return false;
        }
    }
}
