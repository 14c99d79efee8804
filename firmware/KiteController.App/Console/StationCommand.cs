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
        private int _slice;
        private float _first;
        private float _second;
        private bool _firstRead;
        private bool _secondRead;

        /// <summary>Creates the command over these settings.</summary>
        public StationCommand(ParameterKeeper settings)
        {
            _settings = settings;
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _line = line;
            _slice = 0;
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            if (1 < _line.WordCount)
            {
                return Change(output);
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

        /// <summary>Reads a number in each of two slices, then does what the line asks for.</summary>
        private bool Change(ConsoleOutput output)
        {
            switch (_slice)
            {
                case 0:
                    _firstRead = _line.TryNumber(1, out _first);
                    break;
                case 1:
                    _secondRead = _line.WordCount == 3 && _line.TryNumber(2, out _second);
                    break;
                default:
                    output.Line(Obey());
                    return false;
            }

            _slice++;
            return true;
        }

        private string Obey()
        {
            bool forgets = _line.WordCount == 2 && _line.Is(1, "forget");
            bool turns = _secondRead && _line.Is(1, "bearing") && 0f <= _second && _second <= WholeTurnDeg;
            bool moves = _firstRead && _secondRead && Guarded.Abs(_first) <= 90f && Guarded.Abs(_second) <= 180f;
            if (turns && (_settings.Set.Calibration.Done & CalibrationDone.Azimuth) == 0)
            {
                return "Refused: find the zero mark first, with cal azimuth; it asks for the bearing too.";
            }

            if (turns)
            {
                return StoreText.For(_settings.TryTurn(_second * Angle.RadianPerDeg));
            }

            return moves || forgets
                ? StoreText.For(_settings.TryPlace(moves, moves ? _first : 0f, moves ? _second : 0f))
                : "Type degrees north and east, south and west negative: station 34.5281 69.1723; or the zero mark's true bearing: station bearing 85; or: station forget";
        }
    }
}
