using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// Which way is up, in the frame of an inertial sensor. The gyroscope is integrated to an orientation; the
    /// accelerometer, turned into that slowly drifting but inertial frame, is low-passed there, where gravity stands
    /// still and everything else averages out; what is left is the vertical.
    /// </summary>
    /// <remarks>
    /// Law: Laidig and Seel, "VQF: Highly accurate IMU orientation estimation with bias estimation and magnetic
    /// disturbance rejection", Information Fusion 91 (2023), its basic form. Inclination needs neither their second
    /// quaternion nor double precision: the low-passed vector turned back is the vertical, and the second-order
    /// Butterworth filter is kept in state-variable form, whose states stay well scaled in single precision.
    /// Sensor frame in, sensor frame out; rates are to be free of bias. Allocates nothing.
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

        private float _w = 1f;
        private float _x;
        private float _y;
        private float _z;

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
            _w = 1f;
            _x = _y = _z = 0f;
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

            // Into the inertial frame: v + 2 w (q x v) + 2 q x (q x v).
            float w = _w, x = _x, y = _y, z = _z;
            float tx = 2f * (y * forceZ - z * forceY);
            float ty = 2f * (z * forceX - x * forceZ);
            float tz = 2f * (x * forceY - y * forceX);
            LowPass(
                forceX + w * tx + y * tz - z * ty,
                forceY + w * ty + z * tx - x * tz,
                forceZ + w * tz + x * ty - y * tx,
                dtSeconds);

            // And back, by the inverse.
            float vx = _lowX, vy = _lowY, vz = _lowZ;
            tx = 2f * (z * vy - y * vz);
            ty = 2f * (x * vz - z * vx);
            tz = 2f * (y * vx - x * vy);
            float upX = vx + w * tx - y * tz + z * ty;
            float upY = vy + w * ty - z * tx + x * tz;
            float upZ = vz + w * tz - x * ty + y * tx;

            float length = Guarded.Sqrt(upX * upX + upY * upY + upZ * upZ);
            if (1f < length)
            {
                float scale = Guarded.Divide(1f, length, 0f);
                UpX = upX * scale;
                UpY = upY * scale;
                UpZ = upZ * scale;
            }
        }

        /// <summary>Turns the orientation by a small rotation given as half angles, exact to the third order.</summary>
        private void Turn(float halfX, float halfY, float halfZ)
        {
            float square = halfX * halfX + halfY * halfY + halfZ * halfZ;
            float cosine = 1f - 0.5f * square;
            float sine = 1f - 0.166666667f * square;
            halfX *= sine;
            halfY *= sine;
            halfZ *= sine;

            float w = _w, x = _x, y = _y, z = _z;
            float nw = w * cosine - x * halfX - y * halfY - z * halfZ;
            float nx = x * cosine + w * halfX + y * halfZ - z * halfY;
            float ny = y * cosine + w * halfY + z * halfX - x * halfZ;
            float nz = z * cosine + w * halfZ + x * halfY - y * halfX;

            // One Newton step toward unit length: the error per sample is of the fourth order.
            float scale = 1.5f - 0.5f * (nw * nw + nx * nx + ny * ny + nz * nz);
            _w = nw * scale;
            _x = nx * scale;
            _y = ny * scale;
            _z = nz * scale;
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
            state.Float(ref UpX, ref UpY, ref UpZ, ref _x, ref _y, ref _z);
            state.Float(ref _bandX, ref _bandY, ref _bandZ, ref _lowX, ref _lowY, ref _lowZ);
            state.Float(ref _w, ref _elapsedSeconds, ref _filterDtSeconds);
            state.Float(ref _filterGain);
            state.Float(ref _filterScale);
        }
    }
}
