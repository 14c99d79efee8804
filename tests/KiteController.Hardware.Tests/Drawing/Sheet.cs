using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KiteController.Hardware.Tests.Tables;

namespace KiteController.Hardware.Tests.Drawing;

/// <summary>
/// One sheet of hardware/wiring-layout.csv: parts in columns, wires in the channels between them. A net that keeps to one channel is
/// drawn as a wire; one that goes further, or to another sheet, as a flag with its name.
/// </summary>
internal sealed class Sheet
{
    public const int PitchPx = 24;
    public const int HeadPx = 40;
    private const int GapPx = 18;
    private const int TopPx = 70;

    private Sheet(string name, IReadOnlyList<PlacedPart> parts)
    {
        Name = name;
        Parts = parts;
        Terminals = [.. parts.SelectMany(TerminalsOf)];
    }

    public string Name { get; }

    public IReadOnlyList<PlacedPart> Parts { get; }

    public IReadOnlyList<Terminal> Terminals { get; }

    public int Columns => Parts.Max(part => part.Column) + 1;

    public int HeightPx => Parts.Max(part => part.Top + part.Height) + 40;

    /// <summary>Reads all sheets.</summary>
    public static IReadOnlyList<Sheet> ReadAll() =>
        [.. Guide.Rows("wiring-layout.csv").GroupBy(row => row[0]).Select(group => new Sheet(group.Key, Place(group)))];

    /// <summary>The pins that the sheet shows, PART.PIN.</summary>
    public IEnumerable<string> Pins => Parts.SelectMany(part => part.Left.Concat(part.Right).Select(pin => part.Reference + "." + pin));

    /// <summary>The channel in which a net is a wire; null if it is shown by flags.</summary>
    public int? ChannelOf(Net net)
    {
        Terminal[] here = [.. Terminals.Where(terminal => terminal.Net == net)];
        bool whole = here.Length == net.Pins.Count && here.Length > 1;
        return whole && here.All(terminal => terminal.Channel == here[0].Channel) ? here[0].Channel : null;
    }

    private static IReadOnlyList<PlacedPart> Place(IEnumerable<string[]> rows)
    {
        var nextTop = new Dictionary<int, int>();
        var parts = new List<PlacedPart>();
        foreach (string[] row in rows)
        {
            int column = int.Parse(row[1], CultureInfo.InvariantCulture);
            var part = new PlacedPart(row[2], column, Words(row[3]), Words(row[4])) { Top = nextTop.GetValueOrDefault(column, TopPx) };
            nextTop[column] = part.Top + part.Height + GapPx;
            parts.Add(part);
        }

        return parts;
    }

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<Terminal> TerminalsOf(PlacedPart part) =>
        part.Left.Select((pin, i) => new Terminal(Netlist.Of(part.Reference + "." + pin), part.Column, false, part.PinY(false, i)))
            .Concat(part.Right.Select((pin, i) => new Terminal(Netlist.Of(part.Reference + "." + pin), part.Column + 1, true, part.PinY(true, i))));
}
