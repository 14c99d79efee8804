using System;
using System.Diagnostics;
using System.IO;

namespace KiteController.Cli.Tests;

/// <summary>One run of the command line, and what it left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record Invocation(int ExitCode, string Output, string Error)
{
    /// <summary>Runs in this process, as if neither stream were a terminal.</summary>
    public static Invocation Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(arguments, new Terminal(output, error, outputIsTerminal: false, errorIsTerminal: false));
        return new Invocation(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs in a process of its own, with the environment of this one.</summary>
    public static Invocation InOwnProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(CommandLine).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Invocation(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
