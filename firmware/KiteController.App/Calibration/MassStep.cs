using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.App.Calibrating
{
    /// <summary>Scale of the load cell, by a known mass on the line.</summary>
    public sealed class MassStep : CalibrationStep
    {
        private const float GravityMetrePerSecond2 = 9.80665f;
        private const float LargestSpreadNewton = 0.2f;
        private const float SlackNewton = 0.3f;
        private const float LargestReturnShare = 0.03f;
        private const float LeastChange = 0.5f;
        private const float LargestChange = 2f;

        private float _slack;
        private float _newtonPerCount;

        /// <summary>Creates the step.</summary>
        public MassStep(CalibrationContext context)
            : base(context, "mass", "How many newtons is a count of the load cell?")
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
                    AskNumber("How heavy is the mass that you will hang on the line, in grams, 200 to 3000? Weigh it on a kitchen scale.", 200f, 3000f, 1);
                    return;
                case 1:
                    Ask("Block the spool so that it cannot turn, and let the line hang slack.", 2);
                    return;
                case 2:
                    Measure(RestTicks, 3);
                    return;
                case 3:
                    JudgeSlack();
                    return;
                case 4:
                    Measure(RestTicks, 5);
                    return;
                case 5:
                    JudgeMass();
                    return;
                case 6:
                    Measure(RestTicks, 7);
                    return;
                case 7:
                    JudgeReturn();
                    return;
                default:
                    Show("load cell", Guarded.Divide(1f, Context.Calibration.TensionNewtonPerCount, 0f), Guarded.Divide(1f, _newtonPerCount, 0f), 0, "counts per newton");
                    Confirm();
                    return;
            }
        }

        /// <inheritdoc/>
        protected override void Apply()
        {
            Context.Calibration.TensionNewtonPerCount = _newtonPerCount;
        }

        private void JudgeSlack()
        {
            Calibration calibration = Context.Calibration;
            string trouble = RestJudge.LoadCell(Sample, calibration, LargestSpreadNewton);
            if (trouble != null)
            {
                Repeat(trouble, 2);
                return;
            }

            _slack = Sample.Tension.Mean;
            float pull = (_slack - calibration.TensionZeroCount) * calibration.TensionNewtonPerCount;
            if (Guarded.Abs(pull) <= SlackNewton)
            {
                Ask("Hang the mass on the line over the pulley, just as the kite pulls, and let it come to rest.", 4);
            }
            else
            {
                Refuse("The slack line shows " + NumberText.Of(pull, 2) + " N: do the step zero first.");
            }
        }

        private void JudgeMass()
        {
            string trouble = RestJudge.LoadCell(Sample, Context.Calibration, LargestSpreadNewton);
            if (trouble != null)
            {
                Repeat(trouble, 4);
                return;
            }

            float force = Number * 0.001f * GravityMetrePerSecond2;
            float old = Context.Calibration.TensionNewtonPerCount;
            _newtonPerCount = Guarded.Divide(force, Sample.Tension.Mean - _slack, 0f);
            float change = Guarded.Divide(_newtonPerCount, old, 0f);
            if (LeastChange <= change && change <= LargestChange)
            {
                Ask("Now take the mass off again.", 6);
            }
            else
            {
                float felt = (Sample.Tension.Mean - _slack) * old;
                Refuse("The load cell felt " + NumberText.Of(felt, 2) + " N where " + NumberText.Of(force, 2)
                    + " N hang: check the grams, the way of the line over the pulley, and the wires of the cell.");
            }
        }

        /// <summary>What does not come back to where it was did not hang freely.</summary>
        private void JudgeReturn()
        {
            float force = Number * 0.001f * GravityMetrePerSecond2;
            float left = (Sample.Tension.Mean - _slack) * _newtonPerCount;
            if (Guarded.Abs(left) <= LargestReturnShare * force)
            {
                Go(8);
            }
            else
            {
                Repeat("Without the mass " + NumberText.Of(left, 2) + " N are left: take it off, or free the pulley if it sticks.", 6);
            }
        }
    }
}
