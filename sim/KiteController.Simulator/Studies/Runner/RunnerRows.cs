using System.Collections.Generic;
using System.Linq;
using KiteController.Simulator.Studies.Trials;

namespace KiteController.Simulator.Studies.Runner;

/// <summary>The questions and measurements of a runner study.</summary>
internal static class RunnerRows
{
    private static readonly Aim HalfAim = new(0.51, AimSense.Near, 0.04);
    private static readonly Aim NearlyAim = new(0.95, AimSense.Near, 0.015);
    private static readonly Aim BandAim = new(0.93);

    /// <summary>The questions.</summary>
    public static IReadOnlyList<RateRow> Rates { get; } =
    [
        new RateRow("cutInFlight", "was in the air when the line was to be cut"),
        new RateRow("detected", "the cut was noticed within 10 s", new Aim(0.999), new Aim(0.999)),
        new RateRow("inside50", "came down inside the 50 % region", HalfAim, HalfAim),
        new RateRow("inside95", "came down inside the 95 % region", NearlyAim, NearlyAim),
        .. CutValues.Bands.Select(band => new RateRow("inside95" + band, "the same, " + Words(band), BandAim, BandAim)),
        new RateRow("inside50Tail", "inside the 50 % region once the line that left was known", HalfAim, HalfAim),
        new RateRow("inside95Tail", "inside the 95 % region then", NearlyAim, NearlyAim),
        new RateRow("inside95Unseen", "the 95 % region of kites still aloft at 20 s, the line that left given"),
        new RateRow("inside95Seen", "the same after one look at 20 s, 5°, from near the spool"),
        new RateRow("inside95SeenAside", "the same after one look from 120 m aside"),
        new RateRow("inside50Theirs", "the other kite of a won fight came down inside its 50 % region"),
        new RateRow("inside95Theirs", "inside its 95 % region", NearlyAim, NearlyAim),
        new RateRow("timeInside95", "came down within the 95 % interval of the time", NearlyAim, NearlyAim),
        .. CutValues.SnagBinNames.Select(bin => new RateRow("caughtSaid" + bin, $"the line caught, of those with a chance of {bin.Replace("to", " to ", System.StringComparison.Ordinal)} % once the line that left was known")),
        new RateRow("windKnown", "the unit had learned the wind, of those it estimated"),
        new RateRow("tailKnownInAir", "the kite still fell when the line that left was known"),
        new RateRow("falseAlarm", "the unit declared a cut that was none"),
        new RateRow("lineCaught", "the trailing line caught on something"),
    ];

