namespace KiteController.Cli;

/// <summary>What a flight shall leave behind.</summary>
/// <param name="Json">True: one JSON object on the output and nothing else.</param>
/// <param name="Folder">Folder for table and report; null for none.</param>
/// <param name="LogFile">File for the unit's log, sent live; null for none.</param>
/// <param name="RingFile">File for what the unit's ring holds after the flight; null for none.</param>
internal sealed record FlyOutputs(bool Json, string? Folder, string? LogFile, string? RingFile);
