using System.Collections.Generic;
using System.CommandLine;
using System.Runtime.CompilerServices;
using KiteController.Simulator.Flights;

namespace KiteController.Cli;

/// <summary><c>console</c>: the unit's own console, on the virtual board.</summary>
internal static class ConsoleCommand
{
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
        private readonly FieldOptions _field = new();

        public Option<string?> Script { get; } = new("--script") { Description = "Types the lines of this file; \"@wait SECONDS\" lets time pass.", HelpName = "file" };

        public Option<string?> Log { get; } = new("--log") { Description = "Takes what the unit's log commands send, for decode and replay.", HelpName = "file" };

        public Option<int?> Port { get; } = PortOption.Create("--tcp", "Waits for a terminal at this port of this computer, and for none from elsewhere.");

        public IEnumerable<Option> All => [.. _field.All, Script, Log, Port];

        public Scenario ReadScenario(ParseResult parsed) => _field.Read(parsed);
    }
}
