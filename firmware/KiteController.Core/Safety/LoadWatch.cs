using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Safety
{
    /// <summary>
    /// Load cell and motor current tell of one pull; here they check each other, so that a cell that has drifted or a line that is jammed
    /// is noticed while both still answer.
    /// </summary>
    /// <remarks>
    /// The drum's equation, J w' = k i + T r - F r: what is left over of it is the cell's error. Current and cell are summed fifty times a second,
    /// because a hand or the steering of a tailless kite reverses the spool within a tenth of one; the acceleration need not
    /// be known, for its mean over a time is a difference of speeds. Friction is the parts list's: what it is wrong by, 0.3 N
    /// for one spool in ten, is left over too.
    /// </remarks>
    public sealed class LoadWatch
    {
        private const float AllowedNewton = 2.6f;
        private const float AllowedLongNewton = 1.6f;
        private const float LongSeconds = 0.8f;
        private const float AllowedShareOfTension = 0.12f;
        private const float LargestMissNewton = 20f;
        private const float WiperNewton = 0.1f;
        private const float ViscousNewtonSecondPerMetre = 0.05f;
        private const float FrictionFadePerMetrePerSecond = 5f;
        private const float ExcessSeconds = 0.15f;
        private const float LongestSeconds = 0.1f;

        private readonly Calibration _calibration;
        private float _newton;
        private float _ampere;
        private int _samples;
        private float _missNewton;
        private float _meanNewton;
        private float _meanSpeed;
        private float _astraySeconds;

        /// <summary>Creates the watch for this motor and spool.</summary>
        public LoadWatch(Calibration calibration)
        {
            _calibration = calibration;
        }

        /// <summary>True while nothing has been taken since the last comparison: inner steps take theirs, which are of one time.</summary>
        public bool WantsSample
        {
            get { return _samples == 0; }
        }

        /// <summary>Takes one reading of current and cell.</summary>
        /// <param name="newton">Tension by the load cell in this very sample.</param>
        /// <param name="ampere">Motor current.</param>
        /// <param name="speed">Speed of the line, metre per second.</param>
        public void Take(float newton, float ampere, float speed)
        {
            float sense = FrictionFadePerMetrePerSecond * speed;
            float friction = (!(-1f < sense) ? -1f : sense < 1f ? sense : 1f) * (_calibration.SpoolFrictionNewton + WiperNewton);
            _newton += newton - friction - ViscousNewtonSecondPerMetre * speed;
            _ampere += ampere;
            _samples++;
        }

        /// <summary>Compares what was taken since the last call; a few times a second is enough.</summary>
        /// <param name="driven">True while the motor is driven.</param>
        /// <param name="tension">Tension by the load cell; is told by how much it exceeds what the motor feels.</param>
        /// <param name="line">Speed and radius of the spool.</param>
        /// <param name="dtSeconds">Time since the last call.</param>
        /// <returns>What is wrong, one bit per <see cref="Reason"/>.</returns>
        public int Compare(bool driven, LineTension tension, LineOut line, float dtSeconds)
        {
            float speed = line.SpeedMetrePerSecond;
            float perRadius = Guarded.Divide(1f, line.RadiusMetre, 0f);
            float perSample = Guarded.Divide(1f, _samples, 0f);
            float miss = (_newton + _calibration.SpoolVoltSecondPerRadian * perRadius * _ampere) * perSample;
            _newton = 0f;
            _ampere = 0f;
            _samples = 0;
            float dt = Guarded.Min(dtSeconds, LongestSeconds);
            float excess = 0f;
            if (driven)
            {
                float share = dt * (1f / ExcessSeconds);
                _meanNewton += share * (Guarded.Clamp(miss, -LargestMissNewton, LargestMissNewton) - _meanNewton);
                _meanSpeed += share * (speed - _meanSpeed);
                float mass = _calibration.SpoolInertiaKilogramMetre2 * perRadius * perRadius;
                excess = _meanNewton - mass * (1f / ExcessSeconds) * (speed - _meanSpeed);
            }
            else
            {
                _meanNewton = 0f;
                _meanSpeed = speed;
            }

            _missNewton += dt * (1f / FailsafeTimes.LoadMeanSeconds) * (excess - _missNewton);
            tension.ExcessNewton = excess;
            float astray = Guarded.Abs(_missNewton) - AllowedShareOfTension * tension.Newton;
            _astraySeconds = AllowedLongNewton < astray ? _astraySeconds + dt : 0f;
            return AllowedNewton < astray || LongSeconds < _astraySeconds ? 1 << (int)Reason.LoadCellDisagrees : 0;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref _newton, ref _ampere, ref _astraySeconds, ref _missNewton, ref _meanNewton, ref _meanSpeed);
            _samples = state.Int(_samples);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.LoadFloats] = _newton;
            floats[StatePlace.LoadFloats + 1] = _ampere;
            floats[StatePlace.LoadFloats + 2] = _astraySeconds;
            floats[StatePlace.LoadFloats + 3] = _missNewton;
            floats[StatePlace.LoadFloats + 4] = _meanNewton;
            floats[StatePlace.LoadFloats + 5] = _meanSpeed;
            ints[StatePlace.LoadInts] = _samples;
        }
    }
}