    /// <summary>The measurements of single cuts.</summary>
    public static IReadOnlyList<FigureRow> Figures { get; } =
    [
        Metre("missMedian", "best guess to where the kite lies", "missMetre"),
        Metre("missP90", "best guess to where the kite lies", "missMetre", 0.9),
        new FigureRow("missShareMedian", "the same over the way it drifted", string.Empty, "missShare"),
        new FigureRow("missShareP90", "the same over the way it drifted", string.Empty, "missShare", 0.9),
        Metre("missNaiveMedian", "naive: wind of the last 10 s times the time to fall", "missNaiveMetre"),
        Metre("missNaiveP90", "naive", "missNaiveMetre", 0.9),
        Metre("missShearMedian", "mean wind, corrected for shear, times the time to fall", "missShearMetre"),
        Metre("missShearP90", "shear-corrected", "missShearMetre", 0.9),
        Metre("missOracleMedian", "oracle: true mean wind, gust at the cut, kite, style, line and ground", "missOracleMetre"),
        Metre("missOracleP90", "oracle", "missOracleMetre", 0.9),
        Metre("missBeforeTailMedian", "the unit, of cuts in which it came to know the line that left, before", "missBeforeTailMetre"),
        Metre("missTailMedian", "and after", "missTailMetre"),
        Metre("missTailP90", "and after", "missTailMetre", 0.9),
        Metre("missUnseenMedian", "kites still aloft at 20 s, the line that left given", "missUnseenMetre"),
        Metre("missSeenMedian", "the same after one look at 20 s, 5°, from near the spool", "missSeenMetre"),
        Metre("missSeenAsideMedian", "the same after one look from 120 m aside", "missSeenAsideMetre"),
        Metre("missTheirsMedian", "the other kite of a won fight", "missTheirsMetre"),
        new FigureRow("missTheirsShareMedian", "the same over the way it drifted", string.Empty, "missTheirsShare"),
        Area("area50Median", "area of the 50 % region", "area50SquareMetre"),
        Area("area95Median", "area of the 95 % region", "area95SquareMetre"),
        Area("area95TailMedian", "area of the 95 % region once the line that left was known", "area95TailSquareMetre"),
        Area("area95UnseenMedian", "area of the 95 % region, kites still aloft at 20 s, the line that left given", "area95UnseenSquareMetre"),
        Area("area95SeenMedian", "the same after one look from near the spool", "area95SeenSquareMetre"),
        Area("area95SeenAsideMedian", "the same after one look from 120 m aside", "area95SeenAsideSquareMetre"),
        Area("area95TheirsMedian", "area of the 95 % region of the other kite", "area95TheirsSquareMetre"),
        new FigureRow("timeErrorMedian", "error of the time to the ground", "s", "timeErrorSeconds"),
        new FigureRow("timeErrorP90", "error of the time to the ground", "s", "timeErrorSeconds", 0.9),
        new FigureRow("timeErrorShareMedian", "the same over the time it took", string.Empty, "timeErrorShare"),
        .. new[] { "10", "20", "30" }.SelectMany(at => new[]
        {
            Metre($"now{at}Median", $"where it is {at} s after the cut", $"nowMiss{at}Metre"),
            Metre($"nowHeight{at}Median", $"how high it is {at} s after the cut", $"nowHeight{at}Metre"),
        }),
        new FigureRow("tailAfterMedian", "from the cut to knowing the line that left", "s", "tailAfterSeconds"),
        Metre("tailErrorMedian", "error of that line", "tailErrorMetre"),
        Metre("tailErrorP90", "error of that line", "tailErrorMetre", 0.9),
        new FigureRow("firstCardP99", "from the declared cut to the first estimate", "s", "firstCardSeconds", 0.99, new Aim(0.5, AimSense.AtMost)),
        new FigureRow("instructionsMost", "IL of a whole estimate", string.Empty, "instructions", 0.99),
        new FigureRow("sliceMost", "IL of its longest slice", string.Empty, "sliceInstructions", 0.99, new Aim(500.0, AimSense.AtMost)),
        new FigureRow("detectionMedian", "from the cut to its being noticed", "s", "detectionSeconds", 0.5, new Aim(1.8, AimSense.AtMost)),
        new FigureRow("detectionP99", "from the cut to its being noticed", "s", "detectionSeconds", 0.99, new Aim(2.5, AimSense.AtMost)),
        Metre("driftMedian", "way the kite drifted", "driftMetre"),
        CommonRows.Overruns,
    ];

    private static FigureRow Metre(string name, string text, string measured, double share = 0.5) => new(name, text, "m", measured, share);

    private static FigureRow Area(string name, string text, string measured) => new(name, text, "m²", measured);

    private static string Words(string band) =>
        band.StartsWith("Wind", System.StringComparison.Ordinal) ? "mean wind at the kite " + band[4..].Replace("to", " to ", System.StringComparison.Ordinal) + " m/s"
        : band.StartsWith("Height", System.StringComparison.Ordinal) ? "cut " + band[6..].Replace("to", " to ", System.StringComparison.Ordinal) + " m up"
        : band.StartsWith("Ground", System.StringComparison.Ordinal) ? "over " + (band == "GroundTrees" ? "trees" : band[6..].ToLowerInvariant() + " ground")
        : "of a " + band.ToLowerInvariant();
}
