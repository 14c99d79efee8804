using KiteController.Core.Numerics;

namespace KiteController.Core.Flight
{
    /// <summary>How a flight mode wants a tailless kite steered. One row each; the numbers were found by search in the simulator.</summary>
    public sealed class SteeringJob
    {
        /// <summary>Hold: always climbing toward a point above the top of the wind window.</summary>
        public static readonly SteeringJob Hold = new SteeringJob();

        /// <summary>Steer: the elevation is the flyer's.</summary>
        public static readonly SteeringJob Steer = new SteeringJob { ElevationRadian = 50f * Angle.RadianPerDeg };

        /// <summary>Launch.</summary>
        public static readonly SteeringJob Launch = new SteeringJob { ElevationRadian = 53f * Angle.RadianPerDeg, CeilingNewton = 14f };

        /// <summary>Land: gently.</summary>
        public static readonly SteeringJob Land = new SteeringJob
        {
            ElevationRadian = 68f * Angle.RadianPerDeg, CeilingNewton = 11f, FloorNewton = 1.2f, PositionGain = 0.5f,
            PullSpeed = 1.5f, LengthSpeed = 2f, HitRadian = 15f * Angle.RadianPerDeg,
        };

        /// <summary>Elevation to fly to, radian.</summary>
        public float ElevationRadian = 67f * Angle.RadianPerDeg;

        /// <summary>Tension above which a run gives line, newton.</summary>
        public float CeilingNewton = 18f;

        /// <summary>Tension below which a run takes line, newton.</summary>
        public float FloorNewton = 2f;

        /// <summary>Wanted speed per metre of distance from the target, 1/s.</summary>
        public float PositionGain = 0.36f;

        /// <summary>Reel-in of a pull, metre per second.</summary>
        public float PullSpeed = 2.5f;

        /// <summary>Fastest reel-in for the sake of the line's length, metre per second.</summary>
        public float LengthSpeed = 4f;

        /// <summary>How near the nose must come to the wanted heading for a pull, radian.</summary>
        public float HitRadian = 8f * Angle.RadianPerDeg;
    }
}
