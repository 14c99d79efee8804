using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;
using KiteController.Core.Flight;
using KiteController.Physics;
using KiteController.Simulator.Files;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Tables;

namespace KiteController.Cli;

/// <summary>The options of <c>fly</c>, and the scenario that they make: a scenario file or the default, overridden by what is given.</summary>
internal sealed class FlyOptions
{
    private const double CutBeforeEndSeconds = 5.0;
    private const double Never = double.PositiveInfinity;
    private const double LeastSeconds = 20.0;
    private const double MostSeconds = 3600.0;

    private readonly Option<string?> _scenario = new("--scenario") { Description = "A scenario by name (see --list) or a scenario file that ends in .json; further options override it.", HelpName = "name or file" };
    private readonly Option<string> _kite = Kite();
    private readonly Option<double> _wind = NumberOption.Create("--wind", "Mean wind at 10 m above ground, m/s.", 0.0, 20.0, 6.0);
    private readonly Option<double> _windFrom = NumberOption.Create("--wind-from", "Where the wind comes from, degrees true.", 0.0, 360.0, 265.0);
    private readonly Option<double> _turbulence = NumberOption.Create("--turbulence", "Gusts: standard deviation over mean wind, at 10 m.", 0.0, 0.5, 0.11);
    private readonly Option<double> _shear = NumberOption.Create("--shear", "Exponent of the wind's growth with height.", 0.0, 0.5, 0.14);
    private readonly Option<string?> _windFile = new("--wind-file") { Description = "A recorded wind at 10 m in place of mean and gusts: CSV with columns time_s, speed_mps, direction_from_deg.", HelpName = "file" };
    private readonly Option<ulong> _seed = SeedOption.Create("--seed", "Seed of everything random; the same seed gives the same flight.");
    private readonly Option<double> _spread = NumberOption.Create("--spread", "How far kite, line, spool and what the flyer knows of them stray from nominal, by the seed: 0 not at all, 1 over their whole ranges.", 0.0, 1.0, 0.0);
    private readonly Option<double> _seconds = NumberOption.Create("--seconds", "Length of the flight from power-up, s; a cut kite is followed to the ground beyond it.", LeastSeconds, MostSeconds, 90.0);
    private readonly Option<string> _mode = ChoiceOption.Create("--mode", "What the flyer does once the kite is up: hold (with a turn at the lever), manual, land, or steer (to 20 degrees right and left of downwind).", "hold", ["hold", "manual", "land", "steer"]);
    private readonly Option<string> _start = StartOption.Start("hand", "In the hand if not given.");
    private readonly Option<string> _set = StartOption.Set();
    private readonly HeadingOptions _heading = new();
    private readonly Option<string?> _gains = GainOptions.Create();
    private readonly Option<bool> _handsOff = new("--hands-off") { Description = "The flyer leaves the lever alone while the unit holds the kite." };
    private readonly Option<double?> _cutAt = CutAt();
    private readonly Option<double> _cutFraction = NumberOption.Create("--cut-fraction", "Share of the line that leaves with the kite.", 0.0, 1.0, 0.4);
    private readonly CutFlightOptions _cut = new();
    private readonly Option<ScheduledFault[]> _faults = Faults();
    private readonly Option<LineModel> _lineModel = LineOption.Create();
    private readonly Option<string?> _log = new("--log") { Description = "Has the unit send its log live over the serial wire, and writes it to this file; see decode and replay.", HelpName = "file" };
    private readonly Option<string?> _ring = new("--ring") { Description = "Disarms after the flight and fetches what the unit's ring holds, the last seconds, into this file.", HelpName = "file" };

    public Option<string> Image { get; } = ChoiceOption.Create("--image", "Firmware image: flight, or nano, which computes as nanoCLR does.", FirmwareChoice.Default, ["flight", "nano"]);

    public Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object and nothing else." };

    public Option<string?> Out { get; } = new("--out") { Description = "Folder for the log (flight.csv) and the report (flight.html).", HelpName = "folder" };

    public Option<bool> List { get; } = new("--list") { Description = "List the scenarios and the kites, and fly nothing." };

    public IEnumerable<Option> All =>
        [List, _scenario, _kite, _wind, _windFrom, _turbulence, _shear, _windFile, _seed, _spread, _set, _seconds, _start, _mode, _handsOff, _cutAt, _cutFraction, .. _cut.All, _faults, _lineModel, .. _heading.All, _gains, Image, Json, Out, _log, _ring];

    /// <summary>What the flight shall leave behind.</summary>
    public FlyOutputs ReadOutputs(ParseResult parsed) =>
        new(parsed.GetValue(Json), parsed.GetValue(Out), parsed.GetValue(_log), parsed.GetValue(_ring));

