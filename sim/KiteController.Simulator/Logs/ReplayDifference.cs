namespace KiteController.Simulator.Logs;

/// <summary>Something that came out otherwise than the log says.</summary>
/// <param name="Tick">Number of the tick after which it was seen.</param>
/// <param name="Field">Its name: a command, a field of the status, or a field inside the flight controller.</param>
/// <param name="Logged">Its value in the log.</param>
/// <param name="Replayed">Its value now.</param>
public sealed record ReplayDifference(int Tick, string Field, double Logged, double Replayed);
