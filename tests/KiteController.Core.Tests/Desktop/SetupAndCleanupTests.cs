using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>The adapter itself: a test that finds nothing set up, or set up twice, fails.</summary>
    [TestClass]
    public class SetupAndCleanupTests
    {
        private static int s_setups;

        [Setup]
        public void Count()
        {
            s_setups++;
        }

        [TestMethod]
        public void SetupHasRunOnceBeforeOneTest()
        {
            Assert.AreEqual(1, s_setups);
        }

        [TestMethod]
        public void AndNotAgainBeforeAnother()
        {
            Assert.AreEqual(1, s_setups);
        }
    }
}
