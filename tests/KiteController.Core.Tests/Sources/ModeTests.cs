using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Safety;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    [TestClass]
    public class ModeTests
    {
        // Requirement: KC-FLT-001
        [TestMethod]
        public void LaunchBecomesHoldAtTheWorkingLength()
        {
            ModeMachine modes = new ModeMachine();
            modes.Update(OperatorRequest.Launch, 0);
            Assert.IsTrue(modes.Mode == FlightMode.Launch, "launches");
            modes.Update(OperatorRequest.None, (int)ModeEvent.WorkingLengthReached);
            Assert.IsTrue(modes.Mode == FlightMode.Hold, "holds");
            Assert.IsTrue(modes.Reason == Reason.LengthReached, "says why");
            Assert.IsTrue(modes.Changed, "begins it");
            modes.Update(OperatorRequest.None, 0);
            Assert.IsFalse(modes.Changed, "once");
        }

        // Requirement: KC-FLT-002
        [TestMethod]
        public void ACutEndsEveryFlyingModeInRunner()
        {
            OperatorRequest[] requests = { OperatorRequest.Manual, OperatorRequest.Launch, OperatorRequest.Hold, OperatorRequest.Land, OperatorRequest.Steer, OperatorRequest.Assist };
            for (int i = 0; i < requests.Length; i++)
            {
                ModeMachine modes = new ModeMachine();
                modes.Update(requests[i], 0);
                modes.Update(OperatorRequest.None, (int)ModeEvent.KiteCut);
                Assert.IsTrue(modes.Mode == FlightMode.Runner, "from mode " + i.ToString());
            }
        }

        // Requirement: KC-FLT-002
        [TestMethod]
        public void ACutBeatsAWishOfTheSameTick()
        {
            ModeMachine modes = new ModeMachine();
            modes.Update(OperatorRequest.Hold, 0);
            modes.Update(OperatorRequest.Land, (int)ModeEvent.KiteCut);
            Assert.IsTrue(modes.Mode == FlightMode.Runner, "runner");
        }

        // Requirement: KC-SAF-023
        [TestMethod]
        public void ALowBatteryLandsWhatNobodyHoldsAndNothingElse()
        {
            OperatorRequest[] asked = { OperatorRequest.Launch, OperatorRequest.Hold, OperatorRequest.Steer, OperatorRequest.Manual, OperatorRequest.Assist };
            for (int i = 0; i < asked.Length; i++)
            {
                ModeMachine modes = new ModeMachine();
                modes.Update(asked[i], 0);
                FlightMode before = modes.Mode;
                modes.Update(OperatorRequest.None, (int)ModeEvent.SupplyLow);
                Assert.IsTrue(modes.Mode == (i < 3 ? FlightMode.Land : before), "from mode " + ((int)before).ToString());
            }
        }

        // Requirement: KC-SAF-040
        [TestMethod]
        public void ASilentPhoneEndsWhatItLedAndLeavesAHandAlone()
        {
            OperatorRequest[] asked = { OperatorRequest.Launch, OperatorRequest.Steer, OperatorRequest.Land, OperatorRequest.Manual, OperatorRequest.Assist };
            for (int i = 0; i < asked.Length; i++)
            {
                ModeMachine modes = new ModeMachine();
                modes.Update(asked[i], 0);
                FlightMode before = modes.Mode;
                modes.Update(OperatorRequest.None, (int)ModeEvent.PhoneLost);
                Assert.IsTrue(modes.Mode == (i < 2 ? FlightMode.Hold : before), "from mode " + ((int)before).ToString());
            }
        }

        [TestMethod]
        public void WithNothingFlyingThereIsNothingToCut()
        {
            ModeMachine modes = new ModeMachine();
            modes.Update(OperatorRequest.None, (int)ModeEvent.KiteCut);
            Assert.IsTrue(modes.Mode == FlightMode.Idle, "idle");
        }
    }
}
