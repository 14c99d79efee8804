using System;
using System.Diagnostics;
using System.IO;

namespace KiteController.Cli;

/// <summary>This program once more: a process holds one firmware image for life, so another image needs another process.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a command line and passes on what it prints.</summary>
    /// <returns>Its exit code.</returns>
    public static int Run(Terminal terminal, params string[] arguments)
    {
        var own = typeof(ChildProcess).Assembly.Location;
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true };
        var host = Environment.ProcessPath;
        if (host is not null && Path.GetFileNameWithoutExtension(host) == Path.GetFileNameWithoutExtension(own))
        {
            start.FileName = host;
        }
        else
        {
            start.FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
            start.ArgumentList.Add(own);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start) ?? throw new InvalidOperationException("The program cannot start itself.");
        var error = child.StandardError.ReadToEndAsync();
        terminal.Output.Write(child.StandardOutput.ReadToEnd());
        terminal.Error.Write(error.GetAwaiter().GetResult());
        child.WaitForExit();
        return child.ExitCode;
    }
}
