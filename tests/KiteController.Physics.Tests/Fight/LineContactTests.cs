using System;
using KiteController.Physics;
using Xunit;

namespace KiteController.Physics.Tests.Fight;

/// <summary>What another line does to ours.</summary>
public sealed class LineContactTests
{
    private const double Dt = 0.001;
    private const double Metre = 60.0;

    [Theory]
    [InlineData(4, 10.0)]
    [InlineData(8, 25.0)]
    [InlineData(12, 25.0)]
    public void ItBendsTheLineByItsAngleAndTurnsTheArmByTheShareBeyond(int node, double bendDeg)
    {
        var (line, kite) = Taut();
        var contact = new LineContact(node, bendDeg * Angles.RadianPerDegree, new SeededRandom(1));
        double turned = 0.0;
        for (var i = 0; i < 6000; i++)
        {
            line.Push(contact.Node, contact.Force(line, Dt));
            line.Step(kite, Vec3.Zero, Metre, 0.0, Dt);
            turned += i >= 4000 ? Math.Acos(Math.Clamp(Vec3.Dot(line.AtSpool.Direction_W, kite.Unit), -1.0, 1.0)) / 2000.0 : 0.0;
        }

        // Small-angle geometry: d = g (1 - f); the line's own sag adds a degree or two to some side.
        Assert.Equal(bendDeg * (1.0 - node / 16.0), turned * Angles.DegreePerRadian, 4.0);
    }

    [Fact]
    public void OnceTheOtherLinePartsOursIsStraightAgain()
    {
        var (line, kite) = Taut();
        var contact = new LineContact(8, 20.0 * Angles.RadianPerDegree, new SeededRandom(1));
        for (var i = 0; i < 4000; i++)
        {
            if (i == 2000)
            {
                contact.Part();
            }

            line.Push(contact.Node, contact.Force(line, Dt));
            line.Step(kite, Vec3.Zero, Metre, 0.0, Dt);
        }

        Assert.True(contact.Gone);
        Assert.True(Vec3.Dot(line.AtSpool.Direction_W, kite.Unit) > Math.Cos(4.0 * Angles.RadianPerDegree));
    }

    [Fact]
    public void ABareLineThatCatchesPullsWhenItIsReeledIn()
    {
        var (line, kite) = Taut();
        line.Cut(30.0);
        for (var i = 0; i < 5000; i++)
        {
            line.StepCut(Metre, 0.0, Dt);
        }

        Assert.True(line.AtSpool.TensionNewton < 0.2);
        line.CatchEnd();
        var length = Metre;
        for (var i = 0; i < 8000 && line.AtSpool.TensionNewton < 5.0; i++)
        {
            length -= 4.0 * Dt;
            line.StepCut(length, -4.0, Dt);
        }

        Assert.True(line.AtSpool.TensionNewton >= 5.0);
        Assert.Equal(60.0, kite.Length, 1.0);
    }

    private static (DynamicLine Line, Vec3 Kite) Taut()
    {
        var kite = Angles.DirectionToVector_W(0.8, 0.0) * (Metre + 0.7);
        var line = new DynamicLine(new LineParameters(), new DynamicLineOptions { Pieces = 16 });
        line.Start(kite, Metre);
        return (line, kite);
    }
}
