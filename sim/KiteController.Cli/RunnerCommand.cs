using System.CommandLine;
using System.Runtime.CompilerServices;

namespace KiteController.Cli;

/// <summary><c>runner</c>: the card of a cut, simulated or from a log, and the files that put it on a map.</summary>
internal static class RunnerCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new RunnerOptions();
        var command = new Command(
            "runner",
            "Says where a cut kite comes down, as the unit told it: of a simulated flight, or of a flight in a log. With --out it writes the same for maps.");
        command.Arguments.Add(options.Log);
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
    private static int Run(Terminal terminal, RunnerOptions options, ParseResult parsed) => RunnerRun.Execute(terminal, options.Read(parsed));
}
