using KiteController.Core.Loop;
using KiteController.Core.Numerics;

namespace KiteController.Core.Runner
{
    /// <summary>Reads out of the frame of one tick that somebody sees the falling kite, in which direction and from where. See <see cref="OperatorRequest.Sighted"/>.</summary>
    public static class SightReport
    {
        private const float MetrePerCount = 10f;
        private const int CentreCount = 128;
        private const float RadianPerCount = Angle.WholeTurn / 65536f;
        private const float CompassError = 5f * Angle.RadianPerDeg;

        /// <summary>Fills in what was seen.</summary>
        /// <param name="frame">The frame of that tick.</param>
        /// <param name="seconds">Time since the cut, second.</param>
        /// <param name="sight">Is told azimuth, its error (1 sd, a compass in the hand: assumed), time and place.</param>
        public static void Read(SensorFrame frame, float seconds, Sighting sight)
        {
            float ahead = MetrePerCount * frame.SteerAzimuth, right = MetrePerCount * (frame.SteerElevation - CentreCount);
            sight.Down = false;
            sight.AzimuthRadian = Angle.Wrap(frame.KiteHeading * RadianPerCount);
            sight.Spread = CompassError;
            sight.Seconds = seconds;
            sight.PlaceDistanceMetre = Guarded.Sqrt(ahead * ahead + right * right);
            sight.PlaceAzimuthRadian = Angle.Atan2(right, ahead);
        }
    }
}
