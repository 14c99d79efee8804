namespace KiteController.Simulator.Studies.Results;

/// <summary>A trial worth a look.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Remark">What happened.</param>
/// <param name="Command">The command that flies it again.</param>
public sealed record SeedNote(ulong Seed, string Remark, string Command);
