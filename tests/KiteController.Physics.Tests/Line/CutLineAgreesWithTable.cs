using System;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>The bare line after a cut at 50 degrees, ring 1.2 m above ground, against the table of another, unstretchable 24-node line.</summary>
/// <remarks>
/// That line does not stretch. Ours does: its stretch springs back at the cut (16 m/s), which throws it down faster in the first half
/// second; afterwards the two agree. Wind at 10 m, exponent 0.14.
/// </remarks>
public class CutLineAgreesWithTable
{
    private sealed record Fall(double HalfSecondDeg, double SecondDeg, double TwoSecondsDeg, double RestTension, double TakeUpTension);

    private static Fall Cut(double length, double windSpeed, int pieces)
    {
        var parameters = new LineParameters();
        var line = new DynamicLine(parameters, new DynamicLineOptions { Pieces = pieces });
        var wind = LineRig.Wind(windSpeed, 0.14);
        var whole = 1.3 * length;
        var kite = Angles.DirectionToVector_W(KiteRun.Deg(50.0), 0.0) * (whole * 1.013);
        line.Start(kite, whole);
        double reel = 0.0, rest = 0.0, takeUp = 0.0, out1 = whole;
        var angles = new double[3];
        int resting = 0, taking = 0;
        for (var n = -5000; n < 14_000; n++)
        {
            if (n % 10 == 0)
            {
                line.UpdateWind(wind);
            }

            if (n < 0)
            {
                line.Step(kite, Vec3.Zero, whole, 0.0, LineRig.Step);
                continue;
            }

            if (n == 0)
            {
                line.Cut(length);
            }

            reel = n < 12_000 ? 0.0 : Math.Max(-4.0, reel - 0.04);
            line.StepCut(out1, reel, LineRig.Step);
            out1 += reel * LineRig.Step;
            var tension = line.AtSpool.TensionNewton;
            if (n is >= 2000 and < 12_000)
            {
                rest += tension;
                resting++;
            }
            else if (n >= 12_500)
            {
                takeUp += tension;
                taking++;
            }

            if (n is 500 or 1000 or 2000)
            {
                angles[n / 1000] = FlyerView.Elevation(line.AtSpool.Direction_W) * Angles.DegreePerRadian;
            }
        }

        return new Fall(angles[0], angles[1], angles[2], rest / resting, takeUp / taking);
    }

    [Theory]
    [InlineData(15.0, 6.0, -9.0, -26.0, -32.0, 0.010, 0.03)]
    [InlineData(40.0, 6.0, 0.0, -23.0, -36.0, 0.02, 0.07)]
    [InlineData(80.0, 6.0, 25.0, -13.0, -21.0, 0.003, 0.12)]
    [InlineData(120.0, 9.0, 29.0, 13.0, -1.0, 0.07, 0.28)]
    public void ArmAngleAndTensionOfTheBareLine(
        double length, double wind, double halfSecond, double second, double twoSeconds, double restTension, double takeUpTension)
    {
        var fall = Cut(length, wind, 24);
        Assert.InRange(fall.HalfSecondDeg, halfSecond - 35.0, halfSecond + 5.0);
        Assert.InRange(fall.SecondDeg, second - 10.0, second + 10.0);
        Assert.InRange(fall.TwoSecondsDeg, twoSeconds - 10.0, twoSeconds + 10.0);

        // Ours streams nearer to the bound of BareLine, of which the table's long line shows half.
        var bound = new BareLine(new LineParameters(), length, 0.8, 0.0, 4.0, new SeededRandom(1)).StreamingTension(length, wind, 0.0);
        Assert.InRange(fall.RestTension, 0.0, Math.Max(restTension, 1.6 * bound));
        Assert.InRange(fall.TakeUpTension, 0.3 * takeUpTension, 2.0 * takeUpTension);
        TestContext.Current.TestOutputHelper!.WriteLine(fall.ToString());
    }

    [Theory]
    [InlineData(40.0, 6.0)]
    [InlineData(80.0, 6.0)]
    public void EightPiecesFallAsTwentyFourDo(double length, double wind)
    {
        var fine = Cut(length, wind, 24);
        var coarse = Cut(length, wind, 8);
        Assert.InRange(coarse.SecondDeg, fine.SecondDeg - 12.0, fine.SecondDeg + 12.0);
        Assert.InRange(coarse.TwoSecondsDeg, fine.TwoSecondsDeg - 20.0, fine.TwoSecondsDeg + 20.0);
        TestContext.Current.TestOutputHelper!.WriteLine($"{coarse} against {fine}");
    }
}
