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

        /// <summary>Writes the line.</summary>
        public static void Write(LandingEstimate estimate, LandingCard card, FlightParameters parameters, Calibration calibration, ConsoleOutput output)
        {
            if (parameters.StationKnown < 0.5f)
            {
                output.Line("For a place on a phone's map, tell where the spool stands: station LATITUDE LONGITUDE.");
                return;
            }

            if ((calibration.Done & CalibrationDone.Azimuth) == 0)
            {
                output.Line("For a place on a phone's map, tell where the zero mark points: cal azimuth.");
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
            output.Decimal(Whole(latitude), 5);
            output.Put((byte)',');
            output.Decimal(Whole(longitude), 5);
            output.Text(";u=");
            output.Number(card.UncertaintyMetre, 0);
            output.EndLine();
        }

        private static int Whole(double deg)
        {
            return (int)(deg < 0.0 ? deg * UnitsPerDeg - 0.5 : deg * UnitsPerDeg + 0.5);
        }
    }
}
