using KiteController.Core.Loop;
using KiteController.Core.Runner;

namespace KiteController.App.Console
{
    /// <summary><c>cut</c>: tells how likely it is that the kite is cut; with yes or no behind it, answers the unit's question; with theirs, the other kite of a fight is cut.</summary>
    public sealed class CutCommand : AskCommand
    {
        private bool _theirs;

        /// <summary>Creates the command.</summary>
        public CutCommand(KiteUnit unit, StateWatch watch)
            : base(unit, watch)
        {
        }

        /// <inheritdoc/>
        protected override OperatorRequest Choose(ConsoleLine line)
        {
            _theirs = line.Is(1, "theirs");
            return line.Is(1, "yes") ? OperatorRequest.CutYes
                : line.Is(1, "no") ? OperatorRequest.CutNo
                : _theirs ? OperatorRequest.Won
                : OperatorRequest.None;
        }

        /// <inheritdoc/>
        protected override bool Refuse(ConsoleOutput output)
        {
            if (RefuseUnlessArmed(output))
            {
                return true;
            }

            if (!Status.KiteIsUp)
            {
                output.Line("Refused: no kite has been seen flying since the unit was armed.");
                return true;
            }

            if (_theirs && Status.CutState != CutState.Taut)
            {
                output.Line("Refused: your own kite does not pull. Once it flies on, type it again.");
                return true;
            }

            return false;
        }

        /// <inheritdoc/>
        protected override void Answer(ConsoleOutput output)
        {
            if (_theirs)
            {
                output.Line("Well flown. The unit works out where their kite comes down; type runner.");
                return;
            }

            UnitText.Tell(Status, output);
        }

        /// <inheritdoc/>
        protected override void Explain(ConsoleOutput output)
        {
            if (Status.CutState == CutState.Taut)
            {
                output.Line("Nothing looks like a cut. If the kite is cut all the same, type: cut yes");
                return;
            }

            output.Text("The kite is cut with a chance of ");
            output.Number(100f * Status.CutConfidence, 0);
            output.Line(" in 100. You know better: type cut yes, or cut no.");
        }
    }
}
