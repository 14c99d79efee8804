using KiteController.Core.Loop;

namespace KiteController.App.Console
{
    /// <summary><c>mode</c>: tells the job at hand; with a word behind it, asks for another.</summary>
    public sealed class ModeCommand : AskCommand
    {
        private bool _named;

        /// <summary>Creates the command.</summary>
        public ModeCommand(KiteUnit unit, StateWatch watch)
            : base(unit, watch)
        {
        }

        /// <inheritdoc/>
        protected override OperatorRequest Choose(ConsoleLine line)
        {
            _named = 1 < line.WordCount;
            return line.Is(1, "manual") ? OperatorRequest.Manual
                : line.Is(1, "launch") ? OperatorRequest.Launch
                : line.Is(1, "hold") ? OperatorRequest.Hold
                : line.Is(1, "land") ? OperatorRequest.Land
                : line.Is(1, "assist") ? OperatorRequest.Assist
                : OperatorRequest.None;
        }

        /// <inheritdoc/>
        protected override bool Refuse(ConsoleOutput output)
        {
            return RefuseUnlessArmed(output);
        }

        /// <inheritdoc/>
        protected override void Answer(ConsoleOutput output)
        {
            UnitText.Tell(Status, output);
        }

        /// <inheritdoc/>
        protected override void Explain(ConsoleOutput output)
        {
            if (_named)
            {
                output.Line("There is no such mode; there are manual, launch, hold, land and assist; steer is a command of its own.");
            }
            else
            {
                UnitText.Tell(Status, output);
            }
        }
    }
}
