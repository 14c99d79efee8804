using System;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace KiteController.Cli.Tests;

public sealed class ValidateAndLineTests
{
    private const string Line = "line --length 60 --tension 1 --angle 30 --diameter-mm 0.4 --gram-per-metre 0.15 --wind 5 --exponent 0";

    [Fact]
    public void TheLineEndsWhereAnIndependentIntegrationEnds()
    {
        var run = Invocation.Of((Line + " --json").Split(' '));

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["xMetre", "zMetre", "tensionNewton", "angleDeg"], json.RootElement.EnumerateObject().Select(one => one.Name));
        Assert.Equal(48.719296, json.RootElement.GetProperty("xMetre").GetDouble(), 1e-4);
        Assert.Equal(34.842768, json.RootElement.GetProperty("zMetre").GetDouble(), 1e-4);
        Assert.Equal(1.05125362, json.RootElement.GetProperty("tensionNewton").GetDouble(), 1e-6);
        Assert.Equal(41.671096, json.RootElement.GetProperty("angleDeg").GetDouble(), 1e-4);
    }

    [Fact]
    public void TheLineIsShownAsAProfileToo()
    {
        var run = Invocation.Of(Line.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("48.719", run.Output, StringComparison.Ordinal);
        Assert.Contains("41.671", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ChosenCasesComeAsOneObject()
    {
        var run = Invocation.Of("validate", "--only", "v3,V5", "--json");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var rows = json.RootElement.GetProperty("cases").EnumerateArray().ToArray();
        Assert.Equal(14, rows.Length);
        Assert.Equal(["id", "title", "source", "expected", "got", "tolerance", "pass"], rows[0].EnumerateObject().Select(one => one.Name));
        Assert.Equal("V3.1", rows[0].GetProperty("id").GetString());
        Assert.Equal(95.781530, rows[0].GetProperty("expected").GetDouble(), 1e-9);
        Assert.Equal(95.781530, rows[0].GetProperty("got").GetDouble(), 1e-6);
        Assert.True(rows.All(row => row.GetProperty("pass").GetBoolean()));
    }

    [Fact]
    public void ACaseThatFailsGivesItsReasonAndExitCodeOne()
    {
        var run = Invocation.Of("validate", "--only", "R1", "--seeds", "1", "--json");

        Assert.Equal(1, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        var failed = json.RootElement.GetProperty("cases").EnumerateArray().Where(row => !row.GetProperty("pass").GetBoolean()).ToArray();
        Assert.NotEmpty(failed);
        Assert.All(failed, row => Assert.NotEmpty(row.GetProperty("reason").GetString()!));
    }

    [Fact]
    public void TheTableIsThereForPeopleAndForThePage()
    {
        Assert.Contains("95.78153", Invocation.Of("validate", "--only", "V3").Output, StringComparison.Ordinal);
        Assert.StartsWith("| case | what |", Invocation.Of("validate", "--only", "V3", "--markdown").Output, StringComparison.Ordinal);
    }
}
