using KiteController.App.Testing;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.App.Calibrating
{
    /// <summary>
    /// Leads a person through the calibration, one step or all of them. It works in the pauses between ticks, only while the
    /// unit is disarmed and the line not loaded, and never by itself: somebody has to start it.
    /// </summary>
    public sealed class CalibrationWizard : IBackgroundWork
    {
        /// <summary>Ticks after power-up before which nothing is calibrated: three seconds, until the sensors have settled.</summary>
        public const int SettledTicks = 300;

        /// <summary>Tension above which the line counts as loaded, newton.</summary>
        public const float LoadedNewton = 6f;

        /// <summary>The steps, in the order in which they build on each other.</summary>
        public readonly CalibrationStep[] Steps;

        /// <summary>What is started by its name only, and changes nothing: self-test and bench.</summary>
        public readonly CalibrationStep[] Checks;

        private readonly CalibrationContext _context;
        private CalibrationStep _step;
        private int _nextOfAll;
        private int _lastTick;
        private bool _kept;

        /// <summary>Creates the wizard; nothing runs yet.</summary>
        /// <param name="unit">The unit to calibrate.</param>
        /// <param name="io">The person.</param>
        /// <param name="save">Keeps the result; may be null.</param>
        public CalibrationWizard(KiteUnit unit, ICalibrationIo io, ICalibrationSave save)
        {
            CalibrationContext context = new CalibrationContext(unit, io, save);
            _context = context;
            Steps = new CalibrationStep[]
            {
                new StillStep(context),
                new GyroStep(context),
                new LevelStep(context),
                new AzimuthStep(context),
                new ZeroStep(context),
                new MassStep(context),
                new SpoolStep(context),
                new LineStep(context),
                new MotorStep(context),
            };
            Checks = new CalibrationStep[] { new SelfTestStep(context), new BenchStep(context) };
            _nextOfAll = Steps.Length;
        }

        /// <summary>True while a step runs, or lines are still on their way.</summary>
        public bool Running
        {
            get { return _step != null || _kept || !_context.Dialogue.IsQuiet; }
        }

        /// <summary>Starts a step by its name, or all of them by "all"; says why if it does not.</summary>
        /// <returns>True if it started.</returns>
        public bool Start(string name)
        {
            string refusal = Refusal(true);
            if (refusal != null)
            {
                _context.Dialogue.Say(refusal);
                return false;
            }

            bool all = name == "all";
            for (int i = 0; i < Steps.Length; i++)
            {
                if (all || Steps[i].Name == name)
                {
                    _nextOfAll = all ? 1 : Steps.Length;
                    Begin(Steps[i]);
                    return _step != null;
                }
            }

            for (int i = 0; i < Checks.Length; i++)
            {
                if (Checks[i].Name == name)
                {
                    _nextOfAll = Steps.Length;
                    Begin(Checks[i]);
                    return _step != null;
                }
            }

            _context.Dialogue.Say("There is no calibration step of that name.");
            return false;
        }

        /// <summary>Ends what runs; nothing is written.</summary>
        public void Stop()
        {
            EndStep("Stopped. Nothing was changed.");
        }

        /// <summary>One slice.</summary>
        /// <returns>True if the next slice need not wait for a tick.</returns>
        public bool Work()
        {
            int tick = _context.Unit.Flight.Status.TickCount;
            bool newTick = tick != _lastTick;
            _lastTick = tick;
            if (newTick && _step != null)
            {
                _step.Watch(_context.Unit.Frame);
            }

            if (!_context.Dialogue.IsQuiet)
            {
                _context.Dialogue.SendOne();
                return false;
            }

            if (_kept)
            {
                _kept = false;
                TellContradiction();
                BeginNext();
                return false;
            }

            if (_step == null)
            {
                return false;
            }

            string refusal = Refusal(_step.MeetsLoad);
            if (refusal != null)
            {
                EndStep(refusal);
                return false;
            }

            bool more = _step.Work(newTick);
            if (_step.Outcome != CalibrationOutcome.Running)
            {
                GoOn();
            }

            return more;
        }

        private void Begin(CalibrationStep step)
        {
            string refusal = Refusal(step.MeetsLoad);
            if (refusal != null)
            {
                _context.Dialogue.Say(refusal);
                return;
            }

            _step = step;
            _context.Dialogue.Say(step.Name + ": " + step.Purpose);
            step.Start();
        }

        private void GoOn()
        {
            _kept = _step.Outcome == CalibrationOutcome.Kept;
            _step = null;
        }

        private void BeginNext()
        {
            if (_nextOfAll < Steps.Length)
            {
                _nextOfAll++;
                Begin(Steps[_nextOfAll - 1]);
            }
        }

        /// <summary>What was found may not go together with what the person has set.</summary>
        private void TellContradiction()
        {
            int pair = ParameterPairs.FirstBroken(_context.Unit.Settings.Set.Flight, _context.Calibration);
            if (0 <= pair)
            {
                _context.Dialogue.Say("But the unit will not arm like this: " + ParameterPairs.Row(pair).Text);
            }
        }

        private void EndStep(string why)
        {
            _nextOfAll = Steps.Length;
            if (_step != null)
            {
                _step.End(why);
                _step = null;
            }
        }

        private string Refusal(bool meetsLoad)
        {
            FlightStatus status = _context.Unit.Flight.Status;
            if (status.State != UnitState.Disarmed)
            {
                return "Calibration is for a disarmed unit: disarm first. Nothing was changed.";
            }

            if (status.TickCount < SettledTicks)
            {
                return "The unit has only just started: wait three seconds.";
            }

            bool loaded = LoadedNewton < status.TensionNewton && !meetsLoad;
            return loaded ? "The line is under tension: take the load off first. Nothing was changed." : null;
        }
    }
}
