using KiteController.Core.Numerics;

namespace KiteController.Core.Flight
{
    /// <summary>The numbers of the steering law: those that every mode shares, and a row for each mode. Found by search in the simulator; its tune command searches them again.</summary>
    public sealed class SteeringGains
    {
        /// <summary>Hold.</summary>
        public readonly SteeringJob Hold = SteeringJob.Hold();

        /// <summary>Steer.</summary>
        public readonly SteeringJob Steer = SteeringJob.Steer();

        /// <summary>Launch.</summary>
        public readonly SteeringJob Launch = SteeringJob.Launch();

        /// <summary>Land.</summary>
        public readonly SteeringJob Land = SteeringJob.Land();

        /// <summary>Land, near the spool.</summary>
        public readonly SteeringJob Arrive = SteeringJob.Arrive();

        /// <summary>Wanted speed per metre of distance from the target, 1/s.</summary>
        public float PositionGain = 0.34f;

        /// <summary>Share of the wind across that is made up for when aiming.</summary>
        public float CrosswindShare = 0.651f;

        /// <summary>What is added to both windows when much line is out, radian.</summary>
        public float LongLineWindow = 25f * Angle.RadianPerDeg;

        /// <summary>Line out at which that begins, metre.</summary>
        public float LongLineMetre = 70f;

        /// <summary>How long the heading must stand outside its window, second; less where it is far outside.</summary>
        public float BadSeconds = 0.115f;

        /// <summary>Reel-in for each metre per second of air speed that is missing along the nose.</summary>
        public float ReelPerMissingSpeed = 0.336f;

        /// <summary>Reel speed per metre of line too much, 1/s.</summary>
        public float ReelPerMetre = 0.509f;

        /// <summary>Reel speed given per newton above the ceiling, metre per second.</summary>
        public float GivePerNewton = 1.5f;

        /// <summary>Reel-in that ends the slack before a pull, metre per second.</summary>
        public float TakeUpSpeed = 4.5f;

        /// <summary>Time of tension that makes a pull, second.</summary>
        public float PullSeconds = 0.36f;

        /// <summary>Time in which a pull stops the spin, second.</summary>
        public float StopSeconds = 0.0627f;

        /// <summary>How far before the wanted heading the nose should be stopped, radian: the turn goes on a little.</summary>
        public float Lead = 4f * Angle.RadianPerDeg;
    }
}
