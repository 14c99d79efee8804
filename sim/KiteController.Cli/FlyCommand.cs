using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using System.Runtime.CompilerServices;
using KiteController.Core.Flight;
using KiteController.Physics;
using KiteController.Simulator.Flights;

namespace KiteController.Cli;

/// <summary><c>fly</c>: one whole flight with the firmware in the loop.</summary>
internal static class FlyCommand
{
    private const double CutBeforeEndSeconds = 5.0;
    private const double Never = double.PositiveInfinity;
    private const double LeastSeconds = 20.0;
    private const double MostSeconds = 3600.0;

    public static Command Create(Terminal terminal)
    {
        var options = new Options();
        var command = new Command(
            "fly",
            "Flies a kite with the firmware in the loop: launch, mode changes, a cut near the end, and the landing estimate against where the kite really came down.");
        foreach (var option in options.All)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            FirmwareChoice.Take(parsed.GetRequiredValue(options.Image));
            return Fly(terminal, options, parsed);
        });
        return command;
    }

    /// <summary>Apart, because it may be compiled, and so load the firmware, only once the image is chosen.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Fly(Terminal terminal, Options options, ParseResult parsed) =>
        FlyRun.Execute(terminal, options.ReadScenario(parsed), new FlyOutputs(parsed.GetValue(options.Json), parsed.GetValue(options.Out), parsed.GetValue(options.Log), parsed.GetValue(options.Ring)));

    private sealed class Options
    {
        private readonly Option<string> _kite = Choice("--kite", "Which kite: " + string.Join(", ", KiteCatalogue.Names) + ". Only the trainer has a tail and parks itself.", "trainer", KiteCatalogue.Names);
        private readonly Option<double> _wind = NumberOption.Create("--wind", "Mean wind at 10 m above ground, m/s.", 0.0, 20.0, 6.0);
        private readonly Option<double> _windFrom = NumberOption.Create("--wind-from", "Where the wind comes from, degrees true.", 0.0, 360.0, 265.0);
        private readonly Option<double> _turbulence = NumberOption.Create("--turbulence", "Gusts: standard deviation over mean wind, at 10 m.", 0.0, 0.5, 0.11);
        private readonly Option<double> _shear = NumberOption.Create("--shear", "Exponent of the wind's growth with height.", 0.0, 0.5, 0.14);
        private readonly Option<string?> _windFile = new("--wind-file") { Description = "A recorded wind at 10 m in place of mean and gusts: CSV with columns time_s, speed_mps, direction_from_deg.", HelpName = "file" };
        private readonly Option<ulong> _seed = Seed();
        private readonly Option<double> _seconds = NumberOption.Create("--seconds", "Length of the flight from power-up, s; a cut kite is followed to the ground beyond it.", LeastSeconds, MostSeconds, 90.0);
        private readonly Option<string> _mode = Choice("--mode", "What the flyer does once the kite is up: hold (with a turn at the lever), manual, or land.", "hold", ["hold", "manual", "land"]);
        private readonly Option<double?> _cutAt = CutAt();
        private readonly Option<double> _cutFraction = NumberOption.Create("--cut-fraction", "Share of the line that leaves with the kite.", 0.0, 1.0, 0.4);
        private readonly Option<ScheduledFault[]> _faults = Faults();

        public Option<string> Image { get; } = Choice("--image", "Firmware image: flight, or nano, which computes as nanoCLR does.", FirmwareChoice.Default, ["flight", "nano"]);

        public Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object and nothing else." };

        public Option<string?> Out { get; } = new("--out") { Description = "Folder for the log (flight.csv) and the report (flight.html).", HelpName = "folder" };

        public Option<string?> Log { get; } = new("--log") { Description = "Has the unit send its log live over the serial wire, and writes it to this file; see decode and replay.", HelpName = "file" };

        public Option<string?> Ring { get; } = new("--ring") { Description = "Disarms after the flight and fetches what the unit's ring holds, the last seconds, into this file.", HelpName = "file" };

        public IEnumerable<Option> All =>
            [_kite, _wind, _windFrom, _turbulence, _shear, _windFile, _seed, _seconds, _mode, _cutAt, _cutFraction, _faults, Image, Json, Out, Log, Ring];

        public Scenario ReadScenario(ParseResult parsed)
        {
            var seconds = parsed.GetValue(_seconds);
            var cutAt = parsed.GetValue(_cutAt);
            return new Scenario
            {
                Kite = parsed.GetRequiredValue(_kite),
                WindMetrePerSecond = parsed.GetValue(_wind),
                WindFromDeg = parsed.GetValue(_windFrom),
                Turbulence = parsed.GetValue(_turbulence),
                Shear = parsed.GetValue(_shear),
                WindFile = parsed.GetValue(_windFile),
                Seed = parsed.GetValue(_seed),
                Seconds = seconds,
                Mode = ModeOf(parsed.GetRequiredValue(_mode)),
                CutAtSeconds = cutAt == Never ? null : cutAt ?? seconds - CutBeforeEndSeconds,
                CutFraction = parsed.GetValue(_cutFraction),
                Faults = parsed.GetValue(_faults) ?? [],
            };
        }

        private static FlightMode ModeOf(string name) => name switch
        {
            "manual" => FlightMode.Manual,
            "land" => FlightMode.Land,
            _ => FlightMode.Hold,
        };

        private static Option<string> Choice(string name, string description, string otherwise, IEnumerable<string> choices) => new(name)
        {
            Description = description,
            HelpName = "name",
            DefaultValueFactory = _ => otherwise,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                var found = choices.FirstOrDefault(choice => string.Equals(choice, text, StringComparison.OrdinalIgnoreCase));
                if (found is null)
                {
                    result.AddError($"{name} needs one of {string.Join(", ", choices)}, not \"{text}\".");
                }

                return found ?? otherwise;
            },
        };

        private static Option<ulong> Seed() => new("--seed")
        {
            Description = "Seed of everything random; the same seed gives the same flight.",
            HelpName = "number",
            DefaultValueFactory = _ => 1UL,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (!ulong.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seed))
                {
                    result.AddError($"--seed needs a whole number from 0 on, not \"{text}\".");
                }

                return seed;
            },
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
}
