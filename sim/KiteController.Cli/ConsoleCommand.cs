using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using KiteController.Physics;
using KiteController.Simulator.Flights;

namespace KiteController.Cli;

/// <summary><c>console</c>: the unit's own console, on the virtual board.</summary>
internal static class ConsoleCommand
{
    private const int GreatestPort = 65535;

    public static Command Create(Terminal terminal)
    {
        var options = new Options();
        var command = new Command(
            "console",
            "Types at the unit's serial console while a simulated kite waits for you: interactively in real time, from a script as fast as it goes, or for any terminal over TCP.");
        foreach (var option in options.All)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            FirmwareChoice.Take(FirmwareChoice.Default);
            return Run(terminal, options, parsed);
        });
        return command;
    }

    /// <summary>Apart, because it may be compiled, and so load the firmware, only once the image is chosen.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run(Terminal terminal, Options options, ParseResult parsed) =>
        ConsoleRun.Execute(terminal, options.ReadScenario(parsed), parsed.GetValue(options.Script), parsed.GetValue(options.Port), parsed.GetValue(options.Log));

    private sealed class Options
    {
        private readonly Option<string> _kite = ChoiceOption.Create("--kite", "Which kite: " + string.Join(", ", KiteCatalogue.Names) + ".", "trainer", KiteCatalogue.Names);
        private readonly Option<double> _wind = NumberOption.Create("--wind", "Mean wind at 10 m above ground, m/s.", 0.0, 20.0, 6.0);
        private readonly Option<ulong> _seed = SeedOption.Create("--seed", "Seed of everything random.");
        private readonly Option<double> _cutAt = NumberOption.Create("--cut-at", "When the line is cut, s after power-up; never, if it is 0.", 0.0, 3600.0, 0.0);

        public Option<string?> Script { get; } = new("--script") { Description = "Types the lines of this file; \"@wait SECONDS\" lets time pass.", HelpName = "file" };

        public Option<string?> Log { get; } = new("--log") { Description = "Takes what the unit's log commands send, for decode and replay.", HelpName = "file" };

        public Option<int?> Port { get; } = Tcp();

        public IEnumerable<Option> All => [_kite, _wind, _seed, _cutAt, Script, Log, Port];

        public Scenario ReadScenario(ParseResult parsed) => new()
        {
            Kite = parsed.GetRequiredValue(_kite),
            WindMetrePerSecond = parsed.GetValue(_wind),
            Seed = parsed.GetValue(_seed),
            CutAtSeconds = parsed.GetValue(_cutAt) is > 0.0 and var at ? at : null,
        };

        private static Option<int?> Tcp() => new("--tcp")
        {
            Description = "Waits for a terminal at this port of this computer, and for none from elsewhere.",
            HelpName = "port",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port > GreatestPort)
                {
                    result.AddError($"--tcp needs a port from 0 to {GreatestPort}, not \"{text}\".");
                }

                return port;
            },
        };
    }
}
