using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>What a phone that falls silent means for the job at hand.</summary>
    [TestClass]
    public class PhoneWatchTests
    {
        // Requirement: KC-SAF-040
        [TestMethod]
        public void SilenceIsHeldFirstAndIsAFaultLater()
        {
            PhoneWatch watch = new PhoneWatch();
            Run(watch, true, FlightMode.Launch, FailsafeTimes.PhoneHoldTicks - 10);
            Assert.AreEqual(0, watch.Events | watch.Faults);
            Run(watch, true, FlightMode.Launch, 20);
            Assert.AreEqual((int)ModeEvent.PhoneLost, watch.Events);
            Assert.AreEqual(0, watch.Faults);
            Run(watch, true, FlightMode.Hold, FailsafeTimes.PhoneLostAfterTicks);
            Assert.AreEqual(1 << (int)Reason.PhoneLost, watch.Faults);
        }

        // Requirement: KC-SAF-040
        [TestMethod]
        public void APhoneThatIsHeardAgainStartsAnew()
        {
            PhoneWatch watch = new PhoneWatch();
            Run(watch, true, FlightMode.Hold, FailsafeTimes.PhoneLostAfterTicks + 100);
            Run(watch, false, FlightMode.Hold, 2);
            Assert.AreEqual(0, watch.Events | watch.Faults);
            Run(watch, true, FlightMode.Hold, FailsafeTimes.PhoneLostAfterTicks - 100);
            Run(watch, false, FlightMode.Hold, 2);
            Run(watch, true, FlightMode.Hold, FailsafeTimes.PhoneHoldTicks - 10);
            Assert.AreEqual(0, watch.Events | watch.Faults);
        }

        // Requirement: KC-SAF-040
        [TestMethod]
        public void WhoHasLineOrLeverInHandNeedsNoPhone()
        {
            PhoneWatch watch = new PhoneWatch();
            Run(watch, true, FlightMode.Assist, 2 * FailsafeTimes.PhoneLostAfterTicks);
            Assert.AreEqual(0, watch.Events | watch.Faults);
            Run(watch, true, FlightMode.Manual, 2 * FailsafeTimes.PhoneLostAfterTicks);
            Assert.AreEqual(0, watch.Events | watch.Faults);
            Run(watch, true, FlightMode.Land, 2 * FailsafeTimes.PhoneLostAfterTicks);
            Assert.AreEqual(0, watch.Events | watch.Faults);
        }

        // Requirement: KC-SAF-040
        [TestMethod]
        public void AFlightAtThePhonesWordIsHeldFirstAndKeptAtLightTensionLater()
        {
            FlightParameters parameters = new FlightParameters();
            parameters.WorkingLengthMetre = 60f;
            Bench bench = FailsafeTests.Pulled(5f, parameters);
            bench.Ask(OperatorRequest.Launch);
            bench.Frame.PhoneSilent = true;
            bench.Run(490);
            Assert.IsTrue(bench.Flight.Status.Mode == FlightMode.Launch, "not yet");
            bench.Run(20);
            Assert.IsTrue(bench.Flight.Status.Mode == FlightMode.Hold, "held after 5 s");
            bench.Frame.PhoneSilent = false;
            bench.Run(10);
            bench.Frame.PhoneSilent = true;
            bench.Run(5900);
            FailsafeTests.Ends(bench, UnitState.Armed, Reason.Asked);
            bench.Run(200);
            FailsafeTests.Ends(bench, UnitState.LightTension, Reason.PhoneLost);
        }

        private static void Run(PhoneWatch watch, bool silent, FlightMode mode, int ticks)
        {
            for (int i = 0; i < ticks; i++)
            {
                watch.Update(silent, mode);
            }
        }
    }
}
