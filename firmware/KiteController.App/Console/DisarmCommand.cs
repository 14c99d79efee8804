using KiteController.Core.Loop;

namespace KiteController.App.Console
{
    /// <summary><c>disarm</c>: lets go of the spool, in any state.</summary>
    public sealed class DisarmCommand : AskCommand
    {
        /// <summary>Creates the command.</summary>
        public DisarmCommand(KiteUnit unit, StateWatch watch)
            : base(unit, watch)
        {
        }

        /// <inheritdoc/>
        protected override OperatorRequest Choose(ConsoleLine line)
        {
            return OperatorRequest.Disarm;
        }

        /// <inheritdoc/>
        protected override bool Refuse(ConsoleOutput output)
        {
            return false;
        }

        /// <inheritdoc/>
        protected override void Answer(ConsoleOutput output)
        {
            UnitText.Tell(Status, output);
        }
    }
}
