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
        /// <summary>Speed of the line from which on the spool is too fast, metre per second.</summary>
        public const float FastestSpool = 14f;

        /// <summary>Tension above which the unit does not arm, newton.</summary>
        public const float SlackToArmNewton = 6f;

        /// <summary>Share of the supply voltage to fly below which the unit does not wait for a landing.</summary>
        public const float EmptyShare = 0.9f;

        /// <summary>What is wrong with the unit in flight.</summary>
        public int Faults;

        /// <summary>The first thing that stands against arming; None if nothing does.</summary>
        public Reason Refusal;

        private readonly FlightParameters _parameters;
        private readonly Calibration _calibration;
        private float _tensionSeconds;
        private float _supplySeconds;
        private int _windowTicks;
        private int _overrunsBefore;
        private bool _overrunning;
        private int _overdone;
        private int _motor;
        private int _load;
        private int _armAstray;
        private readonly SpoolWatch _spool;
        private readonly LoadWatch _loadWatch;
        private readonly ArmWatch _armWatch = new ArmWatch();
        private int _supplyLow;
        private Reason _objection;

        /// <summary>Creates the checks for these limits.</summary>
        public Health(FlightParameters parameters, Calibration calibration)
        {
            _parameters = parameters;
            _calibration = calibration;
            _spool = new SpoolWatch(calibration);
            _loadWatch = new LoadWatch(calibration);
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
        /// <param name="frame">What the sensors say.</param>
        /// <param name="arm">The line arm.</param>
        /// <param name="byHand">True while a flyer has the line in hand: a slack line tosses the arm then, and nothing hangs on it.</param>
        /// <param name="steered">True while a tailless kite is steered, which reverses the spool several times a second as a hand does.</param>
        /// <param name="tension">The tension.</param>
        /// <param name="line">Length and speed.</param>
        /// <param name="analog">Supply and motor current.</param>
        /// <param name="lastDuty">Duty of the last tick.</param>
        /// <param name="rate">Which of the slow checks is due.</param>
        public void Update(SensorFrame frame, LineArm arm, bool byHand, bool steered, LineTension tension, LineOut line, AnalogReadings analog, float lastDuty, RateMonitor rate)
        {
            int faults = 0;
            if (frame.StopPressed)
            {
                faults |= 1 << (int)Reason.StopPressed;
            }

            if (!arm.Valid)
            {
                faults |= arm.ImuAlive ? 0 : 1 << (int)Reason.ImuLost;
                faults |= arm.PivotAlive ? 0 : 1 << (int)Reason.PivotLost;
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

            int slot = rate.TickCount & 7;
            if ((slot & 1) != 0)
            {
                if (!byHand || _loadWatch.WantsSample)
                {
                    _loadWatch.Take(tension.RawNewton, analog.MotorCurrentAmpere, line.SpeedMetrePerSecond); // The current is new in odd ticks.
                }

                if (byHand && slot != 7)
                {
                    _load = _loadWatch.Compare(lastDuty != 0f, tension, line, 2f * rate.DtSeconds); // A hand is helped by what is compared here.
                }
            }

            // What takes time to be wrong is looked at eight times less often, one kind a tick; what must be known soon twice that.
            switch (slot)
            {
                case 0:
                case 4:
                    _overdone = Overdone(tension, line, 4f * rate.DtSeconds);
                    break;
                case 1:
                case 5:
                    _motor = _spool.CompareMotor(lastDuty, analog, line, byHand || steered, 4f * rate.DtSeconds);
                    break;
                case 2:
                    _supplyLow = SupplyLow(frame, analog.SupplyVolt, 8f * rate.DtSeconds);
                    break;
                case 3:
                    _armAstray = _armWatch.Compare(arm, byHand, 8f * rate.DtSeconds);
                    break;
                case 6:
                    CountOverruns(rate.OverrunCount);
                    break;
                case 7:
                    float dtSeconds = 8f * rate.DtSeconds;
                    _load = _loadWatch.Compare(lastDuty != 0f, tension, line, byHand ? 2f * rate.DtSeconds : dtSeconds) | _spool.CompareStrain(lastDuty, analog, line, tension.Newton, dtSeconds);
                    break;
            }

            Faults = faults | _overdone | _motor | _load | _supplyLow | _armAstray;
        }

        /// <summary>Takes the inner step's reading of the load cell with that of the motor current at the same time.</summary>
        /// <param name="newton">Pull at the pulley by the load cell.</param>
        /// <param name="ampere">Motor current.</param>
        /// <param name="speed">Speed of the line, metre per second.</param>
        public void TakeLoad(float newton, float ampere, float speed)
        {
            _loadWatch.Take(newton, ampere, speed);
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

            _tensionSeconds = _parameters.TensionLimitNewton < tension.Newton ? Guarded.Min(_tensionSeconds + dtSeconds, 10f) : 0f;
            if (FailsafeTimes.TensionSeconds < _tensionSeconds)
            {
                faults |= 1 << (int)Reason.TensionTooHigh;
            }

            return FailsafeTimes.ReleaseSeconds < _tensionSeconds ? faults | 1 << (int)Reason.TensionStays : faults;
        }

        private int SupplyLow(SensorFrame frame, float supplyVolt, float dtSeconds)
        {
            float toFly = _parameters.SupplyToFlyVolt;
            bool low = !frame.AnalogFresh || supplyVolt < toFly;
            _supplySeconds = low ? Guarded.Min(_supplySeconds + dtSeconds, 10f) : 0f;
            if (_supplySeconds <= FailsafeTimes.SupplySeconds)
            {
                return 0;
            }

            bool empty = !frame.AnalogFresh || supplyVolt < EmptyShare * toFly;
            return empty ? 1 << (int)Reason.SupplyLow | 1 << (int)Reason.SupplyEmpty : 1 << (int)Reason.SupplyLow;
        }

        /// <summary>Many overruns in one second mean that the loop no longer keeps its rate.</summary>
        /// <param name="overruns">Overruns since power-up.</param>
        private void CountOverruns(int overruns)
        {
            _windowTicks += 8;
            if (FailsafeTimes.OverrunWindowTicks <= _windowTicks)
            {
                _overrunning = FailsafeTimes.OverrunsAllowed < overruns - _overrunsBefore;
                _windowTicks = 0;
                _overrunsBefore = overruns;
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
            _spool.Visit(state, ref _tensionSeconds);
            _loadWatch.Visit(state);
            _armWatch.Visit(state, ref _supplySeconds);
            int refusal = (int)Refusal;
            state.Int(ref refusal, ref _windowTicks, ref _overrunsBefore, ref _overdone, ref _motor, ref _load, ref _armAstray, ref _supplyLow);
            Refusal = (Reason)refusal;
            state.Bool(ref _overrunning);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            ints[StatePlace.HealthInts] = (int)Refusal;
            ints[StatePlace.HealthInts + 1] = _windowTicks;
            ints[StatePlace.HealthInts + 2] = _overrunsBefore;
            ints[StatePlace.HealthInts + 3] = _overdone;
            ints[StatePlace.HealthInts + 4] = _motor;
            ints[StatePlace.HealthInts + 5] = _load;
            ints[StatePlace.HealthInts + 6] = _armAstray;
            ints[StatePlace.HealthInts + 7] = _supplyLow;
            ints[StatePlace.HealthInts + 8] = _overrunning ? 1 : 0;
            floats[StatePlace.SpoolFloats + 5] = _tensionSeconds;
            floats[StatePlace.ArmWatchFloats + 4] = _supplySeconds;
            _spool.Save(floats);
            _loadWatch.Save(floats, ints);
            _armWatch.Save(floats);
        }
    }
}
