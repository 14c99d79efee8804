using System;
using System.Collections.Generic;
using System.Linq;

namespace KiteController.Simulator.Validation.Descents;

/// <summary>Predicts a landing from the track above it: the runner's form, for something whose own drift shows the wind.</summary>
/// <remarks>
/// Mean drift of the last 30 s (half from its ends, half by least squares, fresh fixes only), taken to the ground by a power law of
/// height; its exponent has the prior 0.14 +-0.08 and is fitted to the same 30 s of track, where one fix in ten seconds and axis
/// counts as independent. Sink by least squares over 10 s. Variance along the drift (0.192 X)^2 + (0.08 XP)^2 + C, across
/// (0.1 X)^2 + C, C = T2 (0.845^2 (1 - exp(-T/30)) + (1.363 sd)^2 exp(-T/60)/3) + 4.07^2, sd the spread of three blocks of 10 s;
/// these four constants were fitted to the two recorded flights by others.
/// </remarks>
internal static class TrackPredictor
{
    private const double WindowSecond = 30.0;
    private const double BlockSecond = 10.0;
    private const double PriorExponent = 0.14;
    private const double PriorDeviation = 0.08;
    private const double Chi95 = 5.991;

    /// <summary>Where it will land, and how well that is known.</summary>
    public static TrackPrediction Predict(DescentTrack track, TrackFix now)
    {
        var window = Window(track, now, WindowSecond);
        var sink = Sink(track, now);
        var exponent = Exponent(window);
        var meanHeight = window.Average(fix => fix.Height);
        var last = window[^1];
        var (ends, line) = (ByEnds(window), ByLeastSquares(window));
        var (east, north) = (0.5 * (ends.East + line.East), 0.5 * (ends.North + line.North));
        var seconds = now.Height / sink;

        // X over the drift: int (z/zm)^p dz / sink, and the same weighed with ln(z/zm).
        var carried = Math.Pow(now.Height / meanHeight, exponent) * seconds / (1.0 + exponent);
        var shear = carried * (Math.Log(now.Height / meanHeight) - 1.0 / (1.0 + exponent));
        var late = now.Time - last.Time;
        var drift = Math.Sqrt(east * east + north * north);
        var spread = BlockSpread(track, now);
        var common = seconds * seconds
            * (Square(0.845) * (1.0 - Math.Exp(-seconds / 30.0)) + Square(1.363 * spread) / 3.0 * Math.Exp(-seconds / 60.0)) + Square(4.07);
        return new TrackPrediction(
            last.East + east * (carried + late),
            last.North + north * (carried + late),
            Math.Atan2(north, east),
            Math.Sqrt(Square(0.192 * drift * carried) + Square(PriorDeviation * drift * shear) + common),
            Math.Sqrt(Square(0.1 * drift * carried) + common));
    }

    /// <summary>The plain way: the drift of the last 10 s goes on to the ground.</summary>
    public static TrackPrediction ConstantWind(DescentTrack track, TrackFix now)
    {
        var window = Window(track, now, BlockSecond);
        var (east, north) = ByEnds(window);
        var seconds = now.Height / Sink(track, now) + now.Time - window[^1].Time;
        return new TrackPrediction(window[^1].East + east * seconds, window[^1].North + north * seconds, 0.0, 0.0, 0.0);
    }

    /// <summary>Radius of a circle as large as the 95 % ellipse, m.</summary>
    public static double Radius95(in TrackPrediction prediction) => Math.Sqrt(Chi95 * prediction.AlongDeviation * prediction.AcrossDeviation);

    /// <summary>True if the 95 % ellipse holds the place.</summary>
    public static bool Covers(in TrackPrediction prediction, in TrackFix place)
    {
        var (sin, cos) = Math.SinCos(prediction.AxisRadian);
        var (east, north) = (place.East - prediction.East, place.North - prediction.North);
        return Square((east * cos + north * sin) / prediction.AlongDeviation) + Square((north * cos - east * sin) / prediction.AcrossDeviation) <= Chi95;
    }

    private static List<TrackFix> Window(DescentTrack track, TrackFix now, double seconds) =>
        [.. track.Fixes.Where(fix => fix.Time <= now.Time && fix.Time >= now.Time - seconds)];

    private static double Sink(DescentTrack track, TrackFix now)
    {
        var rows = track.Rows.Where(row => row.Time <= now.Time && row.Time >= now.Time - BlockSecond).ToArray();
        return -Slope([.. rows.Select(row => row.Time)], [.. rows.Select(row => row.Height)]);
    }

    private static (double East, double North) ByEnds(List<TrackFix> window)
    {
        var seconds = window[^1].Time - window[0].Time;
        return ((window[^1].East - window[0].East) / seconds, (window[^1].North - window[0].North) / seconds);
    }

    private static (double East, double North) ByLeastSquares(List<TrackFix> window)
    {
        double[] time = [.. window.Select(fix => fix.Time)];
        return (Slope(time, [.. window.Select(fix => fix.East)]), Slope(time, [.. window.Select(fix => fix.North)]));
    }

    /// <summary>Mean of the exponent given the prior and how well each exponent's track fits.</summary>
    private static double Exponent(List<TrackFix> window)
    {
        var misfits = Enumerable.Range(-20, 81).Select(i => (Exponent: 0.01 * i, Misfit: Misfit(window, 0.01 * i))).ToArray();
        var least = misfits.Min(one => one.Misfit);
        var independent = 2.0 * WindowSecond / BlockSecond;
        double sum = 0.0, weights = 0.0;
        foreach (var (exponent, misfit) in misfits)
        {
            var weight = Math.Exp(-0.5 * Square((exponent - PriorExponent) / PriorDeviation) - 0.5 * independent * (misfit / least - 1.0));
            sum += weight * exponent;
            weights += weight;
        }

        return sum / weights;
    }

    /// <summary>Square distance left between the track and the best drift that grows with this power of the height.</summary>
    private static double Misfit(List<TrackFix> window, double exponent)
    {
        var meanHeight = window.Average(fix => fix.Height);
        var way = new double[window.Count];
        for (var i = 1; i < way.Length; i++)
        {
            var height = 0.5 * (window[i].Height + window[i - 1].Height);
            way[i] = way[i - 1] + (window[i].Time - window[i - 1].Time) * Math.Pow(height / meanHeight, exponent);
        }

        return Residual(way, [.. window.Select(fix => fix.East)]) + Residual(way, [.. window.Select(fix => fix.North)]);
    }

    private static double BlockSpread(DescentTrack track, TrackFix now)
    {
        var blocks = Enumerable.Range(0, 3).Select(i => ByEnds(Window(track, now with { Time = now.Time - i * BlockSecond }, BlockSecond))).ToArray();
        var (east, north) = (blocks.Average(block => block.East), blocks.Average(block => block.North));
        return Math.Sqrt(blocks.Sum(block => Square(block.East - east) + Square(block.North - north)) / (2.0 * (blocks.Length - 1)));
    }

    private static double Slope(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => Square(a - meanX));
    }

    private static double Residual(double[] x, double[] y)
    {
        var (meanX, meanY, slope) = (x.Average(), y.Average(), Slope(x, y));
        return x.Zip(y, (a, b) => Square(b - meanY - slope * (a - meanX))).Sum();
    }

    private static double Square(double value) => value * value;
}
