namespace KiteController.Simulator.Imu;

/// <summary>How well the firmware knew where up was: the JSON object of <c>replay-imu --json</c>, keys in camelCase.</summary>
public sealed record ImuReplayResult
{
    /// <summary>Root mean square angle between estimated and reference vertical, degree; null without a reference.</summary>
    public double? InclinationRmseDeg { get; init; }

    /// <summary>Largest such angle, degree; null without a reference.</summary>
    public double? InclinationWorstDeg { get; init; }

    /// <summary>Rows of the recording.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows that were compared with a reference.</summary>
    public required int ScoredRows { get; init; }

    /// <summary>Length of the recording, second.</summary>
    public required double Seconds { get; init; }
}
