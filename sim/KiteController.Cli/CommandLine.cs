using System;
using System.CommandLine;
using System.IO;
using KiteController.Simulator.Tables;
using KiteController.Simulator.World;

namespace KiteController.Cli;

/// <summary>From arguments to a command, and from whatever goes wrong to one sentence and exit code 2, or 1 if a run itself broke down.</summary>
public static class CommandLine
{
    /// <summary>Exit code when an option, argument or file was wrong.</summary>
    internal const int WrongUse = 2;

    private const int Failed = 1;

    /// <summary>Runs one command line.</summary>
    public static int Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Flies KiteController's firmware on a virtual ESP32 with a simulated kite, and measures it.")
        {
            FlyCommand.Create(terminal),
            ConsoleCommand.Create(terminal),
            RunnerCommand.Create(terminal),
            PhoneCommand.Create(terminal),
            DecodeCommand.Create(terminal),
            ReplayCommand.Create(terminal),
            ReplayImuCommand.Create(terminal),
            PredictDescentCommand.Create(terminal),
            BenchCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            LineCommand.Create(terminal),
            StudyCommand.Create(terminal),
            FaultsCommand.Create(terminal),
            TuneCommand.Create(terminal),
        };

        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.UnmatchedTokens.Count > 0)
        {
            terminal.Error.WriteLine($"There is no command, argument or option \"{parsed.UnmatchedTokens[0]}\" here; --help shows what there is.");
            return WrongUse;
        }

        if (parsed.Errors.Count > 0)
        {
            terminal.Error.WriteLine(Sentence(parsed.Errors[0].Message));
            return WrongUse;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (InputFileException e)
        {
            terminal.Error.WriteLine(Sentence(e.Message));
            return WrongUse;
        }
        catch (NonFiniteRunException e)
        {
            terminal.Error.WriteLine(Sentence(e.Message));
            return Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(Sentence(e.Message));
            return WrongUse;
        }
    }

    private static string Sentence(string message)
    {
        var line = message.ReplaceLineEndings(" ").Trim();
        return line.EndsWith('.') ? line : line + ".";
    }
}
