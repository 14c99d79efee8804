using KiteController.Core.Control;
using KiteController.Core.Parameters;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    [TestClass]
    public class ReelControlTests
    {
        private const float Dt = 0.01f;
        private const float Radius = 0.033f;

        [TestMethod]
        public void TheCeilingTakesOverFromTheSpeedAskedForLastAndHandsItBackWithoutABump()
        {
            TensionGuard guard = new TensionGuard(new FlightParameters(), new Calibration());
            SetPoint wish = Between(1f, 10f);
            wish.SpeedMetrePerSecond = -2f;
            Run(guard, wish, 6f, 100, 0);
            Near.Is(-2f, guard.SpeedMetrePerSecond, 1e-4f, "the wish");
            guard.Update(wish, 10.1f, 50f, 30f, -2f, 0, Dt);
            Assert.IsTrue(guard.Decider == Decider.Ceiling, "takes over");
            Near.Is(-2f, guard.SpeedMetrePerSecond, 0.05f, "from where it was");
            Run(guard, wish, 12f, 50, 0);
            Assert.IsTrue(0f < guard.SpeedMetrePerSecond, "gives");
            Run(guard, wish, 6f, 60, 0);
            Assert.IsTrue(guard.Decider == Decider.Wish, "hands back");
            Near.Is(-2f, guard.SpeedMetrePerSecond, 1e-4f, "the wish again");
        }

        [TestMethod]
        public void AFloorTakesUpNoFasterThanTwoMetresASecondAndAFasterWishStands()
        {
            TensionGuard guard = new TensionGuard(new FlightParameters(), new Calibration());
            SetPoint wish = Between(1f, 10f);
            Run(guard, wish, 0f, 200, 0);
            Near.Is(-2f, guard.SpeedMetrePerSecond, 1e-4f, "slack");
            wish.SpeedMetrePerSecond = -4f;
            Run(guard, wish, 0f, 200, 0);
            Near.Is(-4f, guard.SpeedMetrePerSecond, 1e-4f, "asked for");
        }

        [TestMethod]
        public void AFloorEndsWithTheWishForOne()
        {
            TensionGuard guard = new TensionGuard(new FlightParameters(), new Calibration());
            Run(guard, Between(1f, 10f), 0f, 200, 0);
            Near.Is(-2f, guard.SpeedMetrePerSecond, 1e-4f, "takes up slack");
            Run(guard, Between(0f, 10f), 4f, 100, 0);
            Near.Is(0f, guard.SpeedMetrePerSecond, 1e-4f, "stands still against a pull");
        }

        [TestMethod]
        public void FiveSecondsAtTheRailWindNothingUp()
        {
            TensionGuard guard = new TensionGuard(new FlightParameters(), new Calibration());
            SetPoint wish = Between(1f, 10f);
            guard.Track(3f);
            for (int i = 0; i < 500; i++)
            {
                guard.Update(wish, 14f, 50f, 30f, 3f, 1, Dt);
            }

            Assert.IsTrue(guard.SpeedMetrePerSecond < 4.45f, "hardly more than 1 m/s ahead of the spool, " + guard.SpeedMetrePerSecond.ToString());
            Run(guard, wish, 9f, 30, 0);
            Assert.IsTrue(guard.SpeedMetrePerSecond < 2.5f, "comes back at once, " + guard.SpeedMetrePerSecond.ToString());

            wish.SpeedMetrePerSecond = -5f;
            guard.Track(-1f);
            for (int i = 0; i < 500; i++)
            {
                guard.Update(wish, 9f, 50f, 30f, -1f, -1, Dt);
            }

            Near.Is(-2f, guard.SpeedMetrePerSecond, 0.45f, "about 1 m/s ahead");
            wish.SpeedMetrePerSecond = 9f;
            Run(guard, wish, 9f, 30, 0);
            Near.Is(9f, guard.SpeedMetrePerSecond, 1e-3f, "gives at once when asked: 11.4 m/s in 29 ticks and one for the jerk");
        }

        [TestMethod]
        public void AMotorAtItsRailIsWaitedForBothWaysAndMayTurnBackAtOnce()
        {
            for (int sense = -1; sense <= 1; sense += 2)
            {
                TensionGuard guard = new TensionGuard(new FlightParameters(), new Calibration());
                SetPoint wish = Between(0f, 10f);
                wish.SpeedMetrePerSecond = sense * 4.8f;
                for (int i = 0; i < 200; i++)
                {
                    guard.Update(wish, 5f, 50f, 30f, sense * 2f, sense, Dt);
                }

                Near.Is(3.2f, sense * guard.SpeedMetrePerSecond, 0.25f, "1 m/s ahead of a spool that makes 2 m/s, and what a tick adds");
                wish.SpeedMetrePerSecond = -sense * 4.8f;
                for (int i = 0; i < 10; i++)
                {
                    guard.Update(wish, 5f, 50f, 30f, sense * 2f, sense, Dt);
                }

                Assert.IsTrue(sense * guard.SpeedMetrePerSecond < 0f, "turns back though the motor is still at its rail");
            }
        }

        [TestMethod]
        public void WhateverModesAndTensionsDoNeitherSlewNorJerkIsExceeded()
        {
            for (int seed = 1; seed <= 40; seed++)
            {
                uint dice = (uint)seed;
                FlightParameters limits = new FlightParameters();
                TensionGuard guard = new TensionGuard(limits, new Calibration());
                SetPoint wish = new SetPoint();
                float step = limits.ReelAccelerationMetrePerSecond2 * Dt + 1e-4f;
                float speed = 0f, change = 0f;
                for (int i = 0; i < 300; i++)
                {
                    if (Throw(ref dice, 10) == 0)
                    {
                        wish.SpeedMetrePerSecond = Throw(ref dice, 2000) * 0.01f - 8f;
                        wish.FloorNewton = Throw(ref dice, 200) * 0.01f;
                        wish.CeilingNewton = 3f + Throw(ref dice, 1500) * 0.01f;
                    }

                    guard.Update(wish, Throw(ref dice, 2500) * 0.01f, 5f + Throw(ref dice, 140), Throw(ref dice, 70), speed, Throw(ref dice, 3) - 1, Dt);
                    float next = guard.SpeedMetrePerSecond - speed;
                    Assert.IsTrue(-step <= next && next <= step, "slew, seed " + seed.ToString());
                    float turn = next - change;
                    Assert.IsTrue(-step <= turn && turn <= step, "jerk, seed " + seed.ToString());
                    change = next;
                    speed = guard.SpeedMetrePerSecond;
                    Assert.IsTrue(-limits.ReelInSpeedMetrePerSecond <= speed && speed <= limits.PayOutSpeedMetrePerSecond, "range, seed " + seed.ToString());
                }
            }
        }

        [TestMethod]
        public void AcceleratingTheSpoolGetsItsTorqueAheadOfAnyError()
        {
            // By hand: 0.2 m/s in 10 ms at 33 mm is 606 rad/s2; times 1.9e-4 kg m2 and 0.259 ohm over 0.02865 V s that is 1.041 V;
            // the speed's own share 0.174 V; friction 0.6 N full at 0.2 m/s: 0.179 V.
            ReelSpeedController reel = new ReelSpeedController(new Calibration());
            reel.Track(0f);
            reel.Update(0.2f, 0f, 0f, Radius, 12f, Dt);
            Near.Is((1.041f + 0.174f + 0.179f) / 12f, reel.Duty, 1e-3f, "duty");
        }

        [TestMethod]
        public void TakingTheSpoolOverAtSpeedGivesTheDutyThatKeepsIt()
        {
            ReelSpeedController reel = new ReelSpeedController(new Calibration());
            reel.Track(4f);
            Assert.AreEqual(0f, reel.Duty);
            reel.Update(4f, 4f, 5f, Radius, 12f, Dt);
            float volt = 0.02865f * 4f / Radius + 0.259f * (0.6f - 5f) * Radius / 0.02865f;
            Near.Is(volt / 12f, reel.Duty, 1e-4f, "no kick");
        }

        [TestMethod]
        public void ASpoolLeftToAHandIsGivenTheVoltageOfItsSpeedAndOfThePullHeld()
        {
            ReelSpeedController reel = new ReelSpeedController(new Calibration());
            reel.Free(2f, 2f, 6f, Radius, 12f, Dt);
            float volt = 0.02865f * 2f / Radius - 0.259f * 6f * Radius / 0.02865f;
            Near.Is(volt / 12f, reel.Duty, 1e-4f, "out");
            reel.Free(-2f, -2f, 6f, Radius, 12f, Dt);
            volt = -0.02865f * 2f / Radius - 0.259f * 6f * Radius / 0.02865f;
            Near.Is(volt / 12f, reel.Duty, 1e-4f, "in");
            reel.Track(0f);
            reel.Free(1f, 0f, 0f, Radius, 12f, Dt);
            Assert.IsTrue(0.02865f / Radius / 12f < reel.Duty, "a spool that lags is helped");
        }

        [TestMethod]
        public void TheRailSaysAtWhichEndTheDutyIs()
        {
            Calibration strong = new Calibration();
            strong.MotorLimitAmpere = 200f;
            ReelSpeedController reel = new ReelSpeedController(strong);
            reel.Update(-30f, 0f, 0f, Radius, 12f, Dt);
            Assert.AreEqual(-1f, reel.Duty);
            Assert.AreEqual(-1, reel.Rail);
            reel.Update(30f, 0f, 0f, Radius, 12f, Dt);
            Assert.AreEqual(1f, reel.Duty);
            Assert.AreEqual(1, reel.Rail);
        }

        private static SetPoint Between(float floor, float ceiling)
        {
            SetPoint wish = new SetPoint();
            wish.FloorNewton = floor;
            wish.CeilingNewton = ceiling;
            return wish;
        }

        /// <summary>A whole number from 0 to below the limit, by Numerical Recipes' generator.</summary>
        private static int Throw(ref uint dice, int limit)
        {
            dice = unchecked(dice * 1664525u + 1013904223u);
            return (int)((dice >> 8) % (uint)limit);
        }

        private static void Run(TensionGuard guard, SetPoint wish, float tension, int ticks, int rail)
        {
            for (int i = 0; i < ticks; i++)
            {
                guard.Update(wish, tension, 50f, 30f, guard.SpeedMetrePerSecond, rail, Dt);
            }
        }
    }
}
