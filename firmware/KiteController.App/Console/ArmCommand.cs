using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;

namespace KiteController.App.Console
{
    /// <summary><c>arm</c>: takes the spool, or says what stands against it.</summary>
    public sealed class ArmCommand : AskCommand
    {
        private readonly ParameterSet _settings;

        /// <summary>Creates the command.</summary>
        public ArmCommand(KiteUnit unit, StateWatch watch)
            : base(unit, watch)
        {
            _settings = unit.Settings.Set;
        }

        /// <inheritdoc/>
        protected override OperatorRequest Choose(ConsoleLine line)
        {
            return OperatorRequest.Arm;
        }

        /// <inheritdoc/>
        protected override bool Refuse(ConsoleOutput output)
        {
            if (Status.State == UnitState.Disarmed)
            {
                return false;
            }

            if (Status.State == UnitState.Armed)
            {
                output.Line("The unit is armed already.");
                return true;
            }

            output.Text("Refused: disarm first. ");
            output.Line(ReasonText.For(Status.StateReason));
            return true;
        }

        /// <inheritdoc/>
        protected override void Answer(ConsoleOutput output)
        {
            if (Status.State == UnitState.Disarmed)
            {
                output.Text("Refused: ");
                ArmingText.Write(Status.Refusal, _settings, output);
                output.EndLine();
                return;
            }

            UnitText.Tell(Status, output);
        }
    }
}
