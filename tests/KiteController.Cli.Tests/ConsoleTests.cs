using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace KiteController.Cli.Tests;

/// <summary>The unit's console on the virtual board: sessions that read as written down, and any terminal over TCP.</summary>
public sealed class ConsoleTests
{
    /// <summary>Numbers may differ from the transcript, which shows one flight; words may not.</summary>
    [Theory]
    [InlineData("first-flight")]
    [InlineData("settings")]
    [InlineData("calibrate-and-fly")]
    public void TheSessionReadsAsItsTranscript(string name)
    {
        var run = Invocation.Of("console", "--script", PathOf(name + ".txt"));
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Equal(WithoutNumbers(File.ReadAllText(PathOf(name + ".transcript.txt"))), WithoutNumbers(run.Output));
    }

    [Fact]
    public void ACutIsToldSeenAndFoundAsInItsTranscript()
    {
        var run = Invocation.Of("console", "--cut-at", "85", "--script", PathOf("cut-and-found.txt"));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(WithoutNumbers(File.ReadAllText(PathOf("cut-and-found.transcript.txt"))), WithoutNumbers(run.Output));
    }

    [Fact]
    public void TheSameScriptGivesTheSameBytes()
    {
        var path = PathOf("first-flight.txt");
        Assert.Equal(Invocation.Of("console", "--script", path).Output, Invocation.Of("console", "--script", path).Output);
    }

    [Fact]
    public void TheLogOfASessionIsReplayed()
    {
        using var folder = new TemporaryFolder();
        var log = Path.Combine(folder.Path, "session.kclog");
        Assert.Equal(0, Invocation.Of("console", "--script", PathOf("calibrate-and-fly.txt"), "--log", log).ExitCode);
        var replay = Invocation.Of("replay", log, "--json");
        Assert.Equal(0, replay.ExitCode);
        Assert.Contains("\"firstDifference\": null", replay.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ACutShowsWhereToWalkWithoutBeingAsked()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Put("cut.txt", "@wait 24", "arm", "mode launch", "@wait 70");
        var output = Invocation.Of("console", "--cut-at", "80", "--script", script).Output;
        Assert.Contains("* Runner: the rest of the line comes in. The kite has been cut", output, StringComparison.Ordinal);
        Assert.Matches(@"\nGo [a-z-]+ \(\d{3} deg true\): \d+ m from the spool, ", output);
        Assert.DoesNotContain("unknown", output, StringComparison.Ordinal);
    }

    [Fact]
    public void ATerminalOverTcpTypesAndReads()
    {
        using var server = Start("console", "--tcp", "0");
        try
        {
            var greeting = server.StandardOutput.ReadLine()!;
            var port = int.Parse(Regex.Match(greeting, @"127\.0\.0\.1:(\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            using var client = new TcpClient("127.0.0.1", port);
            using var stream = client.GetStream();
            stream.Write("faults\r"u8);
            Assert.Contains("The load cell", ReadUntil(stream, "too late."), StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            server.Kill();
        }
    }

    [Fact]
    public void APipeTypesToo()
    {
        using var unit = Start("console");
        unit.StandardInput.Write("help\r");
        unit.StandardInput.Close();
        var output = unit.StandardOutput.ReadToEnd();
        unit.WaitForExit();
        Assert.Equal(0, unit.ExitCode);
        Assert.Contains("disarmed> help\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("where the cut kite comes down", output, StringComparison.Ordinal);
    }

    private static string ReadUntil(NetworkStream stream, string end)
    {
        var text = new StringBuilder();
        var buffer = new byte[256];
        while (!text.ToString().Contains(end, StringComparison.Ordinal))
        {
            var count = stream.Read(buffer);
            Assert.NotEqual(0, count);
            text.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return text.ToString();
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in arguments.Prepend(typeof(CommandLine).Assembly.Location))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static string WithoutNumbers(string text) => Regex.Replace(text.ReplaceLineEndings("\n"), @"-?\d+(\.\d+)?", "#")
        .Replace("coming in at # m/s", "still", StringComparison.Ordinal)
        .Replace("going out at # m/s", "still", StringComparison.Ordinal)
        .Replace("left", "aside", StringComparison.Ordinal)
        .Replace("right", "aside", StringComparison.Ordinal);

    private static string PathOf(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Sessions", name);
}
