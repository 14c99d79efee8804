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
    /// in single precision. Two samples, or a few, may make one step: the sum of their turns and the mean of their forces. Sensor frame
    /// in, sensor frame out; turns are to be free of the gyroscope's bias. Allocates nothing.
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

        /// <summary>True once the low-pass has seen its own time constant.</summary>
        public bool Settled;

        private float _bandX;
        private float _bandY;
        private float _bandZ;
        private float _lowX;
        private float _lowY;
        private float _lowZ;

        private float _elapsedSeconds;

        /// <summary>Forgets everything: level, and unsettled.</summary>
        public void Reset()
        {
            _bandX = _bandY = _bandZ = 0f;
            _lowX = _lowY = _lowZ = 0f;
            _elapsedSeconds = 0f;
            Settled = false;
            UpX = UpY = 0f;
            UpZ = 1f;
        }

        /// <summary>Takes one sample, or the samples since the last call together.</summary>
        /// <param name="turnX">Angle turned about x since the last call, radian; likewise y and z. All finite, small against one.</param>
        /// <param name="turnY">Angle turned about y, radian.</param>
        /// <param name="turnZ">Angle turned about z, radian.</param>
        /// <param name="forceX">Specific force along x, m/s2, mean of the samples; at rest it points up. All finite.</param>
        /// <param name="forceY">Specific force along y, m/s2.</param>
        /// <param name="forceZ">Specific force along z, m/s2.</param>
        /// <param name="lag">How old that mean is, as a share of the turn: 0 for one sample, (n - 1) / 2n for n of them.</param>
        /// <param name="dtSeconds">Time since the last call, 0.0005 to 0.2 s.</param>
        public void Update(float turnX, float turnY, float turnZ, float forceX, float forceY, float forceZ, float lag, float dtSeconds)
        {
            Turn(turnX, turnY, turnZ);
            turnX *= lag;
            turnY *= lag;
            turnZ *= lag;
            LowPass(
                forceX + forceY * turnZ - forceZ * turnY,
                forceY + forceZ * turnX - forceX * turnZ,
                forceZ + forceX * turnY - forceY * turnX,
                dtSeconds);

            float x = _lowX, y = _lowY, z = _lowZ;
            float length = Guarded.Sqrt(x * x + y * y + z * z);
            GravityMetrePerSecond2 = length;
            if (1f < length)
            {
                float scale = Guarded.Divide(1f, length);
                UpX = x * scale;
                UpY = y * scale;
                UpZ = z * scale;
            }
        }

        /// <summary>
        /// Turns the filter's state against a small rotation of the sensor: v + t + t x b with t = v x a, where
        /// a = r sin|r| / |r| and b = a (1 - cos|r|) / sin^2|r|, by their series: exact to the fourth order.
        /// </summary>
        private void Turn(float x, float y, float z)
        {
            float square = x * x + y * y + z * z;
            float sine = 1f - 0.166666667f * square;
            float ax = x * sine, ay = y * sine, az = z * sine;
            float versine = 0.5f + 0.125f * square;
            float bx = ax * versine, by = ay * versine, bz = az * versine;

            x = _lowX;
            y = _lowY;
            z = _lowZ;
            float tx = y * az - z * ay;
            float ty = z * ax - x * az;
            float tz = x * ay - y * ax;
            _lowX = x + tx + ty * bz - tz * by;
            _lowY = y + ty + tz * bx - tx * bz;
            _lowZ = z + tz + tx * by - ty * bx;

            x = _bandX;
            y = _bandY;
            z = _bandZ;
            tx = y * az - z * ay;
            ty = z * ax - x * az;
            tz = x * ay - y * ax;
            _bandX = x + tx + ty * bz - tz * by;
            _bandY = y + ty + tz * bx - tx * bz;
            _bandZ = z + tz + tx * by - ty * bx;
        }

        private void LowPass(float x, float y, float z, float dtSeconds)
        {
            if (!Settled)
            {
                // Until then a plain mean, so that the first second is already usable.
                _elapsedSeconds += dtSeconds;
                Settled = TimeConstantSeconds <= _elapsedSeconds;
                float weight = Guarded.Divide(dtSeconds, _elapsedSeconds, 1f);
                _lowX += weight * (x - _lowX);
                _lowY += weight * (y - _lowY);
                _lowZ += weight * (z - _lowZ);
                return;
            }

            float gain = dtSeconds * (0.5f * Damping / TimeConstantSeconds);
            float feedback = Damping + gain;
            float small = gain * feedback;
            float share = gain * (1f - small + small * small); // gain / (1 + small), which is at most 0.08.
            gain += gain;

            float low = _lowX, was = _bandX;
            float step = share * (x - feedback * was - low);
            float band = step + was;
            _bandX = band + step;
            _lowX = low + gain * band;

            low = _lowY;
            was = _bandY;
            step = share * (y - feedback * was - low);
            band = step + was;
            _bandY = band + step;
            _lowY = low + gain * band;

            low = _lowZ;
            was = _bandZ;
            step = share * (z - feedback * was - low);
            band = step + was;
            _bandZ = band + step;
            _lowZ = low + gain * band;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored; but for <see cref="Settled"/>, which its owner does.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref UpX, ref UpY, ref UpZ, ref _bandX, ref _bandY, ref _bandZ, ref _lowX, ref _lowY, ref _lowZ, ref _elapsedSeconds, ref GravityMetrePerSecond2);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats)
        {
            floats[StatePlace.InclinationFloats] = UpX;
            floats[StatePlace.InclinationFloats + 1] = UpY;
            floats[StatePlace.InclinationFloats + 2] = UpZ;
            floats[StatePlace.InclinationFloats + 3] = _bandX;
            floats[StatePlace.InclinationFloats + 4] = _bandY;
            floats[StatePlace.InclinationFloats + 5] = _bandZ;
            floats[StatePlace.InclinationFloats + 6] = _lowX;
            floats[StatePlace.InclinationFloats + 7] = _lowY;
            floats[StatePlace.InclinationFloats + 8] = _lowZ;
            floats[StatePlace.InclinationFloats + 9] = _elapsedSeconds;
            floats[StatePlace.InclinationFloats + 10] = GravityMetrePerSecond2;
        }
    }
}
