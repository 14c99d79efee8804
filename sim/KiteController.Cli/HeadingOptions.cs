using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using KiteController.Simulator.Flights;

namespace KiteController.Cli;

/// <summary>The options of a heading sensor on the kite.</summary>
internal sealed class HeadingOptions
{
    private const double MostDelayMs = 1000.0;

    private static readonly HeadingSensor Standard = new();

    private readonly Option<bool> _on = new("--true-heading") { Description = "A sensor on the kite tells the unit the true heading of its nose." };
    private readonly Option<double> _noise = NumberOption.Create("--heading-noise", "Error of each reading of it, degrees rms.", 0.0, 90.0, Standard.NoiseDeg);
    private readonly Option<double> _delay = NumberOption.Create("--heading-delay", "How late a reading is, ms.", 0.0, MostDelayMs, Standard.DelayMs);
    private readonly Option<double> _period = NumberOption.Create("--heading-period", "Time from reading to reading, ms.", 10.0, MostDelayMs, Standard.PeriodMs);

    public IEnumerable<Option> All => [_on, _noise, _delay, _period];

    /// <summary>The sensor asked for, or one that is there already; null for none.</summary>
    public HeadingSensor? Read(ParseResult parsed, HeadingSensor? otherwise = null) => parsed.GetValue(_on) ? Sensor(parsed) : otherwise;

    /// <summary>The sensor that is described, asked for or not.</summary>
    public HeadingSensor Sensor(ParseResult parsed) => new(parsed.GetValue(_noise), parsed.GetValue(_delay), parsed.GetValue(_period));
}
