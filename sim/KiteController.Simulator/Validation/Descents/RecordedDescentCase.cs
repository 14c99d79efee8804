using System.Linq;

namespace KiteController.Simulator.Validation.Descents;

/// <summary>V11: two recorded parachute descents, predicted from the track above.</summary>
internal static class RecordedDescentCase
{
    private static readonly double[] PublishedHeights = [100.0, 200.0, 300.0, 600.0];

    public static void Predictions(ValidationSettings settings, CaseRows rows)
    {
        // Constant-wind misses at 100, 200, 300, 600 m, computed by others from the same recordings.
        (string Name, string File, double[] ConstantWind)[] flights =
        [
            ("Camoes", "descents/descent_camoes.csv", [3.2, 6.7, 10.0, 13.4]),
            ("Genesis", "descents/descent_genesis.csv", [38.6, 29.9, 85.2, 64.4]),
        ];
        foreach (var (name, file, constantWind) in flights)
        {
            if (!settings.TryFind(file, out var path))
            {
                rows.Skipped($"{name}: median miss", Quantiles.Median(constantWind), "at most", $"The recorded descents are not here: set {ValidationSettings.DataVariable} to the folder that holds descents/.");
                continue;
            }

            var track = DescentTrack.Read(path);
            var predictions = PublishedHeights.Select(height => TrackPredictor.Predict(track, track.LastAbove(height))).ToArray();
            rows.AtMost(
                $"{name}: median miss from 100, 200, 300, 600 m, against constant wind as published, m",
                Quantiles.Median(constantWind),
                Quantiles.Median(predictions.Select(prediction => prediction.Miss(track.Landing))));

            var ladder = Enumerable.Range(2, 11).Select(i => track.LastAbove(50.0 * i)).ToArray();
            rows.AtMost(
                $"{name}: median miss from 100, 150 ... 600 m, against our own constant-wind extrapolation, m",
                Quantiles.Median(ladder.Select(now => TrackPredictor.ConstantWind(track, now).Miss(track.Landing))),
                Quantiles.Median(ladder.Select(now => TrackPredictor.Predict(track, now).Miss(track.Landing))));
            rows.AtLeast(
                $"{name}: landings within the 95 % ellipse, of 4",
                4.0,
                predictions.Count(prediction => TrackPredictor.Covers(prediction, track.Landing)));
            rows.AtLeast(
                $"{name}: landings within the 95 % ellipse, of {ladder.Length}",
                ladder.Length,
                ladder.Count(now => TrackPredictor.Covers(TrackPredictor.Predict(track, now), track.Landing)));
        }
    }
}
