using System.Collections.Generic;
using System.CommandLine;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Landing;
using KiteController.Simulator.Tables;

namespace KiteController.Cli;

/// <summary>The options of <c>runner</c>.</summary>
internal sealed class RunnerOptions
{
    private const double MostSeconds = 3600.0;
    private const double AfterCutSeconds = 5.0;

    private readonly Option<string> _kite = ChoiceOption.Create("--kite", "Which kite: " + string.Join(", ", KiteCatalogue.Names) + ".", "trainer", KiteCatalogue.Names);
    private readonly Option<double> _wind = NumberOption.Create("--wind", "Mean wind at 10 m above ground, m/s.", 0.0, 20.0, 6.0);
    private readonly Option<double> _windFrom = NumberOption.Create("--wind-from", "Where the wind comes from, degrees true.", 0.0, 360.0, 265.0);
    private readonly Option<double> _turbulence = NumberOption.Create("--turbulence", "Gusts: standard deviation over mean wind, at 10 m.", 0.0, 0.5, 0.11);
    private readonly Option<ulong> _seed = SeedOption.Create("--seed", "Seed of everything random; the same seed gives the same flight.");
    private readonly Option<double> _cutAt = NumberOption.Create("--cut-at", "When the line is cut, s after power-up.", 20.0, MostSeconds, 85.0);
    private readonly Option<double> _cutFraction = NumberOption.Create("--cut-fraction", "Share of the line that leaves with the kite.", 0.0, 1.0, 0.4);
    private readonly Option<double?> _bearing = Maybe("--bearing", "Where the unit's zero mark points, degrees true; else as it was calibrated.", 0.0, 360.0);
    private readonly Option<double?> _at = Maybe("--at", "The card as it stood so many seconds after the cut; when the estimate was last worked out anew, if not given.", 0.0, MostSeconds);
    private readonly Option<double?> _pace = Maybe("--pace", "Length of the runner's pace, m: then the way is told in paces too.", 0.3, 1.5);
    private readonly Option<Station?> _station = StationOption();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object and nothing else." };
    private readonly Option<string?> _out = new("--out") { Description = "Folder for landing.json, and with the station known landing.geojson and landing.kml; of a simulated flight also its log and report.", HelpName = "folder" };

    public Argument<string?> Log { get; } = new("log") { Description = "A unit's log with a cut in it; without one a flight is simulated.", Arity = ArgumentArity.ZeroOrOne };

    public IEnumerable<Option> All =>
        [_kite, _wind, _windFrom, _turbulence, _seed, _cutAt, _cutFraction, _station, _bearing, _at, _pace, _json, _out];

    public RunnerWish Read(ParseResult parsed)
    {
        var log = parsed.GetValue(Log);
        if (log is not null)
        {
            foreach (var option in (Option[])[_kite, _wind, _windFrom, _turbulence, _seed, _cutAt, _cutFraction])
            {
                if (parsed.GetResult(option) is { Implicit: false })
                {
                    throw new InputFileException($"{option.Name} is about a simulated flight, and {log} is one that was flown.");
                }
            }
        }

        var cutAt = parsed.GetValue(_cutAt);
        var scenario = new Scenario
        {
            Kite = parsed.GetRequiredValue(_kite),
            WindMetrePerSecond = parsed.GetValue(_wind),
            WindFromDeg = parsed.GetValue(_windFrom),
            Turbulence = parsed.GetValue(_turbulence),
            Seed = parsed.GetValue(_seed),
            CutAtSeconds = cutAt,
            Seconds = cutAt + AfterCutSeconds,
            CutFraction = parsed.GetValue(_cutFraction),
            UnitBearingDeg = parsed.GetValue(_bearing),
        };
        return new RunnerWish(log, scenario, parsed.GetValue(_station), parsed.GetValue(_bearing), parsed.GetValue(_at), parsed.GetValue(_pace), parsed.GetValue(_json), parsed.GetValue(_out));
    }

    private static Option<double?> Maybe(string name, string description, double least, double most) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (NumberOption.TryParse(text, least, most, out var value))
            {
                return value;
            }

            result.AddError(NumberOption.Complaint(name, least, most, text));
            return null;
        },
    };

    private static Option<Station?> StationOption() => new("--station")
    {
        Description = "Where the spool stands: degrees north and east, WGS84; south and west are negative.",
        HelpName = "lat,lon",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Station.TryParse(text, out var station))
            {
                return station;
            }

            result.AddError($"--station needs LATITUDE,LONGITUDE from -89 to 89 and -180 to 180 degrees, such as 34.5281,69.1723, not \"{text}\".");
            return null;
        },
    };
}
