using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Studies;
using KiteController.Simulator.Studies.Shards;
using KiteController.Simulator.Tables;

namespace KiteController.Cli;

/// <summary>The options of a study.</summary>
internal sealed class StudyOptions
{
    private const double MostMinutes = 50.0;
    private const int MostSeeds = 1_000_000;
    private const int MostThreads = 1024;
    private const int MostShards = 100_000;
    private const double MostWind = 20.0;
    private const string Usual = "";

    private readonly Option<string> _kite;
    private readonly Option<(double Least, double Most)?> _wind = RangeOption.Create("--wind", "Mean wind, m/s, as LEAST-MOST, at 10 m; for runner at the kite. 5-8 for a kite with a tail, 4-8 for the others and 3-9 for runner if not given.", "speeds", "m/s", 0.0, MostWind, "4-8");
    private readonly Option<double> _minutes = NumberOption.Create("--minutes", "How long the kite is held, min; for hold.", 0.1, MostMinutes, 5.0);
    private readonly Option<double> _spread = NumberOption.Create("--spread", "How far kite, line, spool and what the flyer knows of them stray from nominal: 0 not at all, 1 over their whole ranges.", 0.0, 1.0, 1.0);
    private readonly Option<string> _set = StartOption.Set();
    private readonly Option<string> _start = StartOption.Start(Usual, "Flying for a kite without a tail and in the hand for one with a tail if not given; launch always begins in the hand, runner in the air unless told otherwise.");
    private readonly CutStudyOptions? _cuts;
    private readonly HeadingOptions _heading = new();
    private readonly Option<bool> _compareHeading = new("--compare-heading") { Description = "Flies the same seeds without and with the true heading told, and puts the two beside each other." };
    private readonly Option<string?> _gains = GainOptions.Create();
    private readonly Option<int> _seeds = Whole("--seeds", "Number of trials.", MostSeeds, 200);
    private readonly Option<ulong> _firstSeed = SeedOption.Create("--first-seed", "Seed of the first trial; the others follow it one by one.");
    private readonly Option<Shard?> _shard = ShardText();
    private readonly Option<string?> _shardFrom = new("--shard-from-env") { Description = "Environment variable that holds the number of the shard, counted from 0, as in a Kubernetes indexed job (JOB_COMPLETION_INDEX) or a job array from 0; needs --shards.", HelpName = "variable" };
    private readonly Option<int> _shards = Whole("--shards", "Number of shards, with --shard-from-env.", MostShards, 1);

    /// <param name="cuts">True for a study that cuts the line.</param>
    public StudyOptions(bool cuts = false)
    {
        string[] names = cuts ? [CutStudyOptions.BothKites, .. KiteCatalogue.Names] : [.. KiteCatalogue.Names];
        _kite = ChoiceOption.Create("--kite", "Which kite: " + string.Join(", ", names) + ".", cuts ? CutStudyOptions.BothKites : "trainer", names);
        _cuts = cuts ? new CutStudyOptions() : null;
        if (cuts)
        {
            _seeds.Aliases.Add("--cuts");
        }
    }

    public Option<string> Image { get; } = ChoiceOption.Create("--image", "Firmware image: flight, or nano, which computes as nanoCLR does.", FirmwareChoice.Default, ["flight", "nano"]);

    public Option<int> Threads { get; } = Whole("--threads", "Threads to run on; the result is the same for any number.", MostThreads, Environment.ProcessorCount);

    public Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object and nothing else." };

    public Option<string?> Out { get; } = OutOption();

    public IEnumerable<Option> All => [.. OfFlights, .. _cuts?.All ?? [], _compareHeading, _seeds, _firstSeed, _shard, _shardFrom, _shards, .. OfRun];

    /// <summary>Those that say what is flown.</summary>
    public IEnumerable<Option> OfFlights => [_kite, _wind, _minutes, _spread, _set, _start, .. _heading.All, _gains];

    /// <summary>Those that say how, and where the outcome goes.</summary>
    public IEnumerable<Option> OfRun => [Image, Threads, Json, Out];

