using KiteController.Core.Estimation;
using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Safety
{
    /// <summary>
    /// What is wrong right now, as a set of bits, bit n standing for the <see cref="Reason"/> of number n. A condition
    /// that may flicker counts only once it has lasted.
    /// </summary>
    public sealed class Health
    {
        private const float TensionLastsSeconds = 0.3f;
        private const float SupplyLastsSeconds = 1f;
        private const float StuckLastsSeconds = 0.7f;
        private const float StuckDuty = 0.35f;
        private const float StuckSpeed = 0.05f;
        private const float FastestSpool = 14f;
        private const float SlackToArmNewton = 6f;
        private const int OverrunWindowTicks = 100;
        private const int OverrunsAllowed = 10;

        /// <summary>What is wrong with the unit in flight.</summary>
        public int Faults;

        /// <summary>The first thing that stands against arming; None if nothing does.</summary>
        public Reason Refusal;

        private readonly FlightParameters _parameters;
        private readonly Calibration _calibration;
        private float _tensionSeconds;
        private float _supplySeconds;
        private float _stuckSeconds;
        private int _windowTicks;
        private int _windowOverruns;
        private bool _overrunning;
        private int _overdone;
        private int _stuck;
        private int _supplyLow;
        private Reason _objection;

        /// <summary>Creates the checks for these limits.</summary>
        public Health(FlightParameters parameters, Calibration calibration)
        {
            _parameters = parameters;
            _calibration = calibration;
            Adopt();
        }

        /// <summary>Takes over parameters and calibration that have changed: looks whether a unit set up like this may arm at all.</summary>
        public void Adopt()
        {
            int done = _calibration.Done;
            _objection = (done & CalibrationDone.Accepted) == 0 ? Reason.SettingsNotAccepted
                : done != CalibrationDone.All ? Reason.CalibrationBad
                : 0 <= ParameterPairs.FirstBroken(_parameters, _calibration) ? Reason.SettingsContradict
                : Reason.None;
        }

        /// <summary>The bit of a reason.</summary>
        public static int Bit(Reason reason)
        {
            return 1 << (int)reason;
        }

        /// <summary>Looks at everything once.</summary>
        public void Update(SensorFrame frame, LineArm arm, LineTension tension, LineOut line, float supplyVolt, float lastDuty, RateMonitor rate)
        {
            int faults = 0;
            if (frame.StopPressed)
            {
                faults |= 1 << (int)Reason.StopPressed;
            }

            if (!arm.ImuAlive)
            {
                faults |= 1 << (int)Reason.ImuLost;
            }

            if (!arm.PivotAlive)
            {
                faults |= 1 << (int)Reason.PivotLost;
            }

            if (!tension.Alive)
            {
                faults |= 1 << (int)Reason.LoadCellLost;
            }

            if (tension.Saturated)
            {
                faults |= 1 << (int)Reason.LoadCellSaturated;
            }

            if (!line.Alive)
            {
                faults |= 1 << (int)Reason.EncoderLost;
            }

            if (_overrunning)
            {
                faults |= 1 << (int)Reason.LoopOverrun;
            }

            // What takes time to be wrong is looked at four times less often, one kind a tick.
            switch (rate.Phase)
            {
                case 0:
                    _overdone = Overdone(tension, line, rate.SlowDtSeconds);
                    break;
                case 1:
                    _stuck = SpoolStuck(line, lastDuty, rate.SlowDtSeconds);
                    break;
                case 2:
                    _supplyLow = SupplyLow(frame, supplyVolt, rate.SlowDtSeconds);
                    break;
            }

            CountOverruns(frame.Overrun);
            Faults = faults | _overdone | _stuck | _supplyLow;
        }

        /// <summary>Looks for the first thing that stands against arming; only worth doing while disarmed.</summary>
        public void CheckArming(LineArm arm, LineTension tension, float supplyVolt)
        {
            Refusal = FirstRefusal(Faults, arm, tension, supplyVolt);
        }

        private int Overdone(LineTension tension, LineOut line, float dtSeconds)
        {
            int faults = 0;
            if (FastestSpool < Guarded.Abs(line.SpeedMetrePerSecond))
            {
                faults = 1 << (int)Reason.SpoolTooFast;
            }

            _tensionSeconds = _parameters.TensionLimitNewton < tension.Newton ? _tensionSeconds + dtSeconds : 0f;
            if (TensionLastsSeconds < _tensionSeconds)
            {
                faults |= 1 << (int)Reason.TensionTooHigh;
            }

            return faults;
        }

        private int SpoolStuck(LineOut line, float lastDuty, float dtSeconds)
        {
            bool pushing = StuckDuty < Guarded.Abs(lastDuty) && Guarded.Abs(line.SpeedMetrePerSecond) < StuckSpeed;
            _stuckSeconds = pushing ? _stuckSeconds + dtSeconds : 0f;
            return StuckLastsSeconds < _stuckSeconds ? 1 << (int)Reason.SpoolStuck : 0;
        }

        private int SupplyLow(SensorFrame frame, float supplyVolt, float dtSeconds)
        {
            bool low = !frame.AnalogFresh || supplyVolt < _parameters.SupplyToFlyVolt;
            _supplySeconds = low ? _supplySeconds + dtSeconds : 0f;
            return SupplyLastsSeconds < _supplySeconds ? 1 << (int)Reason.SupplyLow : 0;
        }

        /// <summary>Many overruns in one second mean that the loop no longer keeps its rate.</summary>
        private void CountOverruns(bool overrun)
        {
            if (overrun)
            {
                _windowOverruns++;
            }

            _windowTicks++;
            if (OverrunWindowTicks <= _windowTicks)
            {
                _overrunning = OverrunsAllowed < _windowOverruns;
                _windowTicks = 0;
                _windowOverruns = 0;
            }
        }

        private Reason FirstRefusal(int faults, LineArm arm, LineTension tension, float supplyVolt)
        {
            if (faults != 0)
            {
                int number = 0;
                while ((faults & 1) == 0)
                {
                    faults >>= 1;
                    number++;
                }

                return (Reason)number;
            }

            if (_objection != Reason.None)
            {
                return _objection;
            }

            if (_calibration.TensionNewtonPerCount == 0f || _calibration.EncoderCountsPerTurn <= 0f || _calibration.SpoolVoltSecondPerRadian <= 0f)
            {
                return Reason.CalibrationBad;
            }

            if (supplyVolt < _parameters.SupplyToArmVolt)
            {
                return Reason.SupplyLow;
            }

            if (!arm.Bias.Known)
            {
                return Reason.GyroscopeUnsettled;
            }

            return SlackToArmNewton < tension.Newton ? Reason.LineLoaded : Reason.None;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref _tensionSeconds, ref _supplySeconds, ref _stuckSeconds);
            Refusal = (Reason)state.Int((int)Refusal);
            state.Int(ref _windowTicks, ref _windowOverruns);
            state.Bool(ref _overrunning);
            state.Int(ref _overdone, ref _stuck);
            _supplyLow = state.Int(_supplyLow);
        }
    }
}
