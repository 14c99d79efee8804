using System.Collections.Generic;
using System.Linq;
using KiteController.Simulator.Tables;

namespace KiteController.Simulator.Validation.Descents;

/// <summary>A recorded descent: barometric height and satellite position over time, from the top to the ground.</summary>
internal sealed class DescentTrack
{
    private const string North = "north_m (from apogee on; east/north relative to pad)";

    private DescentTrack(TrackFix[] rows)
    {
        Rows = rows;
        Fixes = [.. rows.Where((row, i) => i == 0 || row.East != rows[i - 1].East || row.North != rows[i - 1].North)];
    }

    /// <summary>Every row.</summary>
    public IReadOnlyList<TrackFix> Rows { get; }

    /// <summary>Rows whose position is new: the receiver repeats itself in between.</summary>
    public IReadOnlyList<TrackFix> Fixes { get; }

    /// <summary>Where it came down.</summary>
    public TrackFix Landing => Rows[^1];

    /// <exception cref="InputFileException">The file is missing or broken.</exception>
    public static DescentTrack Read(string path)
    {
        var table = CsvTable.Read(path, "t_s", "height_m", "east_m", North);
        table.RequireGrowing("t_s");
        var (time, height, east, north) = (table.Column("t_s"), table.Column("height_m"), table.Column("east_m"), table.Column(North));
        return new DescentTrack([.. Enumerable.Range(0, table.RowCount).Select(i => new TrackFix(time[i], height[i] - height[^1], east[i], north[i]))]);
    }

    /// <summary>The last row higher than this above the landing place.</summary>
    public TrackFix LastAbove(double heightMetre) => Rows.Last(row => row.Height > heightMetre);
}
