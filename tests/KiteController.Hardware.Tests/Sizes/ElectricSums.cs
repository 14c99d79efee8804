using KiteController.Hardware.Tests.Tables;

namespace KiteController.Hardware.Tests.Sizes;

/// <summary>What the resistors of the parts list make of a voltage.</summary>
internal static class ElectricSums
{
    private const double Rail = 3.3;
    private const double AmplifierGain = 20.0;

    public static double SupplyRatio => Ohm("R11") / (Ohm("R3") + Ohm("R11"));

    public static double LeverCentreVolt => 0.5 * Rail;

    /// <summary>From the middle to the end of the potentiometer between its two end resistors.</summary>
    public static double LeverSpanVolt
    {
        get
        {
            double pot = PartsList.Figure("RV1", " kohm");
            return Rail * 0.5 * pot / (pot + Ohm("R14") + Ohm("R15"));
        }
    }

    public static double CurrentVoltPerAmpere => AmplifierGain * PartsList.Figure("RS1", " milliohm") * 1e-3;

    /// <summary>Of the 5 V of the encoder, what reaches the chip, V.</summary>
    public static double EncoderVolt => 5.0 * Ohm("R22") / (Ohm("R22") + Ohm("R23"));

    /// <summary>kohm</summary>
    private static double Ohm(string reference) => PartsList.Figure(reference, " kohm");
}
