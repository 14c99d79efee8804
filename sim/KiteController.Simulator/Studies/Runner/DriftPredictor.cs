using System;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using KiteController.Physics;

namespace KiteController.Simulator.Studies.Runner;

/// <summary>Three other predictors of the landing, to stand beside the unit's own.</summary>
/// <remarks>
/// Naive: the wind of the last ten seconds at the kite times the time to fall. Shear-corrected: the mean wind, less by the mean of
/// (z/h)^0.14 over the fall. Both sink by the drag coefficient assumed and start from the place and the wind that the unit knew. The oracle knows the true
/// mean wind at every height, the gust at the cut, kite, style of the fall, trailing line and ground, and falls through them slice
/// by slice; only gusts and styles to come, and the luck of the line, are hidden from it.
/// </remarks>
internal static class DriftPredictor
{
    private const double ShearMean = 1.0 / 1.14;
    private const double DragCoefficient = 1.6;
    private const int Slices = 40;

    /// <summary>The wind of the last ten seconds times the time to fall.</summary>
    public static Vec3 Naive(CutSituation at, FlightParameters parameters, double unitBearingDeg) =>
        FromKite(at, unitBearingDeg, (at.WindMetrePerSecond + at.RecentGainMetrePerSecond) * at.HeightMetre / Sink(parameters));

    /// <summary>The mean wind, corrected for shear, times the time to fall.</summary>
    public static Vec3 Shear(CutSituation at, FlightParameters parameters, double unitBearingDeg) =>
        FromKite(at, unitBearingDeg, ShearMean * at.WindMetrePerSecond * at.HeightMetre / Sink(parameters));

    /// <summary>All that can be known at the cut.</summary>
    public static Vec3 Oracle(CutTruth truth)
    {
        var kite = truth.Kite;
        var s0 = Math.Sqrt(2.0 * kite.MassKilogram * kite.GravityMetrePerSecondSquared / (kite.AirDensityKilogramPerCubicMetre * kite.AreaSquareMetre * kite.SinkDragCoefficient));
        var height = truth.Kite_W.Z;
        var place = new Vec3(truth.Kite_W.X, truth.Kite_W.Y, 0.0);
        var memory = 0.5 * DrydenTurbulence.HorizontalLengthMetre(0.5 * height) * kite.GustLengthFactor / (s0 + truth.Gust_W.HorizontalLength);
        var caught = Vec3.Zero;
        double time = 0.0, hazard = 0.0, caughtShare = 0.0;
        for (var i = 0; i < Slices; i++)
        {
            var z = height * (1.0 - (i + 0.5) / Slices);
            var carried = 0.7 * kite.LineKilogramPerMetre * Math.Min(z, kite.TrailingLineMetre);
            var dt = height / Slices / (StyleSink(truth.Mode, time) * s0 * Math.Sqrt(1.0 + carried / kite.MassKilogram));
            var wind = truth.Wind.MeanAt(z) + new Vec3(truth.Gust_W.X, truth.Gust_W.Y, 0.0) * Math.Exp(-(time + 0.5 * dt) / memory);
            var step = wind * dt;
            if (z < kite.TrailingLineMetre)
            {
                var more = kite.SnagPerMetre * DescentModel.DraggedShare * step.HorizontalLength;
                var now = Math.Exp(-hazard) * (1.0 - Math.Exp(-more));
                caught += (place + step * 0.5 + truth.Wind.DirectionAt(z) * z) * now;
                caughtShare += now;
                hazard += more;
            }

            place += step;
            time += dt;
        }

        return place * (1.0 - caughtShare) + caught;
    }

    /// <summary>Sink of the style at the cut, forgotten over 26 s toward the mean of all styles.</summary>
    private static double StyleSink(DescentMode mode, double time)
    {
        const double mean = 0.6 * 0.87 + 0.25 * 0.93 + 0.15 * 1.10;
        var now = mode == DescentMode.Flutter ? 0.87 : mode == DescentMode.Glide ? 0.93 : 1.10;
        return mean + (now - mean) * Math.Exp(-time / 26.0);
    }

    private static double Sink(FlightParameters parameters) => Math.Sqrt(
        2.0 * parameters.KiteMassKilogram * DescentModel.Gravity / (DescentModel.AirDensity * parameters.KiteAreaSquareMetre * DragCoefficient));

    private static Vec3 FromKite(CutSituation at, double unitBearingDeg, double drift)
    {
        var unit = unitBearingDeg * Angles.RadianPerDegree;
        return Angles.BearingToVector_W(unit + at.AzimuthRadian) * at.DistanceMetre + Angles.BearingToVector_W(unit + at.WindAzimuthRadian) * drift;
    }
}
