using System;
using System.Collections.Generic;
using System.Linq;

namespace KiteController.Simulator.Flights;

/// <summary>How the air and the falling kite stray from the priors that the landing estimate was made with: to see whether its regions stay honest.</summary>
/// <param name="Name">Name, as on the command line.</param>
/// <param name="GustFactor">On the strength of the gusts, before and after the cut.</param>
/// <param name="ThermalFactor">On the strength of slow vertical currents.</param>
/// <param name="DragFactor">On the drag coefficient of the falling kite; its sink goes with the inverse root.</param>
public sealed record DescentTruth(string Name, double GustFactor = 1.0, double ThermalFactor = 1.0, double DragFactor = 1.0)
{
    /// <summary>As assumed.</summary>
    public static DescentTruth Prior { get; } = new("prior");

    /// <summary>All there are.</summary>
    public static IReadOnlyList<DescentTruth> All { get; } =
    [
        Prior,
        new("turbulence-1.5", GustFactor: 1.5),
        new("thermals-2", ThermalFactor: 2.0),
        new("drag-1.3", DragFactor: 1.3),
        new("worse", 1.5, 2.0, 1.3),
    ];

    /// <summary>Finds one by its name; the prior if there is none of that name.</summary>
    public static DescentTruth Named(string name) => All.FirstOrDefault(truth => string.Equals(truth.Name, name, StringComparison.Ordinal)) ?? Prior;
}
