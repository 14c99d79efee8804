using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    [TestClass]
    public class SafetyTests
    {
        // Requirement: KC-SAF-002
        [TestMethod]
        public void ArmingIsRefusedWhileAnythingStandsAgainstIt()
        {
            Supervisor supervisor = new Supervisor();
            supervisor.Update(OperatorRequest.Arm, 0, Reason.GyroscopeUnsettled);
            Assert.IsTrue(supervisor.State == UnitState.Disarmed, "refused");
            supervisor.Update(OperatorRequest.Arm, 0, Reason.None);
            Assert.IsTrue(supervisor.State == UnitState.Armed, "armed");
            Assert.IsTrue(supervisor.Changed, "says that it changed");
            supervisor.Update(OperatorRequest.None, 0, Reason.None);
            Assert.IsFalse(supervisor.Changed, "says so once");
        }

        // Requirement: KC-SAF-004
        [TestMethod]
        public void StopShutsTheMotorFromEveryDrivingState()
        {
            Supervisor supervisor = Armed();
            supervisor.Update(OperatorRequest.None, Health.Bit(Reason.StopPressed), Reason.StopPressed);
            Assert.IsTrue(supervisor.State == UnitState.MotorOff, "from armed");

            supervisor = Armed();
            supervisor.Update(OperatorRequest.None, Health.Bit(Reason.ImuLost), Reason.ImuLost);
            Assert.IsTrue(supervisor.State == UnitState.LightTension, "light tension first");
            supervisor.Update(OperatorRequest.None, Health.Bit(Reason.ImuLost) | Health.Bit(Reason.StopPressed), Reason.StopPressed);
            Assert.IsTrue(supervisor.State == UnitState.MotorOff, "from light tension");
            Assert.IsTrue(supervisor.Reason == Reason.StopPressed, "for the right reason");
        }

        // Requirement: KC-SAF-005
        [TestMethod]
        public void AFaultLatchesUntilDisarmed()
        {
            Supervisor supervisor = Armed();
            supervisor.Update(OperatorRequest.None, Health.Bit(Reason.EncoderLost), Reason.EncoderLost);
            supervisor.Update(OperatorRequest.Arm, 0, Reason.None);
            Assert.IsTrue(supervisor.State == UnitState.MotorOff, "arming does not clear it");
            supervisor.Update(OperatorRequest.Disarm, 0, Reason.None);
            Assert.IsTrue(supervisor.State == UnitState.Disarmed, "disarming does");
        }

        // Requirement: KC-SAF-006
        [TestMethod]
        public void EveryFaultHasARowForTheArmedState()
        {
            for (int i = 0; i < FailsafeTimes.Rows.Length; i++)
            {
                int fault = FailsafeTimes.Rows[i][0];
                if (fault == (int)Reason.SupplyLow)
                {
                    continue; // The flight modes answer this one: they land.
                }

                Supervisor supervisor = Armed();
                supervisor.Update(OperatorRequest.None, Health.Bit(Reason.TensionTooHigh), Reason.None);
                supervisor = fault == (int)Reason.TensionStays ? supervisor : Armed(); // It comes after the other.
                UnitState before = supervisor.State;
                supervisor.Update(OperatorRequest.None, 1 << fault, (Reason)fault);
                Assert.IsFalse(supervisor.State == before, "fault " + fault.ToString() + " goes unanswered");
            }
        }

        // Requirement: KC-SAF-006
        [TestMethod]
        public void AMotorThatCannotBeSteeredIsShutFromBothDrivingStates()
        {
            Reason[] faults = { Reason.StopPressed, Reason.EncoderLost, Reason.SpoolTooFast, Reason.SpoolStuck, Reason.MotorFault };
            for (int i = 0; i < faults.Length; i++)
            {
                Assert.IsTrue(After(faults[i], Reason.None).State == UnitState.MotorOff, "armed, " + i.ToString());
                Assert.IsTrue(After(Reason.ImuLost, faults[i]).State == UnitState.MotorOff, "light tension, " + i.ToString());
            }

            Assert.IsTrue(After(Reason.TensionTooHigh, Reason.TensionStays).State == UnitState.MotorOff, "the line was given in vain");
        }

        // Requirement: KC-SAF-009
        [TestMethod]
        public void AMotorThatCanStillBeSteeredKeepsLightTension()
        {
            Reason[] faults =
            {
                Reason.TensionTooHigh, Reason.LoadCellLost, Reason.LoadCellSaturated, Reason.LoadCellDisagrees, Reason.ImuLost, Reason.PivotLost,
                Reason.ArmDisagrees, Reason.MotorHot, Reason.SupplyEmpty, Reason.LoopOverrun, Reason.PhoneLost,
            };
            for (int i = 0; i < faults.Length; i++)
            {
                Assert.IsTrue(After(faults[i], Reason.None).State == UnitState.LightTension, "armed, " + i.ToString());
                Assert.IsTrue(After(Reason.LoopOverrun, faults[i]).State == UnitState.LightTension, "light tension, " + i.ToString());
            }
        }

        // Requirement: KC-SAF-002
        [TestMethod]
        public void EveryArmingCheckRefuses()
        {
            Bench bench = new Bench(new FlightParameters());
            bench.Run(20);
            Assert.IsTrue(bench.Flight.Status.Refusal == Reason.GyroscopeUnsettled, "gyroscope");
            bench.Run(400);
            Assert.IsTrue(bench.Flight.Status.Refusal == Reason.None, "nothing");
            bench.Tension(Health.SlackToArmNewton + 1f);
            bench.Run(20);
            Assert.IsTrue(bench.Flight.Status.Refusal == Reason.LineLoaded, "loaded");
            bench.Supply(10.5f);
            bench.Run(20);
            Assert.IsTrue(bench.Flight.Status.Refusal == Reason.SupplyLow, "supply, before the load");
            bench.Frame.PivotFresh = false;
            bench.Run(20);
            Assert.IsTrue(bench.Flight.Status.Refusal == Reason.PivotLost, "faults come first");
            Assert.IsTrue(ArmingChecks.Rows.Length == 4, "the table has these and the calibration");
        }

        /// <summary>An armed unit after one fault, and then another.</summary>
        private static Supervisor After(Reason first, Reason second)
        {
            Supervisor supervisor = Armed();
            supervisor.Update(OperatorRequest.None, Health.Bit(first), first);
            supervisor.Update(OperatorRequest.None, second == Reason.None ? 0 : Health.Bit(second), second);
            return supervisor;
        }

        private static Supervisor Armed()
        {
            Supervisor supervisor = new Supervisor();
            supervisor.Update(OperatorRequest.Arm, 0, Reason.None);
            return supervisor;
        }
    }
}
