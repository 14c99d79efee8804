using KiteController.Core.Loop;
using KiteController.Core.Safety;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    [TestClass]
    public class BenchGateTests
    {
        [TestMethod]
        public void ATryDrivesForItsTimeAndNoLonger()
        {
            BenchGate gate = new BenchGate();
            gate.Ask(0.1f, 5, 1000);
            int open = 0;
            for (int i = 0; i < 20; i++)
            {
                ActuatorCommand command = new ActuatorCommand();
                gate.Update(Frame(), UnitState.Disarmed, 0f, true, command);
                open += command.EnableEdge && command.Duty == 0.1f ? 1 : 0;
            }

            Assert.AreEqual(5, open);
            Assert.IsTrue(gate.Reason == Reason.None, "ran to its end");
        }

        [TestMethod]
        public void WithoutATryTheCommandStaysAsItWas()
        {
            ActuatorCommand command = new ActuatorCommand();
            command.Duty = 0.7f;
            command.EnableEdge = true;
            new BenchGate().Update(Frame(), UnitState.Armed, 0f, true, command);
            Assert.AreEqual(0.7f, command.Duty);
            Assert.IsTrue(command.EnableEdge, "edge");
        }

        // Requirement: KC-SAF-026
        [TestMethod]
        public void OnlyADisarmedUnitTriesTheMotor()
        {
            Refuses(0.1f, Frame(), UnitState.Armed, 0f, true, Reason.Asked);
            Refuses(0.1f, Frame(), UnitState.LightTension, 0f, true, Reason.Asked);
            Refuses(0.1f, Frame(), UnitState.MotorOff, 0f, true, Reason.Asked);
        }

        // Requirement: KC-SAF-026
        [TestMethod]
        public void AnythingOutOfOrderEndsTheTry()
        {
            SensorFrame frame = Frame();
            frame.StopPressed = true;
            Refuses(0.1f, frame, UnitState.Disarmed, 0f, true, Reason.StopPressed);
            frame = Frame();
            frame.EncoderFresh = false;
            Refuses(0.1f, frame, UnitState.Disarmed, 0f, true, Reason.EncoderLost);
            frame = Frame();
            frame.DtMicroseconds = 30000;
            Refuses(0.1f, frame, UnitState.Disarmed, 0f, true, Reason.LoopOverrun);
            Refuses(0.1f, Frame(), UnitState.Disarmed, 0f, false, Reason.LoadCellLost);
            Refuses(0.1f, Frame(), UnitState.Disarmed, float.NaN, true, Reason.LoadCellLost);
            Refuses(0.1f, Frame(), UnitState.Disarmed, 4f, true, Reason.LineLoaded);
        }

        [TestMethod]
        public void LargeDutiesAndWhatIsNoNumberAskForNothing()
        {
            Refuses(0.26f, Frame(), UnitState.Disarmed, 0f, true, Reason.None);
            Refuses(-0.26f, Frame(), UnitState.Disarmed, 0f, true, Reason.None);
            Refuses(float.NaN, Frame(), UnitState.Disarmed, 0f, true, Reason.None);
            Refuses(float.NegativeInfinity, Frame(), UnitState.Disarmed, 0f, true, Reason.None);
        }

        // Requirement: KC-SAF-026
        [TestMethod]
        public void ASpoolThatGoesTooFarEndsTheTryWhicheverWayItGoes()
        {
            for (int sense = -1; sense <= 1; sense += 2)
            {
                BenchGate gate = new BenchGate();
                gate.Ask(sense * 0.1f, 100, 50);
                SensorFrame frame = Frame();
                frame.EncoderCount = 7000;
                ActuatorCommand command = new ActuatorCommand();
                gate.Update(frame, UnitState.Disarmed, 0f, true, command);
                frame.EncoderCount += sense * 49;
                gate.Update(frame, UnitState.Disarmed, 0f, true, command);
                Assert.IsTrue(gate.Open, "not yet");
                frame.EncoderCount += sense * 2;
                gate.Update(frame, UnitState.Disarmed, 0f, true, command);
                Assert.IsFalse(gate.Open, "too far");
                Assert.AreEqual(0, gate.TicksLeft);
            }
        }

        [TestMethod]
        public void ATryIsNeverLongerThanItMayBe()
        {
            BenchGate gate = new BenchGate();
            gate.Ask(0.1f, 100000, 1000);
            Assert.AreEqual(BenchGate.LongestTicks, gate.TicksLeft);
        }

        private static SensorFrame Frame()
        {
            SensorFrame frame = new SensorFrame();
            frame.EncoderFresh = true;
            frame.DtMicroseconds = 10000;
            return frame;
        }

        private static void Refuses(float duty, SensorFrame frame, UnitState state, float tension, bool tensionValid, Reason reason)
        {
            BenchGate gate = new BenchGate();
            gate.Ask(duty, 10, 1000);
            ActuatorCommand command = new ActuatorCommand();
            gate.Update(frame, state, tension, tensionValid, command);
            Assert.IsFalse(command.EnableEdge, "edge");
            Assert.AreEqual(0f, command.Duty);
            Assert.AreEqual(0, gate.TicksLeft);
            Assert.IsTrue(gate.Reason == reason, "reason");
        }
    }
}
