using System.Collections.Generic;
using System.CommandLine;
using KiteController.Physics;
using KiteController.Simulator.Flights;

namespace KiteController.Cli;

/// <summary>The options of <c>fly</c> that matter to where a cut kite comes down.</summary>
internal sealed class CutFlightOptions
{
    private readonly Option<double> _line = NumberOption.Create("--line-length", "Line out that Hold keeps, m; the firmware's default if not given.", 15.0, 130.0, 55.0);
    private readonly Option<double> _ceiling = NumberOption.Create("--height-ceiling", "Highest height of the kite that the flyer allows, m; the firmware's default if not given.", 10.0, 300.0, 60.0);
    private readonly Option<double> _veer = NumberOption.Create("--veer", "Turning of the wind with height, degrees clockwise in 100 m.", -90.0, 90.0, 0.0);
    private readonly Option<string> _cover = ChoiceOption.Create("--cover", "What the line of a cut kite drags over: open, rough or trees.", "rough", ["open", "rough", "trees"]);
    private readonly Option<string> _truth = CutStudyOptions.TruthOption();

    public IEnumerable<Option> All => [_line, _ceiling, _veer, _cover, _truth];

    /// <summary>The scenario with what is given here.</summary>
    public Scenario Read(ParseResult parsed, Scenario scenario) => scenario with
    {
        WorkingLengthMetre = Given(parsed, _line) ?? scenario.WorkingLengthMetre,
        HeightCeilingMetre = Given(parsed, _ceiling) ?? scenario.HeightCeilingMetre,
        VeerDegPerHundredMetre = Given(parsed, _veer) ?? scenario.VeerDegPerHundredMetre,
        Cover = IsGiven(parsed, _cover) ? CoverOf(parsed.GetRequiredValue(_cover)) : scenario.Cover,
        Truth = IsGiven(parsed, _truth) ? DescentTruth.Named(parsed.GetRequiredValue(_truth)) : scenario.Truth,
    };

    private static GroundCover CoverOf(string name) => name switch
    {
        "open" => GroundCover.Open,
        "trees" => GroundCover.Trees,
        _ => GroundCover.Rough,
    };

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static double? Given(ParseResult parsed, Option<double> option) => IsGiven(parsed, option) ? parsed.GetValue(option) : null;
}
