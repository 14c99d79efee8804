using KiteController.Core.Loop;

namespace KiteController.App.Console
{
    /// <summary><c>steer</c>: sends the kite to an azimuth and an elevation.</summary>
    public sealed class SteerCommand : AskCommand
    {
        private const float LargestAzimuthDeg = 70f;
        private const float LeastElevationDeg = 20f;
        private const float LargestElevationDeg = 75f;

        private readonly OperatorPort _operator;

        /// <summary>Creates the command.</summary>
        public SteerCommand(KiteUnit unit, StateWatch watch)
            : base(unit, watch)
        {
            _operator = unit.Operator;
        }

        /// <inheritdoc/>
        protected override OperatorRequest Choose(ConsoleLine line)
        {
            float azimuth = 0f, elevation = 0f;
            bool somewhere = line.WordCount == 3 && line.TryNumber(1, out azimuth) && line.TryNumber(2, out elevation)
                && -LargestAzimuthDeg <= azimuth && azimuth <= LargestAzimuthDeg && LeastElevationDeg <= elevation && elevation <= LargestElevationDeg;
            if (!somewhere)
            {
                return OperatorRequest.None;
            }

            _operator.SteerTo((int)azimuth, (int)elevation);
            return OperatorRequest.Steer;
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
            output.Line("Type whole degrees: azimuth (-70 to 70, right is positive) and elevation (20 to 75), as in: steer 20 50");
        }
    }
}
