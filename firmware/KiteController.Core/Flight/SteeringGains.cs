using KiteController.Core.Numerics;

namespace KiteController.Core.Flight
{
    /// <summary>The numbers of the steering law that every mode shares. Found by search in the simulator; searched again by its tune command.</summary>
    public sealed class SteeringGains
    {
        /// <summary>Heading error that calls for a tumble on the side that the spin cures, radian.</summary>
        public float SpinSideWindow = 55f * Angle.RadianPerDeg;

        /// <summary>The same on the other side, where the kite must spin almost all the way round.</summary>
        public float OtherSideWindow = 81f * Angle.RadianPerDeg;

        /// <summary>What is added to both when little line is left, radian.</summary>
        public float ShortOfLineWindow = 30f * Angle.RadianPerDeg;

        /// <summary>Fastest speed over the ground that is wanted, metre per second.</summary>
        public float FastestWanted = 7.9f;

        /// <summary>Reel-in for each metre per second of air speed that is missing along the nose.</summary>
        public float ReelPerMissingSpeed = 0.45f;

        /// <summary>Reel speed per metre of line too much, 1/s.</summary>
        public float ReelPerMetre = 0.2f;

        /// <summary>Tension kept while the kite tumbles, newton.</summary>
        public float SlackNewton = 0.2f;

        /// <summary>Reel-in that ends the slack before a pull, metre per second.</summary>
        public float TakeUpSpeed = 4.5f;

        /// <summary>Time of tension that makes a pull, second.</summary>
        public float PullSeconds = 0.317f;

        /// <summary>Time in which a pull stops the spin, second.</summary>
        public float StopSeconds = 0.06f;

        /// <summary>How far before the wanted heading the nose should be stopped, radian: the turn goes on a little.</summary>
        public float Lead = 4f * Angle.RadianPerDeg;
    }
}
