using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using KiteController.Hardware.Tests.Tables;
using Net = KiteController.Hardware.Tests.Tables.Net;

namespace KiteController.Hardware.Tests.Drawing;

/// <summary>Draws a sheet of the wiring as SVG, from the netlist and the layout alone.</summary>
internal static class WiringDrawing
{
    private const int BoxPx = 150;
    private const int EdgePx = 16;

    private static readonly string[] Colours = ["#1f77b4", "#b5651d", "#2a8a2a", "#7b52ab", "#8c564b", "#c23b8a", "#5c6b73", "#00838f"];

    private static readonly Dictionary<string, string> Fixed = new()
    {
        ["bus"] = "#c62828", ["battery"] = "#c62828", ["fused"] = "#c62828", ["fused_logic"] = "#c62828", ["held_logic"] = "#c62828",
        ["ground"] = "#111111", ["logic_ground"] = "#444444", ["supply_5v"] = "#d84315", ["supply_3v3"] = "#e08a00",
        ["edge_pulse"] = "#2a8a2a", // Its neighbour in the same column has the colour that its name gives.
    };

    /// <summary>The sheet as an SVG document.</summary>
    public static string Draw(Sheet sheet)
    {
        Channel[] channels = [.. Enumerable.Range(0, sheet.Columns + 1).Select(i => new Channel(sheet, i))];
        int[] left = new int[channels.Length];
        for (int i = 1; i < channels.Length; i++)
        {
            left[i] = left[i - 1] + channels[i - 1].WidthPx + BoxPx;
        }

        int width = left[^1] + channels[^1].WidthPx + 2 * EdgePx;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{sheet.HeightPx}\" viewBox=\"0 0 {width} {sheet.HeightPx}\" font-family=\"Arial, Helvetica, sans-serif\">\n")
            .Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{sheet.HeightPx}\" fill=\"#ffffff\"/>\n")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{EdgePx}\" y=\"34\" font-size=\"22\" font-weight=\"bold\">Wiring: {sheet.Name}</text>\n")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{EdgePx}\" y=\"54\" font-size=\"13\" fill=\"#444444\">Made from netlist.csv. Flags of one name are connected, on all sheets. Thick: 12 AWG.</text>\n");
        for (int i = 0; i < channels.Length; i++)
        {
            Wires(svg, channels[i], EdgePx + left[i]);
        }

        foreach (PlacedPart part in sheet.Parts)
        {
            Box(svg, part, EdgePx + left[part.Column] + channels[part.Column].WidthPx);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Wires(StringBuilder svg, Channel channel, int left)
    {
        foreach (IGrouping<Net, Terminal> wire in channel.Wires)
        {
            int x = left + channel.LaneX(wire.Key);
            string style = Style(wire.Key);
            int top = wire.Min(terminal => terminal.Y), bottom = wire.Max(terminal => terminal.Y);
            svg.Append(CultureInfo.InvariantCulture, $"<g {style}><title>{wire.Key.Name}</title><path d=\"M{x} {top}V{bottom}\"/>");
            foreach (Terminal terminal in wire)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{(terminal.FromLeft ? left : left + channel.WidthPx)} {terminal.Y}H{x}\"/>");
                if (terminal.Y > top && terminal.Y < bottom)
                {
                    svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x}\" cy=\"{terminal.Y}\" r=\"3\" fill=\"{Colour(wire.Key)}\"/>");
                }
            }

            svg.Append("</g>\n");
        }

        foreach (Terminal flag in channel.Flags)
        {
            Flag(svg, flag, flag.FromLeft ? left : left + channel.WidthPx);
        }
    }

    private static void Flag(StringBuilder svg, Terminal flag, int edge)
    {
        Net net = flag.Net!;
        int side = flag.FromLeft ? 1 : -1;
        int start = edge + side * 12;
        int textWidth = Channel.FlagPx(net);
        int box = flag.FromLeft ? start : start - textWidth;
        svg.Append(CultureInfo.InvariantCulture, $"<path {Style(net)} d=\"M{edge} {flag.Y}H{start}\"/>")
            .Append(CultureInfo.InvariantCulture, $"<rect x=\"{box}\" y=\"{flag.Y - 9}\" width=\"{textWidth}\" height=\"18\" rx=\"4\" fill=\"{Colour(net)}\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{box + textWidth / 2}\" y=\"{flag.Y + 4}\" font-size=\"12\" fill=\"#ffffff\" text-anchor=\"middle\">{net.Name}</text>\n");
    }

    private static void Box(StringBuilder svg, PlacedPart part, int x)
    {
        Part known = PartsList.Find(part.Reference);
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{part.Top}\" width=\"{BoxPx}\" height=\"{part.Height}\" rx=\"6\" fill=\"#f7f4ea\" stroke=\"#333333\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{x + BoxPx / 2}\" y=\"{part.Top + 15}\" font-size=\"14\" font-weight=\"bold\" text-anchor=\"middle\">{part.Reference}</text>")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{x + BoxPx / 2}\" y=\"{part.Top + 29}\" font-size=\"11\" fill=\"#555555\" text-anchor=\"middle\">{WebUtility.HtmlEncode(Caption(known))}</text>");
        for (int i = 0; i < part.Left.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + 6}\" y=\"{part.PinY(false, i) + 4}\" font-size=\"12\">{part.Left[i]}</text>");
        }

        for (int i = 0; i < part.Right.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + BoxPx - 6}\" y=\"{part.PinY(true, i) + 4}\" font-size=\"12\" text-anchor=\"end\">{part.Right[i]}</text>");
        }

        svg.Append('\n');
    }

    /// <summary>Resistors and capacitors are known by their value, all else by its name.</summary>
    private static string Caption(Part part) =>
        part.Reference[0] is 'R' or 'C' && part.Reference[1] is >= '0' and <= '9' ? part.Specification.Split(';')[0] : part.Name;

    private static string Colour(Net net) => Fixed.TryGetValue(net.Name, out string? colour) ? colour : Colours[net.Name.Sum(letter => letter) % Colours.Length];

    private static string Style(Net net)
    {
        string width = net.Wire.StartsWith("12 AWG", System.StringComparison.Ordinal) ? "4" : "1.8";
        return $"stroke=\"{Colour(net)}\" stroke-width=\"{width}\" fill=\"none\" stroke-linejoin=\"round\"";
    }
}
