using System.CommandLine;
using KiteController.Simulator.Studies.Tuning;
using KiteController.Simulator.Tables;

namespace KiteController.Cli;

/// <summary>Gains in place of the firmware's own.</summary>
internal static class GainOptions
{
    /// <summary>The option; read it with <see cref="Read"/>.</summary>
    public static Option<string?> Create() => new("--gains")
    {
        Description = "Gains in place of the firmware's own, as name=value, joined by commas; tune prints them so.",
        HelpName = "name=value,...",
    };

    /// <summary>The gains as text; empty if none are given.</summary>
    /// <exception cref="InputFileException">A gain does not exist or its value is not within its limits.</exception>
    public static string Read(Option<string?> option, ParseResult parsed) => GainText.Of(GainText.Parse(parsed.GetValue(option) ?? string.Empty));
}
