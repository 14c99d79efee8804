using System;
using System.Collections.Generic;
using System.Globalization;
using KiteController.Physics;
using KiteController.Simulator.Flights;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>
/// What differs between the flights of a study, drawn from the seed. Rounded to what the command line of <c>fly</c> says, so that
/// the command flies the very same flight.
/// </summary>
internal static class ScenarioDraw
{
    private const ulong WeatherStream = 101;
    private const double LeastTurbulence = 0.08;
    private const double MostTurbulence = 0.20;
    private const double LeastShear = 0.05;
    private const double MostShear = 0.30;

    /// <summary>Power-up until the flyer has launched or given up, second.</summary>
    public const double UntilHoldSeconds = 300.0;

    /// <summary>Kite and weather; the flyer keeps off the lever and nothing is cut.</summary>
    public static Scenario Weather(StudySettings settings, ulong seed)
    {
        var random = new SeededRandom(seed).Fork(WeatherStream);
        return new Scenario
        {
            Kite = settings.Kite,
            Seed = seed,
            Spread = settings.Spread,
            WindMetrePerSecond = Math.Round(random.NextUniform(settings.LeastWindMetrePerSecond, settings.MostWindMetrePerSecond), 2),
            WindFromDeg = Math.Floor(random.NextUniform(0.0, 360.0)),
            Turbulence = Math.Round(random.NextUniform(LeastTurbulence, MostTurbulence), 3),
            Shear = Math.Round(random.NextUniform(LeastShear, MostShear), 3),
            Set = settings.Set,
            Start = settings.Start,
            HeadingSensor = settings.HeadingSensor,
            Gains = settings.Gains,
            TakesLever = false,
            CutAtSeconds = null,
        };
    }

    /// <summary>What <see cref="Weather"/> and the spread draw, a line each.</summary>
    public static IReadOnlyList<string> Describe(StudySettings settings)
    {
        string[] weather =
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"wind at 10 m {settings.LeastWindMetrePerSecond} to {settings.MostWindMetrePerSecond} m/s from any side, gusts {LeastTurbulence} to {MostTurbulence} of it, shear exponent {LeastShear} to {MostShear}"),
            settings.HasTail() ? "asymmetry of the kite: up to 0.3 of nominal is left after trimming, either side" : "asymmetry of the kite: nominal times 1 ± spread, either side",
        ];
        return [.. weather, .. DescribeOutfit(settings)];
    }

    /// <summary>What the spread draws, and how a flight begins.</summary>
    public static IReadOnlyList<string> DescribeOutfit(StudySettings settings)
    {
        var lines = new List<string> { "sensor parts: noise, bias, scale, drift of IMU, angle sensor and load cell; calibrated on a bench before" };
        if (settings.Spread > 0.0)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"times the spread of {settings.Spread}, set {settings.Set.ToString().ToLowerInvariant()}:"));
            lines.Add(settings.Set == SpreadSet.Flight
                ? "kite: mass ±30 %, area ±15 %, bow stiffness ±30 %, known to the unit to 6 % (one standard deviation); air, line and spool are nominal"
                : "kite: every parameter that its file gives a range, among them mass ±30 %, area ±15 %, air 1.0 to 1.25 kg/m³, bow stiffness ±30 %, bridle, forces, yaw and tilt damping; mass and area known to the unit to 6 % (one standard deviation)");
            if (settings.Set == SpreadSet.Wide)
            {
                lines.Add("line: stiffness 150 to 1500 N, diameter, drag and weight ±20 %; the unit knows the label");
                lines.Add("spool: battery 11.2 to 12.6 V, inertia ±15 %, radii ±2 %, friction and wiper ±30 %, winding ±10 %, back-EMF ±5 %; the unit knows the parts list");
            }
        }

        lines.Add(settings.Start == FlightStart.Flying
            ? "start: held at rest straight downwind, 60° high, nose up, on the working length, and let go once the unit is armed and in Hold; its encoder has counted the line that is out"
            : "start: from a helper's hands");
        if (settings.Gains.Length > 0)
        {
            lines.Add("gains that are not the firmware's own: " + settings.Gains);
        }

        if (settings.HeadingSensor is { } sensor)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"heading of the kite told to the unit: {sensor.NoiseDeg}° rms, every {sensor.PeriodMs} ms, {sensor.DelayMs} ms late"));
        }

        return lines;
    }
}
