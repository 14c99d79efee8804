using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.App.Calibrating
{
    /// <summary>Azimuth zero, along the mark on the base, and the compass bearing of that mark.</summary>
    public sealed class AzimuthStep : CalibrationStep
    {
        private const float DegPerCount = 360f / 4096f;

        private int _zero;

        /// <summary>Creates the step.</summary>
        public AzimuthStep(CalibrationContext context)
            : base(context, "azimuth", "Where is straight ahead, and which way does it look on the map?")
        {
        }

        /// <inheritdoc/>
        protected override void Advance(int phase)
        {
            switch (phase)
            {
                case 0:
                    Ask("Point the arm along the mark on the base and let it rest.", 1);
                    return;
                case 1:
                    Measure(RestTicks, 2);
                    return;
                case 2:
                    Judge();
                    return;
                default:
                    Calibration old = Context.Calibration;
                    Show("azimuth zero", old.PivotZeroCount * DegPerCount, _zero * DegPerCount, 2, "deg of the pivot");
                    Show("bearing of azimuth zero", old.BaseBearingRadian * Angle.DegPerRadian, Number, 1, "deg true");
                    Confirm();
                    return;
            }
        }

        /// <inheritdoc/>
        protected override void Apply()
        {
            Context.Calibration.PivotZeroCount = _zero;
            Context.Calibration.BaseBearingRadian = Number * Angle.RadianPerDeg;
        }

        private void Judge()
        {
            string trouble = RestJudge.Arm(Sample, Context.Calibration);
            if (trouble != null)
            {
                Repeat(trouble, 1);
                return;
            }

            int mean = (int)(Sample.Pivot.Mean + RestSample.PivotTurn + 0.5f);
            _zero = mean & (RestSample.PivotTurn - 1);
            AskNumber("Which bearing does the mark have, in degrees from true north, 0 to 360 (a compass shows magnetic north: add its declination)?", 0f, 360f, 3);
        }
    }
}
