using System;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>The quasi-static sag against the exact line in three dimensions: wind from the side, wind that veers, large sags.</summary>
public class SagAgreesInSpace
{
    private readonly record struct Errors(double SagDeg, double ElevationDeg, double AzimuthDeg, double AngleDeg);

    /// <summary>The line from the ring up by Runge-Kutta of d(T t)/ds = -(w + rho/2 Cd d |Vn| Vn); then the sag between its two ends.</summary>
    private static Errors Compare(double length, double groundTension, double slopeDeg, double bearingDeg, double wind, double veer)
    {
        var line = new LineParameters();
        var field = new WindField(
            new WindParameters { SpeedMetrePerSecond = wind, DirectionFromDeg = 180.0, TurbulenceIntensity = 0.0, VeerDegPerHundredMetre = veer },
            new SeededRandom(1));
        var ground = Angles.DirectionToVector_W(KiteRun.Deg(slopeDeg), KiteRun.Deg(bearingDeg));
        Vec3 place = Vec3.Zero, pull = ground * groundTension;
        const int Pieces = 400;
        var ds = length / Pieces;
        Vec3 Slope(Vec3 at, Vec3 tension)
        {
            var t = tension.Unit;
            var air = field.MeanAt(at.Z);
            var across = air - t * Vec3.Dot(air, t);
            return Vec3.Up * (line.KilogramPerMetre * 9.81) - across * (0.5 * 1.2 * line.DragCoefficient * line.DiameterMetre * across.Length);
        }

        for (var i = 0; i < Pieces; i++)
        {
            Vec3 a1 = pull.Unit, b1 = Slope(place, pull);
            Vec3 a2 = (pull + b1 * (0.5 * ds)).Unit, b2 = Slope(place + a1 * (0.5 * ds), pull + b1 * (0.5 * ds));
            Vec3 a3 = (pull + b2 * (0.5 * ds)).Unit, b3 = Slope(place + a2 * (0.5 * ds), pull + b2 * (0.5 * ds));
            Vec3 a4 = (pull + b3 * ds).Unit, b4 = Slope(place + a3 * ds, pull + b3 * ds);
            place += (a1 + (a2 + a3) * 2.0 + a4) * (ds / 6.0);
            pull += (b1 + (b2 + b3) * 2.0 + b4) * (ds / 6.0);
        }

        var sag = new LineSag(line);
        sag.Update(place, Vec3.Zero, length, pull.Length, field);
        var found = sag.DirectionAt(place.Unit);
        return new Errors(
            Math.Acos(Math.Clamp(Vec3.Dot(place.Unit, ground), -1.0, 1.0)) * Angles.DegreePerRadian,
            (FlyerView.Elevation(found) - KiteRun.Deg(slopeDeg)) * Angles.DegreePerRadian,
            Angles.Wrap(FlyerView.Bearing(found) - KiteRun.Deg(bearingDeg)) * Angles.DegreePerRadian,
            Math.Acos(Math.Clamp(Vec3.Dot(found, ground), -1.0, 1.0)) * Angles.DegreePerRadian);
    }

    [Theory]
    [InlineData(10.0, 0.45)]
    [InlineData(15.0, 1.2)]
    [InlineData(25.0, 3.5)]
    public void DirectionAgreesWithTheExactLineFromAnySide(double sagTo, double within)
    {
        var worst = default(Errors);
        var compared = 0;
        foreach (var tension in new[] { 1.0, 2.0, 3.0, 6.0 })
        {
            foreach (var length in new[] { 40.0, 80.0 })
            {
                foreach (var bearing in new[] { 0.0, 30.0, 60.0, 90.0, 135.0 })
                {
                    foreach (var veer in new[] { 0.0, 20.0 })
                    {
                        var at = Compare(length, tension, 40.0, bearing, 6.0, veer);
                        if (at.SagDeg > sagTo)
                        {
                            continue;
                        }

                        compared++;
                        worst = at.AngleDeg > worst.AngleDeg ? at : worst;
                    }
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{compared}: {worst}");
        Assert.True(compared > 20);
        Assert.True(worst.AngleDeg < within, worst.ToString());
    }
}
