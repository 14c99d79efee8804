using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.CompilerServices;

namespace KiteController.Cli;

/// <summary><c>fly</c>: one whole flight with the firmware in the loop.</summary>
internal static class FlyCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new FlyOptions();
        var command = new Command(
            "fly",
            "Flies a kite with the firmware in the loop: launch, mode changes, a cut near the end, and the landing estimate against where the kite really came down.");
        foreach (var option in options.All)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            if (parsed.GetValue(options.List))
            {
                return FlyList.Print(terminal);
            }

            FirmwareChoice.Take(parsed.GetRequiredValue(options.Image));
            return Fly(terminal, options, parsed);
        });
        return command;
    }

    /// <summary>Apart, because it may be compiled, and so load the firmware, only once the image is chosen.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Fly(Terminal terminal, FlyOptions options, ParseResult parsed) =>
        FlyRun.Execute(terminal, options.ReadScenario(parsed), options.ReadOutputs(parsed));
}
