using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.App.Calibrating
{
    /// <summary>Tension zero: what the load cell shows with a slack line. A load cell is never tared at boot, only here.</summary>
    public sealed class ZeroStep : CalibrationStep
    {
        private const float LargestSpreadNewton = 0.1f;

        /// <summary>
        /// Farthest from the converter's own zero, newton: a twentieth of a 5 kg cell's range over a right angle, which no cell
        /// in order exceeds unloaded. More than that means that something pulls.
        /// </summary>
        private const float LargestZeroNewton = 1.75f;

        private const float LeastPullNewton = 0.5f;

        private int _zero;

        /// <summary>Creates the step.</summary>
        public ZeroStep(CalibrationContext context)
            : base(context, "zero", "What does the load cell show while nothing pulls on the line?")
        {
        }

        /// <inheritdoc/>
        public override bool MeetsLoad
        {
            get { return true; }
        }

        /// <inheritdoc/>
        protected override void Advance(int phase)
        {
            switch (phase)
            {
                case 0:
                    Ask("Let the line hang slack, no kite, no hand on it.", 1);
                    return;
                case 1:
                    Measure(RestTicks, 2);
                    return;
                case 2:
                    JudgeSlack();
                    return;
                case 3:
                    Measure(RestTicks / 2, 4);
                    return;
                case 4:
                    JudgePull();
                    return;
                default:
                    float scale = Context.Calibration.TensionNewtonPerCount;
                    Show("zero of the load cell", Context.Calibration.TensionZeroCount, _zero, 0, "counts");
                    Show("that is", Context.Calibration.TensionZeroCount * scale, _zero * scale, 3, "N");
                    Confirm();
                    return;
            }
        }

        /// <inheritdoc/>
        protected override void Apply()
        {
            Context.Calibration.TensionZeroCount = _zero;
        }

        private void JudgeSlack()
        {
            string trouble = RestJudge.LoadCell(Sample, Context.Calibration, LargestSpreadNewton);
            if (trouble != null)
            {
                Repeat(trouble, 1);
                return;
            }

            float mean = Sample.Tension.Mean;
            _zero = (int)(mean < 0f ? mean - 0.5f : mean + 0.5f);
            if (Guarded.Abs(mean * Context.Calibration.TensionNewtonPerCount) <= LargestZeroNewton)
            {
                Ask("Now pull the line by hand, about as hard as a cup of tea weighs, and keep pulling.", 3);
            }
            else
            {
                Repeat("The load cell shows more than it can show unloaded: something pulls on the line, or the cell is bent.", 1);
            }
        }

        private void JudgePull()
        {
            float pull = (Sample.Tension.Mean - _zero) * Context.Calibration.TensionNewtonPerCount;
            if (LeastPullNewton <= pull)
            {
                Go(5);
            }
            else if (pull <= -LeastPullNewton)
            {
                Refuse("The load cell fell while you pulled: swap its two signal wires (A+ and A-), then start again.");
            }
            else
            {
                Repeat("The load cell did not feel a pull: check that the line runs over its pulley, and pull harder.", 3);
            }
        }
    }
}
