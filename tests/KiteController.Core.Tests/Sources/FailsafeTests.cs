using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>Faults that nothing announces: each is found because two things contradict each other, and ends where it should.</summary>
    [TestClass]
    public class FailsafeTests
    {
        private const int Count40Metre = 67000;
        private const int Count70Metre = 127000;

        // Requirement: KC-SAF-015
        [TestMethod]
        public void AHealthyPullIsNoFault()
        {
            Bench bench = Pulled(6f, new FlightParameters());
            bench.Run(2000);
            Assert.IsTrue(bench.Flight.Status.State == UnitState.Armed, "armed");
        }

        // Requirement: KC-SAF-016
        [TestMethod]
        public void ADeadMotorIsNoticedInAQuietHold()
        {
            Bench bench = Pulled(5f, new FlightParameters());
            bench.MotorWorks = false;
            bench.Run(100);
            Ends(bench, UnitState.MotorOff, Reason.MotorFault);
        }

        // Requirement: KC-SAF-017
        [TestMethod]
        public void AnEncoderThatNoLongerTurnsIsNoticedWithinASecond()
        {
            Bench bench = Pulled(3f, new FlightParameters());
            bench.Ask(OperatorRequest.Manual);
            bench.Frame.Lever = 2048 + 400;
            bench.Run(100);
            Assert.IsTrue(bench.Flight.Status.State == UnitState.Armed, "armed");
            bench.EncoderWorks = false;
            bench.Run(100);
            Ends(bench, UnitState.MotorOff, Reason.EncoderLost);
        }

        // Requirement: KC-SAF-018
        [TestMethod]
        public void ALoadCellThatHasDriftedIsNotBelieved()
        {
            Bench bench = Pulled(5f, new FlightParameters());
            bench.CellErrorNewton = 5f;
            bench.Tension(5f);
            bench.Run(400);
            Ends(bench, UnitState.LightTension, Reason.LoadCellDisagrees);

            bench = Pulled(6f, new FlightParameters());
            bench.CellErrorNewton = -5f;
            bench.Tension(6f);
            bench.Run(400);
            Ends(bench, UnitState.LightTension, Reason.LoadCellDisagrees);
        }

        // Requirement: KC-SAF-030
        [TestMethod]
        public void WithoutALoadCellTheMotorsCurrentTellsOfThePull()
        {
            FlightParameters parameters = new FlightParameters();
            parameters.WorkingLengthMetre = 70f;
            Bench bench = Bench.Armed(parameters, Count70Metre);
            bench.Elevate(55f);
            Ramp(bench, 0f, 8f);
            bench.Run(600);
            bench.Frame.TensionFresh = false;
            bench.Tension(5f);
            bench.Run(300);
            Ends(bench, UnitState.LightTension, Reason.LoadCellLost);
            Near.Is(5f, bench.Flight.Status.TensionNewton, 1f, "the pull");
            Near.Is(0f, bench.Flight.Status.SetPointMetrePerSecond, 0.05f, "the ceiling holds the line");
            bench.Tension(0f);
            bench.Run(300);
            Assert.IsTrue(bench.Flight.Status.SetPointMetrePerSecond < -0.3f, "slack is taken up");
        }

        // Requirement: KC-SAF-011
        [TestMethod]
        public void AFloorThatWasBeingHeldEndsWithTheFailsafe()
        {
            FlightParameters parameters = new FlightParameters();
            parameters.WorkingLengthMetre = 40f;
            Bench bench = Pulled(0.1f, parameters);
            bench.Ask(OperatorRequest.Hold);
            bench.Run(50);
            Assert.IsTrue(bench.Flight.Status.SetPointMetrePerSecond < -0.3f, "the floor takes line in");
            bench.Frame.PivotFresh = false;
            bench.Run(12);
            Ramp(bench, 0.1f, 4f);
            bench.Run(100);
            Ends(bench, UnitState.LightTension, Reason.PivotLost);
            Assert.IsTrue(-0.01f < bench.Flight.Status.SetPointMetrePerSecond, "no longer against a pull");
        }

        // Requirement: KC-SAF-030
        [TestMethod]
        public void ALoadCellAtTheEndOfItsRangeLetsNoLineRun()
        {
            Bench bench = Pulled(3f, new FlightParameters());
            float before = bench.Flight.Status.LineLengthMetre;
            bench.CellErrorNewton = 140f;
            bench.Tension(3f);
            bench.Run(1);
            Ends(bench, UnitState.LightTension, Reason.LoadCellSaturated);
            Near.Is(3f, bench.Flight.Status.TensionNewton, 1f, "the pull is what it was");
            bench.Tension(0f);
            bench.Run(100);
            Assert.IsTrue(bench.Flight.Status.LineLengthMetre < before + 1f, "no line runs off: " + (bench.Flight.Status.LineLengthMetre - before).ToString());
        }

        // Requirement: KC-SAF-030
        [TestMethod]
        public void WhatWasDoubtedOnceStaysDoubtedUntilDisarmed()
        {
            Supervisor supervisor = new Supervisor();
            supervisor.Update(OperatorRequest.Arm, 0, Reason.None);
            supervisor.Update(OperatorRequest.None, Health.Bit(Reason.LoadCellLost), Reason.None);
            supervisor.Update(OperatorRequest.None, Health.Bit(Reason.PivotLost), Reason.None);
            supervisor.Update(OperatorRequest.None, 0, Reason.None);
            Assert.IsTrue(supervisor.CellDoubted && supervisor.ArmDoubted, "both");
            Assert.IsTrue(supervisor.Reason == Reason.LoadCellLost, "the first is told");
            supervisor.Update(OperatorRequest.Disarm, 0, Reason.None);
            Assert.IsFalse(supervisor.CellDoubted || supervisor.ArmDoubted, "neither");
        }

        // Requirement: KC-SAF-010
        [TestMethod]
        public void WithoutElevationTheLengthAloneKeepsTheKiteUnderItsCeiling()
        {
            FlightParameters parameters = new FlightParameters();
            parameters.WorkingLengthMetre = 70f;
            Bench bench = Bench.Armed(parameters, Count70Metre);
            Assert.IsTrue(60f < bench.Flight.Status.LineLengthMetre, "more line than the ceiling is high");
            bench.Tension(8f);
            bench.Frame.ImuFresh = false;
            bench.Run(100);
            Ends(bench, UnitState.LightTension, Reason.ImuLost);
            Near.Is(0f, bench.Flight.Status.SetPointMetrePerSecond, 0.01f, "holds");
            Ramp(bench, 8f, 20f);
            Assert.IsTrue(1f < bench.Flight.Status.SetPointMetrePerSecond, "but gives above the tension ceiling");
        }

        // Requirement: KC-SAF-010
        [TestMethod]
        public void WithElevationTheKiteMayStillRiseByAsMuchAsAHeldLineLetsIt()
        {
            FlightParameters parameters = new FlightParameters();
            parameters.WorkingLengthMetre = 70f;
            Bench bench = Bench.Armed(parameters, Count70Metre);
            bench.Elevate(55f);
            bench.Tension(8f);
            bench.Run(600);
            bench.Frame.Overrun = true;
            bench.Run(150);
            Ends(bench, UnitState.LightTension, Reason.LoopOverrun);
            Near.Is(0f, bench.Flight.Status.SetPointMetrePerSecond, 0.01f, "57 m now, 69 m once the line is held");
        }

        // Requirement: KC-SAF-011
        [TestMethod]
        public void InFailsafeNoLineIsTakenInAgainstAPull()
        {
            FlightParameters parameters = new FlightParameters();
            parameters.HeightCeilingMetre = 30f;
            Bench bench = Bench.Armed(parameters, Count70Metre);
            bench.Elevate(55f);
            bench.Tension(4f);
            bench.Run(600);
            bench.Frame.PivotFresh = false;
            bench.Run(100);
            Ends(bench, UnitState.LightTension, Reason.PivotLost);
            Assert.IsTrue(-0.01f < bench.Flight.Status.SetPointMetrePerSecond, "does not pull a kite down");
        }

        // Requirement: KC-SAF-012
        [TestMethod]
        public void TooMuchTensionIsGivenLineAndThenLetGo()
        {
            Bench bench = Pulled(5f, new FlightParameters());
            Ramp(bench, 5f, 31f);
            bench.Run(60);
            Ends(bench, UnitState.LightTension, Reason.TensionTooHigh);
            Assert.IsTrue(3f < bench.Flight.Status.SetPointMetrePerSecond, "gives line");
            bench.Run(400);
            Ends(bench, UnitState.MotorOff, Reason.TensionStays);
        }

        // Requirement: KC-SAF-022
        [TestMethod]
        public void AMotorThatCarriesTooMuchForTooLongIsSpared()
        {
            FlightParameters parameters = new FlightParameters();
            parameters.TensionCeilingNewton = 28f;
            Bench bench = Pulled(25f, parameters);
            bench.Run(1000);
            Ends(bench, UnitState.Armed, Reason.Asked); // Ten seconds are nothing.
            bench.Run(5000);
            Ends(bench, UnitState.LightTension, Reason.MotorHot);
        }

        // Requirement: KC-SAF-023
        [TestMethod]
        public void ALowBatteryLandsTheKiteAndAnEmptyOneFallsBack()
        {
            FlightParameters parameters = new FlightParameters();
            parameters.WorkingLengthMetre = 40f;
            Bench bench = Pulled(5f, parameters);
            bench.Ask(OperatorRequest.Hold);
            bench.Supply(9.2f);
            bench.Run(90);
            Assert.IsTrue(bench.Flight.Status.Mode == FlightMode.Hold, "a dip is not a flat battery");
            bench.Run(50);
            Assert.IsTrue(bench.Flight.Status.State == UnitState.Armed && bench.Flight.Status.Mode == FlightMode.Land, "lands");
            Assert.IsTrue(bench.Flight.Status.ModeReason == Reason.SupplyLow, "says why");
            bench.Supply(8.2f);
            bench.Run(50);
            Ends(bench, UnitState.LightTension, Reason.SupplyEmpty);
        }

        // Requirement: KC-SAF-023
        [TestMethod]
        public void ALowBatteryDoesNotTakeTheKiteFromAPerson()
        {
            Bench bench = Pulled(5f, new FlightParameters());
            bench.Ask(OperatorRequest.Manual);
            bench.Supply(9.2f);
            bench.Run(300);
            Assert.IsTrue(bench.Flight.Status.Mode == FlightMode.Manual, "manual");
        }

        internal static Bench Pulled(float newton, FlightParameters parameters)
        {
            Bench bench = Bench.Armed(parameters, Count40Metre);
            Ramp(bench, 0f, newton);
            bench.Run(100);
            return bench;
        }

        private static void Ramp(Bench bench, float from, float to)
        {
            for (int i = 1; i <= 50; i++)
            {
                bench.Tension(from + (to - from) * i / 50f);
                bench.Run(2);
            }
        }

        internal static void Ends(Bench bench, UnitState state, Reason reason)
        {
            Assert.IsTrue(bench.Flight.Status.State == state, "state " + ((int)bench.Flight.Status.State).ToString());
            Assert.IsTrue(bench.Flight.Status.StateReason == reason, "reason " + ((int)bench.Flight.Status.StateReason).ToString());
        }
    }
}
