using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// Which way a slack tailless kite spins: the logarithm of the odds of clockwise, from the likelihoods of the two spin
    /// filters, from which of the two headings foretold at a pull was right, or from a sensor on the kite.
    /// </summary>
    public sealed class SpinSense
    {
        private const float StopSeconds = 0.04239f;
        private const float PerSense = 0.5f / (0.6848f * 0.6848f);
        private const float LargestStep = 1.398f;
        private const float LikelihoodShare = 0.1295f;
        private const float LargestOdds = 8f;
        private const float LeastOdds = 1.166f;
        private const float LeastRate = 0.52f;

        /// <summary>Which way it spins: -1 to 1, positive clockwise; near 0 if not known.</summary>
        public float Value = 0.05f;

        /// <summary>Logarithm of the odds of clockwise, -8 to 8.</summary>
        public float Odds = 0.1f;

        private float _rightAtPull;
        private float _leftAtPull;

        /// <summary>Sets the likelihoods of the newest measurements against each other.</summary>
        /// <param name="right">The filter that spins clockwise.</param>
        /// <param name="left">The other one.</param>
        public void Weigh(SpinFilter right, SpinFilter left)
        {
            Add(LikelihoodShare * Guarded.Clamp(right.LogLikelihood - left.LogLikelihood, -1f, 1f));
        }

        /// <summary>The spool has pulled: keeps where either filter foretells that the nose comes to rest.</summary>
        /// <param name="right">The filter that spins clockwise.</param>
        /// <param name="left">The other one.</param>
        /// <param name="age">Time from the filters' state to the pull, second.</param>
        public void Keep(SpinFilter right, SpinFilter left, float age)
        {
            _rightAtPull = Angle.Wrap(right.Heading + (StopSeconds + age) * right.Spin);
            _leftAtPull = Angle.Wrap(left.Heading + (StopSeconds + age) * left.Spin);
        }

        /// <summary>The nose is known again: which of the two headings foretold at the pull was right?</summary>
        /// <param name="seen">Heading, radian.</param>
        /// <returns>True if the sense is known well enough to learn from the better filter.</returns>
        public bool Judge(float seen)
        {
            float right = Angle.Wrap(seen - _rightAtPull), left = Angle.Wrap(seen - _leftAtPull);
            Add(Guarded.Clamp(PerSense * (left * left - right * right), -LargestStep, LargestStep));
            return LeastOdds < Guarded.Abs(Odds);
        }

        /// <summary>A sensor on the kite shows the spin at the end of a slack turn.</summary>
        /// <param name="rate">Rate of turn, rad/s, positive clockwise; below 30 degrees per second it says nothing.</param>
        public void Show(float rate)
        {
            if (LeastRate < Guarded.Abs(rate))
            {
                Odds = Guarded.Clamp(0.6f * Odds + (rate < 0f ? -1.2f : 1.2f), -3f, 3f);
                Value = Guarded.Divide(Odds, 1f + Guarded.Abs(Odds));
            }
        }

        private void Add(float step)
        {
            Odds = Guarded.Clamp(Odds + step, -LargestOdds, LargestOdds);
            Value = Guarded.Divide(Odds, 1f + Guarded.Abs(Odds));
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref Value, ref Odds, ref _rightAtPull, ref _leftAtPull);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats)
        {
            floats[StatePlace.SenseFloats] = Value;
            floats[StatePlace.SenseFloats + 1] = Odds;
            floats[StatePlace.SenseFloats + 2] = _rightAtPull;
            floats[StatePlace.SenseFloats + 3] = _leftAtPull;
        }
    }
}
