using System.Globalization;
using KiteController.Simulator.Flights;

namespace KiteController.Simulator.Studies.Results;

/// <summary>The figures of a study as people read them.</summary>
public static class StudyText
{
    private const string Unknown = "–";

    /// <summary>The study in one line.</summary>
    public static string Headline(StudySummary summary) => string.Create(
        CultureInfo.InvariantCulture,
        $"Study {summary.Study}{(summary.Kite is { } kite ? ", " + kite : string.Empty)}: {summary.Seeds} trials from seed {summary.FirstSeed} on, {summary.Image} image{Start(summary)}{(summary.HeadingSensor is null ? string.Empty : ", heading told")}");

    /// <summary>True if the question arose or something is asked of it; else it is not shown.</summary>
    public static bool Arose(RateSummary rate) => rate.Count > 0 || rate.Aim is not null;

    /// <summary>True if it was measured.</summary>
    public static bool Arose(FigureSummary figure) => figure.Value is not null;

    /// <summary>Where flights began, as an addition to a line.</summary>
    internal static string Start(StudySummary summary) =>
        summary.Kite is null ? string.Empty : summary.Start == FlightStart.Flying ? ", started in the air" : ", from the hand";

    /// <summary>A rate in per cent.</summary>
    public static string Value(RateSummary rate) => rate.Value is { } value ? PerCent(value) : Unknown;

    /// <summary>Its interval.</summary>
    public static string Interval(RateSummary rate) => rate is { Low: { } low, High: { } high } ? PerCent(low) + " to " + PerCent(high) : Unknown;

    /// <summary>How often it happened.</summary>
    public static string Hits(RateSummary rate) => string.Create(CultureInfo.InvariantCulture, $"{rate.Hits}/{rate.Count}");

    /// <summary>What it should reach.</summary>
    public static string Aim(RateSummary rate) => rate.Aim is { } aim ? Sense(rate.Sense) + PerCent(aim) : string.Empty;

    /// <summary>A figure with its unit.</summary>
    public static string Value(FigureSummary figure) => figure.Value is { } value ? (Number(value) + " " + figure.Unit).TrimEnd() : Unknown;

    /// <summary>Its interval; an end that too few values leave open is a dash.</summary>
    public static string Interval(FigureSummary figure) => figure.Value is null || (figure.Low is null && figure.High is null) ? Unknown : Number(figure.Low) + " to " + Number(figure.High);

    /// <summary>How many values it comes from.</summary>
    public static string Count(FigureSummary figure) => figure.Count.ToString(CultureInfo.InvariantCulture);

    /// <summary>What it should reach.</summary>
    public static string Aim(FigureSummary figure) => figure.Aim is { } aim ? Sense(figure.Sense) + Number(aim) : string.Empty;

    /// <summary>Which quantile of what it is.</summary>
    public static string Meaning(FigureSummary figure) => figure.Quantile switch
    {
        null => figure.Text,
        0.5 => figure.Text + ", median",
        { } share => figure.Text + ", " + PerCent(share, "0") + " lie below",
    };

    /// <summary>The seed of a trial.</summary>
    public static string Seed(SeedNote note) => "seed " + note.Seed.ToString(CultureInfo.InvariantCulture);

    private static string Sense(AimSense? sense) => sense switch
    {
        AimSense.AtLeast => "at least ",
        AimSense.AtMost => "at most ",
        _ => "about ",
    };

    private static string PerCent(double share, string format = "0.0") => (share * 100.0).ToString(format, CultureInfo.InvariantCulture) + " %";

    private static string Number(double? value) => value switch
    {
        null => Unknown,
        >= 1000.0 => value.Value.ToString("0", CultureInfo.InvariantCulture),
        >= 10.0 => value.Value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1.0 => value.Value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.000", CultureInfo.InvariantCulture),
    };
}
