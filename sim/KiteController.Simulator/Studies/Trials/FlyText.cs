using System.Globalization;
using System.Text;
using KiteController.Core.Flight;
using KiteController.Physics;
using KiteController.Simulator.Flights;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>The command line that flies a scenario.</summary>
internal static class FlyText
{
    /// <summary>Writes it; options at their defaults that matter to a study are written too.</summary>
    public static string Of(Scenario scenario, string image)
    {
        var text = new StringBuilder("fly");
        Add(text, "kite", scenario.Kite);
        Add(text, "wind", scenario.WindMetrePerSecond);
        Add(text, "wind-from", scenario.WindFromDeg);
        Add(text, "turbulence", scenario.Turbulence);
        Add(text, "shear", scenario.Shear);
        Add(text, "spread", scenario.Spread);
        Add(text, "set", scenario.Set.ToString().ToLowerInvariant());
        Add(text, "start", scenario.Start.ToString().ToLowerInvariant());
        Add(text, "seed", scenario.Seed.ToString(CultureInfo.InvariantCulture));
        Add(text, "seconds", scenario.Seconds);
        Add(text, "mode", scenario.Mode.ToString().ToLowerInvariant());
        if (scenario.HeadingSensor is { } sensor)
        {
            text.Append(" --true-heading");
            Add(text, "heading-noise", sensor.NoiseDeg);
            Add(text, "heading-delay", sensor.DelayMs);
            Add(text, "heading-period", sensor.PeriodMs);
        }

        if (scenario.Gains.Length > 0)
        {
            Add(text, "gains", scenario.Gains);
        }

        if (!scenario.TakesLever)
        {
            text.Append(" --hands-off");
        }

        if (scenario.CutAtSeconds is { } cutAt)
        {
            Add(text, "cut-at", cutAt);
            Add(text, "cut-fraction", scenario.CutFraction);
        }
        else
        {
            Add(text, "cut-at", "none");
        }

        AddIfGiven(text, "line-length", scenario.WorkingLengthMetre);
        AddIfGiven(text, "height-ceiling", scenario.HeightCeilingMetre);
        AddIfGiven(text, "veer", scenario.VeerDegPerHundredMetre == 0.0 ? null : scenario.VeerDegPerHundredMetre);
        if (scenario.Cover != GroundCover.Rough)
        {
            Add(text, "cover", scenario.Cover.ToString().ToLowerInvariant());
        }

        if (scenario.Truth != DescentTruth.Prior)
        {
            Add(text, "truth", scenario.Truth.Name);
        }

        Add(text, "image", image);
        return text.ToString();
    }

    private static void AddIfGiven(StringBuilder text, string name, double? value)
    {
        if (value is { } given)
        {
            Add(text, name, given);
        }
    }

    private static void Add(StringBuilder text, string name, double value) => Add(text, name, value.ToString(CultureInfo.InvariantCulture));

    private static void Add(StringBuilder text, string name, string value) => text.Append(" --").Append(name).Append(' ').Append(value);
}
