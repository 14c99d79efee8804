using System;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>What the fast models leave out: eight pieces at 1 ms, and the sag on a straight line, against forty pieces at 0.1 ms by other code.</summary>
/// <remarks>The bounds stand a little above what was found; sim/PHYSICS.md lists what was found.</remarks>
public class FastModelAgreesWithReference
{
    private readonly record struct Bounds(double Metre, double TensionRms, double ArmRmsDeg);

    private static void Compare(Situation situation, SituationTrace slow, LineModel model, double from, Bounds most)
    {
        var fast = SituationTrace.Fast(situation, model);
        var to = situation.Seconds;
        var metre = fast.Largest(from, to, n => (fast.Position_W[n] - slow.Position_W[n]).Length);
        var tension = fast.Rms(from, to, n => fast.SpoolTension[n] - slow.SpoolTension[n]);
        var elevation = fast.Rms(from, to, n => fast.ArmElevationDeg[n] - slow.ArmElevationDeg[n]);
        var azimuth = fast.Rms(from, to, n => fast.ArmAzimuthDeg[n] - slow.ArmAzimuthDeg[n]);
        var found = $"{model}: {metre:F2} m, {tension:F3} N rms, arm {elevation:F2} and {azimuth:F2} deg rms";
        TestContext.Current.TestOutputHelper!.WriteLine(found);
        Assert.True(metre < most.Metre && tension < most.TensionRms && Math.Max(elevation, azimuth) < most.ArmRmsDeg, found);
    }

    [Fact]
    public void TautHoverInGusts()
    {
        var slow = SituationTrace.Slow(Situation.HoverInGusts);
        Compare(Situation.HoverInGusts, slow, LineModel.Dynamic, 3.0, new Bounds(0.7, 0.06, 0.4));
        Compare(Situation.HoverInGusts, slow, LineModel.QuasiStatic, 3.0, new Bounds(0.8, 0.12, 0.8));
    }

    [Fact]
    public void CrosswindPass()
    {
        var slow = SituationTrace.Slow(Situation.CrosswindPass);
        Compare(Situation.CrosswindPass, slow, LineModel.Dynamic, 0.5, new Bounds(0.3, 0.3, 0.2));
        Compare(Situation.CrosswindPass, slow, LineModel.QuasiStatic, 0.5, new Bounds(0.4, 0.5, 0.6));
    }

    [Fact]
    public void ReelIn()
    {
        var slow = SituationTrace.Slow(Situation.ReelIn);
        Compare(Situation.ReelIn, slow, LineModel.Dynamic, 2.5, new Bounds(0.4, 0.15, 0.4));
        Compare(Situation.ReelIn, slow, LineModel.QuasiStatic, 2.5, new Bounds(0.6, 0.25, 0.7));
    }

    [Fact]
    public void ReleaseAndPull()
    {
        var slow = SituationTrace.Slow(Situation.ReleaseAndPull);
        Compare(Situation.ReleaseAndPull, slow, LineModel.Dynamic, 1.5, new Bounds(1.6, 0.35, 2.5));
        Compare(Situation.ReleaseAndPull, slow, LineModel.QuasiStatic, 1.5, new Bounds(16.0, 1.0, 8.0));
        SameTimes(SituationTrace.Fast(Situation.ReleaseAndPull, LineModel.Dynamic), slow, 2.0, 0.01, 0.1);
        SameTimes(SituationTrace.Fast(Situation.ReleaseAndPull, LineModel.QuasiStatic), slow, 2.0, 0.02, 0.2);
    }

    [Fact]
    public void SlackAndSnatch()
    {
        var slow = SituationTrace.Slow(Situation.SlackAndSnatch);
        Compare(Situation.SlackAndSnatch, slow, LineModel.Dynamic, 1.5, new Bounds(3.0, 0.8, 9.0));
        Compare(Situation.SlackAndSnatch, slow, LineModel.QuasiStatic, 1.5, new Bounds(10.0, 1.2, 4.0));
    }

    [Fact]
    public void CutLine()
    {
        var slow = SituationTrace.Slow(Situation.CutLine);
        Compare(Situation.CutLine, slow, LineModel.Dynamic, 2.5, new Bounds(0.2, 0.06, 4.0));
        Compare(Situation.CutLine, slow, LineModel.QuasiStatic, 2.5, new Bounds(1.1, 0.25, 8.5));
        SameTimes(SituationTrace.Fast(Situation.CutLine, LineModel.Dynamic), slow, 3.0, 0.01, 0.15);
        SameTimes(SituationTrace.Fast(Situation.CutLine, LineModel.QuasiStatic), slow, 3.0, 0.1, 0.3);
    }

    [Fact]
    public void TheReferenceItselfIsFineEnough()
    {
        // Twice the pieces: what is left of the reference's own error.
        var forty = SituationTrace.Slow(Situation.CrosswindPass);
        var eighty = SituationTrace.Slow(Situation.CrosswindPass, 80);
        Assert.True(forty.Largest(0.5, 2.5, n => (forty.Position_W[n] - eighty.Position_W[n]).Length) < 0.05);
        Assert.True(forty.Rms(0.5, 2.5, n => forty.SpoolTension[n] - eighty.SpoolTension[n]) < 0.1);
        Assert.True(forty.Rms(0.5, 2.5, n => forty.ArmElevationDeg[n] - eighty.ArmElevationDeg[n]) < 0.1);
    }

    private static void SameTimes(SituationTrace fast, SituationTrace slow, double from, double tensionWithin, double armWithin)
    {
        foreach (var newton in new[] { 1.0, 0.3 })
        {
            Assert.Equal(slow.TensionBelow(newton, from), fast.TensionBelow(newton, from), tensionWithin);
        }

        foreach (var deg in new[] { 5.0, 10.0, 20.0 })
        {
            Assert.Equal(slow.ArmFallenBy(deg, from), fast.ArmFallenBy(deg, from), armWithin);
        }
    }
}
