using KiteController.Hardware.Tests.Tables;

namespace KiteController.Hardware.Tests.Sizes;

/// <summary>How long the enable circuit holds after an edge: 0.7 R C of the 74HC4538, with all tolerances at their worst together.</summary>
internal static class EnableTiming
{
    /// <summary>Of the part itself, a share; its data sheets allow 10 %.</summary>
    public const double PartTolerance = 0.10;

    private const double Factor = 0.7;

    public static double NominalSecond => Factor * PartsList.Figure("R5", " kohm") * 1e3 * PartsList.Figure("C5", " nF") * 1e-9;

    public static double ShortestSecond => NominalSecond * (1.0 - Share("R5")) * (1.0 - Share("C5")) * (1.0 - PartTolerance);

    public static double LongestSecond => NominalSecond * (1.0 + Share("R5")) * (1.0 + Share("C5")) * (1.0 + PartTolerance);

    /// <summary>Width of the pulse that an edge makes, s: 0.7 R C of the delay.</summary>
    public static double PulseSecond => Factor * PartsList.Figure("R2", " kohm") * 1e3 * PartsList.Figure("C4", " nF") * 1e-9;

    private static double Share(string reference) => PartsList.Figure(reference, " %") / 100.0;
}
