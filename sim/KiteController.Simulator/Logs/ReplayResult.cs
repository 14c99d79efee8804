namespace KiteController.Simulator.Logs;

/// <summary>What came of doing a log again: the JSON object of <c>replay --json</c>.</summary>
public sealed record ReplayResult
{
    /// <summary>Firmware image that did it again.</summary>
    public required string Image { get; init; }

    /// <summary>Version of the firmware that wrote the log.</summary>
    public required string FirmwareVersion { get; init; }

    /// <summary>True for a live log, false for what a ring held.</summary>
    public required bool Live { get; init; }

    /// <summary>Number of the first tick done again; 0 if none was.</summary>
    public int FirstTick { get; set; }

    /// <summary>Ticks done again.</summary>
    public int Ticks { get; set; }

    /// <summary>Ticks that could not be done again, because what they need is missing or damaged.</summary>
    public int SkippedTicks { get; set; }

    /// <summary>How often a state was put in: once, and once more after each gap.</summary>
    public int Starts { get; set; }

    /// <summary>Whole states compared.</summary>
    public int StatesCompared { get; set; }

    /// <summary>Status frames compared.</summary>
    public int StatusesCompared { get; set; }

    /// <summary>Stretches of bytes in the log that were no frame.</summary>
    public required int Rejected { get; init; }

    /// <summary>Largest departure that counts as agreement, as a share of the value or of 1, whichever is more; 0: bit for bit.</summary>
    public required double Tolerance { get; init; }

    /// <summary>The first thing that came out otherwise; null if nothing did.</summary>
    public ReplayDifference? FirstDifference { get; set; }

    /// <summary>True if something was done again and all of it agreed.</summary>
    public bool Agrees => FirstDifference is null && Ticks > 0;
}
