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

        // Requirement: KC-RUN-004
        [TestMethod]
        public void FlownByHandItAsksAndDoesNotDecide()
        {
            Rig rig = new Rig { ByHand = true };
            rig.Fly(5f, 3f, 0.9f, 0f);
            rig.Fly(6f, 0.02f, -0.3f, -2.5f);
            Assert.IsTrue(rig.Detector.State == CutState.MaybeCut, "asks, at any length of line");
            rig.Detector.Confirm();
            Assert.IsTrue(rig.Detector.State == CutState.Cut, "the person decides");
        }

        // Requirement: KC-RUN-004
        [TestMethod]
        public void AfterANoItAsksAgainOnlyOnceTheLineHasPulled()
        {
            Rig rig = new Rig { ByHand = true };
            rig.Fly(5f, 3f, 0.9f, 0f);
            rig.Fly(6f, 0.02f, -0.3f, -2.5f);
            rig.Detector.Deny();
            rig.Fly(6f, 0.02f, -0.3f, -2.5f);
            Assert.IsTrue(rig.Detector.State == CutState.Taut, "keeps quiet");
            rig.Fly(3f, 3f, 0.9f, 0f);
            rig.Fly(6f, 0.02f, -0.3f, -2.5f);
            Assert.IsTrue(rig.Detector.State == CutState.MaybeCut, "asks again");
        }

        // Requirement: KC-RUN-005
        [TestMethod]
        public void APullFromNearTheHorizonIsACaughtLineAndNoKite()
        {
            Rig rig = new Rig();
            rig.Fly(5f, 3f, 0.9f, 0f);
            rig.Fly(0.6f, 0.02f, -0.1f, -4f);
            Assert.IsTrue(rig.Detector.State == CutState.Suspect, "suspected");
            rig.Fly(1.2f, 2f, -0.1f, -4f);
            Assert.IsTrue(rig.Detector.State == CutState.Caught, "caught");
            Assert.IsTrue(rig.Detector.LineCaught, "says so");
            rig.Fly(1.5f, 2f, 0.9f, 0f);
            Assert.IsTrue(rig.Detector.State == CutState.Taut, "a line that rises under its pull has a kite on it");
        }

        // Requirement: KC-RUN-005
        [TestMethod]
        public void AfterACutAPullIsACaughtLineUntilItComesFree()
        {
            Rig rig = new Rig();
            rig.Fly(5f, 3f, 0.9f, 0f);
            rig.Fly(4f, 0.02f, -0.3f, -4f);
            Assert.IsTrue(rig.Detector.State == CutState.Cut, "cut");
            Assert.IsFalse(rig.Detector.LineCaught, "comes in freely");
            rig.Fly(0.5f, 3f, -0.3f, 0f);
            Assert.IsTrue(rig.Detector.LineCaught && rig.Detector.State == CutState.Cut, "caught, and still cut");
            rig.Fly(0.5f, 0.02f, -0.3f, 0f);
            Assert.IsFalse(rig.Detector.LineCaught, "free again");
        }

        [TestMethod]
        public void SlackThatTheSpoolHasGivenIsTakenUpBeforeItCounts()
        {
            Rig still = new Rig();
            Rig given = new Rig();
            still.Fly(5f, 3f, 0.9f, 0f);
            given.Fly(5f, 3f, 0.9f, 0f);
            still.Fly(0.4f, 0.02f, 0.8f, 0f);
            given.Fly(0.4f, 0.02f, 0.8f, 8f);
            still.Fly(0.6f, 0.02f, 0.5f, -4f);
            given.Fly(0.6f, 0.02f, 0.5f, -4f);
            Assert.IsTrue(given.Detector.Evidence + 1f < still.Detector.Evidence, "three metres of dheel are no cut");
        }

        [TestMethod]
        public void AFlickOfTheFallingLineDoesNotWipeOutWhatIsKnown()
        {
            Rig rig = new Rig();
            rig.Fly(5f, 3f, 0.9f, 0f);
            rig.Fly(0.9f, 0.02f, -0.3f, -4f);
            Assert.IsTrue(rig.Detector.State == CutState.Suspect, "suspected");
            rig.Fly(0.12f, 1.5f, 0.6f, -4f);
            rig.Fly(0.8f, 0.02f, 0.6f, -4f);
            Assert.IsTrue(rig.Detector.State == CutState.Cut, "called in spite of it");
        }

        // Requirement: KC-RUN-002
        [TestMethod]
        public void AnArmThatIsThrownAboutSpeaksForAKiteThatIsStillOn()
        {
            // A bare line sinks at 5 to 9 degrees a second: a slow arm says nothing, a fast one much, and no end of it more than that.
            float slow = EvidenceWith(60f, 6f, 0.15f, false), fast = EvidenceWith(60f, 6f, 1f, false);
            Near.Is(EvidenceWith(60f, 6f, 0f, false), slow, 1e-4f, "slow");
            Assert.IsTrue(fast + 2f < slow, "thrown up");
            Near.Is(fast, EvidenceWith(60f, 6f, -1f, false), 1e-4f, "thrown down");
            Near.Is(EvidenceWith(60f, 6f, 3f, false), EvidenceWith(60f, 6f, 9f, false), 1e-4f, "no more than its word");
        }

        // Requirement: KC-RUN-002
        [TestMethod]
        public void OnAShortLineAndInLittleWindSlackMeansLess()
        {
            float usual = EvidenceWith(60f, 6f, 0f, false);
            Assert.IsTrue(EvidenceWith(20f, 6f, 0f, false) + 1f < usual, "short line");
            Assert.IsTrue(EvidenceWith(60f, 3f, 0f, false) + 0.5f < usual, "little wind");
            Assert.IsTrue(usual + 0.5f < EvidenceWith(109f, 6f, 0f, false), "long line");
            Near.Is(EvidenceWith(109f, 6f, 0f, false), EvidenceWith(250f, 6f, 0f, false), 0.3f, "no end of it"); // Its bare line pulls more, so the slack is seen a tick or two sooner.
        }

        // Requirement: KC-RUN-004
        [TestMethod]
        public void ByHandAnArmThatHangsLowSpeaksForACut()
        {
            Rig low = new Rig { ByHand = true };
            Rig level = new Rig { ByHand = true };
            low.Fly(5f, 3f, 0.9f, 0f);
            level.Fly(5f, 3f, 0.9f, 0f);
            low.Fly(1.5f, 0.02f, -0.3f, -2f);
            level.Fly(1.5f, 0.02f, 0.35f, -2f);
            Assert.IsTrue(level.Detector.Evidence + 2f < low.Detector.Evidence, "below the horizon");
        }

        /// <summary>Evidence after the same slack on this line, in this wind, with the arm swinging so.</summary>
        private static float EvidenceWith(float lineMetre, float windMetrePerSecond, float elevationRate, bool byHand)
        {
            Rig rig = new Rig { ByHand = byHand };
            rig.Fly(5f, 3f, 0.9f, 0f);
            rig.Line.LengthMetre = lineMetre;
            rig.Arm.ElevationRate = elevationRate;
            rig.Fly(0.9f, 0.02f, 0.5f, -4f);
            rig.Wind = windMetrePerSecond;
            rig.Fly(0.01f, 0.02f, 0.5f, -4f);
            return rig.Detector.Evidence;
        }

        /// <summary>A detector with the sensors that feed it.</summary>
        private sealed class Rig
        {
            public readonly CutDetector Detector;
            public bool ByHand;
            private readonly Calibration _calibration = new Calibration();
            private readonly LineTension _tension;
            public readonly LineArm Arm;
            public readonly LineOut Line;
            public float Wind = 6f;

            public Rig()
            {
                Detector = new CutDetector(new FlightParameters());
                _tension = new LineTension(_calibration);
                Arm = new LineArm(_calibration);
                Line = new LineOut(_calibration);
                Line.LengthMetre = 60f;
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
                Arm.ElevationRadian = elevation;
                Line.SpeedMetrePerSecond = reelSpeed;
                Detector.Update(_tension, Arm, Line, Wind, ByHand, Dt);
            }
        }
    }
}
