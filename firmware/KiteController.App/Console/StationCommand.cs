using KiteController.App.Landing;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.App.Console
{
    /// <summary><c>station</c>: where the spool stands on the map, and where its zero mark points. Changed only while disarmed.</summary>
    /// <remarks>Kept as degrees in a float: that moves a latitude by half a metre at most and a longitude by a metre, less than a phone's own error.</remarks>
    public sealed class StationCommand : IConsoleCommand
    {
        private const float WholeTurnDeg = 360f;

        private readonly ParameterKeeper _settings;
        private ConsoleLine _line;

        /// <summary>Creates the command over these settings.</summary>
        public StationCommand(ParameterKeeper settings)
        {
            _settings = settings;
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _line = line;
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            if (1 < _line.WordCount)
            {
                Change(output);
                return false;
            }

            FlightParameters flight = _settings.Set.Flight;
            if (flight.StationKnown < 0.5f)
            {
                output.Text("Where the spool stands is not known");
            }
            else
            {
                output.Text("The spool stands at ");
                PlaceText.WriteDeg(flight.StationLatitudeDeg, output);
                output.Put((byte)' ');
                PlaceText.WriteDeg(flight.StationLongitudeDeg, output);
            }

            bool bearing = (_settings.Set.Calibration.Done & CalibrationDone.Azimuth) != 0;
            output.Text(bearing ? "; its zero mark points " : "; where its zero mark points is not known: cal azimuth");
            if (bearing)
            {
                DirectionText.Write(0f, _settings.Set.Calibration, output);
            }

            output.Line(".");
            return false;
        }

        private void Change(ConsoleOutput output)
        {
            float first = 0f, second = 0f;
            bool forgets = _line.WordCount == 2 && _line.Is(1, "forget");
            bool turns = _line.WordCount == 3 && _line.Is(1, "bearing") && _line.TryNumber(2, out second) && 0f <= second && second <= WholeTurnDeg;
            bool moves = _line.WordCount == 3 && _line.TryNumber(1, out first) && _line.TryNumber(2, out second)
                && Guarded.Abs(first) <= 90f && Guarded.Abs(second) <= 180f;
            if (turns && (_settings.Set.Calibration.Done & CalibrationDone.Azimuth) == 0)
            {
                output.Line("Refused: find the zero mark first, with cal azimuth; it asks for the bearing too.");
            }
            else if (turns)
            {
                output.Line(StoreText.For(_settings.TryTurn(second * Angle.RadianPerDeg)));
            }
            else if (moves || forgets)
            {
                output.Line(StoreText.For(_settings.TryPlace(moves, first, second)));
            }
            else
            {
                output.Line("Type degrees north and east, south and west negative: station 34.5281 69.1723; or the zero mark's true bearing: station bearing 85; or: station forget");
            }
        }
    }
}
