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
        }

        // Requirement: KC-FLT-002
        [TestMethod]
        public void ACutEndsEveryFlyingModeInRunner()
        {
            OperatorRequest[] requests = { OperatorRequest.Manual, OperatorRequest.Launch, OperatorRequest.Hold, OperatorRequest.Land };
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

        [TestMethod]
        public void WithNothingFlyingThereIsNothingToCut()
        {
            ModeMachine modes = new ModeMachine();
            modes.Update(OperatorRequest.None, (int)ModeEvent.KiteCut);
            Assert.IsTrue(modes.Mode == FlightMode.Idle, "idle");
        }
    }
}
