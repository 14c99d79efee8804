using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using KiteController.Simulator.Studies;
using KiteController.Simulator.Studies.Tuning;
using KiteController.Simulator.Tables;

namespace KiteController.Cli;

/// <summary>The options of a search for gains: those of a study, and which seeds and gains.</summary>
internal sealed class TuneOptions
{
    private const int MostSeeds = 100_000;
    private const int MostEvaluations = 100_000;

    private readonly Option<(ulong First, ulong Last)> _seeds = Range("--seeds", "Seeds to search with, as FIRST..LAST.", (1, 100));
    private readonly Option<(ulong First, ulong Last)> _reportSeeds = Range("--report-seeds", "Seeds to report on, as FIRST..LAST; none of them is searched with.", (10_001, 10_200));
    private readonly Option<int> _evaluations = StudyOptions.Whole("--evaluations", "How many sets of gains to try.", MostEvaluations, 40);
    private readonly Option<ulong> _seed = SeedOption.Create("--seed", "Seed of the search itself.");
    private readonly Option<string?> _search = new("--search") { Description = "Names of the gains to search, joined by commas; all if not given.", HelpName = "names" };

    public StudyOptions Study { get; } = new();

    public IEnumerable<Option> All => [_seeds, _reportSeeds, _evaluations, _seed, _search, .. Study.OfFlights, .. Study.OfRun];

    /// <summary>The search asked for.</summary>
    /// <exception cref="InputFileException">There is no gain of a name, or a seed is searched with and reported on.</exception>
    public TuneSettings Read(StudyKind kind, ParseResult parsed)
    {
        var (search, report) = (parsed.GetValue(_seeds), parsed.GetValue(_reportSeeds));
        if (search.First <= report.Last && report.First <= search.Last)
        {
            throw new InputFileException("--seeds and --report-seeds must not share a seed: what is searched with flatters the gains found.");
        }

        var names = parsed.GetValue(_search);
        return new TuneSettings
        {
            Search = Study.ReadSettings(kind, parsed, search.First, Count(search)),
            Report = Study.ReadSettings(kind, parsed, report.First, Count(report)),
            Gains = names is null ? GainTable.Rows : [.. names.Split(',').Select(Gain)],
            Evaluations = parsed.GetValue(_evaluations),
            Seed = parsed.GetValue(_seed),
        };
    }

    private static Gain Gain(string name) => GainTable.Find(name.Trim())
        ?? throw new InputFileException($"There is no gain named \"{name.Trim()}\"; the gains are {string.Join(", ", GainTable.Rows.Select(row => row.Name))}.");

    private static int Count((ulong First, ulong Last) range) => (int)(range.Last - range.First) + 1;

    private static Option<(ulong First, ulong Last)> Range(string name, string description, (ulong First, ulong Last) otherwise) => new(name)
    {
        Description = $"{description} {otherwise.First}..{otherwise.Last} if not given.",
        HelpName = "first..last",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var parts = text.Split("..");
            if (parts.Length == 2
                && ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                && ulong.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
                && first <= last
                && last - first < MostSeeds)
            {
                return (first, last);
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} needs seeds as FIRST..LAST, such as {otherwise.First}..{otherwise.Last}, and no more than {MostSeeds}, not \"{text}\"."));
            return otherwise;
        },
    };
}
