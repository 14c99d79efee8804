using System.Linq;
using Xunit;

namespace KiteController.Physics.Tests;

public class KiteCatalogueTests
{
    [Theory]
    [InlineData("patang", 6.0)]
    [InlineData("gudiparan", 6.0)]
    [InlineData("fighter", 4.5)]
    [InlineData("trainer", 6.0)]
    public void EveryKiteHoversOnFiftyMetresInItsWind(string name, double wind)
    {
        Assert.True(KiteCatalogue.TryFind(name, out var kite));
        var run = new KiteRun(kite with { Asymmetry = 0.0 }, wind, 50.0, 50.0);
        run.FlyUntil(12.0, 0.0);
        Assert.InRange(run.Kite.ElevationRadian * Angles.DegreePerRadian, 45.0, 65.0);
        Assert.True(run.Kite.TensionNewton > 0.5);
    }

    [Fact]
    public void SmallKiteSpinsFasterThanTheLarge()
    {
        double Peak(KiteParameters kite)
        {
            var run = new KiteRun(kite, 5.0, 52.0, 50.0);
            var peak = 0.0;
            run.FlyUntil(2.0, 0.0);
            run.FlyUntil(3.5, 5.0, () => peak = System.Math.Max(peak, run.YawRateDeg));
            return peak;
        }

        Assert.True(Peak(KiteCatalogue.Fighter) > 1.2 * Peak(KiteCatalogue.Patang));
        Assert.True(Peak(KiteCatalogue.Patang) > Peak(KiteCatalogue.Gudiparan));
    }

    [Fact]
    public void UnknownNameIsRefusedAndNamesAreListed()
    {
        Assert.False(KiteCatalogue.TryFind("delta", out _));
        Assert.True(KiteCatalogue.TryFind("Trainer", out var trainer));
        Assert.Equal(0.010, trainer.TailMassKilogram);
        Assert.Equal(["patang", "gudiparan", "fighter", "trainer"], KiteCatalogue.Names.ToArray());
    }

    [Fact]
    public void BowStiffnessAndTiltDampingScaleWithArea()
    {
        var twice = KiteCatalogue.Scaled("twice", 0.42, 0.09);
        Assert.Equal(4.0, twice.BowTensionNewton, 1e-12);
        Assert.Equal(0.32, twice.TiltDampingNewtonSecond, 1e-12);
    }

    [Fact]
    public void VariationStaysInItsRangesAndTakesBothSenses()
    {
        var random = new SeededRandom(4);
        var kites = Enumerable.Range(0, 400).Select(_ => KiteVariation.Draw(KiteCatalogue.Patang, random)).ToArray();
        Assert.All(kites, kite =>
        {
            Assert.InRange(kite.MassKilogram, 0.0315, 0.0585);
            Assert.InRange(kite.AreaSquareMetre, 0.1785, 0.2415);
            Assert.InRange(kite.BowTensionNewton, 1.4, 2.6);
            Assert.InRange(kite.Asymmetry, -0.012, 0.012);
        });
        Assert.InRange(kites.Count(kite => kite.Asymmetry > 0.0), 150, 250);
    }
}
