using KiteController.Core.Numerics;
using KiteController.Core.Runner;

namespace KiteController.App.Landing
{
    /// <summary>Where a cut kite really lay, seen from the point that the estimate counts from, and how good the estimate was.</summary>
    public sealed class FoundSpot
    {
        /// <summary>Distance from under the kite at the cut, metre.</summary>
        public float DriftMetre;

        /// <summary>Clockwise turn from the predicted bearing to the true one, radian.</summary>
        public float TurnRadian;

        /// <summary>Distance from the best guess, metre.</summary>
        public float MissMetre;

        /// <summary>True if it lay in the 50 % sector.</summary>
        public bool Inside50;

        /// <summary>True if it lay in the 95 % sector.</summary>
        public bool Inside95;

        private float _ahead;
        private float _right;

        /// <summary>Takes the place; some 500 IL instructions, as <see cref="Compare"/>.</summary>
        /// <param name="estimate">What had been predicted.</param>
        /// <param name="azimuthRadian">Azimuth of the kite from the spool.</param>
        /// <param name="distanceMetre">Its distance from the spool.</param>
        public void Place(LandingEstimate estimate, float azimuthRadian, float distanceMetre)
        {
            float azimuth = Angle.Wrap(azimuthRadian);
            _ahead = distanceMetre * Angle.Cos(azimuth) - estimate.OriginDistanceMetre * Angle.Cos(estimate.OriginAzimuthRadian);
            _right = distanceMetre * Angle.Sin(azimuth) - estimate.OriginDistanceMetre * Angle.Sin(estimate.OriginAzimuthRadian);
            DriftMetre = Guarded.Sqrt(_ahead * _ahead + _right * _right);
        }

        /// <summary>Says how good the estimate was; to be called next.</summary>
        public void Compare(LandingEstimate estimate)
        {
            TurnRadian = Angle.Wrap(Angle.Atan2(_right, _ahead) - estimate.BearingRadian);
            float offAhead = _ahead - estimate.DistanceMetre * Angle.Cos(estimate.BearingRadian);
            float offRight = _right - estimate.DistanceMetre * Angle.Sin(estimate.BearingRadian);
            MissMetre = Guarded.Sqrt(offAhead * offAhead + offRight * offRight);
            float turn = Guarded.Abs(TurnRadian);
            Inside50 = turn <= estimate.HalfWidth50Radian && estimate.Near50Metre <= DriftMetre && DriftMetre <= estimate.Far50Metre;
            Inside95 = turn <= estimate.HalfWidth95Radian && estimate.Near95Metre <= DriftMetre && DriftMetre <= estimate.Far95Metre;
        }
    }
}
