using KiteController.Core.Control;
using KiteController.Core.Estimation;
using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    [TestClass]
    public class AssistLawTests
    {
        private const float Dt = 0.01f;

        private static LineOut s_line;

        [TestMethod]
        public void AtRestItKeepsALightPullOnTheLine()
        {
            AssistLaw law = Law();
            Ticks(law, 0.2f, 0f, 50);
            Assert.IsTrue(0.1f < law.HeldNewton && law.HeldNewton < 1f, "holds " + law.HeldNewton.ToString());
            Near.Is(0f, law.SpeedMetrePerSecond, 0.01f, "and stays");
        }

        [TestMethod]
        public void TheLeverLightensThePull()
        {
            Assert.IsTrue(Held(1f) < Held(0f) - 0.05f, "pushed");
            Assert.IsTrue(Held(0f) + 0.05f < Held(-1f), "pulled");
        }

        [TestMethod]
        public void AHandThatPullsIsHelped()
        {
            AssistLaw law = Law();
            Ticks(law, 0.4f, 0f, 10);
            Ticks(law, 5f, 0f, 3);
            Assert.IsTrue(law.HeldNewton < -0.5f, "pushes line out, " + law.HeldNewton.ToString());
        }

        [TestMethod]
        public void ADrumThatTheLineTurnsIsFollowedWithoutASpeedLoop()
        {
            AssistLaw law = Law();
            Ticks(law, 0.5f, 3f, 100);
            Near.Is(3f, law.SpeedMetrePerSecond, 0.05f, "the motor runs along");
            Assert.AreEqual(law.SpeedMetrePerSecond, law.MeasuredMetrePerSecond);
        }

        [TestMethod]
        public void FrictionIsLearnedWhileLineRunsOutSteadily()
        {
            AssistLaw law = Law();
            Ticks(law, 1.5f, 3f, 100);
            float before = law.HeldNewton;
            Ticks(law, 1.5f, 3f, 50);
            Assert.IsTrue(law.HeldNewton < before - 0.02f, "helps more the longer it drags");
        }

        [TestMethod]
        public void WhenTheHandStopsTheDrumIsStoppedAndThenTakesUpGently()
        {
            AssistLaw law = Law();
            Ticks(law, 0.5f, 5f, 100);
            Ticks(law, 0f, 0f, 20);
            Assert.IsTrue(law.SpeedMetrePerSecond <= 0f, "stopped within 0.2 s, " + law.SpeedMetrePerSecond.ToString());
            Ticks(law, 0f, 0f, 30);
            Assert.IsTrue(law.SpeedMetrePerSecond < -0.3f && -3f < law.SpeedMetrePerSecond, "takes up, " + law.SpeedMetrePerSecond.ToString());
        }

        [TestMethod]
        public void SlackInAssistIsNoCutWhateverItLooksLike()
        {
            Bench bench = Flying();
            bench.Ask(OperatorRequest.Assist);
            bench.Tension(0f);
            bench.Elevate(-20f);
            bench.Run(60);
            Assert.IsTrue(bench.Flight.Status.Mode == FlightMode.Assist, "stays");
            Assert.IsTrue(bench.Flight.Status.CutState == CutState.Taut, "suspects nothing");
        }

        [TestMethod]
        public void TheSameSlackInHoldIsSuspected()
        {
            Bench bench = Flying();
            bench.Tension(0f);
            bench.Elevate(-20f);
            bench.Run(60);
            Assert.IsFalse(bench.Flight.Status.CutState == CutState.Taut, "suspects a cut");
        }

        [TestMethod]
        public void AtTheEndOfTheLineNoneIsGivenToTheHand()
        {
            Calibration calibration = new Calibration();
            Bench bench = Bench.Armed(new FlightParameters(), CountsOf(calibration, calibration.SpoolLineMetre - 2f));
            bench.Ask(OperatorRequest.Assist);
            bench.Tension(8f);
            bench.Run(100);
            Assert.IsTrue(bench.Flight.Status.SetPointMetrePerSecond < 0.05f, "set-point " + bench.Flight.Status.SetPointMetrePerSecond.ToString());
            Assert.IsTrue(bench.Command.Duty <= 0f, "holds, duty " + bench.Command.Duty.ToString());
        }

        [TestMethod]
        public void TheHeightOfTheHandIsNotTakenForTheKites()
        {
            FlightParameters parameters = new FlightParameters();
            parameters.HeightCeilingMetre = 10f;
            Bench bench = Bench.Armed(parameters, CountsOf(new Calibration(), 60f));
            bench.Elevate(40f);
            bench.Tension(0.5f);
            bench.Ask(OperatorRequest.Assist);
            bench.Run(300);
            Assert.IsTrue(-0.5f < bench.Flight.Status.SetPointMetrePerSecond, "does not reel the line in");
        }

        /// <summary>A kite has been seen flying in Hold, on the working length.</summary>
        private static Bench Flying()
        {
            FlightParameters parameters = new FlightParameters();
            Bench bench = Bench.Armed(parameters, CountsOf(new Calibration(), parameters.WorkingLengthMetre));
            bench.Elevate(40f);
            bench.Tension(3f);
            bench.Ask(OperatorRequest.Hold);
            bench.Run(600);
            return bench;
        }

        /// <summary>Encoder counts that stand for a length of line out.</summary>
        private static int CountsOf(Calibration calibration, float lengthMetre)
        {
            LineOut line = new LineOut(calibration);
            SensorFrame frame = new SensorFrame();
            frame.EncoderFresh = true;
            while (line.LengthMetre < lengthMetre)
            {
                frame.EncoderCount += 100;
                line.Update(frame, Dt);
            }

            return frame.EncoderCount;
        }

        private static float Held(float lever)
        {
            AssistLaw law = Law();
            Ticks(law, 0.5f, 0f, 20, lever);
            return law.HeldNewton;
        }

        private static AssistLaw Law()
        {
            s_line = new LineOut(new Calibration());
            s_line.RadiusMetre = 0.033f;
            AssistLaw law = new AssistLaw();
            law.Begin(s_line);
            return law;
        }

        /// <summary>Ticks with a tension and a line that runs at a speed.</summary>
        private static void Ticks(AssistLaw law, float newton, float speed, int count, float lever = 0f)
        {
            SetPoint wish = new SetPoint();
            LineTension tension = new LineTension(new Calibration());
            tension.RawNewton = newton;
            for (int i = 0; i < count; i++)
            {
                s_line.LengthMetre += speed * Dt;
                law.Update(wish, lever, s_line, tension, false, Dt);
            }
        }
    }
}
