using KiteController.Core.Loop;
using KiteController.Core.Safety;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>The last check before the motor: what it lets through, and what shuts it.</summary>
    [TestClass]
    public class MotorGateTests
    {
        [TestMethod]
        public void TheGateLetsAGoodTickThrough()
        {
            ActuatorCommand command = new ActuatorCommand();
            MotorGate gate = new MotorGate();
            gate.Update(0.5f, Armed(), FreshFrame(), command);
            Assert.IsTrue(command.EnableEdge && gate.Open, "edge");
            Assert.AreEqual(0.5f, command.Duty);
            Assert.AreEqual(0.5f, gate.Duty);
        }

        // Requirement: KC-SAF-007
        [TestMethod]
        public void TheGateRefusesWhatIsNoNumberOrOutOfRange()
        {
            Refuses(float.NaN, Armed(), FreshFrame());
            Refuses(float.PositiveInfinity, Armed(), FreshFrame());
            Refuses(float.NegativeInfinity, Armed(), FreshFrame());
            Refuses(1.0001f, Armed(), FreshFrame());
            Refuses(-1.0001f, Armed(), FreshFrame());
        }

        // Requirement: KC-SAF-007
        [TestMethod]
        public void TheGateRefusesWithoutLeaveOrWithStopPressed()
        {
            Refuses(0.5f, new Supervisor(), FreshFrame());
            SensorFrame stopped = FreshFrame();
            stopped.StopPressed = true;
            Refuses(0.5f, Armed(), stopped);
            Refuses(0.5f, FallenBack(Reason.EncoderLost), FreshFrame());
        }

        // Requirement: KC-SAF-007
        [TestMethod]
        public void TheGateForgivesOneLateTickAndNoMore()
        {
            MotorGate gate = new MotorGate();
            Supervisor supervisor = Armed();
            ActuatorCommand command = new ActuatorCommand();
            SensorFrame late = FreshFrame();
            late.EncoderFresh = false;
            gate.Update(0.5f, supervisor, FreshFrame(), command);
            gate.Update(0.5f, supervisor, late, command);
            Assert.IsTrue(command.EnableEdge, "one is forgiven");
            gate.Update(0.5f, supervisor, late, command);
            Assert.IsFalse(command.EnableEdge, "two are not");
            Assert.AreEqual(0f, command.Duty);
        }

        // Requirement: KC-SAF-007
        [TestMethod]
        public void AFreshTickBetweenLateOnesStartsTheCountAnew()
        {
            MotorGate gate = new MotorGate();
            Supervisor supervisor = Armed();
            SensorFrame late = FreshFrame();
            late.EncoderFresh = false;
            ActuatorCommand command = new ActuatorCommand();
            for (int i = 0; i < 10; i++)
            {
                gate.Update(0.5f, supervisor, (i & 1) == 0 ? late : FreshFrame(), command);
                Assert.IsTrue(command.EnableEdge, "tick " + i.ToString());
            }
        }

        // Requirement: KC-SAF-007
        [TestMethod]
        public void OldDataShutTheGateWhicheverTheyAre()
        {
            SensorFrame frame = FreshFrame();
            frame.TensionFresh = false;
            Assert.IsFalse(PassesLastingly(Armed(), frame), "no tension");
            frame = FreshFrame();
            frame.DtMicroseconds = 30000;
            Assert.IsFalse(PassesLastingly(Armed(), frame), "late");
            frame.DtMicroseconds = 0;
            Assert.IsFalse(PassesLastingly(Armed(), frame), "no time has passed");
            frame.DtMicroseconds = -10000;
            Assert.IsFalse(PassesLastingly(Armed(), frame), "time runs backward");
        }

        // Requirement: KC-SAF-030
        [TestMethod]
        public void ALoadCellThatIsDoubtedNeedNotAnswerForTheMotorToKeepLightTension()
        {
            SensorFrame frame = FreshFrame();
            frame.TensionFresh = false;
            Assert.IsTrue(PassesLastingly(FallenBack(Reason.LoadCellLost), frame), "the motor's current stands for it");
            Assert.IsFalse(PassesLastingly(FallenBack(Reason.PivotLost), frame), "a cell that is not doubted must answer");
        }

        [TestMethod]
        public void FullDutyEitherWayIsADuty()
        {
            ActuatorCommand command = new ActuatorCommand();
            new MotorGate().Update(1f, Armed(), FreshFrame(), command);
            Assert.IsTrue(command.EnableEdge, "out");
            new MotorGate().Update(-1f, Armed(), FreshFrame(), command);
            Assert.IsTrue(command.EnableEdge, "in");
        }

        private static void Refuses(float duty, Supervisor supervisor, SensorFrame frame)
        {
            ActuatorCommand command = new ActuatorCommand();
            command.Duty = 1f;
            command.EnableEdge = true;
            new MotorGate().Update(duty, supervisor, frame, command);
            Assert.IsFalse(command.EnableEdge, "no edge");
            Assert.AreEqual(0f, command.Duty);
        }

        private static bool PassesLastingly(Supervisor supervisor, SensorFrame frame)
        {
            MotorGate gate = new MotorGate();
            ActuatorCommand command = new ActuatorCommand();
            for (int i = 0; i < 5; i++)
            {
                gate.Update(0.5f, supervisor, frame, command);
            }

            return command.EnableEdge;
        }

        private static Supervisor Armed()
        {
            Supervisor supervisor = new Supervisor();
            supervisor.Update(OperatorRequest.Arm, 0, Reason.None);
            return supervisor;
        }

        private static Supervisor FallenBack(Reason reason)
        {
            Supervisor supervisor = Armed();
            supervisor.Update(OperatorRequest.None, Health.Bit(reason), reason);
            return supervisor;
        }

        private static SensorFrame FreshFrame()
        {
            SensorFrame frame = new SensorFrame();
            frame.DtMicroseconds = 10000;
            frame.ImuFresh = true;
            frame.PivotFresh = true;
            frame.TensionFresh = true;
            frame.EncoderFresh = true;
            return frame;
        }
    }
}
