using System.Collections.Generic;
using System.Linq;

namespace KiteController.Hardware.Tests.Tables;

/// <summary>hardware/netlist.csv: every electrical connection, once.</summary>
internal static class Netlist
{
    public static IReadOnlyList<Net> Nets { get; } =
        [.. Guide.Rows("netlist.csv").Select(row => new Net(row[0], row[1], row[2].Split(' '), row[3]))];

    /// <summary>The parts, by their references.</summary>
    public static IEnumerable<string> Parts => Nets.SelectMany(net => net.Pins).Select(PartOf).Distinct();

    public static string PartOf(string pin) => pin[..pin.IndexOf('.', System.StringComparison.Ordinal)];

    /// <summary>The net of a pin; null for a pin that is on none.</summary>
    public static Net? Of(string pin) => Nets.FirstOrDefault(net => net.Pins.Contains(pin));
}
