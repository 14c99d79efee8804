using KiteController.Core.Loop;
using KiteController.Core.Parameters;

namespace KiteController.App.Calibrating
{
    /// <summary>
    /// One step of the calibration: a little state machine that tells, waits, measures, judges, and shows what would change.
    /// Only after the person's yes does it write, and then it saves.
    /// </summary>
    /// <remarks>
    /// <see cref="Advance"/> is called for one phase a slice and says what is to be waited for before the next one. A
    /// slice is bounded: at most one sample or one phase. Nothing is written before <see cref="Apply"/>.
    /// </remarks>
    public abstract class CalibrationStep
    {
        /// <summary>Ticks of a sample at rest: two seconds.</summary>
        protected const int RestTicks = 200;

        private const int Attempts = 3;

        /// <summary>One word that a person types.</summary>
        public readonly string Name;

        /// <summary>One sentence: what it finds out.</summary>
        public readonly string Purpose;

        /// <summary>The unit, the person and the sums.</summary>
        protected readonly CalibrationContext Context;

        /// <summary>Means and spreads of the last sample.</summary>
        protected readonly RestSample Sample;

        /// <summary>How it stands.</summary>
        public CalibrationOutcome Outcome;

        /// <summary>The last number typed.</summary>
        protected float Number;

        private Awaited _awaited;
        private int _phase;
        private int _ticksLeft;
        private int _attemptsLeft;
        private float _lower;
        private float _upper;
        private readonly ChangeList _changes = new ChangeList();

        /// <summary>Creates a step that is idle.</summary>
        protected CalibrationStep(CalibrationContext context, string name, string purpose)
        {
            Context = context;
            Sample = context.Sample;
            Name = name;
            Purpose = purpose;
        }

        private enum Awaited { Nothing, Enter, Number, Decision, Sample, Means, Lines, Save }

        /// <summary>True if a pull on the line belongs to this step, or is what it finds out.</summary>
        public virtual bool MeetsLoad
        {
            get { return false; }
        }

        /// <summary>Starts from the beginning.</summary>
        public void Start()
        {
            Outcome = CalibrationOutcome.Running;
            _awaited = Awaited.Nothing;
            _phase = 0;
            _changes.Clear();
            _attemptsLeft = Attempts;
        }

        /// <summary>One slice.</summary>
        /// <param name="newTick">True if a tick has passed since the last slice.</param>
        /// <returns>True if the next slice need not wait for a tick.</returns>
        public bool Work(bool newTick)
        {
            switch (_awaited)
            {
                case Awaited.Nothing:
                    Advance(_phase);
                    return true;
                case Awaited.Sample:
                    TakeSample(newTick);
                    return false;
                case Awaited.Means:
                    _awaited = Sample.CloseOne() ? Awaited.Means : Awaited.Nothing;
                    return true;
                case Awaited.Lines:
                    SayChange();
                    return true;
                case Awaited.Save:
                    AwaitSave();
                    return false;
                default:
                    Answer(newTick ? Context.Dialogue.TakeAnswer() : null);
                    return false;
            }
        }

        /// <summary>Looks at every frame while the step runs, also while lines are on their way; little work only.</summary>
        public virtual void Watch(SensorFrame frame)
        {
        }

        /// <summary>Ends it from outside; nothing is written.</summary>
        public void End(string why)
        {
            Outcome = CalibrationOutcome.Stopped;
            Context.Unit.BenchGate.Stop();
            Say(why);
        }

        /// <summary>One phase; says by <see cref="Ask"/>, <see cref="AskNumber"/>, <see cref="Measure"/>, <see cref="Go"/>, <see cref="Confirm"/>, <see cref="Done"/> or <see cref="Refuse"/> what comes next.</summary>
        protected abstract void Advance(int phase);

        /// <summary>Writes what was confirmed into the calibration.</summary>
        protected abstract void Apply();

        /// <summary>Says a line.</summary>
        protected void Say(string line)
        {
            Context.Dialogue.Say(line);
        }

