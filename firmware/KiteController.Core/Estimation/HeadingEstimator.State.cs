using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <content>What of it changes in flight, handed to a <see cref="StateVector"/>.</content>
    public sealed partial class HeadingEstimator
    {
        private const int StateFloats = 25;
        private const int StateInts = 7;

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored; but for the motion and the two filters.</summary>
        /// <param name="state">The vector.</param>
        /// <param name="flown">False while nothing is steered: then all of this means nothing, because it is begun anew.</param>
        public void Visit(StateVector state, bool flown)
        {
            if (!flown)
            {
                state.Skip(StateFloats, StateInts);
                return;
            }

            _inputs.Visit(state);
            Sensor.Visit(state);
            state.Float(ref HeadingRadian, ref RateRadianPerSecond, ref Variance, ref _pulledAfter);
            Stage = state.Int(Stage);
            state.Bool(ref _leftLeads, ref _released, ref _both, ref _learned);
        }

        /// <summary>The same for the two spin filters.</summary>
        /// <param name="state">The vector.</param>
        /// <param name="flown">False while nothing is steered.</param>
        public void VisitFilters(StateVector state, bool flown)
        {
            Visit(_right, state, flown && (_both || !_leftLeads));
            Visit(_left, state, flown && (_both || _leftLeads));
        }

        /// <summary>The same for what is kept from flight to flight.</summary>
        public void VisitLearned(StateVector state)
        {
            Learned.Visit(state);
            Sense.Visit(state);
        }

        private static void Visit(SpinFilter filter, StateVector state, bool used)
        {
            if (used)
            {
                filter.Visit(state);
            }
            else
            {
                state.Skip(SpinFilter.StateFloats, 0);
            }
        }
    }
}