    public Scenario ReadScenario(ParseResult parsed)
    {
        var file = parsed.GetValue(_scenario);
        var start = file is null ? new Scenario() : ScenarioFile.Read(file);
        var seconds = Given(parsed, _seconds) ?? start.Seconds;
        var cutAt = parsed.GetValue(_cutAt);
        var scenario = start with
        {
            Kite = IsGiven(parsed, _kite) ? parsed.GetRequiredValue(_kite) : start.Kite,
            WindMetrePerSecond = Given(parsed, _wind) ?? start.WindMetrePerSecond,
            WindFromDeg = Given(parsed, _windFrom) ?? start.WindFromDeg,
            Turbulence = Given(parsed, _turbulence) ?? start.Turbulence,
            Shear = Given(parsed, _shear) ?? start.Shear,
            WindFile = parsed.GetValue(_windFile) ?? start.WindFile,
            Seed = Given(parsed, _seed) ?? start.Seed,
            Spread = Given(parsed, _spread) ?? start.Spread,
            Set = IsGiven(parsed, _set) ? StartOption.SetOf(parsed.GetRequiredValue(_set)) : start.Set,
            Start = IsGiven(parsed, _start) ? StartOption.StartOf(parsed.GetRequiredValue(_start)) : start.Start,
            Gains = IsGiven(parsed, _gains) ? GainOptions.Read(_gains, parsed) : start.Gains,
            HeadingSensor = _heading.Read(parsed, start.HeadingSensor),
            TakesLever = start.TakesLever && !parsed.GetValue(_handsOff),
            Seconds = seconds,
            Mode = IsGiven(parsed, _mode) ? ModeOf(parsed.GetRequiredValue(_mode)) : start.Mode,
            Script = IsGiven(parsed, _mode) ? [] : start.Script,
            CutAtSeconds = cutAt == Never ? null : cutAt ?? (file is null ? seconds - CutBeforeEndSeconds : start.CutAtSeconds),
            CutFraction = Given(parsed, _cutFraction) ?? start.CutFraction,
            LineModel = IsGiven(parsed, _lineModel) ? parsed.GetValue(_lineModel) : start.LineModel,
            Faults = IsGiven(parsed, _faults) ? parsed.GetValue(_faults) ?? [] : start.Faults,
        };
        RefuseWhatComesTooLate(scenario);
        return _cut.Read(parsed, scenario);
    }

    private static void RefuseWhatComesTooLate(Scenario scenario)
    {
        if (scenario.CutAtSeconds > scenario.Seconds)
        {
            throw new InputFileException(string.Create(
                CultureInfo.InvariantCulture,
                $"The line would be cut at {scenario.CutAtSeconds} s, after the end of the flight at {scenario.Seconds} s; give another --cut-at or --seconds."));
        }

        if (scenario.Faults.FirstOrDefault(fault => fault.AtSeconds > scenario.Seconds) is { } late)
        {
            throw new InputFileException(string.Create(
                CultureInfo.InvariantCulture,
                $"The fault {late.Name} would strike at {late.AtSeconds} s, after the end of the flight at {scenario.Seconds} s."));
        }
    }

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static T? Given<T>(ParseResult parsed, Option<T> option)
        where T : struct => IsGiven(parsed, option) ? parsed.GetValue(option) : null;

    private static Option<string> Kite() => new("--kite")
    {
        Description = "Which kite: " + string.Join(", ", KiteCatalogue.Names) + ", or a kite file that ends in .json. Only the trainer has a tail and parks itself.",
        HelpName = "name or file",
        DefaultValueFactory = _ => "trainer",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!KiteFile.IsPath(text) && !KiteCatalogue.TryFind(text, out _))
            {
                result.AddError($"--kite needs one of {string.Join(", ", KiteCatalogue.Names)}, or a kite file that ends in .json, not \"{text}\".");
            }

            return text;
        },
    };

    private static FlightMode ModeOf(string name) => name switch
    {
        "manual" => FlightMode.Manual,
        "land" => FlightMode.Land,
        "steer" => FlightMode.Steer,
        _ => FlightMode.Hold,
    };

    private static Option<double?> CutAt() => new("--cut-at")
    {
        Description = "When the line is cut, s after power-up, or none. Five seconds before the end if not given.",
        HelpName = "seconds",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (text == "none")
            {
                return Never;
            }

            if (!NumberOption.TryParse(text, 0.0, MostSeconds, out var at))
            {
                result.AddError($"--cut-at needs a time from 0 to {MostSeconds:0} s or none, not \"{text}\".");
            }

            return at;
        },
    };

    private static Option<ScheduledFault[]> Faults() => new("--fault")
    {
        Description = "Something that breaks, as NAME@SECONDS; may be given more than once. Names: " + string.Join(", ", FaultCatalogue.Names) + ".",
        HelpName = "name@seconds",
        CustomParser = result => [.. result.Tokens.Select(token => ParseFault(result, token.Value)).OfType<ScheduledFault>()],
    };

    private static ScheduledFault? ParseFault(ArgumentResult result, string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0 || !NumberOption.TryParse(text[(at + 1)..], 0.0, MostSeconds, out var seconds))
        {
            result.AddError($"--fault needs NAME@SECONDS, such as {FaultCatalogue.Names.First()}@40, not \"{text}\".");
            return null;
        }

        if (!FaultCatalogue.Names.Contains(text[..at]))
        {
            result.AddError($"There is no fault named \"{text[..at]}\"; the names are {string.Join(", ", FaultCatalogue.Names)}.");
            return null;
        }

        return new ScheduledFault(text[..at], seconds);
    }
}
