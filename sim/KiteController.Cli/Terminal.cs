using System;
using System.IO;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary>Where a command writes: results to the one stream, everything else to the other; colours and progress only where a person sees them.</summary>
public sealed class Terminal
{
    private const int WidthWithoutTerminal = 160;

    /// <param name="output">Takes results.</param>
    /// <param name="error">Takes sentences about what went wrong, and progress.</param>
    /// <param name="outputIsTerminal">True if a person looks at the output as it comes.</param>
    /// <param name="errorIsTerminal">True if a person looks at the error stream as it comes.</param>
    public Terminal(TextWriter output, TextWriter error, bool outputIsTerminal, bool errorIsTerminal)
    {
        Output = output;
        Error = error;
        Pretty = Make(output, outputIsTerminal);
        Progress = errorIsTerminal ? Make(error, isTerminal: true) : null;
    }

    /// <summary>Plain output, for JSON.</summary>
    public TextWriter Output { get; }

    /// <summary>Plain error stream.</summary>
    public TextWriter Error { get; }

    /// <summary>The output with colours, if it is a terminal.</summary>
    public IAnsiConsole Pretty { get; }

    /// <summary>Where progress is shown; null if nobody would see it.</summary>
    public IAnsiConsole? Progress { get; }

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess() =>
        new(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected);

    private static IAnsiConsole Make(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal)
        {
            console.Profile.Width = WidthWithoutTerminal;
        }

        return console;
    }
}
