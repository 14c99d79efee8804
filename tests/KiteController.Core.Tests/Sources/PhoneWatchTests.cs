using KiteController.Core.Flight;
using KiteController.Core.Safety;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>What a phone that falls silent means for the job at hand.</summary>
    [TestClass]
    public class PhoneWatchTests
    {
        private const float Tick = 0.01f;

        // Requirement: KC-SAF-040
        [TestMethod]
        public void SilenceIsHeldFirstAndIsAFaultLater()
        {
            PhoneWatch watch = new PhoneWatch();
            Run(watch, true, FlightMode.Launch, FailsafeTimes.PhoneHoldSeconds - 0.1f);
            Assert.AreEqual(0, watch.Events | watch.Faults);
            Run(watch, true, FlightMode.Launch, 0.2f);
            Assert.AreEqual((int)ModeEvent.PhoneLost, watch.Events);
            Assert.AreEqual(0, watch.Faults);
            Run(watch, true, FlightMode.Hold, FailsafeTimes.PhoneSeconds);
            Assert.AreEqual(1 << (int)Reason.PhoneLost, watch.Faults);
        }

        // Requirement: KC-SAF-040
        [TestMethod]
        public void APhoneThatIsHeardAgainStartsAnew()
        {
            PhoneWatch watch = new PhoneWatch();
            Run(watch, true, FlightMode.Hold, FailsafeTimes.PhoneSeconds - 1f);
            Run(watch, false, FlightMode.Hold, 0.02f);
            Run(watch, true, FlightMode.Hold, FailsafeTimes.PhoneHoldSeconds - 0.1f);
            Assert.AreEqual(0, watch.Events | watch.Faults);
        }

        // Requirement: KC-SAF-040
        [TestMethod]
        public void WhoHasLineOrLeverInHandNeedsNoPhone()
        {
            PhoneWatch watch = new PhoneWatch();
            Run(watch, true, FlightMode.Assist, 2f * FailsafeTimes.PhoneSeconds);
            Assert.AreEqual(0, watch.Events | watch.Faults);
            Run(watch, true, FlightMode.Manual, 2f * FailsafeTimes.PhoneSeconds);
            Assert.AreEqual(0, watch.Events | watch.Faults);
            Run(watch, true, FlightMode.Land, 2f * FailsafeTimes.PhoneSeconds);
            Assert.AreEqual(0, watch.Events | watch.Faults);
        }

        private static void Run(PhoneWatch watch, bool silent, FlightMode mode, float seconds)
        {
            int ticks = (int)(seconds / Tick);
            for (int i = 0; i < ticks; i++)
            {
                watch.Update(silent, mode, Tick);
            }
        }
    }
}
