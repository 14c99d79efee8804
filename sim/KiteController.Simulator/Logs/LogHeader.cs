namespace KiteController.Simulator.Logs;

/// <summary>What the first frame of a log says.</summary>
/// <param name="Format">Version of frames.csv.</param>
/// <param name="Version">Version of the firmware, as three numbers with points.</param>
/// <param name="Layout">Number of the order of settings and state.</param>
/// <param name="Live">True if it was sent while it happened; false for what the ring held.</param>
/// <param name="SettingsFloats">Floats of a set of settings.</param>
/// <param name="SettingsInts">Whole numbers of a set of settings.</param>
/// <param name="StateFloats">Floats of a state.</param>
/// <param name="StateInts">Whole numbers of a state.</param>
public sealed record LogHeader(int Format, string Version, int Layout, bool Live, int SettingsFloats, int SettingsInts, int StateFloats, int StateInts)
{
    /// <summary>Reads the numbers of a header frame.</summary>
    public static LogHeader Of(int[] raw) =>
        new(raw[0], $"{raw[1]}.{raw[2]}.{raw[3]}", raw[4], raw[5] != 0, raw[6], raw[7], raw[8], raw[9]);
}
