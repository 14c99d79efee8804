using System.Collections.Generic;

namespace KiteController.Simulator.Studies.Shards;

/// <summary>What a shard file holds.</summary>
public sealed record ShardContent
{
    /// <summary>Version of the form written here.</summary>
    public const int CurrentVersion = 1;

    /// <summary>What every such file says of itself.</summary>
    public const string FormatName = "kitecontroller study shard";

    /// <summary>Always <see cref="FormatName"/>.</summary>
    public required string Format { get; init; }

    /// <summary>Version of the form.</summary>
    public required int Version { get; init; }

    /// <summary>Which build made it; see <see cref="BuildStamp"/>.</summary>
    public required string Build { get; init; }

    /// <summary>The study.</summary>
    public required StudySettings Settings { get; init; }

    /// <summary>Which part of it.</summary>
    public required Shard Shard { get; init; }

    /// <summary>The trials, in the order of their numbers.</summary>
    public required IReadOnlyList<TrialResult> Trials { get; init; }
}
