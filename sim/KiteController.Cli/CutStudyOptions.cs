using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Studies;

namespace KiteController.Cli;

/// <summary>The options of a study that cuts the line.</summary>
internal sealed class CutStudyOptions
{
    /// <summary>Stands for kites with and without a tail in turn.</summary>
    public const string BothKites = "both";

    private const double LeastHeight = 15.0;
    private const double MostHeight = 110.0;

    private readonly Option<(double Least, double Most)?> _height = RangeOption.Create("--height", "Height wanted at the cut, m, as LEAST-MOST; 20-100 if not given.", "heights", "m", LeastHeight, MostHeight, "20-60");
    private readonly Option<string> _truth = TruthOption();

    /// <summary>Mean wind at the kite if not given, metre per second.</summary>
    public static (double Least, double Most) UsualWind => (3.0, 9.0);

    public IEnumerable<Option> All => [_height, _truth];

    /// <summary>How the world strays from what the landing estimate takes for granted.</summary>
    public static Option<string> TruthOption() => ChoiceOption.Create(
        "--truth",
        "How the air and the falling kite stray from what the landing estimate takes for granted: " + string.Join(", ", DescentTruth.All.Select(truth => truth.Name)) + ".",
        DescentTruth.Prior.Name,
        DescentTruth.All.Select(truth => truth.Name));

    /// <summary>The settings with what is given here.</summary>
    public StudySettings Read(ParseResult parsed, StudySettings settings)
    {
        settings = settings with { Truth = parsed.GetRequiredValue(_truth) };
        return parsed.GetValue(_height) is { } height
            ? settings with { LeastHeightMetre = height.Least, MostHeightMetre = height.Most }
            : settings;
    }
}