    public static Option<string?> OutOption() => new("--out") { Description = "Folder for the report (HTML) and the outcome (JSON), or for the result file of a shard.", HelpName = "folder" };

    /// <summary>True if the study is to be flown without and with the heading told.</summary>
    public bool ComparesHeading(ParseResult parsed) => parsed.GetValue(_compareHeading);

    /// <summary>Refuses options that contradict each other.</summary>
    public void Check(CommandResult result)
    {
        var from = result.GetResult(_shardFrom) is not null;
        var shards = result.GetResult(_shards) is { Implicit: false };
        if (from && result.GetResult(_shard) is not null)
        {
            result.AddError("--shard and --shard-from-env cannot be given together.");
        }
        else if (from != shards)
        {
            result.AddError("--shard-from-env and --shards need each other.");
        }
        else if (result.GetResult(_compareHeading) is not null && (from || result.GetResult(_shard) is not null))
        {
            result.AddError("--compare-heading cannot be given with a shard; fly the shards without and with --true-heading and merge each.");
        }
    }

    /// <summary>The study asked for.</summary>
    public StudySettings ReadSettings(StudyKind kind, ParseResult parsed)
    {
        var settings = ReadSettings(kind, parsed, parsed.GetValue(_firstSeed), parsed.GetValue(_seeds));
        return ComparesHeading(parsed) ? settings with { HeadingSensor = _heading.Sensor(parsed) } : settings;
    }

    /// <summary>The study of what is to be flown, on these seeds.</summary>
    public StudySettings ReadSettings(StudyKind kind, ParseResult parsed, ulong firstSeed, int seeds)
    {
        var settings = new StudySettings
        {
            Study = kind.Name,
            Kite = parsed.GetRequiredValue(_kite),
            LeastWindMetrePerSecond = 0.0,
            MostWindMetrePerSecond = 0.0,
            Minutes = parsed.GetValue(_minutes),
            Spread = parsed.GetValue(_spread),
            Set = StartOption.SetOf(parsed.GetRequiredValue(_set)),
            HeadingSensor = _heading.Read(parsed),
            Gains = GainOptions.Read(_gains, parsed),
            Image = parsed.GetRequiredValue(Image),
            FirstSeed = firstSeed,
            Seeds = seeds,
        };
        var wind = parsed.GetValue(_wind) ?? (kind.CutsTheLine ? CutStudyOptions.UsualWind : settings.HasTail() ? (5.0, 8.0) : (4.0, 8.0));
        var start = parsed.GetRequiredValue(_start);
        var inHand = kind.AlwaysFromHand || start == "hand" || (start == Usual && settings.HasTail() && !kind.StartsInTheAir);
        settings = settings with { Start = inHand ? FlightStart.Hand : FlightStart.Flying };
        settings = settings with { LeastWindMetrePerSecond = wind.Least, MostWindMetrePerSecond = wind.Most };
        return _cuts?.Read(parsed, settings) ?? settings;
    }

    /// <summary>The part to run; the whole study if none was asked for.</summary>
    /// <exception cref="InputFileException">The environment does not say which part.</exception>
    public Shard? ReadShard(ParseResult parsed)
    {
        if (parsed.GetValue(_shardFrom) is not { } name)
        {
            return parsed.GetValue(_shard);
        }

        var of = parsed.GetValue(_shards);
        var text = Environment.GetEnvironmentVariable(name);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < of
            ? new Shard(index + 1, of)
            : throw new InputFileException($"The environment variable {name} should hold a whole number from 0 to {of - 1}, but {(text is null ? "is not set" : $"holds \"{text}\"")}.");
    }

    internal static Option<int> Whole(string name, string description, int most, int otherwise) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < 1 || value > most)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} needs a whole number from 1 to {most}, not \"{text}\"."));
            }

            return value;
        },
    };

    private static Option<Shard?> ShardText() => new("--shard")
    {
        Description = "Runs only the i-th of n parts, counted from 1, and writes its result file for study merge.",
        HelpName = "i/n",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Shard.TryParse(text, out var shard))
            {
                return shard;
            }

            result.AddError($"--shard needs i/n with i from 1 to n, such as 2/12, not \"{text}\".");
            return null;
        },
    };
}
