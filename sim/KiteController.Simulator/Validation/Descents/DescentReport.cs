using System;
using System.Collections.Generic;
using System.Linq;
using KiteController.Simulator.Tables;

namespace KiteController.Simulator.Validation.Descents;

/// <summary>A recorded descent predicted from several heights above its landing place, beside the plain extrapolation.</summary>
public sealed record DescentReport
{
    private const double StepMetre = 50.0;
    private const double HighestMetre = 600.0;
    private const double WindowSeconds = 30.0;

    /// <summary>The predictions, the lowest first.</summary>
    public required IReadOnlyList<DescentRow> Rows { get; init; }

    /// <summary>Median of the misses, metre.</summary>
    public required double MissMedianMetre { get; init; }

    /// <summary>Median of the misses of the drift of the last 10 s gone on with, metre.</summary>
    public required double ConstantWindMedianMetre { get; init; }

    /// <summary>Landings that lay within the 95 % ellipse.</summary>
    public required int Inside95 { get; init; }

    /// <summary>Predicts from the last moment above a height, and from every 50 m above that up to 600 m, as far as the recording reaches.</summary>
    /// <param name="path">The recording: columns t_s, height_m, east_m and north_m.</param>
    /// <param name="aboveMetre">Least height above the landing place, metre.</param>
    /// <exception cref="InputFileException">The file is missing or broken, or the recording does not begin above that height.</exception>
    public static DescentReport Of(string path, double aboveMetre)
    {
        var track = DescentTrack.Read(path);
        var rows = new List<DescentRow>();
        for (var height = aboveMetre; height <= Math.Max(HighestMetre, aboveMetre); height += StepMetre)
        {
            if (track.Rows[0].Height <= height || track.LastAbove(height).Time - track.Rows[0].Time < WindowSeconds)
            {
                break;
            }

            var now = track.LastAbove(height);
            var prediction = TrackPredictor.Predict(track, now);
            rows.Add(new DescentRow(
                height,
                Math.Round(track.Landing.Time - now.Time, 1),
                Math.Round(prediction.Miss(track.Landing), 1),
                Math.Round(TrackPredictor.ConstantWind(track, now).Miss(track.Landing), 1),
                Math.Round(TrackPredictor.Radius95(prediction), 1),
                TrackPredictor.Covers(prediction, track.Landing)));
        }

        if (rows.Count == 0)
        {
            throw new InputFileException(FormattableString.Invariant($"{path} has no {WindowSeconds:0} s of descent before it is {aboveMetre:0.#} m above its landing place."));
        }

        return new DescentReport
        {
            Rows = rows,
            MissMedianMetre = Math.Round(Quantiles.Median(rows.Select(row => row.MissMetre)), 1),
            ConstantWindMedianMetre = Math.Round(Quantiles.Median(rows.Select(row => row.ConstantWindMissMetre)), 1),
            Inside95 = rows.Count(row => row.Inside95),
        };
    }
}
