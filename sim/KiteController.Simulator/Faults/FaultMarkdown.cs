using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KiteController.Simulator.Flights;

namespace KiteController.Simulator.Faults;

/// <summary>The fault matrix as a document: sim/FAULTS.md.</summary>
public static class FaultMarkdown
{
    /// <summary>Writes it.</summary>
    /// <param name="matrices">One for each kite.</param>
    public static string Render(IReadOnlyList<FaultMatrix> matrices)
    {
        var text = new StringBuilder();
        text.Append("# What every fault does in every mode\n\n")
            .Append(Text($"Made by the command `faults --kite {string.Join(',', matrices.Select(matrix => matrix.Kite))} --first-seed {matrices[0].FirstSeed} --seeds {matrices[0].Seeds} --out sim`;\n"))
            .Append("nothing here is written by hand. The firmware flies a kite into a mode, something breaks, and for\n")
            .Append(Text($"{SafeEnd.WatchSeconds:0} s nobody does anything. Weather, kite, line and spool differ from seed to seed as in `study`, wind 5 to 8 m/s.\n\n"))
            .Append(Text($"**Safe** means, all that time: the true tension stays below {100.0 * SafeEnd.ShareOfStrength:0} % of the line's strength, a kite on the line stays below its\n"))
            .Append(Text($"height ceiling and {SafeEnd.CeilingMarginMetre:0} m more while the motor can be steered, at most {SafeEnd.MostSlackMetre:0} m run off the drum without pull, and once the unit\n"))
            .Append(Text($"has fallen back at most {SafeEnd.MostPulledMetre:0} m of line are taken in against a pulling kite. Whether a tailless kite stays in the air does not count.\n"))
            .Append("A tailless kite is steered by letting its line go slack and pulling it taut again: while the unit steers, line without pull counts from one\npull to the next, else all of it.\n")
            .Append("In Assist the line is in the flyer's hand, and so is the kite's height: here a kite on the bare line stands for the hand.\n")
            .Append("\n**Motor off: height not held** is a category of its own. Once the motor is off its short gives line to a pull, and no software can hold a\n")
            .Append(Text($"kite under its ceiling any more; such flights, more than {SafeEnd.CeilingMarginMetre:0} m above it, are counted in their own column. The line's length bounds the height.\n\n"))
            .Append("\"answered\" is the time from the fault to the first change of state or mode. A link that is lost is no row: nothing in flight\nhangs on one.\n");
        Known(text);
        foreach (var matrix in matrices)
        {
            Section(text, matrix);
        }

        return text.ToString();
    }

    private static void Known(StringBuilder text)
    {
        text.Append("\n## Known to end unsafe\n\nKC-SAF-025 asks that none does. These still do, not on every seed; a test flies each on fifteen seeds and finds one.\n\n| fault | mode | what happens |\n|---|---|---|\n");
        foreach (var known in KnownUnsafe.All)
        {
            text.Append(Text($"| {known.Fault} | {known.Mode} | {known.Why} |\n"));
        }
    }

    private static void Section(StringBuilder text, FaultMatrix matrix)
    {
        text.Append(Text($"\n## {matrix.Kite}, seeds {matrix.FirstSeed} to {matrix.FirstSeed + (ulong)matrix.Seeds - 1}\n\n"))
            .Append(Text($"{matrix.Flights} flights came to their mode; {matrix.UnsafeFlights} of them ended unsafe.\n"))
            .Append(Text($"Motor off: height not held in {matrix.HeightNotHeldFlights} of them; the highest rose to {matrix.HighestNotHeldMetre:0.0} m. The hardest pull on a shorted motor, from one second on: {matrix.PeakNewtonMotorOff:0.0} N.\n\n"))
            .Append("| fault | mode | flights | ends in | answered, median (worst), s | most pull, N | fastest line, m/s | highest, m | motor off: height not held | unsafe |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var row in matrix.Rows.Where(row => row.Flights > 0))
        {
            text.Append(Text($"| {row.Fault} | {row.Mode} | {row.Flights} | {Ends(row)} | {Times(row)} | {row.PeakNewton:0.0} | {row.PeakSpeedMetrePerSecond:0.0} | {row.PeakHeightMetre:0} | {NotHeld(row)} | {string.Join("; ", row.Unsafe)} |\n"));
        }

        var missing = matrix.Rows.Where(row => row.Flights == 0).Select(row => row.Mode).Distinct().ToList();
        if (missing.Count > 0)
        {
            text.Append("\nNo flight came to: ").Append(string.Join(", ", missing)).Append(".\n");
        }

        text.Append("\nThe faults: ").Append(string.Join("; ", matrix.Rows.Select(row => row.Fault).Distinct().Select(name => $"{name}: {FaultCatalogue.Describe(name)}"))).Append(".\n");
    }

    /// <summary>Where a row's flights ended, most of them first.</summary>
    public static string Ends(FaultRow row) => string.Join("; ", row.Ends.Select(end => Text($"{end.Key} {end.Value}")));

    private static string NotHeld(FaultRow row) => row.HeightNotHeld == 0 ? string.Empty : Text($"{row.HeightNotHeld} of {row.Flights}");

    /// <summary>Times to the first answer.</summary>
    public static string Times(FaultRow row) => row.MedianSeconds is { } median ? Text($"{median:0.00} ({row.WorstSeconds:0.00})") : "never";

    private static string Text(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
