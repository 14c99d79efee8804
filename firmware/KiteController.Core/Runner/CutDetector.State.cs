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
    }
}
