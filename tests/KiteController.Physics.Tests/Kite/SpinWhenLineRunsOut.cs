using System;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>Table A1 of the flight model and case V15: 60 m of line, 6 m/s at 10 m, taut hover, then pay-out.</summary>
public class SpinWhenLineRunsOut
{
    private readonly record struct Spin(double Hover, double HoverBowDeg, double LeastTension, double FlatAfter, double PeakDeg, double FastAfter);

    private static Spin PayOut(double speed, double asymmetry) => PayOut(PlainKite.Of(KiteCatalogue.Patang), speed, asymmetry);

    private static Spin PayOut(KiteParameters kite, double speed, double asymmetry)
    {
        var run = new KiteRun(kite with { Asymmetry = asymmetry }, 6.0, 52.0, 60.0);
        run.FlyUntil(2.0, 0.0);
        double hover = run.Kite.TensionNewton, bow = run.Kite.BowRadian;
        double least = hover, flat = double.PositiveInfinity, peak = 0.0, fast = double.PositiveInfinity;
        run.FlyUntil(3.0, speed, () =>
        {
            least = Math.Min(least, run.Kite.TensionNewton);
            peak = Math.Max(peak, Math.Abs(run.YawRateDeg));
            flat = run.Kite.BowRadian < 0.6 * bow ? Math.Min(flat, run.Time - 2.0) : flat;
            fast = Math.Abs(run.YawRateDeg) > 180.0 ? Math.Min(fast, run.Time - 2.0) : fast;
        });
        return new Spin(hover, bow * Angles.DegreePerRadian, least, flat, peak, fast);
    }

    [Theory]
    [InlineData(2.0, 26.0, 9.0)]
    [InlineData(3.0, 111.0, 89.0)]
    [InlineData(3.6, 184.0, 202.0)]
    [InlineData(4.0, 229.0, 266.0)]
    [InlineData(5.0, 331.0, 344.0)]
    [InlineData(6.0, 416.0, 423.0)]
    [InlineData(8.0, 434.0, 432.0)]
    public void PeakYawRateGrowsWithPayOut(double payOut, double peakStrong, double peakWeak)
    {
        Assert.Equal(peakStrong, PayOut(payOut, 0.006).PeakDeg, 2.0);
        Assert.Equal(peakWeak, PayOut(payOut, 0.0015).PeakDeg, 2.0);
    }

    [Theory]
    [InlineData(3.0, 0.48, 0.83)]
    [InlineData(3.6, 0.34, 0.36)]
    [InlineData(4.0, 0.30, 0.05)]
    [InlineData(5.0, 0.22, 0.0)]
    [InlineData(6.0, 0.16, 0.0)]
    [InlineData(8.0, 0.16, 0.0)]
    public void BowFlattensAndTensionFalls(double payOut, double flatAfter, double leastTension)
    {
        var spin = PayOut(payOut, 0.006);
        Assert.Equal(4.1, spin.Hover, 0.05);
        Assert.Equal(19.5, spin.HoverBowDeg, 0.1);
        // The table was read off at 0.02 s.
        Assert.Equal(flatAfter, spin.FlatAfter, 0.025);
        Assert.Equal(leastTension, spin.LeastTension, 0.01);
    }

    [Theory]
    [InlineData(2.0, 26.0, 9.0)]
    [InlineData(3.0, 111.0, 89.0)]
    [InlineData(3.6, 184.0, 202.0)]
    [InlineData(4.0, 229.0, 266.0)]
    [InlineData(5.0, 331.0, 344.0)]
    [InlineData(6.0, 416.0, 423.0)]
    [InlineData(8.0, 434.0, 432.0)]
    public void RefinementsLeaveThePeakYawRateAlmostAsItWas(double payOut, double peakStrong, double peakWeak)
    {
        Assert.Equal(peakStrong, PayOut(KiteCatalogue.Patang, payOut, 0.006).PeakDeg, Math.Max(3.0, 0.04 * peakStrong));
        Assert.Equal(peakWeak, PayOut(KiteCatalogue.Patang, payOut, 0.0015).PeakDeg, Math.Max(3.0, 0.04 * peakWeak));
    }

    [Fact]
    public void SlowPayOutNeverFlattensTheBow()
    {
        var spin = PayOut(2.0, 0.006);
        Assert.Equal(double.PositiveInfinity, spin.FlatAfter);
        Assert.Equal(1.7, spin.LeastTension, 0.05);
        Assert.Equal(double.PositiveInfinity, PayOut(KiteCatalogue.Patang, 2.0, 0.006).FlatAfter);
    }

    [Fact]
    public void FiveMetresASecondMeetsTheBehaviourAsked()
    {
        var spin = PayOut(5.0, 0.006);
        Assert.True(spin.LeastTension < 0.2 * spin.Hover);
        Assert.True(spin.FlatAfter < 0.25);
        Assert.InRange(spin.PeakDeg, 180.0, 420.0);
        Assert.Equal(0.60, spin.FastAfter, 0.01);
    }

    [Fact]
    public void FiveMetresASecondMeetsTheBehaviourAskedWithTheRefinements()
    {
        var spin = PayOut(KiteCatalogue.Patang, 5.0, 0.006);
        Assert.Equal(4.1, spin.Hover, 0.1);
        Assert.True(spin.LeastTension < 0.2 * spin.Hover);
        Assert.True(spin.FlatAfter < 0.25);
        Assert.InRange(spin.PeakDeg, 180.0, 420.0);
        Assert.InRange(spin.FastAfter, 0.4, 0.65);
    }

    [Theory]
    [InlineData(0.0, 15.0, 342.0)]
    [InlineData(0.0, -15.0, -342.0)]
    [InlineData(0.0005, -25.0, -295.0)]
    [InlineData(-0.0005, 25.0, 295.0)]
    [InlineData(0.006, -25.0, 360.0)]
    public void SpinTakesTheSenseOfTheTurnOrElseOfTheAsymmetry(double asymmetry, double headingDeg, double peakDeg)
    {
        Assert.Equal(peakDeg, PeakOfEitherSense(PlainKite.Of(KiteCatalogue.Patang), asymmetry, headingDeg), 0.1 * Math.Abs(peakDeg));
    }

    /// <summary>The swept line's whole drag slows the turn sooner, so a lesser asymmetry than 0.0005 leaves the sense to it.</summary>
    [Theory]
    [InlineData(0.0, 15.0, 342.0)]
    [InlineData(0.0, -15.0, -342.0)]
    [InlineData(0.00025, -25.0, -295.0)]
    [InlineData(-0.00025, 25.0, 295.0)]
    [InlineData(0.006, -25.0, 360.0)]
    public void SpinTakesTheSenseOfTheTurnWithTheRefinementsToo(double asymmetry, double headingDeg, double peakDeg) =>
        Assert.Equal(peakDeg, PeakOfEitherSense(KiteCatalogue.Patang, asymmetry, headingDeg), 0.1 * Math.Abs(peakDeg));

    private static double PeakOfEitherSense(KiteParameters kite, double asymmetry, double headingDeg)
    {
        var run = new KiteRun(kite with { Asymmetry = asymmetry }, 6.0, 52.0, 60.0, headingDeg);
        run.FlyUntil(1.0, 0.0);
        var peak = 0.0;
        run.FlyUntil(2.0, 5.0, () => peak = Math.Abs(run.YawRateDeg) > Math.Abs(peak) ? run.YawRateDeg : peak);
        return peak;
    }
}
