using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <content>What of it changes in flight, handed to a <see cref="StateVector"/>.</content>
    public sealed partial class LineArm
    {
        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref ElevationRadian, ref AzimuthRadian, ref ElevationRate, ref AzimuthRate, ref _turnX, ref _turnY, ref _turnZ, ref _turnSeconds, ref TurnedRadian, ref _restAzimuth);
            state.Int(ref _rateX, ref _rateY, ref _rateZ, ref _rateSamples, ref _forceX, ref _forceY, ref _forceZ, ref _forceSamples, ref _imu.MissedTicks, ref _pivot.MissedTicks);
            state.Bool(ref Tossed, ref Bias.Known, ref _inclination.Settled);
            Bias.Visit(state);
            _inclination.Visit(state);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.ArmFloats] = ElevationRadian;
            floats[StatePlace.ArmFloats + 1] = AzimuthRadian;
            floats[StatePlace.ArmFloats + 2] = ElevationRate;
            floats[StatePlace.ArmFloats + 3] = AzimuthRate;
            floats[StatePlace.ArmFloats + 4] = _turnX;
            floats[StatePlace.ArmFloats + 5] = _turnY;
            floats[StatePlace.ArmFloats + 6] = _turnZ;
            floats[StatePlace.ArmFloats + 7] = _turnSeconds;
            floats[StatePlace.ArmFloats + 8] = TurnedRadian;
            floats[StatePlace.ArmFloats + 9] = _restAzimuth;
            ints[StatePlace.ArmInts] = _rateX;
            ints[StatePlace.ArmInts + 1] = _rateY;
            ints[StatePlace.ArmInts + 2] = _rateZ;
            ints[StatePlace.ArmInts + 3] = _rateSamples;
            ints[StatePlace.ArmInts + 4] = _forceX;
            ints[StatePlace.ArmInts + 5] = _forceY;
            ints[StatePlace.ArmInts + 6] = _forceZ;
            ints[StatePlace.ArmInts + 7] = _forceSamples;
            ints[StatePlace.ArmInts + 8] = _imu.MissedTicks;
            ints[StatePlace.ArmInts + 9] = _pivot.MissedTicks;
            ints[StatePlace.ArmInts + 10] = Tossed ? 1 : 0;
            ints[StatePlace.ArmInts + 11] = Bias.Known ? 1 : 0;
            ints[StatePlace.ArmInts + 12] = _inclination.Settled ? 1 : 0;
            Bias.Save(floats);
            _inclination.Save(floats);
        }
    }
}
