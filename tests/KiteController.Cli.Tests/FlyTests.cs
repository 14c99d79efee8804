using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace KiteController.Cli.Tests;

public sealed class FlyTests
{
    private static readonly string[] ShortFlight = ["fly", "--seconds", "55", "--seed", "4"];

    [Fact]
    public void JsonIsOneObjectWithThePromisedKeys()
    {
        var run = Invocation.Of([.. ShortFlight, "--json"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        Assert.True(root.GetProperty("survived").GetBoolean());
        Assert.Equal(0, root.GetProperty("overruns").GetInt32());
        Assert.Equal(4, root.GetProperty("seed").GetInt32());
        Assert.InRange(root.GetProperty("cut").GetProperty("detectedAfterSeconds").GetDouble(), 0.3, 4.0);
        Assert.InRange(root.GetProperty("landing").GetProperty("missMetre").GetDouble(), 0.0, 1000.0);
        Assert.True(root.GetProperty("landing").GetProperty("inside50").ValueKind is JsonValueKind.True or JsonValueKind.False);
        Assert.True(root.GetProperty("landing").GetProperty("inside95").ValueKind is JsonValueKind.True or JsonValueKind.False);
    }

    [Fact]
    public void TheSameSeedPrintsTheSameBytesInAnotherProcess() =>
        Assert.Equal(Invocation.Of([.. ShortFlight, "--json"]).Output, Invocation.InOwnProcess([.. ShortFlight, "--json"]).Output);

    [Fact]
    public void NanoArithmeticFliesTheSameFlight()
    {
        var flight = Invocation.InOwnProcess("fly", "--json", "--image", "flight");
        var nano = Invocation.InOwnProcess("fly", "--json", "--image", "nano");

        Assert.Equal(0, nano.ExitCode);
        Assert.Contains("\"image\": \"nano\"", nano.Output, StringComparison.Ordinal);
        Assert.Equal(flight.Output, nano.Output.Replace("\"image\": \"nano\"", "\"image\": \"flight\"", StringComparison.Ordinal));
    }

    [Fact]
    public void AFlightWithoutACutSaysNull()
    {
        using var json = JsonDocument.Parse(Invocation.Of("fly", "--seconds", "40", "--cut-at", "none", "--json").Output);

        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("cut").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("landing").ValueKind);
    }

    [Fact]
    public void TheSummaryTellsWhereToWalkWithoutColourCodes()
    {
        var run = Invocation.Of(ShortFlight);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Go ", run.Output, StringComparison.Ordinal);
        Assert.Contains("from the best guess", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public void LogAndReportAreWrittenWhole()
    {
        using var folder = new TemporaryFolder();
        var place = Path.Combine(folder.Path, "new", "run");

        var run = Invocation.Of([.. ShortFlight, "--out", place]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["flight.csv", "flight.html"], Directory.GetFiles(place).Select(file => Path.GetFileName(file)).Order());
        Assert.StartsWith("time_s,", File.ReadLines(Path.Combine(place, "flight.csv")).First(), StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", File.ReadAllText(Path.Combine(place, "flight.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void FaultsMayBeGivenMoreThanOnce()
    {
        using var json = JsonDocument.Parse(Invocation.Of("fly", "--seconds", "35", "--cut-at", "none", "--fault", "sun@30", "--fault", "imu-lost@25", "--json").Output);
        var faults = json.RootElement.GetProperty("events").EnumerateArray().Where(e => e.GetProperty("who").GetString() == "fault").ToArray();

        Assert.Equal(2, faults.Length);
        Assert.Contains("inertial", faults[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutArgumentsTheHelpIsShown()
    {
        var run = Invocation.Of();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("replay-imu", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void OptionsOverrideTheScenario()
    {
        using var json = JsonDocument.Parse(Invocation.Of("fly", "--scenario", "gusty-field", "--seconds", "40", "--cut-at", "none", "--wind", "5", "--json", "--fault", "sun@35").Output);
        var root = json.RootElement;

        Assert.Equal(5.0, root.GetProperty("windMetrePerSecond").GetDouble());
        Assert.Equal(300.0, root.GetProperty("windFromDeg").GetDouble());
        Assert.Equal(40.0, root.GetProperty("seconds").GetDouble());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("cut").ValueKind);
    }

    [Fact]
    public void TheListNamesScenariosAndKites()
    {
        var run = Invocation.Of("fly", "--list");

        Assert.Equal(0, run.ExitCode);
        Assert.All(["calm-evening", "gusty-field", "long-line", "small-motor", "patang", "trainer"], name => Assert.Contains(name, run.Output, StringComparison.Ordinal));
    }
}
