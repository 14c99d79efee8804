using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.App.Calibrating
{
    /// <summary>Direction of the encoder and radius of the spool, by pulling out one metre by hand.</summary>
    public sealed class SpoolStep : CalibrationStep
    {
        private const float PulledMetre = 1f;
        private const float LeastRadiusMetre = 0.008f;
        private const float LargestRadiusMetre = 0.15f;
        private const float LeastCoreMetre = 0.005f;
        private const int RestingTicks = 50;
        private const int RestingCounts = 2;

        private int _start;
        private float _onSpoolMetre;
        private float _radius;
        private float _core;

        /// <summary>Creates the step.</summary>
        public SpoolStep(CalibrationContext context)
            : base(context, "spool", "Which way does the encoder count, and how thick is the spool now?")
        {
        }

        /// <inheritdoc/>
        protected override void Advance(int phase)
        {
            switch (phase)
            {
                case 0:
                    Ask("Pull the line just taut, hold it, and mark it where it leaves the ring.", 1);
                    return;
                case 1:
                case 3:
                    Measure(RestingTicks, phase + 1);
                    return;
                case 2:
                    JudgeStart();
                    return;
                case 4:
                    JudgePull();
                    return;
                default:
                    Calibration old = Context.Calibration;
                    Say("  radius where the line leaves the spool now: " + NumberText.Of(_radius * 1000f, 2) + " mm");
                    Show("radius of the empty spool", old.SpoolCoreRadiusMetre * 1000f, _core * 1000f, 2, "mm");
                    Confirm();
                    return;
            }
        }

        /// <inheritdoc/>
        protected override void Apply()
        {
            Context.Calibration.SpoolCoreRadiusMetre = _core;
        }

        private bool Turned
        {
            get
            {
                int turned = Sample.LastEncoder - Sample.FirstEncoder;
                return turned < -RestingCounts || RestingCounts < turned;
            }
        }

        private void JudgeStart()
        {
            if (Turned)
            {
                Repeat("The spool turned while it was looked at.", 1);
                return;
            }

            _start = Sample.LastEncoder;
            _onSpoolMetre = Context.Calibration.SpoolLineMetre - Context.Unit.Flight.Status.LineLengthMetre;
            Ask("Now pull out exactly 1 metre, slowly, until the mark is 1 metre from the ring, and hold it there.", 3);
        }

        private void JudgePull()
        {
            if (Turned)
            {
                Repeat("The spool turned while it was looked at.", 3);
                return;
            }

            Calibration calibration = Context.Calibration;
            float angle = Guarded.Divide((Sample.LastEncoder - _start) * Angle.WholeTurn, calibration.EncoderCountsPerTurn, 0f);
            float least = Guarded.Divide(PulledMetre, LargestRadiusMetre, 0f);
            float largest = Guarded.Divide(PulledMetre, LeastRadiusMetre, 0f);
            if (angle <= -least)
            {
                Refuse("The line came out but the encoder counted down: swap its two lines A and B, then start again.");
                return;
            }

            if (!(least <= angle && angle <= largest))
            {
                Refuse("For 1 metre the encoder made " + NumberText.Of(angle * (1f / Angle.WholeTurn), 2)
                    + " turns, which no spool does: check its coupling and wires, and pull exactly 1 metre.");
                return;
            }

            // From L = r theta - (k / 4) theta^2, the law of LineOut.
            float growth = calibration.SpoolRadiusSquaredPerMetre;
            float radius = Guarded.Divide(PulledMetre, angle, 0f) + 0.25f * growth * angle;
            float coreSquare = radius * radius - growth * _onSpoolMetre;
            _radius = radius - 0.5f * growth * angle;
            _core = Guarded.Sqrt(coreSquare);
            if (LeastCoreMetre <= _core)
            {
                Go(5);
            }
            else
            {
                Refuse("A spool of that radius cannot hold as much line as the unit believes: do the step line first.");
            }
        }
    }
}
