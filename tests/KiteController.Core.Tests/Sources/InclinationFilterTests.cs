using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    [TestClass]
    public class InclinationFilterTests
    {
        private const float Gravity = 9.80665f;

        [TestMethod]
        public void ATiltedSensorAtRestFindsUpAtOnce()
        {
            InclinationFilter filter = new InclinationFilter();
            float sine = Angle.Sin(0.7f), cosine = Angle.Cos(0.7f);
            filter.Update(0f, 0f, 0f, Gravity * sine, 0f, Gravity * cosine, 0f, 0.01f);
            Near.Is(sine, filter.UpX, 1e-5f, "x");
            Near.Is(0f, filter.UpY, 1e-5f, "y");
            Near.Is(cosine, filter.UpZ, 1e-5f, "z");
        }

        [TestMethod]
        public void ASteadyTurnIsFollowedByTheGyroscope()
        {
            // 20 s of raising and lowering the arm, +-1 rad at 0.5 Hz, a perfect sensor.
            InclinationFilter filter = new InclinationFilter();
            float worst = 0f;
            for (int i = 0; i < 2000; i++)
            {
                float time = i * 0.01f;
                float elevation = Angle.Sin(3.14159265f * time);
                float rate = 3.14159265f * Angle.Cos(3.14159265f * (time - 0.005f));
                filter.Update(0f, i == 0 ? 0f : -rate * 0.01f, 0f, Gravity * Angle.Sin(elevation), 0f, Gravity * Angle.Cos(elevation), 0f, 0.01f);
                float off = Guarded.Abs(Angle.Asin(filter.UpX) - elevation);
                worst = Guarded.Max(worst, off);
            }

            Assert.IsTrue(worst < 0.002f, "worst error " + worst.ToString());
        }

        [TestMethod]
        public void AJerkOfTheLineTiltsItByLittle()
        {
            // Half a second of 10 m/s2 along the arm; a filter that believed the accelerometer would lean by 45 degrees.
            InclinationFilter filter = new InclinationFilter();
            for (int i = 0; i < 500; i++)
            {
                filter.Update(0f, 0f, 0f, 0f, 0f, Gravity, 0f, 0.01f);
            }

            for (int i = 0; i < 50; i++)
            {
                filter.Update(0f, 0f, 0f, 10f, 0f, Gravity, 0f, 0.01f);
            }

            Assert.IsTrue(Angle.Asin(filter.UpX) * Angle.DegPerRadian < 4f, "leans " + filter.UpX.ToString());
        }

        [TestMethod]
        public void AWrongStartIsForgottenWithinTheTimeConstant()
        {
            InclinationFilter filter = new InclinationFilter();
            for (int i = 0; i < 400; i++)
            {
                filter.Update(0f, 0f, 0f, 5f, 3f, 6f, 0f, 0.01f);
            }

            for (int i = 0; i < 2000; i++)
            {
                filter.Update(0f, 0f, 0f, 0f, 0f, Gravity, 0f, 0.01f);
            }

            Near.Is(1f, filter.UpZ, 1e-3f, "up again");
        }

        [TestMethod]
        public void TheGyroscopeZeroIsLearnedAtRestOnly()
        {
            RestBias bias = new RestBias();
            for (int i = 0; i < 100; i++)
            {
                bias.Update(0.1f, -0.05f, 0.02f, 0f, 0f, Gravity, 0.01f);
            }

            Assert.IsFalse(bias.Known, "one second is too short");
            for (int i = 0; i < 300; i++)
            {
                bias.Update(0.1f, -0.05f, 0.02f, 0f, 0f, Gravity, 0.01f);
            }

            Assert.IsTrue(bias.Known, "known after four");
            Near.Is(0.1f, bias.X, 1e-3f, "x");
            Near.Is(-0.05f, bias.Y, 1e-3f, "y");
            Near.Is(0.02f, bias.Z, 1e-3f, "z");
        }

        [TestMethod]
        public void ASteadyTurnIsNotTakenForAZero()
        {
            RestBias bias = new RestBias();
            for (int i = 0; i < 1000; i++)
            {
                bias.Update(0f, 0f, 0.6f, 0f, 0f, Gravity, 0.01f);
            }

            Assert.IsFalse(bias.Known, "34 deg/s is no zero-rate output");
        }
    }
}
