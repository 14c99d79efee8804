using KiteController.Core.Numerics;
using nanoFramework.TestFramework;

namespace KiteController.Core.Tests
{
    [TestClass]
    public class GuardedTests
    {
        [TestMethod]
        public void DivisionByZeroGivesTheAlternative()
        {
            Assert.AreEqual(7f, Guarded.Divide(1f, 0f, 7f));
            Assert.AreEqual(7f, Guarded.Divide(1f, -0f, 7f));
            Assert.AreEqual(7f, Guarded.Divide(0f, 0f, 7f));
        }

        [TestMethod]
        public void DivisionOfOrByWhatIsNoNumberGivesTheAlternative()
        {
            Assert.AreEqual(7f, Guarded.Divide(float.NaN, 1f, 7f));
            Assert.AreEqual(7f, Guarded.Divide(1f, float.NaN, 7f));
            Assert.AreEqual(7f, Guarded.Divide(float.PositiveInfinity, 1f, 7f));
            Assert.AreEqual(7f, Guarded.Divide(float.PositiveInfinity, float.PositiveInfinity, 7f));
            Assert.IsTrue(Guarded.Divide(1f, float.NegativeInfinity, 7f) == 0f, "a number by infinity is nothing");
            Assert.AreEqual(7f, Guarded.Divide(1e25f, 1e-15f, 7f));
        }

        [TestMethod]
        public void DivisionKeepsTheSigns()
        {
            Assert.AreEqual(-2.5f, Guarded.Divide(5f, -2f, 0f));
            Assert.AreEqual(2.5f, Guarded.Divide(-5f, -2f, 0f));
            Assert.AreEqual(-2.5f, Guarded.Divide(-5f, 2f, 0f));
        }

        [TestMethod]
        public void ClampOfNaNIsTheLowerBound()
        {
            Assert.AreEqual(-1f, Guarded.Clamp(float.NaN, -1f, 2f));
            Assert.AreEqual(-1f, Guarded.Clamp(-5f, -1f, 2f));
            Assert.AreEqual(2f, Guarded.Clamp(5f, -1f, 2f));
            Assert.AreEqual(0.5f, Guarded.Clamp(0.5f, -1f, 2f));
        }

        [TestMethod]
        public void NothingThatIsNoNumberCountsAsFinite()
        {
            Assert.IsFalse(Guarded.IsFinite(float.NaN));
            Assert.IsFalse(Guarded.IsFinite(float.PositiveInfinity));
            Assert.IsFalse(Guarded.IsFinite(float.NegativeInfinity));
            Assert.IsTrue(Guarded.IsFinite(-123.5f));
        }

        [TestMethod]
        public void MinAndMaxPreferTheNumber()
        {
            Assert.AreEqual(3f, Guarded.Min(float.NaN, 3f));
            Assert.AreEqual(3f, Guarded.Max(float.NaN, 3f));
            Assert.AreEqual(2f, Guarded.Min(2f, 3f));
            Assert.AreEqual(3f, Guarded.Max(2f, 3f));
        }

        [TestMethod]
        public void SquareRootOfNothingIsZero()
        {
            Assert.AreEqual(0f, Guarded.Sqrt(-4f));
            Assert.AreEqual(0f, Guarded.Sqrt(float.NaN));
            Assert.AreEqual(3f, Guarded.Sqrt(9f));
        }

        [TestMethod]
        public void AnglesWrapIntoHalfATurnEitherSide()
        {
            Near.Is(-0.1415927f, Angle.Wrap(6.1415926f), 1e-5f, "just under a turn");
            Near.Is(0.5f, Angle.Wrap(0.5f + 10f * Angle.WholeTurn), 1e-4f, "ten turns on");
            Assert.AreEqual(0f, Angle.Wrap(float.NaN));
            Assert.AreEqual(0f, Angle.Wrap(1e20f));
        }
    }
}
