using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace KiteController.Simulator.Robustness;

/// <summary>What the reel control does, measured: the grid of corners and the whole unit's step response.</summary>
/// <param name="Grid">The grid.</param>
/// <param name="Responses">The whole unit.</param>
public sealed record ControlReport(IReadOnlyList<RobustnessRow> Grid, IReadOnlyList<ReelResponse> Responses)
{
    private const string GridHead =
        "| inertia | radius | friction | battery V | delay ms | out ms | in ms | over m/s | swing m/s | ceiling: over N | settle s | swing N | gain margin | delay margin ms | floor: settle s | swing N | gain margin | delay margin ms |\n"
        + "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n";

    /// <summary>Measures everything. The board of the calling thread is another one afterwards.</summary>
    public static ControlReport Measure() => new(RobustnessGrid.Run(), ReelResponse.Measure());

    /// <summary>The grid as firmware/CONTROL.md shows it; line ends of one byte.</summary>
    public string GridMarkdown()
    {
        var text = new StringBuilder();
        text.Append("## Every corner\n\n").Append(GridHead);
        foreach (var row in Grid)
        {
            text.Append("| ").AppendJoin(" | ", Cells(row)).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>The grid and the whole unit's table; line ends of one byte.</summary>
    public string Markdown()
    {
        var text = new StringBuilder(GridMarkdown());
        text.Append("\n## The whole unit\n\n| battery V | 63 % out ms | 63 % in ms | 95 % out ms | 95 % in ms | steady m/s | fastest m/s | most duty | least duty |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var one in Responses)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {one.BatteryVolt:0.0} | {one.RiseOutMilliseconds:0} | {one.RiseInMilliseconds:0} | {one.FullOutMilliseconds:0} | {one.FullInMilliseconds:0} | {one.SteadyMetrePerSecond:0.00} | {one.FastestMetrePerSecond:0.00} | {one.MostDuty:0.00} | {one.LeastDuty:0.00} |\n");
        }

        return text.ToString();
    }

    /// <summary>One row of the grid as text, in the order of the table.</summary>
    public static IReadOnlyList<string> Cells(RobustnessRow row)
    {
        var (corner, speed, ceiling, floor) = row;
        return
        [
            Text(corner.Inertia, "0.00"), Text(corner.Radius, "0.00"), Text(corner.Friction, "0.0"), Text(corner.BatteryVolt, "0.0"), Text(corner.DelayMilliseconds, "0"),
            Text(speed.RiseOutMilliseconds, "0"), Text(speed.RiseInMilliseconds, "0"), Text(speed.Overshoot, "0.00"), Text(speed.Swing, "0.00"),
            Text(ceiling.Overshoot, "0.0"), Text(ceiling.SettleSeconds, "0.00"), Text(ceiling.Swing, "0.00"), Text(ceiling.GainMargin, "0.0"), Text(ceiling.DelayMarginMilliseconds, "0"),
            Text(floor.SettleSeconds, "0.00"), Text(floor.Swing, "0.00"), Text(floor.GainMargin, "0.0"), Text(floor.DelayMarginMilliseconds, "0"),
        ];
    }

    /// <summary>Names of the columns of <see cref="Cells"/>.</summary>
    public static IReadOnlyList<string> Columns => [.. GridHead.Split('\n')[0].Trim('|', ' ').Split(" | ").Select(name => name.Trim())];

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
