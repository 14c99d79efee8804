using KiteController.App.Console;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;

namespace KiteController.App.Landing
{
    /// <summary>The best guess as a place on the map, as a link that phones open (geo URI, RFC 5870), or what is missing for that.</summary>
    public static class PlaceText
    {
        private const double UnitsPerDeg = 1e5;
        private const int Decimals = 5;

        /// <summary>Writes the line.</summary>
        public static void Write(LandingEstimate estimate, LandingCard card, FlightParameters parameters, Calibration calibration, ConsoleOutput output)
        {
            if (parameters.StationKnown < 0.5f)
            {
                output.Line("Nobody has said where the spool stands, so there is no place for a phone's map (station).");
                return;
            }

            if ((calibration.Done & CalibrationDone.Azimuth) == 0)
            {
                output.Line("Nobody has said where the zero mark points, so there is no place for a phone's map (cal azimuth).");
                return;
            }

            if (StationPlane.HighestLatitudeDeg < Guarded.Abs(parameters.StationLatitudeDeg))
            {
                output.Line("So near the pole there is no place to show on a map.");
                return;
            }

            float bearing = Angle.Wrap(card.GoAzimuthRadian + calibration.BaseBearingRadian);
            double east = card.GoMetre * Angle.Sin(bearing), north = card.GoMetre * Angle.Cos(bearing);
            double latitude = StationPlane.LatitudeDeg(parameters.StationLatitudeDeg, east, north);
            double longitude = StationPlane.LongitudeDeg(parameters.StationLatitudeDeg, parameters.StationLongitudeDeg, east, north);
            output.Text("On a phone: geo:");
            WriteDeg(latitude, output);
            output.Put((byte)',');
            WriteDeg(longitude, output);
            output.Text(";u=");
            output.Number(card.UncertaintyMetre, 0);
            output.EndLine();
        }

        /// <summary>Writes a latitude or longitude to a metre.</summary>
        public static void WriteDeg(double deg, ConsoleOutput output)
        {
            output.Decimal((int)(deg < 0.0 ? deg * UnitsPerDeg - 0.5 : deg * UnitsPerDeg + 0.5), Decimals);
        }
    }
}
