using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;

namespace KiteController.App.Calibrating
{
    /// <summary>
    /// Motor: which way it turns, at what duty it starts to move, its resistance, its back electromotive force, what the driver
    /// loses to dead time, and the zero of the current. The motor is driven through the bench gate only.
    /// </summary>
    public sealed class MotorStep : CalibrationStep
    {
        private const float RampStep = 0.002f;
        private const float LargestStartDuty = 0.2f;
        private const int StartCounts = 3;
        private const int RampTravelCounts = 40;
        private const float RunDuty = 0.1f;
        private const int RunTravelCounts = 3000;
        private const int RunUpTicks = 35;
        private const int RunTicks = 12;
        private const float LightDuty = 0.06f;
        private const float FirmDuty = 0.12f;
        private const int HoldTravelCounts = 30;
        private const int HoldTicks = 45;
        private const int HeldCounts = 12;
        private const int PauseTicks = 40;

        private readonly MotorSolution _solution = new MotorSolution();
        private float _duty;
        private float _startOut;
        private int _rampStart;
        private int _holdStart;
        private bool _out;

        /// <summary>Creates the step.</summary>
        public MotorStep(CalibrationContext context)
            : base(context, "motor", "Which way does the motor turn, when does it start, and what is its resistance?")
        {
        }

        private enum Phase
        {
            Begin,
            MeasureOff,
            Off,
            Ramp,
            Started,
            Run,
            MeasureRun,
            Ran,
            NextDirection,
            HoldLight,
            MeasureLight,
            HeldLight,
            MeasureFirm,
            HeldFirm,
            Offer,
        }

        /// <inheritdoc/>
        protected override void Advance(int phase)
        {
            if (Context.Unit.BenchGate.Reason != Reason.None && (int)Phase.Off < phase)
            {
                Refuse(ReasonText.For(Context.Unit.BenchGate.Reason));
                return;
            }

            switch ((Phase)phase)
            {
                case Phase.Begin:
                    Context.Unit.BenchGate.Ask(0f, 0, 0);
                    Ask("The drum will turn by some turns, out and in. Take the line off it or let a second person keep it in order; hands and hair off.", (int)Phase.MeasureOff);
                    return;
                case Phase.MeasureOff:
                    Measure(RestTicks / 2, (int)Phase.Off);
                    return;
                case Phase.Off:
                    _solution.SetOff(Sample, Context.Calibration);
                    BeginRamp(true);
                    return;
                case Phase.Ramp:
                    GoOnRamping();
                    return;
                case Phase.Run:
                    Context.Unit.BenchGate.Ask(_out ? RunDuty : -RunDuty, RunUpTicks + RunTicks + 5, RunTravelCounts);
                    Measure(RunUpTicks, (int)Phase.MeasureRun);
                    return;
                case Phase.MeasureRun:
                    Measure(RunTicks, (int)Phase.Ran);
                    return;
                case Phase.Ran:
                    JudgeRun();
                    return;
                case Phase.NextDirection:
                    BeginRamp(false);
                    return;
                case Phase.HoldLight:
                    _holdStart = Context.Unit.Frame.EncoderCount;
                    Context.Unit.BenchGate.Ask(LightDuty, HoldTicks * 3, HoldTravelCounts);
                    Measure(HoldTicks / 3, (int)Phase.MeasureLight);
                    return;
                case Phase.MeasureLight:
                    Measure(HoldTicks, (int)Phase.HeldLight);
                    return;
                default:
                    AdvanceHolding((Phase)phase);
                    return;
            }
        }

        /// <inheritdoc/>
        protected override void Apply()
        {
            _solution.Apply(Context.Calibration);
        }

        private void AdvanceHolding(Phase phase)
        {
            switch (phase)
            {
                case Phase.Started:
                    Go((int)Phase.Run);
                    return;
                case Phase.HeldLight:
                    _solution.SetLight(Sample, Context.Calibration);
                    Context.Unit.BenchGate.Ask(FirmDuty, HoldTicks * 3, HoldTravelCounts);
                    Measure(HoldTicks / 3, (int)Phase.MeasureFirm);
                    return;
                case Phase.MeasureFirm:
                    Measure(HoldTicks, (int)Phase.HeldFirm);
                    return;
                case Phase.HeldFirm:
                    JudgeHold();
                    return;
                default:
                    Offer();
                    return;
            }
        }

        private void BeginRamp(bool payOut)
        {
            _out = payOut;
            _duty = 0f;
            _rampStart = Context.Unit.Frame.EncoderCount;
            Measure(1, (int)Phase.Ramp);
        }

        private void GoOnRamping()
        {
            int moved = Context.Unit.Frame.EncoderCount - _rampStart;
            if (moved < -StartCounts || StartCounts < moved)
            {
                Context.Unit.BenchGate.Stop();
                if (0 < moved == _out)
                {
                    NoteStart();
                }
                else
                {
                    Refuse("The motor was told to " + (_out ? "pay out" : "take in") + " but the encoder counted the other way: swap the two motor wires, after the step spool has passed.");
                }

                return;
            }

            _duty += RampStep;
            if (LargestStartDuty < _duty)
            {
                Refuse("The drum did not move at a fifth of full duty: is it free, is the motor connected, does the enable circuit get its supply?");
                return;
            }

            Context.Unit.BenchGate.Ask(_out ? _duty : -_duty, 3, RampTravelCounts);
            Measure(1, (int)Phase.Ramp);
        }

        private void NoteStart()
        {
            if (_out)
            {
                _startOut = _duty;
            }
            else
            {
                Say("  the drum starts to move at a duty of " + NumberText.Of(_startOut * 100f, 1) + " percent out, " + NumberText.Of(_duty * 100f, 1) + " percent in");
            }

            Measure(PauseTicks, (int)Phase.Started);
        }

        private void JudgeRun()
        {
            Context.Unit.BenchGate.Stop();
            _solution.SetRun(Sample, Context.Calibration, _out);
            if (_out)
            {
                Measure(PauseTicks, (int)Phase.NextDirection);
                return;
            }

            Ask("Now hold the drum firmly with your hand: for three seconds the motor pulls like half a kilogram.", (int)Phase.HoldLight);
        }

        private void JudgeHold()
        {
            Context.Unit.BenchGate.Stop();
            int turned = Sample.LastEncoder - _holdStart;
            if (turned < -HeldCounts || HeldCounts < turned)
            {
                Repeat("The drum turned: hold it more firmly.", (int)Phase.HoldLight);
                return;
            }

            _solution.SetFirm(Sample, Context.Calibration);
            string trouble = _solution.Solve(LightDuty, FirmDuty, RunDuty);
            if (trouble != null)
            {
                Refuse(trouble);
                return;
            }

            Go((int)Phase.Offer);
        }

        private void Offer()
        {
            Calibration old = Context.Calibration;
            Show("zero of the motor current", old.MotorCurrentZeroCount, _solution.CurrentZeroCount, 0, "counts");
            Show("resistance of motor, driver and leads", old.MotorResistanceOhm, _solution.ResistanceOhm, 3, "ohm");
            Show("back electromotive force at the drum", old.SpoolVoltSecondPerRadian * 1000f, _solution.VoltSecondPerRadian * 1000f, 2, "mV s/rad");
            Show("duty lost to dead time", old.MotorDeadDuty * 100f, _solution.DeadDuty * 100f, 2, "percent");
            Confirm();
        }
    }
}
