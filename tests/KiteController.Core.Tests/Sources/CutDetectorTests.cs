using KiteController.Core.Estimation;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    [TestClass]
    public class CutDetectorTests
    {
        private const float Dt = 0.01f;

        // Requirement: KC-RUN-001
        [TestMethod]
        public void APlainCutIsCalledWithinTwoAndAHalfSeconds()
        {
            // After the cut: a bare line of a few hundredths of a newton, an arm that falls, a spool that takes up 4 m/s.
            Rig rig = new Rig();
            rig.Fly(5f, 3f, 0.9f, 0f);
            float delay = 0f;
            while (rig.Detector.State != CutState.Cut && delay < 5f)
            {
                float elevation = delay < 0.8f ? 0.9f - 1.5f * delay : -0.3f;
                rig.Tick(0.02f, elevation, rig.Detector.State == CutState.Suspect ? -4f : 0f);
                delay += Dt;
            }

            Assert.IsTrue(rig.Detector.State == CutState.Cut, "called");
            Assert.IsTrue(delay < 2.5f, "after " + delay.ToString());
        }

        // Requirement: KC-RUN-002
        [TestMethod]
        public void ASlackLineWhosePullComesBackIsNoCut()
        {
            Rig rig = new Rig();
            rig.Fly(5f, 3f, 0.9f, 0f);
            rig.Fly(0.6f, 0.03f, 0.8f, -4f);
            Assert.IsTrue(rig.Detector.State == CutState.Suspect, "suspected");
            rig.Fly(0.3f, 2f, 0.9f, -4f);
            Assert.IsTrue(rig.Detector.State == CutState.Taut, "believed again");
        }

        // Requirement: KC-RUN-002
        [TestMethod]
        public void AGustLullThatStillPullsIsNotEvenSuspected()
        {
            Rig rig = new Rig();
            rig.Fly(5f, 3f, 0.9f, 0f);
            rig.Fly(10f, 0.4f, 0.7f, 0f);
            Assert.IsTrue(rig.Detector.State == CutState.Taut, "taut");
        }

        [TestMethod]
        public void AnArmThatStaysUpSpeaksAgainstACut()
        {
            Rig down = new Rig();
            Rig up = new Rig();
            down.Fly(5f, 3f, 0.9f, 0f);
            up.Fly(5f, 3f, 0.9f, 0f);
            down.Fly(1.2f, 0.02f, -0.3f, -4f);
            up.Fly(1.2f, 0.02f, 0.9f, -4f);
            Assert.IsTrue(up.Detector.Evidence + 3f < down.Detector.Evidence, "the arm's word counts");
        }

        [TestMethod]
        public void TheTailOfTheNormalDistributionIsRightToThreeHundredths()
        {
            // -ln Q(z) from the complementary error function.
            NormalTail tail = new NormalTail();
            Near.Is(0.6931f, tail.MinusLog(0f), 1e-3f, "0");
            Near.Is(1.4836f, tail.MinusLog(0.75f), 0.04f, "0.75");
            Near.Is(6.6077f, tail.MinusLog(3f), 1e-3f, "3");
            Near.Is(0.0230f, tail.MinusLog(-9f), 1e-3f, "far below");
            Near.Is(17.72f, tail.MinusLog(50f), 0.06f, "far above");
        }

        /// <summary>A detector with the sensors that feed it.</summary>
        private sealed class Rig
        {
            public readonly CutDetector Detector;
            private readonly Calibration _calibration = new Calibration();
            private readonly LineTension _tension;
            private readonly LineArm _arm;
            private readonly LineOut _line;

            public Rig()
            {
                Detector = new CutDetector(new FlightParameters());
                _tension = new LineTension(_calibration);
                _arm = new LineArm(_calibration);
                _line = new LineOut(_calibration);
                _line.LengthMetre = 60f;
            }

            public void Fly(float seconds, float newton, float elevation, float reelSpeed)
            {
                int ticks = (int)(seconds / Dt + 0.5f);
                for (int i = 0; i < ticks; i++)
                {
                    Tick(newton, elevation, reelSpeed);
                }
            }

            public void Tick(float newton, float elevation, float reelSpeed)
            {
                _tension.RawNewton = newton;
                _arm.ElevationRadian = elevation;
                _line.SpeedMetrePerSecond = reelSpeed;
                Detector.Update(_tension, _arm, _line, 6f, Dt);
            }
        }
    }
}
