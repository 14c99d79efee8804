using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// Which way is up, in the frame of an inertial sensor. Seen from a frame that the gyroscope keeps still, gravity stands
    /// still and everything else that the accelerometer feels averages out; so the accelerometer is low-passed there, and
    /// what is left is the vertical.
    /// </summary>
    /// <remarks>
    /// Law: Laidig and Seel, "VQF: Highly accurate IMU orientation estimation with bias estimation and magnetic
    /// disturbance rejection", Information Fusion 91 (2023), its basic form. They turn each sample into the still frame and
    /// the result back; a linear filter does not mind if instead its own state is turned the other way, which needs no
    /// orientation at all. The second-order Butterworth filter is kept in state-variable form, whose states stay well scaled
    /// in single precision. Sensor frame in, sensor frame out; rates are to be free of bias. Allocates nothing.
    /// </remarks>
    public sealed class InclinationFilter
    {
        /// <summary>Time constant of the vertical, seconds: longer trusts the gyroscope more. The paper's default.</summary>
        private const float TimeConstantSeconds = 3f;

        /// <summary>Butterworth damping, twice 1/sqrt(2).</summary>
        private const float Damping = 1.41421356f;

        /// <summary>Up, component along sensor x, of unit length with the other two.</summary>
        public float UpX;

        /// <summary>Up, component along sensor y.</summary>
        public float UpY;

        /// <summary>Up, component along sensor z.</summary>
        public float UpZ = 1f;

        /// <summary>Length of the averaged specific force, metre per second squared: gravity, unless something is wrong.</summary>
        public float GravityMetrePerSecond2;

        private float _bandX;
        private float _bandY;
        private float _bandZ;
        private float _lowX;
        private float _lowY;
        private float _lowZ;

        private float _elapsedSeconds;
        private float _filterDtSeconds = -1f;
        private float _filterGain;
        private float _filterScale;

        /// <summary>True once the low-pass has seen its own time constant.</summary>
        public bool Settled
        {
            get { return TimeConstantSeconds <= _elapsedSeconds; }
        }

        /// <summary>Forgets everything: level, and unsettled.</summary>
        public void Reset()
        {
            _bandX = _bandY = _bandZ = 0f;
            _lowX = _lowY = _lowZ = 0f;
            _elapsedSeconds = 0f;
            UpX = UpY = 0f;
            UpZ = 1f;
        }

        /// <summary>Takes one sample.</summary>
        /// <param name="rateX">Angular rate about x, rad/s, free of bias; likewise y and z. All finite.</param>
        /// <param name="rateY">Angular rate about y, rad/s.</param>
        /// <param name="rateZ">Angular rate about z, rad/s.</param>
        /// <param name="forceX">Specific force along x, m/s2; at rest it points up. All finite.</param>
        /// <param name="forceY">Specific force along y, m/s2.</param>
        /// <param name="forceZ">Specific force along z, m/s2.</param>
        /// <param name="dtSeconds">Time since the previous sample, 0.0005 to 0.1 s; outside, the nearer bound is taken.</param>
        public void Update(float rateX, float rateY, float rateZ, float forceX, float forceY, float forceZ, float dtSeconds)
        {
            dtSeconds = Guarded.Clamp(dtSeconds, 0.0005f, 0.1f);
            Turn(rateX * dtSeconds * 0.5f, rateY * dtSeconds * 0.5f, rateZ * dtSeconds * 0.5f);
            LowPass(forceX, forceY, forceZ, dtSeconds);

            float x = _lowX, y = _lowY, z = _lowZ;
            float length = Guarded.Sqrt(x * x + y * y + z * z);
            GravityMetrePerSecond2 = length;
            if (1f < length)
            {
                float scale = Guarded.Divide(1f, length, 0f);
                UpX = x * scale;
                UpY = y * scale;
                UpZ = z * scale;
            }
        }

        /// <summary>
        /// Turns the filter's state against a small rotation of the sensor, given as half angles: v + w t + t x q with
        /// t = 2 v x q, the unit quaternion (w, q) exact to the third order.
        /// </summary>
        private void Turn(float qx, float qy, float qz)
        {
            float square = qx * qx + qy * qy + qz * qz;
            float w = 1f - 0.5f * square;
            float sine = 1f - 0.166666667f * square;
            qx *= sine;
            qy *= sine;
            qz *= sine;

            float x = _lowX, y = _lowY, z = _lowZ;
            float tx = 2f * (y * qz - z * qy);
            float ty = 2f * (z * qx - x * qz);
            float tz = 2f * (x * qy - y * qx);
            _lowX = x + w * tx + ty * qz - tz * qy;
            _lowY = y + w * ty + tz * qx - tx * qz;
            _lowZ = z + w * tz + tx * qy - ty * qx;

            x = _bandX;
            y = _bandY;
            z = _bandZ;
            tx = 2f * (y * qz - z * qy);
            ty = 2f * (z * qx - x * qz);
            tz = 2f * (x * qy - y * qx);
            _bandX = x + w * tx + ty * qz - tz * qy;
            _bandY = y + w * ty + tz * qx - tx * qz;
            _bandZ = z + w * tz + tx * qy - ty * qx;
        }

        private void LowPass(float x, float y, float z, float dtSeconds)
        {
            if (_elapsedSeconds < TimeConstantSeconds)
            {
                // Until then a plain mean, so that the first second is already usable.
                _elapsedSeconds += dtSeconds;
                float share = Guarded.Divide(dtSeconds, _elapsedSeconds, 1f);
                _lowX += share * (x - _lowX);
                _lowY += share * (y - _lowY);
                _lowZ += share * (z - _lowZ);
                return;
            }

            if (dtSeconds != _filterDtSeconds)
            {
                _filterDtSeconds = dtSeconds;
                _filterGain = dtSeconds * (0.5f * Damping / TimeConstantSeconds);
                _filterScale = Guarded.Divide(1f, 1f + _filterGain * (Damping + _filterGain), 1f);
            }

            float gain = _filterGain, scale = _filterScale, feedback = Damping + gain;

            float step = gain * scale * (x - feedback * _bandX - _lowX);
            float band = step + _bandX;
            _bandX = band + step;
            _lowX += 2f * gain * band;

            step = gain * scale * (y - feedback * _bandY - _lowY);
            band = step + _bandY;
            _bandY = band + step;
            _lowY += 2f * gain * band;

            step = gain * scale * (z - feedback * _bandZ - _lowZ);
            band = step + _bandZ;
            _bandZ = band + step;
            _lowZ += 2f * gain * band;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref UpX, ref UpY, ref UpZ, ref _bandX, ref _bandY, ref _bandZ);
            state.Float(ref _lowX, ref _lowY, ref _lowZ, ref _elapsedSeconds, ref _filterDtSeconds, ref _filterGain);
            state.Float(ref _filterScale);
            state.Float(ref GravityMetrePerSecond2);
        }
    }
}
