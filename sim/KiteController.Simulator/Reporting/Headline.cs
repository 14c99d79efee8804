using System;
using System.Globalization;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Landing;

namespace KiteController.Simulator.Reporting;

/// <summary>The flight in two lines.</summary>
public static class Headline
{
    /// <summary>How it went.</summary>
    public static string Outcome(FlightSummary summary)
    {
        var kite = $"The {summary.Kite}";
        if (summary.Crash is { } crash)
        {
            return Format($"{kite} crashed after {crash.AtSeconds:0} s: {crash.Reason}.");
        }

        if (!summary.Survived)
        {
            return $"{kite} was never launched.";
        }

        return summary.Cut switch
        {
            null => Format($"{kite} flew for {summary.SimulatedSeconds:0} s."),
            { DetectedAfterSeconds: null } => $"{kite} was cut, and the unit did not notice.",
            _ when summary.Landing is { } landing => Format($"{kite} was cut and came down {landing.MissMetre:0} m from the best guess."),
            _ => $"{kite} was cut.",
        };
    }

    /// <summary>What was flown.</summary>
    public static string Setting(Scenario scenario)
    {
        var wind = scenario.WindFile is { } file
            ? $"the wind recorded in {System.IO.Path.GetFileName(file)}"
            : Format($"{scenario.WindMetrePerSecond:0.#} m/s of {Gustiness(scenario.Turbulence)} wind from {Bearing.Digits(scenario.WindFromDeg)}° ({Bearing.Point(scenario.WindFromDeg)})");
        return Format($"{Capital(scenario.KiteName)} kite, {wind}, {scenario.Seconds:0.#} s, seed {scenario.Seed}");
    }

    private static string Gustiness(double turbulence) => turbulence switch
    {
        < 0.03 => "smooth",
        < 0.08 => "quiet",
        < 0.16 => "gusty",
        _ => "rough",
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
