using System;
using Xunit;

namespace KiteController.Physics.Tests;

public class RepeatableAndFreeOfGarbage
{
    [Fact]
    public void SameSeedFliesTheSameFlightToTheLastBit()
    {
        var a = new WholeChain(17, KiteCatalogue.Patang);
        var b = new WholeChain(17, KiteCatalogue.Patang);
        var other = new WholeChain(18, KiteCatalogue.Patang);
        a.Run(4000);
        b.Run(1500);
        b.Run(2500);
        other.Run(4000);
        Assert.Equal(a.Kite.Position_W, b.Kite.Position_W);
        Assert.Equal(a.Kite.TensionNewton, b.Kite.TensionNewton);
        Assert.Equal(a.Spool.AngleRadian, b.Spool.AngleRadian);
        Assert.Equal(a.Arm.SpecificForce_A, b.Arm.SpecificForce_A);
        Assert.NotEqual(a.Kite.Position_W, other.Kite.Position_W);
    }

    [Fact]
    public void AStepAllocatesNothing()
    {
        var chain = new WholeChain(3, KiteCatalogue.Trainer);
        var bare = new BareLine(new LineParameters(), 40.0, 0.7, 0.0, 3.0, new SeededRandom(1));
        var wind = new WindField(new WindParameters(), new SeededRandom(2));
        var cut = new CutKite(
            new CutKiteParameters { SnagPerMetre = 0.1 }, wind, new Vec3(0.0, 40.0, 60.0), Vec3.Zero, new SeededRandom(5));
        void Work()
        {
            chain.Run(2000);
            for (var n = 0; n < 500; n++)
            {
                bare.Step(-1.0, new Vec3(0.0, 6.0, 0.0), 0.01);
                cut.Step();
            }
        }

        Work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Work();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void SameSeedLandsTheSameKiteInTheSamePlace()
    {
        Vec3 Land(ulong seed)
        {
            var random = new SeededRandom(seed);
            var kite = RunnerDraw.Draw(random.Fork(1)).Cut(random.Fork(2));
            kite.RunToEnd();
            return kite.Position_W;
        }

        Assert.Equal(Land(5), Land(5));
        Assert.NotEqual(Land(5), Land(6));
    }

    [Fact]
    public void WholeChainHoldsTogether()
    {
        var chain = new WholeChain(8, KiteCatalogue.Trainer);
        for (var second = 0; second < 60; second++)
        {
            chain.Run(1000);
            Assert.Equal(KiteCondition.Flying, chain.Kite.Condition);
            Assert.InRange(chain.Kite.TensionNewton, 0.0, 30.0);
            var offElevation = chain.Kite.ElevationRadian - chain.Arm.ElevationRadian;
            Assert.InRange(offElevation * Angles.DegreePerRadian, -10.0, 45.0);
            Assert.InRange(chain.Arm.SpecificForce_A.Length, 5.0, 20.0);
        }
    }
}
