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

    [Theory]
    [InlineData("gudiparan")]
    [InlineData("fighter")]
    public void OtherSizesScaleForcesWithTheAreaAndLengthsWithItsRoot(string name)
    {
        Assert.True(KiteCatalogue.TryFind(name, out var kite));
        var patang = KiteCatalogue.Patang;
        var area = kite.AreaSquareMetre / patang.AreaSquareMetre;
        Assert.Equal(area, kite.BowTensionNewton / patang.BowTensionNewton, 1e-5);
        Assert.Equal(area, kite.TiltDampingNewtonSecond / patang.TiltDampingNewtonSecond, 1e-5);
        Assert.Equal(area, System.Math.Pow(kite.TowDistanceMetre / patang.TowDistanceMetre, 2.0), 1e-5);
        Assert.Equal(area, System.Math.Pow(kite.SideForceCentreMetre / patang.SideForceCentreMetre, 2.0), 1e-5);
    }

    [Fact]
    public void VariationOfNoShareIsTheNominalKiteOfEitherSense()
    {
        var kite = KiteVariation.Draw(KiteCatalogue.Trainer, new SeededRandom(9), share: 0.0);
        Assert.Equal(KiteCatalogue.Trainer with { Asymmetry = kite.Asymmetry }, kite);
        Assert.Equal(KiteCatalogue.Trainer.Asymmetry, System.Math.Abs(kite.Asymmetry));
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
        foreach (var range in KiteCatalogue.Patang.Ranges)
        {
            var drawn = kites.Select(range.Parameter.Get).ToArray();
            Assert.All(drawn, value => Assert.InRange(value, range.Least, range.Greatest));
            Assert.True(drawn.Max() - drawn.Min() > 0.9 * (range.Greatest - range.Least), range.Parameter.Key);
        }
    }
}
