namespace KiteController.Simulator.Logs;

/// <summary>A setting that a replay uses instead of the logged one.</summary>
/// <param name="Name">Name of the field of the parameters or the calibration.</param>
/// <param name="Value">Its value.</param>
public sealed record SettingOverride(string Name, float Value);
