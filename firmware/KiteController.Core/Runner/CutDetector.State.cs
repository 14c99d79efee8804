using KiteController.Core.Telemetry;

namespace KiteController.Core.Runner
{
    /// <content>What of it changes in flight, handed to a <see cref="StateVector"/>.</content>
    public sealed partial class CutDetector
    {
        /// <summary>Starts afresh, with the kite on.</summary>
        public void Reset()
        {
            State = CutState.Taut;
            Evidence = 0f;
            SlackSeconds = 0f;
            LineCaught = false;
            _lowSeconds = 0f;
            _armKnown = false;
            _denied = false;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored; and one of its owner's, for one more costs little.</summary>
        public void Visit(StateVector state, ref float another)
        {
            State = (CutState)state.Int((int)State);
            state.Float(ref Evidence, ref SlackSeconds, ref _tension, ref _arm, ref _armReference, ref _lowSeconds, ref _suspectSeconds, ref _backSeconds, ref _takenUpMetre, ref another);
            state.Float(ref _armSaid, ref _pullSeconds);
            state.Bool(ref _armKnown, ref _denied, ref LineCaught);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.DetectorFloats] = Evidence;
            floats[StatePlace.DetectorFloats + 1] = SlackSeconds;
            floats[StatePlace.DetectorFloats + 2] = _tension;
            floats[StatePlace.DetectorFloats + 3] = _arm;
            floats[StatePlace.DetectorFloats + 4] = _armReference;
            floats[StatePlace.DetectorFloats + 5] = _lowSeconds;
            floats[StatePlace.DetectorFloats + 6] = _suspectSeconds;
            floats[StatePlace.DetectorFloats + 7] = _backSeconds;
            floats[StatePlace.DetectorFloats + 8] = _takenUpMetre;
            floats[StatePlace.DetectorFloats + 10] = _armSaid;
            floats[StatePlace.DetectorFloats + 11] = _pullSeconds;
            ints[StatePlace.DetectorInts] = (int)State;
            ints[StatePlace.DetectorInts + 1] = _armKnown ? 1 : 0;
            ints[StatePlace.DetectorInts + 2] = _denied ? 1 : 0;
            ints[StatePlace.DetectorInts + 3] = LineCaught ? 1 : 0;
        }
    }
}
