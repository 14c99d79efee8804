using System;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>What is left at the spool, against the table of a simulated 24-node line.</summary>
public class BareLineTests
{
    private static BareLine Cut(double length, ulong seed = 1) =>
        new(new LineParameters(), length, KiteRun.Deg(50.0), 0.0, 4.0, new SeededRandom(seed));

    /// <summary>Tension averaged over 4-10 s of many cuts, with the given reel speed; the length is held by hand.</summary>
    private static double MeanTension(double length, double wind, double reelSpeed)
    {
        double sum = 0.0;
        var count = 0;
        for (var seed = 0UL; seed < 40UL; seed++)
        {
            var line = Cut(length, seed);
            for (var n = 0; n < 1000; n++)
            {
                line.Step(reelSpeed * (n % 2 == 0 ? 1.0 : reelSpeed < 0.0 ? 1.0 : 0.0), new Vec3(0.0, wind, 0.0), 0.01);
                if (n is > 50 and < 200)
                {
                    sum += line.TensionNewton;
                    count++;
                }
            }
        }

        return sum / count;
    }

    [Theory]
    [InlineData(15.0, 6.0, 0.004, 0.04)]
    [InlineData(40.0, 6.0, 0.004, 0.05)]
    [InlineData(80.0, 6.0, 0.003, 0.08)]
    [InlineData(120.0, 9.0, 0.04, 0.20)]
    public void StandingBareLinePullsNextToNothing(double length, double wind, double least, double most) =>
        Assert.InRange(MeanTension(length, wind, 0.0), least, most);

    [Theory]
    [InlineData(40.0, 6.0, 0.045, 0.07)]
    [InlineData(80.0, 6.0, 0.07, 0.12)]
    [InlineData(120.0, 9.0, 0.22, 0.28)]
    public void StreamingTensionWhileTakenUpIsWithinAFactorOfTheTable(double length, double wind, double low, double high) =>
        Assert.InRange(Cut(length).StreamingTension(length, wind, 4.0), low / 1.6, high * 1.6);

    [Fact]
    public void TensionIsGoneWithinAQuarterOfASecondAndTheTakeUpJerks()
    {
        var line = Cut(80.0);
        for (var n = 0; n < 25; n++)
        {
            line.Step(0.0, new Vec3(0.0, 6.0, 0.0), 0.01);
        }

        Assert.True(line.TensionNewton < 0.15);
        var jerk = 0.0;
        for (var n = 0; n < 15; n++)
        {
            line.Step(-4.0, new Vec3(0.0, 6.0, 0.0), 0.01);
            jerk = Math.Max(jerk, line.TensionNewton);
        }

        Assert.InRange(jerk, 0.12, 0.45);
    }

    [Theory]
    [InlineData(15.0, 6.0, -32.0)]
    [InlineData(40.0, 6.0, -36.0)]
    [InlineData(80.0, 6.0, -21.0)]
    public void DirectionFallsBelowTheHorizonWithinSeconds(double length, double wind, double tableAtTwoSeconds)
    {
        var line = Cut(length);
        for (var n = 0; n < 200; n++)
        {
            line.Step(0.0, new Vec3(0.0, wind, 0.0), 0.01);
        }

        // The fall is fitted to -20 degrees: the table's lines fall up to 20 degrees lower.
        Assert.InRange(line.ElevationRadian * Angles.DegreePerRadian, -21.0, tableAtTwoSeconds + 25.0);
    }

    [Fact]
    public void ReeledInLineEndsWithNothing()
    {
        var line = Cut(10.0);
        for (var n = 0; n < 400; n++)
        {
            line.Step(-4.0, new Vec3(0.0, 6.0, 0.0), 0.01);
        }

        Assert.Equal(0.0, line.LengthMetre);
        Assert.True(line.TensionNewton < 1e-3);
    }
}
