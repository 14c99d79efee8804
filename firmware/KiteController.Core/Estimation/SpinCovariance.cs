using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>Covariance of speed up, speed right, heading and spin, in this order 0 to 3: symmetric, ten numbers. Metre, second, radian.</summary>
    public sealed class SpinCovariance
    {
        private const float Least = 1e-4f;
        private const float MostSpeed = 60f;
        private const float MostSpin = 16f;
        private const float MostHeading = 3.3f;

        /// <summary>Variances and covariances.</summary>
        public float P00, P01, P02, P03, P11, P12, P13, P22, P23, P33;

        /// <summary>A start: speeds to 2 m/s, heading to half a radian.</summary>
        public void Start()
        {
            P00 = P11 = 4f;
            P22 = 0.3f;
            P33 = 0.2f;
            P01 = P02 = P03 = P12 = P13 = P23 = 0f;
        }

        /// <summary>Copies another one.</summary>
        public void CopyFrom(SpinCovariance other)
        {
            P00 = other.P00;
            P01 = other.P01;
            P02 = other.P02;
            P03 = other.P03;
            P11 = other.P11;
            P12 = other.P12;
            P13 = other.P13;
            P22 = other.P22;
            P23 = other.P23;
            P33 = other.P33;
        }

        /// <summary>P = F P F' + Q with F = [1+a b c 0; b 1+d e 0; 0 0 1 dt; 0 0 0 f].</summary>
        public void Propagate(float a, float b, float c, float d, float e, float f, float dt, float speedNoise, float headingNoise, float spinNoise)
        {
            float a1 = 1f + a, d1 = 1f + d;
            float m00 = a1 * P00 + b * P01 + c * P02, m01 = a1 * P01 + b * P11 + c * P12, m02 = a1 * P02 + b * P12 + c * P22, m03 = a1 * P03 + b * P13 + c * P23;
            float m10 = b * P00 + d1 * P01 + e * P02, m11 = b * P01 + d1 * P11 + e * P12, m12 = b * P02 + d1 * P12 + e * P22, m13 = b * P03 + d1 * P13 + e * P23;
            float m23 = P23 + dt * P33;
            float p00 = m00 * a1 + m01 * b + m02 * c + speedNoise, p11 = m10 * b + m11 * d1 + m12 * e + speedNoise;
            float p22 = P22 + dt * (P23 + m23) + headingNoise, p33 = f * f * P33 + spinNoise;
            P00 = p00;
            P01 = m00 * b + m01 * d1 + m02 * e;
            P02 = m02 + dt * m03;
            P03 = f * m03;
            P11 = p11;
            P12 = m12 + dt * m13;
            P13 = f * m13;
            P22 = p22;
            P23 = f * m23;
            P33 = p33;
            if (!(Least < p00 && p00 <= MostSpeed && Least < p11 && p11 <= MostSpeed && Least < p22 && p22 <= MostHeading && Least < p33 && p33 <= MostSpin))
            {
                P00 = Guarded.Max(p00, Least);
                P11 = Guarded.Max(p11, Least);
                P22 = Guarded.Max(p22, Least);
                P33 = Guarded.Max(p33, Least);
                Cap();
            }
        }

        /// <summary>Row and column together, or it would no longer be a covariance.</summary>
        private void Cap()
        {
            if (MostSpeed < P00)
            {
                float shrink = Guarded.Sqrt(Guarded.Divide(MostSpeed, P00));
                P00 = MostSpeed;
                P01 *= shrink;
                P02 *= shrink;
                P03 *= shrink;
            }

            if (MostSpeed < P11)
            {
                float shrink = Guarded.Sqrt(Guarded.Divide(MostSpeed, P11));
                P01 *= shrink;
                P11 = MostSpeed;
                P12 *= shrink;
                P13 *= shrink;
            }

            if (MostHeading < P22)
            {
                float shrink = Guarded.Sqrt(Guarded.Divide(MostHeading, P22));
                P02 *= shrink;
                P12 *= shrink;
                P22 = MostHeading;
                P23 *= shrink;
            }

            if (MostSpin < P33)
            {
                float shrink = Guarded.Sqrt(Guarded.Divide(MostSpin, P33));
                P03 *= shrink;
                P13 *= shrink;
                P23 *= shrink;
                P33 = MostSpin;
            }
        }

        /// <summary>Takes off what a measurement of variance sum S has told: P -= p p' / S, p the given column.</summary>
        public void Reduce(float p0, float p1, float p2, float p3, float perSum)
        {
            float k0 = p0 * perSum, k1 = p1 * perSum, k2 = p2 * perSum;
            P00 -= k0 * p0;
            P01 -= k0 * p1;
            P02 -= k0 * p2;
            P03 -= k0 * p3;
            P11 -= k1 * p1;
            P12 -= k1 * p2;
            P13 -= k1 * p3;
            P22 -= k2 * p2;
            P23 -= k2 * p3;
            P33 -= perSum * p3 * p3;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref P00, ref P01, ref P02, ref P03, ref P11, ref P12, ref P13, ref P22, ref P23, ref P33);
        }

        /// <summary>Puts the same to a place, in less than half of the time.</summary>
        public void Save(float[] floats, int at)
        {
            floats[at] = P00;
            floats[at + 1] = P01;
            floats[at + 2] = P02;
            floats[at + 3] = P03;
            floats[at + 4] = P11;
            floats[at + 5] = P12;
            floats[at + 6] = P13;
            floats[at + 7] = P22;
            floats[at + 8] = P23;
            floats[at + 9] = P33;
        }
    }
}
