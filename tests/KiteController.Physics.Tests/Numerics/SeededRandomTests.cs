using System;
using System.Numerics;
using Xunit;

namespace KiteController.Physics.Tests;

public class SeededRandomTests
{
    [Fact]
    public void FirstNumbersFollowFromPublishedSplitMixWords()
    {
        // splitmix64 of 1234567, as published with its reference code; then two steps of xoshiro256** by hand.
        ulong s1 = 3203168211198807973UL, s2 = 9817491932198370423UL;
        var random = new SeededRandom(1234567UL);
        Assert.Equal(unchecked(BitOperations.RotateLeft(s1 * 5UL, 7) * 9UL), random.NextUInt64());
        s1 ^= s2 ^ 6457827717110365317UL;
        Assert.Equal(unchecked(BitOperations.RotateLeft(s1 * 5UL, 7) * 9UL), random.NextUInt64());
    }

    [Fact]
    public void SameSeedSameNumbersAndForksDoNotDependOnDraws()
    {
        var a = new SeededRandom(42);
        var b = new SeededRandom(42);
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(a.NextGaussian(), b.NextGaussian());
        }

        Assert.Equal(a.Fork(3).NextUInt64(), new SeededRandom(42).Fork(3).NextUInt64());
        Assert.NotEqual(a.Fork(3).NextUInt64(), a.Fork(4).NextUInt64());
        Assert.NotEqual(a.Fork(3).NextUInt64(), new SeededRandom(43).Fork(3).NextUInt64());
    }

    [Fact]
    public void UniformNumbersFillTheUnitInterval()
    {
        var random = new SeededRandom(7);
        double sum = 0.0, least = 1.0, most = 0.0;
        const int count = 1_000_000;
        for (var i = 0; i < count; i++)
        {
            var x = random.NextDouble();
            sum += x;
            least = Math.Min(least, x);
            most = Math.Max(most, x);
        }

        Assert.Equal(0.5, sum / count, 0.001);
        Assert.InRange(least, 0.0, 1e-5);
        Assert.InRange(most, 1.0 - 1e-5, 1.0 - 1e-17);
    }

    [Fact]
    public void GaussianHasNormalMomentsAndTails()
    {
        var random = new SeededRandom(11);
        const int count = 4_000_000;
        double m1 = 0, m2 = 0, m3 = 0, m4 = 0;
        int beyond1 = 0, beyond2 = 0, beyond3 = 0, beyond4 = 0;
        for (var i = 0; i < count; i++)
        {
            var x = random.NextGaussian();
            m1 += x;
            m2 += x * x;
            m3 += x * x * x;
            m4 += x * x * x * x;
            var size = Math.Abs(x);
            beyond1 += size > 1.0 ? 1 : 0;
            beyond2 += size > 2.0 ? 1 : 0;
            beyond3 += size > 3.0 ? 1 : 0;
            beyond4 += size > 4.0 ? 1 : 0;
        }

        Assert.Equal(0.0, m1 / count, 0.003);
        Assert.Equal(1.0, m2 / count, 0.004);
        Assert.Equal(0.0, m3 / count, 0.01);
        Assert.Equal(3.0, m4 / count, 0.03);
        Assert.Equal(0.3173105, (double)beyond1 / count, 0.001);
        Assert.Equal(0.0455003, (double)beyond2 / count, 0.0005);
        Assert.Equal(0.0026998, (double)beyond3 / count, 0.0001);
        Assert.Equal(6.3342e-5, (double)beyond4 / count, 1.6e-5);
    }

    [Fact]
    public void FastExponentialStaysWithinItsStatedError()
    {
        for (var x = 0.0; x < 31.9; x += 0.00137)
        {
            Assert.Equal(1.0, FastExp.OfMinus(x) / Math.Exp(-x), 1e-10);
        }

        Assert.Equal(1.0, FastExp.OfMinus(0.0));
        Assert.Equal(1.0, FastExp.OfMinus(-3.0));
        Assert.Equal(0.0, FastExp.OfMinus(40.0));
        Assert.Equal(0.0, FastExp.OfMinus(double.PositiveInfinity));
    }
}
