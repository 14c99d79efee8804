using System;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>What a line does in the hand: reeled, snatched, on the ground, parted.</summary>
public class DynamicLineBehaviour
{
    private static readonly LineParameters Nominal = new();

    private static DynamicLine Held(Vec3 kite, double length, WindField wind, double seconds, int pieces = 8)
    {
        var line = new DynamicLine(Nominal, new DynamicLineOptions { Pieces = pieces });
        line.Start(kite, length);
        Run(line, kite, Vec3.Zero, length, 0.0, wind, seconds);
        return line;
    }

    private static void Run(DynamicLine line, Vec3 kite, Vec3 velocity, double length, double reel, WindField wind, double seconds)
    {
        for (var n = 0; n < seconds / LineRig.Step; n++)
        {
            if (n % 10 == 0)
            {
                line.UpdateWind(wind);
            }

            line.Step(kite, velocity, length, reel, LineRig.Step);
            kite += velocity * LineRig.Step;
            length += reel * LineRig.Step;
        }
    }

    [Theory]
    [InlineData(-5.0)]
    [InlineData(8.0)]
    public void LineReeledAtTheKitesSpeedKeepsItsTension(double speed)
    {
        var e = Angles.DirectionToVector_W(KiteRun.Deg(50.0), 0.0);
        var calm = LineRig.Wind(0.0, 0.0);
        var line = Held(e * 60.6, 60.0, calm, 3.0);
        var before = line.AtSpool.TensionNewton;
        Run(line, e * 60.6, e * speed, 60.0, speed, calm, 3.0);

        // The stretch of 0.6 m stays while the line changes by 15 or 24 m; skin friction on the running line takes up to 0.1 N.
        var expected = 300.0 * 0.6 / (60.0 + 3.0 * speed);
        Assert.Equal(300.0 * 0.6 / 60.0, before, 0.05);
        Assert.Equal(1.0, line.AtSpool.TensionNewton / expected, 0.06);
    }

    [Fact]
    public void SlackLineHangsBelowItsChordAndPullsNextToNothing()
    {
        var kite = Angles.DirectionToVector_W(KiteRun.Deg(50.0), 0.0) * 59.0;
        var line = Held(kite, 60.0, LineRig.Wind(0.0, 0.0), 10.0, pieces: 16);
        Assert.InRange(line.AtSpool.TensionNewton, 0.02, 0.15);
        Assert.InRange(FlyerView.Elevation(line.AtSpool.Direction_W) * Angles.DegreePerRadian, 20.0, 46.0);
    }

    [Fact]
    public void LineThatFallsLiesOnTheGroundAndStaysThere()
    {
        var line = Held(new Vec3(0.0, 30.0, 2.0), 30.3, LineRig.Wind(0.0, 0.0), 1.0);
        line.Cut(30.0);
        for (var n = 0; n < 8000; n++)
        {
            line.StepCut(30.3, 0.0, LineRig.Step);
        }

        for (var i = 2; i <= line.Pieces; i++)
        {
            Assert.Equal(-1.2, line.NodePosition_W(i).Z, 1e-9);
            Assert.True(line.NodeVelocity_W(i).Length < 1e-6);
        }
    }

    [Fact]
    public void SnatchPartsTheLineWhereStrengthIsPassed()
    {
        var e = Angles.DirectionToVector_W(KiteRun.Deg(50.0), 0.0);
        var line = Held(e * 60.5, 60.0, LineRig.Wind(0.0, 0.0), 1.0);
        Assert.True(line.PartedAtMetre < 0.0);
        Run(line, e * 60.5, e * 15.0, 60.0, 0.0, LineRig.Wind(0.0, 0.0), 1.0);
        Assert.InRange(line.PartedAtMetre, 0.0, 60.0);
    }

    [Fact]
    public void LineCutAndReeledInIsGoneInTheEnd()
    {
        var line = Held(Angles.DirectionToVector_W(KiteRun.Deg(50.0), 0.0) * 60.5, 60.0, LineRig.Wind(6.0, 0.14), 1.0);
        line.Cut(10.0);
        double length = 60.0, reel = 0.0;
        for (var n = 0; n < 3000; n++)
        {
            reel = Math.Max(-4.0, reel - 0.04);
            line.StepCut(length, reel, LineRig.Step);
            length += reel * LineRig.Step;
            Assert.InRange(line.AtSpool.TensionNewton, 0.0, 15.0);
        }

        Assert.Equal(0.0, line.LengthMetre);
        Assert.Equal(0.0, line.AtSpool.TensionNewton);
    }

    [Fact]
    public void AStepAllocatesNothingAndRepeatsToTheLastBit()
    {
        var kite = Angles.DirectionToVector_W(KiteRun.Deg(50.0), 0.0) * 60.5;
        var wind = LineRig.Wind(6.0, 0.14);
        var line = Held(kite, 60.0, wind, 1.0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(line, kite, Vec3.Zero, 60.0, 1.0, wind, 1.0);
        line.Cut(30.0);
        line.StepCut(61.0, 0.0, LineRig.Step);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        var other = Held(kite, 60.0, wind, 1.0);
        Run(other, kite, Vec3.Zero, 60.0, 1.0, wind, 1.0);
        other.Cut(30.0);
        other.StepCut(61.0, 0.0, LineRig.Step);
        Assert.Equal(line.AtSpool, other.AtSpool);
    }

    [Fact]
    public void ShortLeaderAndLongLineAreStableAtAllSteps()
    {
        foreach (var length in new[] { 2.0, 5.0, 150.0 })
        {
            foreach (var dt in new[] { 0.5e-3, 1e-3, 2e-3 })
            {
                foreach (var stiffness in new[] { 150.0, 1500.0 })
                {
                    var line = new DynamicLine(Nominal with { StiffnessNewton = stiffness });
                    var wind = LineRig.Wind(8.0, 0.14);
                    for (var n = 0; n < 4000; n++)
                    {
                        // A kite that swings to and fro and goes slack and taut.
                        var swing = 0.3 * Math.Sin(n * dt * 6.0);
                        var kite = Angles.DirectionToVector_W(0.8, swing) * (length * (1.0 + 0.02 * Math.Sin(n * dt * 9.0)));
                        if (n == 0)
                        {
                            line.Start(kite, length);
                        }

                        line.UpdateWind(wind);
                        line.Step(kite, Vec3.Zero, length, 0.0, dt);
                        Assert.InRange(line.AtSpool.TensionNewton, 0.0, 0.1 * stiffness + 10.0);
                    }
                }
            }
        }
    }
}
