using System.CommandLine;
using System.Runtime.CompilerServices;

namespace KiteController.Cli;

/// <summary><c>phone</c>: the unit's page for a phone, served by the firmware on the virtual board.</summary>
internal static class PhoneCommand
{
    private const int UsualPort = 8080;

    public static Command Create(Terminal terminal)
    {
        var field = new FieldOptions();
        var port = PortOption.Create("--port", $"Port of this computer that a browser opens, {UsualPort} if none is given; 0 takes a free one.");
        var command = new Command("phone", "Serves the unit's own page for a phone while a simulated kite waits for you, in real time: open it in a browser.");
        foreach (var option in field.All)
        {
            command.Options.Add(option);
        }

        command.Options.Add(port);
        command.SetAction(parsed =>
        {
            FirmwareChoice.Take(FirmwareChoice.Default);
            return Run(terminal, field, port, parsed);
        });
        return command;
    }

    /// <summary>Apart, because it may be compiled, and so load the firmware, only once the image is chosen.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run(Terminal terminal, FieldOptions field, Option<int?> port, ParseResult parsed)
    {
        using var stop = new StopSignal();
        new PhoneRun(terminal, field.Read(parsed)).Serve(parsed.GetValue(port) ?? UsualPort, stop.Token);
        return 0;
    }
}
