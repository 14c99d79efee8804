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

        /// <summary>Puts the same to its <see cref="StatePlace"/> while a kite is steered, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.HeadingFloats] = HeadingRadian;
            floats[StatePlace.HeadingFloats + 1] = RateRadianPerSecond;
            floats[StatePlace.HeadingFloats + 2] = Variance;
            floats[StatePlace.HeadingFloats + 3] = _pulledAfter;
            ints[StatePlace.HeadingInts] = Stage;
            ints[StatePlace.HeadingInts + 1] = _leftLeads ? 1 : 0;
            ints[StatePlace.HeadingInts + 2] = _released ? 1 : 0;
            ints[StatePlace.HeadingInts + 3] = _both ? 1 : 0;
            ints[StatePlace.HeadingInts + 4] = _learned ? 1 : 0;
            _inputs.Save(floats, ints);
            Sensor.Save(floats, ints);
        }

        /// <summary>The same for the two spin filters.</summary>
        public void SaveFilters(float[] floats)
        {
            Save(_right, floats, StatePlace.RightFloats, _both || !_leftLeads);
            Save(_left, floats, StatePlace.LeftFloats, _both || _leftLeads);
        }

        /// <summary>The same for what is kept from flight to flight, steered or not.</summary>
        public void SaveLearned(float[] floats)
        {
            Learned.Save(floats);
            Sense.Save(floats);
        }

        private static void Save(SpinFilter filter, float[] floats, int at, bool used)
        {
            if (used)
            {
                filter.Save(floats, at);
            }
            else
            {
                System.Array.Clear(floats, at, SpinFilter.StateFloats);
            }
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
