using KiteController.App.Calibrating;
using KiteController.Board;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;

namespace KiteController.App.Testing
{
    /// <summary>
    /// Self-test: does every sensor answer as the part it should be, how much noise is there at rest, and does the encoder
    /// follow a pulse of the motor, both ways, with no line on the drum. Changes nothing.
    /// </summary>
    public sealed class SelfTestStep : CalibrationStep
    {
        private const float PulseDuty = 0.1f;
        private const int PulseTicks = 30;
        private const int RestingTicks = 40;
        private const int TravelCounts = 3000;
        private const int LeastCounts = 60;

        private int _start;
        private int _out;

        /// <summary>Creates the step.</summary>
        public SelfTestStep(CalibrationContext context)
            : base(context, "selftest", "Does every part do what it should?")
        {
        }

        private enum Phase
        {
            Begin,
            Imu,
            Pivot,
            LoadCell,
            Still,
            Noise,
            MoreNoise,
            Judge,
            Motor,
            PulseOut,
            PulsedOut,
            PulsedIn,
        }

        /// <inheritdoc/>
        protected override void Advance(int phase)
        {
            KiteBoard board = Context.Unit.Board;
            switch ((Phase)phase)
            {
                case Phase.Begin:
                    Context.Unit.BenchGate.Ask(0f, 0, 0);
                    Ask("Let the arm rest and the line hang slack, hands off.", (int)Phase.Imu);
                    return;
                case Phase.Imu:
                    SayPart("MPU6050", board.Imu.Status);
                    Go((int)Phase.Pivot);
                    return;
                case Phase.Pivot:
                    SayPart("AS5600", board.Pivot.Status);
                    Go((int)Phase.LoadCell);
                    return;
                case Phase.LoadCell:
                    SayPart(board.LoadCell is Hx711 ? "HX711" : "NAU7802", board.LoadCell.Status);
                    Go((int)Phase.Still);
                    return;
                case Phase.Still:
                    Measure(RestTicks, (int)Phase.Noise);
                    return;
                default:
                    AdvanceFurther((Phase)phase);
                    return;
            }
        }

        /// <inheritdoc/>
        protected override void Apply()
        {
        }

        private void AdvanceFurther(Phase phase)
        {
            switch (phase)
            {
                case Phase.Noise:
                    float toDeg = Context.Calibration.GyroscopeRadianPerSecondPerCount * Angle.DegPerRadian;
                    Say("  noise gyroscope x y z " + NumberText.Of(Sample.GyroscopeX.Spread * toDeg, 3) + " " + NumberText.Of(Sample.GyroscopeY.Spread * toDeg, 3)
                        + " " + NumberText.Of(Sample.GyroscopeZ.Spread * toDeg, 3) + " deg/s, pivot " + NumberText.Of(Sample.Pivot.Spread, 2) + " counts");
                    Go((int)Phase.MoreNoise);
                    return;
                case Phase.MoreNoise:
                    float newton = Guarded.Abs(Context.Calibration.TensionNewtonPerCount);
                    Say("  noise load cell " + NumberText.Of(Sample.Tension.Spread * newton, 4) + " N, supply " + NumberText.Of(Sample.Supply.Spread, 1)
                        + " counts at " + NumberText.Of(Sample.Supply.Mean * Context.Calibration.SupplyVoltPerCount, 2) + " V, motor current "
                        + NumberText.Of(Sample.MotorCurrent.Spread, 1) + " counts");
                    Go((int)Phase.Judge);
                    return;
                case Phase.Judge:
                    JudgeRest();
                    return;
                case Phase.Motor:
                    Ask("Take the line OFF the drum; it will turn a turn or two out and in. Type no to leave this out.", (int)Phase.PulseOut);
                    return;
                case Phase.PulseOut:
                    Pulse(PulseDuty, Phase.PulsedOut);
                    return;
                case Phase.PulsedOut:
                    _out = Context.Unit.Frame.EncoderCount - _start;
                    Pulse(-PulseDuty, Phase.PulsedIn);
                    return;
                default:
                    JudgePulses(Context.Unit.Frame.EncoderCount - _start);
                    return;
            }
        }

        private void SayPart(string name, PartStatus status)
        {
            Say("  " + name + " " + PartText.For(status));
        }

        private void JudgeRest()
        {
            const float LoadCellNewton = 0.1f;
            KiteBoard board = Context.Unit.Board;
            Calibration calibration = Context.Calibration;
            bool working = board.Imu.Status == PartStatus.Working && board.Pivot.Status == PartStatus.Working && board.LoadCell.Status == PartStatus.Working;
            string trouble = RestJudge.Arm(Sample, calibration);
            trouble = trouble ?? RestJudge.LoadCell(Sample, calibration, LoadCellNewton);
            if (trouble == null && working)
            {
                Go((int)Phase.Motor);
            }
            else
            {
                Refuse("FAILED: " + (trouble ?? "a sensor does not work, see above."));
            }
        }

        private void Pulse(float duty, Phase next)
        {
            if (Context.Unit.BenchGate.Reason != Reason.None)
            {
                Refuse("FAILED: " + ReasonText.For(Context.Unit.BenchGate.Reason));
                return;
            }

            _start = Context.Unit.Frame.EncoderCount;
            Context.Unit.BenchGate.Ask(duty, PulseTicks, TravelCounts);
            Measure(PulseTicks + RestingTicks, (int)next);
        }

        private void JudgePulses(int back)
        {
            string counts = _out.ToString() + " counts out, " + back.ToString() + " back";
            if (Context.Unit.BenchGate.Reason != Reason.None)
            {
                Refuse("FAILED: " + ReasonText.For(Context.Unit.BenchGate.Reason));
            }
            else if (LeastCounts <= _out && back <= -LeastCounts)
            {
                Done("  encoder " + counts + ". All well.");
            }
            else if (_out <= -LeastCounts && LeastCounts <= back)
            {
                Refuse("FAILED: " + counts + ": motor and encoder disagree which way is out. Do the step spool, then swap the motor wires if need be.");
            }
            else
            {
                Refuse("FAILED: " + counts + ": the drum did not follow the motor. Check motor, enable circuit, STOP and encoder.");
            }
        }
    }
}
