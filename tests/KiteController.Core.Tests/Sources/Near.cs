using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    /// <summary>The comparison with a tolerance that the on-target test framework lacks.</summary>
    internal static class Near
    {
        public static void Is(float expected, float actual, float tolerance, string what)
        {
            float off = actual - expected;
            bool near = -tolerance <= off && off <= tolerance;
            Assert.IsTrue(near, what + ": expected " + expected.ToString() + ", got " + actual.ToString());
        }

        public static void Share(float expected, float actual, float share, string what)
        {
            float tolerance = expected < 0f ? -expected * share : expected * share;
            Is(expected, actual, tolerance, what);
        }
    }
}
