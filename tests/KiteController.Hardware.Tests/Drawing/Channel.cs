using System.Collections.Generic;
using System.Linq;
using KiteController.Hardware.Tests.Tables;

namespace KiteController.Hardware.Tests.Drawing;

/// <summary>The space between two columns: room for flags at either side, lanes for the upright part of its wires between.</summary>
internal sealed class Channel
{
    private const int LanePx = 14;
    private const int MarginPx = 10;

    private readonly Dictionary<string, int> _lane = [];
    private readonly int _flagsLeftPx;

    public Channel(Sheet sheet, int index)
    {
        Terminal[] here = [.. sheet.Terminals.Where(terminal => terminal.Channel == index)];
        Flags = [.. here.Where(terminal => terminal.Net is { } net && sheet.ChannelOf(net) is null)];
        Wires = [.. here.Where(terminal => terminal.Net is { } net && sheet.ChannelOf(net) == index).GroupBy(terminal => terminal.Net!)];
        _flagsLeftPx = RoomFor(Flags.Where(flag => flag.FromLeft));
        WidthPx = _flagsLeftPx + RoomFor(Flags.Where(flag => !flag.FromLeft)) + AssignLanes() * LanePx + 2 * MarginPx;
    }

    public IReadOnlyList<Terminal> Flags { get; }

    public IReadOnlyList<IGrouping<Net, Terminal>> Wires { get; }

    public int WidthPx { get; }

    /// <summary>Where a wire runs upright, px from the channel's left.</summary>
    public int LaneX(Net net) => MarginPx + _flagsLeftPx + _lane[net.Name] * LanePx + LanePx / 2;

    /// <summary>Width of a flag, px.</summary>
    public static int FlagPx(Net net) => 8 + (net.Name.Length * 7);

    private static int RoomFor(IEnumerable<Terminal> flags) => flags.Select(flag => FlagPx(flag.Net!) + 14).DefaultIfEmpty(0).Max();

    /// <summary>The first lane that is free over the wire's height; from the top down.</summary>
    private int AssignLanes()
    {
        var ends = new List<int>();
        foreach (IGrouping<Net, Terminal> wire in Wires.OrderBy(wire => wire.Min(terminal => terminal.Y)).ThenBy(wire => wire.Key.Name, System.StringComparer.Ordinal))
        {
            int top = wire.Min(terminal => terminal.Y);
            int lane = ends.FindIndex(end => end + 8 < top);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(0);
            }

            ends[lane] = wire.Max(terminal => terminal.Y);
            _lane[wire.Key.Name] = lane;
        }

        return ends.Count;
    }
}
