using KiteController.Core.Numerics;

namespace KiteController.Core.Flight
{
    /// <summary>How a flight mode wants a tailless kite steered. One row each; the numbers were found by search in the simulator.</summary>
    public sealed class SteeringJob
    {
        /// <summary>Elevation to fly to, radian; above the top of the wind window the kite is always climbing.</summary>
        public float ElevationRadian;

        /// <summary>Tension above which a run gives line, newton.</summary>
        public float CeilingNewton;

        /// <summary>Tension below which a run takes line, newton.</summary>
        public float FloorNewton;

        /// <summary>Fastest speed over the ground that is wanted, metre per second.</summary>
        public float FastestWanted;

        /// <summary>Reel-in of a pull, metre per second.</summary>
        public float PullSpeed;

        /// <summary>Fastest reel-in for the sake of the line's length, metre per second.</summary>
        public float LengthSpeed;

        /// <summary>How near the nose must come to the wanted heading for a pull, radian.</summary>
        public float HitRadian;

        /// <summary>Heading error that calls for a release on the side that the spin cures, radian.</summary>
        public float SpinSideWindow;

        /// <summary>The same on the other side, where the kite must spin almost all the way round.</summary>
        public float OtherSideWindow;

        /// <summary>Tension kept while the kite is let go, newton.</summary>
        public float SlackNewton;

        private SteeringJob(float elevationDeg, float ceiling, float floor, float fastest, float pull, float lengthSpeed, float hitDeg, float spinSideDeg, float otherSideDeg, float slack)
        {
            ElevationRadian = elevationDeg * Angle.RadianPerDeg;
            CeilingNewton = ceiling;
            FloorNewton = floor;
            FastestWanted = fastest;
            PullSpeed = pull;
            LengthSpeed = lengthSpeed;
            HitRadian = hitDeg * Angle.RadianPerDeg;
            SpinSideWindow = spinSideDeg * Angle.RadianPerDeg;
            OtherSideWindow = otherSideDeg * Angle.RadianPerDeg;
            SlackNewton = slack;
        }

        /// <summary>Keep the kite up, always climbing.</summary>
        public static SteeringJob Hold()
        {
            return new SteeringJob(72f, 20f, 1.8f, 8.4f, 2.8f, 4f, 8.96f, 53.2f, 76f, 0.12f);
        }

        /// <summary>Fly to where the flyer says: the elevation is the flyer's.</summary>
        public static SteeringJob Steer()
        {
            return new SteeringJob(50f, 20f, 2.2f, 7.5f, 2.5f, 4f, 8.6f, 47.5f, 76f, 0.12f);
        }

        /// <summary>Climb from the hand.</summary>
        public static SteeringJob Launch()
        {
            return new SteeringJob(51f, 17f, 1.8f, 7.5f, 2.5f, 4f, 8f, 47.5f, 76f, 0.12f);
        }

        /// <summary>Come in gently.</summary>
        public static SteeringJob Land()
        {
            return new SteeringJob(78f, 11.5f, 1.1f, 5.7f, 1.5f, 3f, 15f, 52f, 78f, 0.15f);
        }

        /// <summary>The last metres of a landing.</summary>
        public static SteeringJob Arrive()
        {
            return new SteeringJob(78f, 11.5f, 1.1f, 5.7f, 1.5f, 2.5f, 15f, 56f, 61f, 0.15f);
        }
    }
}
