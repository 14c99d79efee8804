using KiteController.Core.Estimation;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    [TestClass]
    public class SpinCovarianceTests
    {
        private const int Steps = 10000;

        [TestMethod]
        public void TenThousandStepsAgreeWithMatrixAlgebraInDoublePrecisionAndStayACovariance()
        {
            // Reference: P = F P F' + Q, and Joseph's form (I - K H) P (I - K H)' + K R K', both in double precision.
            SpinCovariance p = new SpinCovariance();
            p.Start();
            Dice dice = new Dice();
            for (int step = 0; step < Steps; step++)
            {
                float a = dice.Between(-0.05f, 0f), b = dice.Between(-0.02f, 0.02f), c = dice.Between(-0.3f, 0.3f);
                float d = dice.Between(-0.05f, 0f), e = dice.Between(-0.3f, 0.3f), f = dice.Between(0.8f, 1.05f);
                double[] transition = { 1.0 + a, b, c, 0.0, b, 1.0 + d, e, 0.0, 0.0, 0.0, 1.0, 0.04, 0.0, 0.0, 0.0, f };
                double[] expected = Product(Product(transition, Full(p)), Transposed(transition));
                expected[0] += 0.2;
                expected[5] += 0.2;
                expected[10] += 3e-4;
                expected[15] += 0.05;
                bool capped = 60.0 < expected[0] || 60.0 < expected[5] || 3.3 < expected[10] || 16.0 < expected[15];
                p.Propagate(a, b, c, d, e, f, 0.04f, 0.2f, 3e-4f, 0.05f);
                if (!capped)
                {
                    Same(expected, Full(p), "propagated " + step.ToString());
                }

                bool up = (step & 1) == 0;
                float noise = dice.Between(0.02f, 4f);
                expected = Joseph(Full(p), up ? 0 : 1, noise);
                if (up)
                {
                    p.Reduce(p.P00, p.P01, p.P02, p.P03, 1f / (p.P00 + noise));
                }
                else
                {
                    p.Reduce(p.P01, p.P11, p.P12, p.P13, 1f / (p.P11 + noise));
                }

                Same(expected, Full(p), "measured " + step.ToString());
                Assert.IsTrue(IsPositive(Full(p)), "positive " + step.ToString());
            }
        }

        [TestMethod]
        public void WhatIsNeverMeasuredIsCappedAndStaysACovariance()
        {
            SpinCovariance p = new SpinCovariance();
            p.Start();
            for (int step = 0; step < 2000; step++)
            {
                p.Propagate(0f, 0f, 0.3f, 0f, 0.1f, 1.1f, 0.04f, 0.2f, 3e-4f, 0.1f);
                Assert.IsTrue(p.P00 <= 60f && p.P11 <= 60f && p.P22 <= 3.3f && p.P33 <= 16f, "capped");
                Assert.IsTrue(IsPositive(Full(p)), "positive " + step.ToString());
            }
        }

        private static double[] Full(SpinCovariance p)
        {
            return new double[] { p.P00, p.P01, p.P02, p.P03, p.P01, p.P11, p.P12, p.P13, p.P02, p.P12, p.P22, p.P23, p.P03, p.P13, p.P23, p.P33 };
        }

        private static double[] Product(double[] left, double[] right)
        {
            double[] product = new double[16];
            for (int i = 0; i < 16; i++)
            {
                for (int k = 0; k < 4; k++)
                {
                    product[i] += left[i / 4 * 4 + k] * right[k * 4 + i % 4];
                }
            }

            return product;
        }

        private static double[] Transposed(double[] matrix)
        {
            double[] other = new double[16];
            for (int i = 0; i < 16; i++)
            {
                other[i] = matrix[i % 4 * 4 + i / 4];
            }

            return other;
        }

        private static double[] Joseph(double[] p, int measured, double noise)
        {
            double sum = p[measured * 5] + noise;
            double[] rest = new double[16], gain = new double[4];
            for (int i = 0; i < 4; i++)
            {
                gain[i] = p[i * 4 + measured] / sum;
                rest[i * 5] = 1.0;
            }

            for (int i = 0; i < 4; i++)
            {
                rest[i * 4 + measured] -= gain[i];
            }

            double[] reduced = Product(Product(rest, p), Transposed(rest));
            for (int i = 0; i < 16; i++)
            {
                reduced[i] += gain[i / 4] * noise * gain[i % 4];
            }

            return reduced;
        }

        private static void Same(double[] expected, double[] actual, string what)
        {
            for (int i = 0; i < 16; i++)
            {
                double scale = System.Math.Sqrt(expected[i / 4 * 5] * expected[i % 4 * 5]), off = expected[i] - actual[i];
                Assert.IsTrue(-1e-3 * scale - 2e-4 <= off && off <= 1e-3 * scale + 2e-4, what + " element " + i.ToString() + " off " + off.ToString());
            }
        }

        /// <summary>Cholesky's pivots: none below zero by more than rounding.</summary>
        private static bool IsPositive(double[] p)
        {
            double[] low = new double[16];
            for (int j = 0; j < 4; j++)
            {
                double pivot = p[j * 5] + 1e-5;
                for (int k = 0; k < j; k++)
                {
                    pivot -= low[j * 4 + k] * low[j * 4 + k];
                }

                if (pivot <= 0.0)
                {
                    return false;
                }

                low[j * 5] = System.Math.Sqrt(pivot);
                for (int i = j + 1; i < 4; i++)
                {
                    double rest = p[i * 4 + j];
                    for (int k = 0; k < j; k++)
                    {
                        rest -= low[i * 4 + k] * low[j * 4 + k];
                    }

                    low[i * 4 + j] = rest / low[j * 5];
                }
            }

            return true;
        }

        /// <summary>The same numbers on every machine.</summary>
        private sealed class Dice
        {
            private int _seed = 12345;

            public float Between(float least, float most)
            {
                _seed = (_seed * 1103515245 + 12345) & 0x7fffffff;
                return least + (most - least) * ((_seed >> 8) / 8388608f);
            }
        }
    }
}
