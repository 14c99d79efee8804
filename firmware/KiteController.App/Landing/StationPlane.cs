using System;

namespace KiteController.App.Landing
{
    /// <summary>
    /// From metres east and north of the unit to latitude and longitude on the WGS84 ellipsoid: by its two radii of curvature, to the
    /// second order. Within 2 km of the unit true to a millimetre in middle latitudes, and to a decimetre up to 89 degrees.
    /// </summary>
    public static class StationPlane
    {
        /// <summary>Nearer to a pole than this there is no east to speak of, degree of latitude.</summary>
        public const double HighestLatitudeDeg = 89.0;

        private const double SemiMajorMetre = 6378137.0;
        private const double EccentricitySquared = 6.69437999014e-3;
        private const double RadianPerDeg = Math.PI / 180.0;

        /// <summary>Latitude of a place.</summary>
        /// <param name="latitudeDeg">Latitude of the unit, degree, up to <see cref="HighestLatitudeDeg"/> either way.</param>
        /// <param name="eastMetre">How far east of the unit it is.</param>
        /// <param name="northMetre">How far north.</param>
        public static double LatitudeDeg(double latitudeDeg, double eastMetre, double northMetre)
        {
            double latitude = latitudeDeg * RadianPerDeg;
            double shape = Shape(latitude);
            double meridian = SemiMajorMetre * (1.0 - EccentricitySquared) / (shape * Math.Sqrt(shape));
            double across = SemiMajorMetre / Math.Sqrt(shape);
            double bend = 1.5 * EccentricitySquared * Math.Sin(latitude) * Math.Cos(latitude) / shape;
            double arc = northMetre / meridian;
            double sagged = eastMetre * eastMetre * Math.Tan(latitude) / (2.0 * across * meridian);
            return latitudeDeg + (arc - bend * arc * arc - sagged) / RadianPerDeg;
        }

        /// <summary>Longitude of a place, -180 (included) to 180 degrees; parameters as those of <see cref="LatitudeDeg"/>.</summary>
        /// <param name="latitudeDeg">Latitude of the unit.</param>
        /// <param name="longitudeDeg">Longitude of the unit, degree.</param>
        /// <param name="eastMetre">How far east of the unit it is.</param>
        /// <param name="northMetre">How far north.</param>
        public static double LongitudeDeg(double latitudeDeg, double longitudeDeg, double eastMetre, double northMetre)
        {
            double latitude = latitudeDeg * RadianPerDeg;
            double across = SemiMajorMetre / Math.Sqrt(Shape(latitude));
            double arc = eastMetre / (across * Math.Cos(latitude)) * (1.0 + northMetre * Math.Tan(latitude) / across);
            double turned = longitudeDeg + arc / RadianPerDeg;
            return turned < -180.0 ? turned + 360.0 : turned < 180.0 ? turned : turned - 360.0;
        }

        private static double Shape(double latitude)
        {
            double sine = Math.Sin(latitude);
            return 1.0 - EccentricitySquared * sine * sine;
        }
    }
}
