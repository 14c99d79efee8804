using System.Collections.Generic;
using System.CommandLine;
using KiteController.Physics;
using KiteController.Simulator.Flights;

namespace KiteController.Cli;

/// <summary>The options of a field on which a person plays the flyer: kite, wind, seed, and when the line is cut.</summary>
internal sealed class FieldOptions
{
    private readonly Option<string> _kite = ChoiceOption.Create("--kite", "Which kite: " + string.Join(", ", KiteCatalogue.Names) + ".", "trainer", KiteCatalogue.Names);
    private readonly Option<double> _wind = NumberOption.Create("--wind", "Mean wind at 10 m above ground, m/s.", 0.0, 20.0, 6.0);
    private readonly Option<ulong> _seed = SeedOption.Create("--seed", "Seed of everything random.");
    private readonly Option<double> _cutAt = NumberOption.Create("--cut-at", "When the line is cut, s after power-up; never, if it is 0.", 0.0, 3600.0, 0.0);

    public IEnumerable<Option> All => [_kite, _wind, _seed, _cutAt];

    public Scenario Read(ParseResult parsed) => new()
    {
        Kite = parsed.GetRequiredValue(_kite),
        WindMetrePerSecond = parsed.GetValue(_wind),
        Seed = parsed.GetValue(_seed),
        CutAtSeconds = parsed.GetValue(_cutAt) is > 0.0 and var at ? at : null,
    };
}
