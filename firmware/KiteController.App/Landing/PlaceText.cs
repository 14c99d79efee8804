using KiteController.App.Console;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.App.Landing
{
    /// <summary>The best guess as a place on the map, as a link that phones open (geo URI, RFC 5870), or what is missing for that.</summary>
    public sealed class PlaceText
    {
        private const double UnitsPerDeg = 1e5;
        private const int Decimals = 5;

        private readonly FlightParameters _parameters;
        private readonly Calibration _calibration;
        private double _east;
        private double _north;
        private bool _known;

        /// <summary>Creates the words for a unit that stands where these say.</summary>
        public PlaceText(FlightParameters parameters, Calibration calibration)
        {
            _parameters = parameters;
            _calibration = calibration;
        }

        /// <summary>Writes a latitude or longitude to a metre.</summary>
        public static void WriteDeg(double deg, ConsoleOutput output)
        {
            output.Decimal((int)(deg < 0.0 ? deg * UnitsPerDeg - 0.5 : deg * UnitsPerDeg + 0.5), Decimals);
        }

        /// <summary>Writes the latitude, or what is missing.</summary>
        public void Latitude(LandingCard card, ConsoleOutput output)
        {
            bool standsSomewhere = 0.5f < _parameters.StationKnown;
            bool looksSomewhere = (_calibration.Done & CalibrationDone.Azimuth) != 0;
            _known = standsSomewhere && looksSomewhere && Guarded.Abs(_parameters.StationLatitudeDeg) <= StationPlane.HighestLatitudeDeg;
            if (!_known)
            {
                output.Line(!standsSomewhere ? "Nobody has said where the spool stands, so there is no place for a phone's map (station)."
                    : !looksSomewhere ? "Nobody has said where the zero mark points, so there is no place for a phone's map (cal azimuth)."
                    : "So near the pole there is no place for a phone's map.");
                return;
            }

            float bearing = Angle.Wrap(card.GoAzimuthRadian + _calibration.BaseBearingRadian);
            _east = card.GoMetre * Angle.Sin(bearing);
            _north = card.GoMetre * Angle.Cos(bearing);
            output.Text("On a phone: geo:");
            WriteDeg(StationPlane.LatitudeDeg(_parameters.StationLatitudeDeg, _east, _north), output);
            output.Put((byte)',');
        }

        /// <summary>Writes the longitude; to be called next.</summary>
        public void Longitude(ConsoleOutput output)
        {
            if (_known)
            {
                WriteDeg(StationPlane.LongitudeDeg(_parameters.StationLatitudeDeg, _parameters.StationLongitudeDeg, _east, _north), output);
            }
        }

        /// <summary>Writes how far off that may be; to be called last.</summary>
        public void Uncertainty(LandingCard card, ConsoleOutput output)
        {
            if (_known)
            {
                output.Text(";u=");
                output.Number(card.UncertaintyMetre, 0);
                output.EndLine();
            }
        }
    }
}
