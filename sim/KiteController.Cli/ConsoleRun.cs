using System;
using System.IO;
using KiteController.Simulator.Console;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Tables;

namespace KiteController.Cli;

/// <summary>Connects the virtual board's serial line to whoever is to type: a script, a person, or a socket.</summary>
internal static class ConsoleRun
{
    /// <summary>Runs until the script is done, the person leaves, or the process ends.</summary>
    /// <returns>Exit code 0.</returns>
    public static int Execute(Terminal terminal, Scenario scenario, string? script, int? port, string? log)
    {
        if (script is not null && port is not null)
        {
            throw new InputFileException("Either a script types or a terminal over TCP, not both.");
        }

        if (port is { } number)
        {
            new TcpConsole(terminal, new ConsoleFlight(scenario)).Serve(number);
            return 0;
        }

        var parsed = script is null ? null : Read(script);
        using var frames = log is null ? null : File.Create(log);
        if (parsed is not null)
        {
            parsed.Play(new ConsoleFlight(scenario), terminal.Output, frames);
            return 0;
        }

        new InteractiveConsole(terminal, new ConsoleFlight(scenario), frames).Run();
        return 0;
    }

    private static ConsoleScript Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InputFileException($"There is no file {path}.");
        }

        using var reader = new StreamReader(path);
        return ConsoleScript.Parse(reader, Path.GetFileName(path));
    }
}
