using KiteController.Core.Numerics;

namespace KiteController.Core.Estimation
{
    /// <content>Measurements, and what they set right.</content>
    public sealed partial class SpinFilter
    {
        private const float LargestHeadingStep = 0.4858f;
        private const float LargestSpinStep = 1f;
        private const float FastestMetrePerSecond = 40f;
        private const float SurpriseShare = 0.2849f;
        private const float MostSurprise = 26.4f;
        private const float LargestSigmas = 3.5f;
        private const float LeastVariance = 1e-4f;

        /// <summary>Second half of an update: it is set right by what the arm shows.</summary>
        /// <param name="inputs">What the arm shows.</param>
        /// <param name="weigh">True if the likelihood is wanted.</param>
        public void Measure(SpinInputs inputs, bool weigh)
        {
            if (inputs.Taut)
            {
                TakeBoth(inputs, weigh);
            }
            else
            {
                TakeRight(inputs, weigh);
            }

            float up = Up, right = Right;
            if (!(-FastestMetrePerSecond < up && up < FastestMetrePerSecond && -FastestMetrePerSecond < right && right < FastestMetrePerSecond))
            {
                Up = Guarded.Clamp(up, -FastestMetrePerSecond, FastestMetrePerSecond);
                Right = Guarded.Clamp(right, -FastestMetrePerSecond, FastestMetrePerSecond);
            }

            if (!Guarded.IsFinite(Up + Right + Heading + Spin + Flow))
            {
                Start(0f);
            }
        }

        /// <summary>A sensor on the kite tells its heading.</summary>
        public void Tell(float heading, float variance)
        {
            SpinCovariance p = Covariance;
            float p0 = p.P02, p1 = p.P12, p2 = p.P22, p3 = p.P23, perSum = Guarded.Divide(1f, Guarded.Max(p2 + variance, LeastVariance));
            float off = Angle.Wrap(heading - Heading);
            off = (!(-1.5f < off) ? -1.5f : off < 1.5f ? off : 1.5f) * perSum;
            Up += p0 * off;
            Right += p1 * off;
            Heading = Angle.Wrap(Heading + p2 * off);
            Spin += p3 * off;
            p.Reduce(p0, p1, p2, p3, perSum);
        }

        /// <summary>
        /// The speed toward the zenith and then the speed to the right, the second by what the first has left of the covariance: both
        /// in one go, so that nothing is stored in between.
        /// </summary>
        private void TakeBoth(SpinInputs inputs, bool weigh)
        {
            SpinCovariance p = Covariance;
            float p0 = p.P00, p1 = p.P01, p2 = p.P02, p3 = p.P03;
            float sum = p0 + inputs.UpVariance;
            if (!(LeastVariance < sum))
            {
                sum = LeastVariance;
            }

            float perSum = Guarded.Divide(1f, sum), off = Bounded(inputs.Up - _seenUp, perSum), step = off * perSum;
            float up = p0 * step, right = p1 * step, turn = p2 * step, spin = p3 * step;
            if (!(-LargestHeadingStep < turn && turn < LargestHeadingStep && -LargestSpinStep < spin && spin < LargestSpinStep))
            {
                turn = Guarded.Clamp(turn, -LargestHeadingStep, LargestHeadingStep);
                spin = Guarded.Clamp(spin, -LargestSpinStep, LargestSpinStep);
            }

            float k0 = p0 * perSum, k1 = p1 * perSum, k2 = p2 * perSum;
            float q0 = p1 - k0 * p1, q1 = p.P11 - k1 * p1, q2 = p.P12 - k1 * p2, q3 = p.P13 - k1 * p3;
            float sumRight = q1 + inputs.RightVariance;
            if (!(LeastVariance < sumRight))
            {
                sumRight = LeastVariance;
            }

            float perRight = Guarded.Divide(1f, sumRight), seenRight = _seenRight + right;
            float offRight = Bounded(inputs.Right - seenRight, perRight), stepRight = offRight * perRight;
            float turnRight = q2 * stepRight, spinRight = q3 * stepRight;
            if (!(-LargestHeadingStep < turnRight && turnRight < LargestHeadingStep && -LargestSpinStep < spinRight && spinRight < LargestSpinStep))
            {
                turnRight = Guarded.Clamp(turnRight, -LargestHeadingStep, LargestHeadingStep);
                spinRight = Guarded.Clamp(spinRight, -LargestSpinStep, LargestSpinStep);
            }

            float more = q0 * stepRight;
            Up = Up + up + more;
            _seenUp = _seenUp + up + more;
            more = q1 * stepRight;
            Right = Right + right + more;
            _seenRight = seenRight + more;
            Heading = Angle.Wrap(Heading + turn + turnRight);
            Corrected = Corrected + turn + turnRight;
            Spin = Spin + spin + spinRight;

            float m0 = q0 * perRight, m1 = q1 * perRight, m2 = q2 * perRight;
            p.P00 = p0 - k0 * p0 - m0 * q0;
            p.P01 = q0 - m0 * q1;
            p.P02 = p2 - k0 * p2 - m0 * q2;
            p.P03 = p3 - k0 * p3 - m0 * q3;
            p.P11 = q1 - m1 * q1;
            p.P12 = q2 - m1 * q2;
            p.P13 = q3 - m1 * q3;
            p.P22 = p.P22 - k2 * p2 - m2 * q2;
            p.P23 = p.P23 - k2 * p3 - m2 * q3;
            p.P33 = p.P33 - perSum * p3 * p3 - perRight * q3 * q3;
            if (weigh)
            {
                LogLikelihood = -0.5f * (off * step + offRight * stepRight + (float)System.Math.Log(sum * sumRight));
            }
        }

        /// <summary>The speed to the right alone: on a slack line the other one means nothing.</summary>
        private void TakeRight(SpinInputs inputs, bool weigh)
        {
            SpinCovariance p = Covariance;
            float p0 = p.P01, p1 = p.P11, p2 = p.P12, p3 = p.P13;
            float sum = Guarded.Max(p1 + inputs.RightVariance, LeastVariance);
            float perSum = Guarded.Divide(1f, sum), off = Bounded(inputs.Right - _seenRight, perSum), step = off * perSum, turn = Guarded.Clamp(p2 * step, -LargestHeadingStep, LargestHeadingStep);
            Up += p0 * step;
            _seenUp += p0 * step;
            Right += p1 * step;
            _seenRight += p1 * step;
            Heading = Angle.Wrap(Heading + turn);
            Corrected += turn;
            Spin += Guarded.Clamp(p3 * step, -LargestSpinStep, LargestSpinStep);
            p.Reduce(p0, p1, p2, p3, perSum);
            if (weigh)
            {
                LogLikelihood = -0.5f * (off * step + (float)System.Math.Log(sum));
            }
        }

        /// <summary>How far a measurement is off; one that is many sigmas off counts as three and a half.</summary>
        private float Bounded(float off, float perSum)
        {
            float square = off * off * perSum;
            Surprise += SurpriseShare * ((square < MostSurprise ? square : MostSurprise) - Surprise);
            return LargestSigmas * LargestSigmas < square ? off * Guarded.Divide(LargestSigmas, Guarded.Sqrt(square)) : off;
        }
    }
}
