using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>Battery, motor current and the thumb on the lever, in SI units.</summary>
    public sealed class AnalogReadings
    {
        /// <summary>
        /// Beyond this the lever is not connected: its ends are 0.3 V away from ground and supply, where a broken wire leads.
        /// </summary>
        private const float FarthestLever = 1.15f;

        /// <summary>Thumb lever, -1 to 1, positive pays line out; 0 while it is not connected.</summary>
        public float Lever;

        /// <summary>Supply voltage, volt.</summary>
        public float SupplyVolt;

        /// <summary>Motor current, ampere, positive drives paying out.</summary>
        public float MotorCurrentAmpere;

        private readonly Calibration _calibration;

        /// <summary>Creates the readings.</summary>
        public AnalogReadings(Calibration calibration)
        {
            _calibration = calibration;
        }

        /// <summary>Takes the analogue part of one frame.</summary>
        /// <param name="frame">The frame.</param>
        /// <param name="leverToo">False if the lever may stay as it was.</param>
        public void Update(SensorFrame frame, bool leverToo)
        {
            if (!frame.AnalogFresh)
            {
                return;
            }

            Calibration calibration = _calibration;
            SupplyVolt = frame.Supply * calibration.SupplyVoltPerCount;
            MotorCurrentAmpere = (frame.MotorCurrent - calibration.MotorCurrentZeroCount) * calibration.MotorCurrentAmperePerCount;
            if (!leverToo)
            {
                return;
            }

            float lever = Guarded.Divide(frame.Lever - calibration.LeverCentreCount, calibration.LeverSpanCount, 0f);
            bool connected = -FarthestLever <= lever && lever <= FarthestLever;
            Lever = connected ? Guarded.Clamp(lever, -1f, 1f) : 0f;
        }

        /// <summary>Motor current of a sample, ampere.</summary>
        public float MotorCurrent(SensorFrame sample)
        {
            return (sample.MotorCurrent - _calibration.MotorCurrentZeroCount) * _calibration.MotorCurrentAmperePerCount;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref Lever, ref SupplyVolt, ref MotorCurrentAmpere);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats)
        {
            floats[StatePlace.AnalogFloats] = Lever;
            floats[StatePlace.AnalogFloats + 1] = SupplyVolt;
            floats[StatePlace.AnalogFloats + 2] = MotorCurrentAmpere;
        }
    }
}
