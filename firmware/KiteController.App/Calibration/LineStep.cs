using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.App.Calibrating
{
    /// <summary>How much line belongs to the spool, and how much of it is out now. The radius where the line leaves stays as it is.</summary>
    public sealed class LineStep : CalibrationStep
    {
        private const float LeastCoreMetre = 0.005f;

        private const float LargestOutAtZeroMetre = 50f;

        private float _total;
        private float _out;
        private float _core;
        private float _outAtZero;

        /// <summary>Creates the step.</summary>
        public LineStep(CalibrationContext context)
            : base(context, "line", "How much line is there, and how much of it is out?")
        {
        }

        /// <inheritdoc/>
        protected override void Advance(int phase)
        {
            switch (phase)
            {
                case 0:
                    AskNumber("How many metres of line belong to the spool in all, 10 to 1000?", 10f, 1000f, 1);
                    return;
                case 1:
                    _total = Number;
                    AskNumber("How many metres are out now, from the pulley to the end of the line?", 0f, _total, 2);
                    return;
                case 2:
                    _out = Number;
                    Solve();
                    return;
                default:
                    Offer();
                    return;
            }
        }

        /// <inheritdoc/>
        protected override void Apply()
        {
            Context.Calibration.SpoolLineMetre = _total;
            Context.Calibration.SpoolCoreRadiusMetre = _core;
            Context.Calibration.LineOutAtZeroMetre = _outAtZero;
        }

        /// <summary>By the law of LineOut: r = r0 - (k / 2) theta, L = L0 + r0 theta - (k / 4) theta^2.</summary>
        private void Solve()
        {
            Calibration calibration = Context.Calibration;
            float growth = calibration.SpoolRadiusSquaredPerMetre;
            float core = calibration.SpoolCoreRadiusMetre;
            float woundBefore = calibration.SpoolLineMetre - Context.Unit.Flight.Status.LineLengthMetre;
            float radiusSquare = core * core + growth * woundBefore;
            _core = Guarded.Sqrt(radiusSquare - growth * (_total - _out));
            if (!(LeastCoreMetre <= _core))
            {
                Refuse("So much line does not fit on the spool: its core would have to be thinner than 5 mm.");
                return;
            }

            float angle = Guarded.Divide(Context.Unit.Frame.EncoderCount * Angle.WholeTurn, calibration.EncoderCountsPerTurn, 0f);
            float atZero = Guarded.Sqrt(radiusSquare) + 0.5f * growth * angle;
            _outAtZero = _out - angle * (atZero - 0.25f * growth * angle);
            if (0f <= _outAtZero && _outAtZero <= LargestOutAtZeroMetre)
            {
                Go(3);
            }
            else
            {
                Refuse("By that, " + NumberText.Of(_outAtZero, 1) + " m were out when the unit was switched on; it takes 0 to 50. Wind the line in, switch the unit off and on, and start again.");
            }
        }

        private void Offer()
        {
            Calibration old = Context.Calibration;
            Show("line on the spool in all", old.SpoolLineMetre, _total, 1, "m");
            Show("line out now", Context.Unit.Flight.Status.LineLengthMetre, _out, 2, "m");
            Show("line out at encoder zero", old.LineOutAtZeroMetre, _outAtZero, 2, "m");
            Show("radius of the empty spool", old.SpoolCoreRadiusMetre * 1000f, _core * 1000f, 2, "mm");
            Confirm();
        }
    }
}
