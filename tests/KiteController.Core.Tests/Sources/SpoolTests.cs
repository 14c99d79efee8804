using KiteController.Core.Control;
using KiteController.Core.Estimation;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    [TestClass]
    public class SpoolTests
    {
        private const float Dt = 0.01f;

        // Requirement: KC-EST-004
        [TestMethod]
        public void LineOutFollowsTheShrinkingSpool()
        {
            // Hundredth by hundredth of a turn: each gives its share of the circumference that the line still wound makes.
            Calibration calibration = new Calibration();
            LineOut line = new LineOut(calibration);
            double expected = calibration.LineOutAtZeroMetre;
            double core = calibration.SpoolCoreRadiusMetre;
            int count = 0;
            while (expected < 100.0)
            {
                double wound = calibration.SpoolLineMetre - expected;
                expected += System.Math.Sqrt(core * core + wound * calibration.SpoolRadiusSquaredPerMetre) * (2.0 * System.Math.PI * 4.0 / 400.0);
                count += 4;
            }

            SensorFrame frame = Frame();
            frame.EncoderCount = count;
            line.Update(frame, Dt);
            Near.Is((float)expected, line.LengthMetre, 0.05f, "line out");
        }

        // Requirement: KC-CTL-005
        [TestMethod]
        public void PayingOutIsPositive()
        {
            LineOut line = new LineOut(new Calibration());
            SensorFrame frame = Frame();
            for (int i = 0; i < 50; i++)
            {
                frame.EncoderCount += 50;
                line.Update(frame, Dt);
            }

            Assert.IsTrue(1f < line.SpeedMetrePerSecond, "speed " + line.SpeedMetrePerSecond.ToString());
            Assert.IsTrue(5f < line.LengthMetre, "more line out");
        }

        [TestMethod]
        public void TensionIsWhatTheCellTellsBeyondItsZeroAndNeverNegative()
        {
            Calibration calibration = new Calibration();
            calibration.TensionZeroCount = 50000;
            LineTension tension = new LineTension(calibration);
            SensorFrame frame = Frame();
            frame.TensionFresh = true;
            frame.Tension = 50000 + (int)(5f / calibration.TensionNewtonPerCount);
            for (int i = 0; i < 30; i++)
            {
                tension.Update(frame, true);
            }

            Near.Is(5f, tension.Newton, 0.01f, "pull");
            frame.Tension = 40000;
            tension.Update(frame, true);
            Assert.AreEqual(0f, tension.RawNewton);
        }

        // Requirement: KC-CTL-001
        [TestMethod]
        public void AboveTheCeilingTheSpoolGivesAndBelowTheFloorItTakes()
        {
            TensionGuard guard = new TensionGuard(new FlightParameters(), new Calibration());
            SetPoint wish = new SetPoint();
            wish.FloorNewton = 1f;
            wish.CeilingNewton = 10f;
            Settle(guard, wish, 5f, 50f, 30f);
            Near.Is(0f, guard.SpeedMetrePerSecond, 1e-6f, "in between it holds");
            Settle(guard, wish, 14f, 50f, 30f);
            Assert.IsTrue(1f < guard.SpeedMetrePerSecond, "gives");
            Settle(guard, wish, 0.2f, 50f, 30f);
            Assert.IsTrue(guard.SpeedMetrePerSecond < -0.5f, "takes");
        }

        // Requirement: KC-SAF-014
        [TestMethod]
        public void AboveTheHeightCeilingNoLineIsGiven()
        {
            TensionGuard guard = new TensionGuard(new FlightParameters(), new Calibration());
            SetPoint wish = new SetPoint();
            wish.CeilingNewton = 16f;
            wish.SpeedMetrePerSecond = 2f;
            Settle(guard, wish, 5f, 80f, 62f);
            Assert.IsTrue(guard.SpeedMetrePerSecond < 0f, "comes down");
        }

        // Requirement: KC-CTL-002
        [TestMethod]
        public void TheWantedSpeedIsSlewed()
        {
            FlightParameters parameters = new FlightParameters();
            TensionGuard guard = new TensionGuard(parameters, new Calibration());
            SetPoint wish = new SetPoint();
            wish.CeilingNewton = 16f;
            wish.SpeedMetrePerSecond = 9f;
            float step = parameters.ReelAccelerationMetrePerSecond2 * Dt;
            guard.Update(wish, 5f, 50f, 30f, 0f, 0, Dt);
            Near.Is(0.5f * step, guard.SpeedMetrePerSecond, 1e-5f, "half a tick's worth, because jerk is limited too");
            guard.Update(wish, 5f, 50f, 30f, 0f, 0, Dt);
            Near.Is(1.5f * step, guard.SpeedMetrePerSecond, 1e-5f, "half a tick behind the ramp");
        }

        // Requirement: KC-CTL-003
        [TestMethod]
        public void TheSpeedLoopReachesItsSpeedOnAMotorThatIsNotTheOneItKnows()
        {
            // A first-order motor with 15 % more back electromotive force and half a newton metre of surprise.
            Calibration calibration = new Calibration();
            ReelSpeedController reel = new ReelSpeedController(calibration);
            float speed = 0f, radius = 0.038f, volt = 12f;
            for (int i = 0; i < 300; i++)
            {
                reel.Update(3f, speed, 5f, radius, volt, Dt);
                float target = (reel.Duty * volt + 0.8f) / (1.15f * calibration.SpoolVoltSecondPerRadian) * radius;
                speed += (target - speed) * 0.2f;
            }

            Near.Is(3f, speed, 0.05f, "speed");
        }

        // Requirement: KC-CTL-004
        [TestMethod]
        public void ASaturatedDutyDoesNotWindUpTheLoop()
        {
            ReelSpeedController longAtIt = AtTheRail(1000);
            ReelSpeedController brieflyAtIt = AtTheRail(2);
            Assert.AreEqual(1f, longAtIt.Duty);
            Assert.AreEqual(1, longAtIt.Rail);
            for (int i = 0; i < 20; i++)
            {
                longAtIt.Update(0f, 0f, 0f, 0.038f, 12f, Dt);
                brieflyAtIt.Update(0f, 0f, 0f, 0.038f, 12f, Dt);
                Assert.IsTrue(longAtIt.Duty == brieflyAtIt.Duty, "ten seconds leave no trace, tick " + i.ToString());
            }

            Assert.AreEqual(0, longAtIt.Rail);
        }

        // Requirement: KC-SAF-021
        [TestMethod]
        public void NoMoreCurrentIsAskedForThanTheMotorMayCarry()
        {
            Calibration calibration = new Calibration();
            calibration.MotorLimitAmpere = 15f;
            ReelSpeedController reel = new ReelSpeedController(calibration);
            for (int speed = -4; speed <= 4; speed++)
            {
                for (int wanted = -9; wanted <= 9; wanted += 3)
                {
                    reel.Track(speed);
                    reel.Update(wanted, speed, 10f, 0.034f, 12f, Dt);
                    float ampere = (reel.Duty * 12f - calibration.SpoolVoltSecondPerRadian * speed / 0.034f) / calibration.MotorResistanceOhm;
                    Assert.IsTrue(ampere < 15.01f && -15.01f < ampere, "speed " + speed.ToString() + " wanted " + wanted.ToString());
                }
            }
        }

        // Requirement: KC-EST-005
        [TestMethod]
        public void AfterAPauseTheSpeedIsThatOfThePauseAndNotOfOneTick()
        {
            LineOut line = new LineOut(new Calibration());
            SensorFrame frame = Frame();
            line.Update(frame, Dt);
            frame.EncoderCount += 500;
            frame.DtMicroseconds = 2000000;
            line.Update(frame, 0.05f);
            Assert.IsTrue(line.SpeedMetrePerSecond < 0.2f, "speed " + line.SpeedMetrePerSecond.ToString());
        }

        [TestMethod]
        public void DeadTimeIsMadeUpForAndFadesOutAboutZero()
        {
            Near.Is(DutyFor(2f, 0f) + 0.02f, DutyFor(2f, 0.02f), 1e-5f, "paying out");
            Near.Is(DutyFor(-2f, 0f) - 0.02f, DutyFor(-2f, 0.02f), 1e-5f, "taking in");
            Near.Is(0f, DutyFor(0f, 0.02f), 1e-5f, "at rest");
        }

        private static ReelSpeedController AtTheRail(int ticks)
        {
            Calibration strong = new Calibration();
            strong.MotorLimitAmpere = 200f;
            ReelSpeedController reel = new ReelSpeedController(strong);
            for (int i = 0; i < ticks; i++)
            {
                reel.Update(30f, 0f, 0f, 0.038f, 12f, Dt);
            }

            return reel;
        }

        private static float DutyFor(float speed, float deadDuty)
        {
            Calibration calibration = new Calibration();
            calibration.MotorDeadDuty = deadDuty;
            ReelSpeedController reel = new ReelSpeedController(calibration);
            reel.Track(speed);
            reel.Update(speed, speed, 0f, 0.038f, 12f, Dt);
            return reel.Duty;
        }

        private static void Settle(TensionGuard guard, SetPoint wish, float tension, float length, float height)
        {
            for (int i = 0; i < 100; i++)
            {
                guard.Update(wish, tension, length, height, guard.SpeedMetrePerSecond, 0, Dt);
            }
        }

        private static SensorFrame Frame()
        {
            SensorFrame frame = new SensorFrame();
            frame.EncoderFresh = true;
            return frame;
        }
    }
}
