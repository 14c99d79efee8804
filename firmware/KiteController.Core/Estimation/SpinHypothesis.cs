using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// What a slack kite does if its asymmetry turns it to one side: a tailless kite on a slack line spins like a falling
    /// leaf, to the side of its asymmetry unless it is turning the other way already. Two of these, one for each side, are
    /// flown beside the kite; what is seen after the next pull tells which was right.
    /// </summary>
    public sealed class SpinHypothesis
    {
        private const float FastestRadianPerSecond = 8f;
        private const float SquareDamping = 0.42f;

        /// <summary>Heading of the nose if this is true, radian.</summary>
        public float HeadingRadian;

        /// <summary>Rate of turn, rad/s, clockwise positive.</summary>
        public float RateRadianPerSecond;

        /// <summary>The heading foretold for the moment in which a pull has stopped the spin, radian.</summary>
        public float HeadingAtPull;

        private readonly float _sense;

        /// <summary>Creates the hypothesis.</summary>
        /// <param name="sense">1: turns clockwise; -1: the other way.</param>
        public SpinHypothesis(float sense)
        {
            _sense = sense;
        }

        /// <summary>One tick of the yaw equation.</summary>
        /// <param name="perRate">Half the span over the air speed, second.</param>
        /// <param name="gain">Air load over the moment of inertia, rad/s2.</param>
        /// <param name="damping">Linear coefficient: negative brakes the turn, positive drives it.</param>
        /// <param name="asymmetry">Coefficient of the asymmetry, positive.</param>
        /// <param name="dt">Second.</param>
        public void Update(float perRate, float gain, float damping, float asymmetry, float dt)
        {
            float x = RateRadianPerSecond * perRate;
            float moment = damping * x - SquareDamping * x * Guarded.Abs(x) + _sense * asymmetry;
            RateRadianPerSecond = Guarded.Clamp(RateRadianPerSecond + gain * moment * dt, -FastestRadianPerSecond, FastestRadianPerSecond);
            HeadingRadian = Angle.Wrap(HeadingRadian + RateRadianPerSecond * dt);
        }

        /// <summary>Turns the heading part of the way to one that was seen.</summary>
        public void Correct(float headingRadian, float share)
        {
            HeadingRadian = Angle.Wrap(HeadingRadian + share * Angle.Wrap(headingRadian - HeadingRadian));
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref HeadingRadian, ref RateRadianPerSecond, ref HeadingAtPull);
        }
    }
}
