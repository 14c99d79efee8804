using System;
using System.Globalization;
using System.Text;
using KiteController.Core.Parameters;
using KiteController.Hardware.Tests.Tables;
using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Parts;

namespace KiteController.Hardware.Tests.Sizes;

/// <summary>The electrical part of hardware/SIZES.md.</summary>
internal static class SizesPageElectric
{
    public static void Append(StringBuilder page, BoardWiring board, Calibration unit)
    {
        Line(page, $"## Enable circuit\n\nAfter an edge a timer holds for 0.7 R C = 0.7 x {PartsList.Figure("R5", " kohm"):0} kohm x {PartsList.Figure("C5", " nF"):0} nF = {EnableTiming.NominalSecond * 1000:0.0} ms. With R off by {PartsList.Figure("R5", " %"):0} %, C by {PartsList.Figure("C5", " %"):0} % and the part by {EnableTiming.PartTolerance:0 %}, all together:\n");
        Line(page, $"| | ms |\n|---|---|\n| shortest hold | {EnableTiming.ShortestSecond * 1000:0.0} |\n| needed: a tick and a pause of 5 ms | 15 |\n| longest hold | {EnableTiming.LongestSecond * 1000:0.0} |\n| allowed, and the simulator's circuit | {EnableCircuit.HoldNanoseconds / 1_000_000} |\n| pulse that an edge makes | {EnableTiming.PulseSecond * 1000:0.000} |\n");
        Line(page, $"The bridge loses its PWM when the timers run out and brakes with both low sides; the relay follows within some 10 ms and shorts the motor for good.\n");
        Line(page, $"## Dividers and amplifier\n\n| | by the parts | simulator | firmware's default |\n|---|---|---|---|");
        Line(page, $"| supply at the pin, V/V | {ElectricSums.SupplyRatio:0.0000} | {board.SupplyDividerRatio:0.0000} | `supply.scale` {unit.SupplyVoltPerCount:0.000000} V |");
        Line(page, $"| lever, rest and swing, V | {ElectricSums.LeverCentreVolt:0.00} and {ElectricSums.LeverSpanVolt:0.00} | {board.LeverCentreVolt:0.00} and {board.LeverSpanVolt:0.00} | `lever.centre` {unit.LeverCentreCount}, `lever.span` {unit.LeverSpanCount} |");
        Line(page, $"| motor current, V/A | {ElectricSums.CurrentVoltPerAmpere:0.000} | {board.MotorCurrentVoltPerAmpere:0.000} | `current.scale` {unit.MotorCurrentAmperePerCount:0.00000} A |");
        Line(page, $"| encoder, cycles a turn | {PartsList.Figure("EN1", " cycles a turn"):0} | {board.EncoderCyclesPerRevolution} | `encoder.counts` {unit.EncoderCountsPerTurn:0} |\n");
        Line(page, $"The amplifier shows up to 33 A either way. The clamp begins at {PartsList.Figure("D4", " V"):0} V and the 2 to 3 V of Q2's gate, so 15 to 16 V; the simulator clamps at {new Physics.SpoolParameters().ClampVolt:0} V. It works only when the battery is cut off while the motor brakes.\n");
    }

    private static void Line(StringBuilder page, FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
