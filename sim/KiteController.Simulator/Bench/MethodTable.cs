using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using KiteController.Core.Loop;

namespace KiteController.Simulator.Bench;

/// <summary>IL per tick by method, from the profile image: which class and method the instructions of <c>Step</c> are in.</summary>
public sealed class MethodTable
{
    private readonly List<Row> _rows;

    private MethodTable(List<Row> rows) => _rows = rows;

    /// <summary>The methods that were executed, the most costly first.</summary>
    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>A method and its own instructions, calls not included, mean per tick.</summary>
    /// <param name="Type">Full name of its class.</param>
    /// <param name="Method">Its name.</param>
    /// <param name="IlPerTick">Instructions per tick.</param>
    public sealed record Row(string Type, string Method, double IlPerTick);

    /// <summary>Number of methods that the loaded image counts.</summary>
    public static int MethodCount => Lines().Length;

    /// <summary>Names the counts.</summary>
    /// <param name="perMethod">Instructions by index of method.</param>
    /// <param name="ticks">Ticks they were counted over.</param>
    public static MethodTable Of(long[] perMethod, int ticks)
    {
        var rows = new List<Row>();
        foreach (var line in Lines())
        {
            var cells = line.Split(',');
            var count = perMethod[int.Parse(cells[0], CultureInfo.InvariantCulture)];
            if (count > 0)
            {
                rows.Add(new Row(cells[2], cells[3], (double)count / ticks));
            }
        }

        return new MethodTable([.. rows.OrderByDescending(row => row.IlPerTick).ThenBy(row => row.Type, StringComparer.Ordinal)]);
    }

    private static string[] Lines()
    {
        var folder = Path.GetDirectoryName(typeof(FlightController).Assembly.Location)!;
        return File.ReadAllLines(Path.Combine(folder, "methods.csv"))[1..];
    }
}
