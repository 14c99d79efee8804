using KiteController.Simulator.Flights;
using KiteController.Simulator.Landing;

namespace KiteController.Cli;

/// <summary>What <c>runner</c> was asked for.</summary>
/// <param name="LogFile">The log to read; null to simulate.</param>
/// <param name="Scenario">What to simulate.</param>
/// <param name="Station">Where the spool stands; null: as the log says.</param>
/// <param name="BearingDeg">Bearing of the zero mark; null: as it was calibrated.</param>
/// <param name="AtSeconds">Time since the cut for which to tell; null: as soon as it was told.</param>
/// <param name="PaceMetre">Length of a pace; null for no paces.</param>
/// <param name="Json">True: one JSON object on the output and nothing else.</param>
/// <param name="Folder">Folder for the files; null for none.</param>
internal sealed record RunnerWish(
    string? LogFile,
    Scenario Scenario,
    Station? Station,
    double? BearingDeg,
    double? AtSeconds,
    double? PaceMetre,
    bool Json,
    string? Folder);
