using KiteController.Core.Loop;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.App.Console
{
    /// <summary>A command that asks the unit for something: refuses at once, or asks, waits until a tick has taken it, and tells what came of it.</summary>
    public abstract class AskCommand : IConsoleCommand
    {
        /// <summary>What the unit is doing.</summary>
        protected readonly FlightStatus Status;

        private readonly KiteUnit _unit;
        private readonly StateWatch _watch;
        private OperatorRequest _request;
        private bool _asked;
        private bool _prepared;
        private int _askedAtTick;

        /// <summary>Creates a command for this unit.</summary>
        /// <param name="unit">Is asked.</param>
        /// <param name="watch">Need not tell what the command's own answer tells.</param>
        protected AskCommand(KiteUnit unit, StateWatch watch)
        {
            _unit = unit;
            _watch = watch;
            Status = unit.Flight.Status;
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _request = Choose(line);
            _asked = false;
            _prepared = false;
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            if (!_prepared && _request != OperatorRequest.None)
            {
                _prepared = !Prepare();
                return true;
            }

            if (!_asked)
            {
                _asked = true;
                _askedAtTick = Status.TickCount;
                if (_request == OperatorRequest.None)
                {
                    Explain(output);
                    return false;
                }

                if (Refuse(output))
                {
                    return false;
                }

                _unit.Request(_request);
                return true;
            }

            if (Status.TickCount == _askedAtTick)
            {
                return true;
            }

            Answer(output);
            _watch.Told();
            return false;
        }

        /// <summary>What the line asks for; None if nothing.</summary>
        protected abstract OperatorRequest Choose(ConsoleLine line);

        /// <summary>One slice of work before it is asked, where a line takes more than one slice to read.</summary>
        /// <returns>True if there is more.</returns>
        protected virtual bool Prepare()
        {
            return false;
        }

        /// <summary>Says why it cannot be asked now; false if it can.</summary>
        protected abstract bool Refuse(ConsoleOutput output);

        /// <summary>Says why a flight mode cannot be asked for unless the unit is armed.</summary>
        /// <returns>False if it can.</returns>
        protected bool RefuseUnlessArmed(ConsoleOutput output)
        {
            if (Status.State == UnitState.Armed)
            {
                return false;
            }

            if (Status.State == UnitState.Disarmed)
            {
                output.Line("Refused: the unit is disarmed; arm it first.");
                return true;
            }

            output.Text("Refused: disarm first, then arm again. ");
            output.Line(ReasonText.For(Status.StateReason));
            return true;
        }

        /// <summary>Says what came of it.</summary>
        protected abstract void Answer(ConsoleOutput output);

        /// <summary>Says more where nothing is asked for.</summary>
        protected virtual void Explain(ConsoleOutput output)
        {
        }
    }
}