        /// <summary>Goes to another phase in the next slice.</summary>
        protected void Go(int phase)
        {
            _phase = phase;
            _awaited = Awaited.Nothing;
        }

        /// <summary>Says what to do and waits for Enter.</summary>
        protected void Ask(string request, int next)
        {
            Say(request + " Then press Enter.");
            _phase = next;
            _awaited = Awaited.Enter;
        }

        /// <summary>Asks for a number within bounds; it is then in <see cref="Number"/>.</summary>
        protected void AskNumber(string question, float lower, float upper, int next)
        {
            Say(question);
            _lower = lower;
            _upper = upper;
            _phase = next;
            _awaited = Awaited.Number;
        }

        /// <summary>Takes a sample of this many ticks.</summary>
        protected void Measure(int ticks, int next)
        {
            Sample.Clear();
            _ticksLeft = ticks;
            _phase = next;
            _awaited = Awaited.Sample;
        }

        /// <summary>Says what went wrong and lets the person try again, three times; then the step is refused.</summary>
        protected void Repeat(string why, int phase)
        {
            _attemptsLeft--;
            if (_attemptsLeft <= 0)
            {
                Refuse(why);
                return;
            }

            Ask(why + " Put that right.", phase);
        }

        /// <summary>Notes a value that would change; <see cref="Confirm"/> shows it. At most six.</summary>
        protected void Show(string what, float old, float now, int decimals, string unit)
        {
            _changes.Add(what, old, now, decimals, unit);
        }

        /// <summary>Shows what would change, a line a slice, and asks whether to keep it.</summary>
        protected void Confirm()
        {
            _awaited = Awaited.Lines;
        }

        /// <summary>Ends well with nothing to write.</summary>
        protected void Done(string line)
        {
            Say(line);
            Outcome = CalibrationOutcome.Kept;
        }

        /// <summary>Ends because of something implausible.</summary>
        protected void Refuse(string why)
        {
            Say(why);
            Say("Nothing was changed.");
            Context.Unit.BenchGate.Stop();
            Outcome = CalibrationOutcome.Refused;
        }

        private void AwaitSave()
        {
            if (!Context.Save.Busy)
            {
                Done(Context.Save.Saved ? "Saved and read back." : "Taken over, but it could NOT be saved: it is lost at power-off.");
            }
        }

        private void SayChange()
        {
            string line = _changes.TakeLine();
            if (line == null)
            {
                line = "Keep this? Type yes to keep it, no to leave everything as it was.";
                _awaited = Awaited.Decision;
            }

            Say(line);
        }

        private void TakeSample(bool newTick)
        {
            if (newTick)
            {
                Sample.Add(Context.Unit.Frame);
                _ticksLeft--;
                if (_ticksLeft <= 0)
                {
                    _awaited = Awaited.Means;
                }
            }
        }

        private void Answer(string answer)
        {
            if (answer == null)
            {
                return;
            }

            if (AnswerText.IsStop(answer))
            {
                End("Stopped. Nothing was changed.");
            }
            else if (_awaited == Awaited.Enter)
            {
                _awaited = Awaited.Nothing;
            }
            else if (_awaited == Awaited.Number)
            {
                TakeNumber(answer);
            }
            else if (AnswerText.IsYes(answer))
            {
                Keep();
            }
            else
            {
                Say("Please type yes or no.");
            }
        }

        private void TakeNumber(string answer)
        {
            if (AnswerText.TryNumber(answer, out float number) && _lower <= number && number <= _upper)
            {
                Number = number;
                _awaited = Awaited.Nothing;
            }
            else
            {
                Say("Please type a number from " + NumberText.Of(_lower, 2) + " to " + NumberText.Of(_upper, 2) + ", or stop.");
            }
        }

        private void Keep()
        {
            Apply();
            Context.Calibration.Done |= CalibrationDone.BitOf(Name);
            Context.Unit.Settings.Changed();
            if (Context.Save == null)
            {
                Done("Taken over until power-off; nothing is here to save it.");
                return;
            }

            Context.Save.Ask();
            _awaited = Awaited.Save;
        }
    }
}
