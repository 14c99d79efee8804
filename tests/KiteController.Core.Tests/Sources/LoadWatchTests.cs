using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>
    /// The drum's equation from outside, (J / r2) v' = k i / r + T - F sense(v): the current that a healthy motor has is reckoned
    /// from it, and the watch must find next to nothing left over, or what the cell was made wrong by.
    /// </summary>
    [TestClass]
    public class LoadWatchTests
    {
        private const float Radius = 0.034f;
        private const float Dt = 0.01f;
        private const float FrictionNewton = 0.7f;

        // Requirement: KC-SAF-015
        [TestMethod]
        public void FrictionOfARunningSpoolIsNoErrorOfTheCell()
        {
            Near.Is(0f, Left(6f, 4f, 0f, 0f), 0.25f, "paying out");
            Near.Is(0f, Left(6f, -4f, 0f, 0f), 0.25f, "taking in");
        }

        // Requirement: KC-SAF-015
        [TestMethod]
        public void ASpoolThatAHandReversesTwiceASecondIsNoErrorOfTheCell()
        {
            // Inertia alone takes 5.6 N of either sign; the mean of 0.15 s would still see half of that.
            Near.Is(0f, Left(6f, 0f, 3f, 0f), 2.2f, "hand");
        }

        // Requirement: KC-SAF-018
        [TestMethod]
        public void WhatTheCellIsWrongByIsLeftOver()
        {
            Near.Is(2f, Left(6f, 0f, 0f, 2f), 0.1f, "too much");
            Near.Is(-2f, Left(6f, 0f, 0f, -2f), 0.1f, "too little");
            Near.Is(2f, Left(6f, 4f, 0f, 2f), 0.25f, "too much, while line is given");
        }

        // Requirement: KC-SAF-018
        [TestMethod]
        public void ACellThatIsWrongByMoreThanAllowedIsMissedTheSoonerTheMoreItIsWrong()
        {
            // Allowed are 1.6 N and 12 % of what the cell tells.
            Assert.IsTrue(60f < SecondsUntilMissed(5f, 2.3f), "2.3 N of 7.3: 0.9 N of it are allowed for, and 1.6 N");
            Near.Is(2.5f, SecondsUntilMissed(5f, 3f), 0.7f, "3 N of 8");
            Near.Is(2.5f, SecondsUntilMissed(5f, -2.5f), 0.7f, "a cell that tells too little");
            Near.Is(0.8f, SecondsUntilMissed(5f, 10f), 0.2f, "10 N of 15");
        }

        // Requirement: KC-SAF-018
        [TestMethod]
        public void AMotorThatIsNotDrivenFeelsNothingAndIsNotAsked()
        {
            Calibration calibration = new Calibration();
            LoadWatch watch = new LoadWatch(calibration);
            LineOut line = new LineOut(calibration);
            line.RadiusMetre = Radius;
            LineTension tension = new LineTension(calibration);
            for (int i = 0; i < 100; i++)
            {
                watch.Take(15f, 0f, 0f);
                Assert.AreEqual(0, watch.Compare(false, tension, line, 8f * Dt));
                Assert.AreEqual(0f, tension.ExcessNewton);
            }
        }

        /// <summary>How long a cell that is wrong is believed while the spool holds a pull, second; 100 for longer than a minute.</summary>
        private static float SecondsUntilMissed(float newton, float wrongNewton)
        {
            Calibration calibration = new Calibration();
            LoadWatch watch = new LoadWatch(calibration);
            LineOut line = new LineOut(calibration);
            line.RadiusMetre = Radius;
            LineTension tension = new LineTension(calibration);
            tension.Newton = newton + wrongNewton;
            for (int i = 1; i < 750; i++)
            {
                watch.Take(newton + wrongNewton, -newton * Radius / calibration.SpoolVoltSecondPerRadian, 0f);
                if (watch.Compare(true, tension, line, 8f * Dt) != 0)
                {
                    return i * 8f * Dt;
                }
            }

            return 100f;
        }

        /// <summary>The largest that is left over in the last second of four, with its sign.</summary>
        /// <param name="newton">Pull of the line.</param>
        /// <param name="mean">Mean speed of the line, metre per second.</param>
        /// <param name="swing">What the speed swings by to either side, 1.8 times a second.</param>
        /// <param name="wrongNewton">What the load cell tells too much.</param>
        private static float Left(float newton, float mean, float swing, float wrongNewton)
        {
            Calibration calibration = new Calibration();
            LoadWatch watch = new LoadWatch(calibration);
            LineTension tension = new LineTension(calibration);
            LineOut line = new LineOut(calibration);
            line.RadiusMetre = Radius;
            tension.Newton = newton + wrongNewton;
            float mass = calibration.SpoolInertiaKilogramMetre2 / (Radius * Radius);
            float rate = 1.8f * Angle.WholeTurn;
            float largest = 0f;
            for (int i = 1; i <= 400; i++)
            {
                float speed = mean + swing * Angle.Sin(rate * i * Dt);
                float acceleration = swing * rate * Angle.Cos(rate * i * Dt);
                float friction = speed < -0.2f ? -FrictionNewton : 0.2f < speed ? FrictionNewton : FrictionNewton * 5f * speed;
                float ampere = (mass * acceleration + friction - newton) * Radius / calibration.SpoolVoltSecondPerRadian;
                line.SpeedMetrePerSecond = speed;
                if ((i & 1) != 0)
                {
                    watch.Take(newton + wrongNewton, ampere, speed);
                }

                if ((i & 7) == 7)
                {
                    watch.Compare(true, tension, line, 8f * Dt);
                    if (300 < i && Guarded.Abs(largest) < Guarded.Abs(tension.ExcessNewton))
                    {
                        largest = tension.ExcessNewton;
                    }
                }
            }

            return largest;
        }
    }
}
