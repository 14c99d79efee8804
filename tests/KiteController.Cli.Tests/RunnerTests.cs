using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace KiteController.Cli.Tests;

/// <summary><c>runner</c>, as somebody would use it who has to find a kite.</summary>
public sealed class RunnerTests : IDisposable
{
    private static readonly string[] Cut = ["runner", "--seed", "4", "--cut-at", "55"];
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void TheCardSaysWhereToWalkAndWhatIsMissingForAMap()
    {
        var run = Invocation.Of(Cut);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Matches(@"^Go [a-z-]+ \(\d{3} deg true\): \d+ m from the spool, (some \d+ min|about a minute) on foot\.\n", run.Output.ReplaceLineEndings("\n"));
        Assert.Contains("Assumed: the ground is flat", run.Output, StringComparison.Ordinal);
        Assert.Contains("No place on a map: Where the spool stands is not known: give --station", run.Output, StringComparison.Ordinal);
        Assert.Contains("Afterwards: It came down", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFilesOfASeedAreTheSameBytesEachTime()
    {
        var first = Written("a", "--station", "34.5281,69.1723");
        var second = Written("b", "--station", "34.5281,69.1723");

        Assert.Equal(["flight.csv", "flight.html", "landing.geojson", "landing.json", "landing.kml"], first.Select(Path.GetFileName));
        Assert.All(first.Zip(second), pair => Assert.Equal(File.ReadAllBytes(pair.First), File.ReadAllBytes(pair.Second)));
        using var geo = JsonDocument.Parse(File.ReadAllText(first[2]));
        Assert.Equal(5, geo.RootElement.GetProperty("features").GetArrayLength());
        Assert.Equal("kml", XDocument.Load(first[4]).Root!.Name.LocalName);
    }

    [Fact]
    public void WithoutAStationNoMapOfAnEarlierRunStaysBehind()
    {
        Written("a", "--station", "34.5281,69.1723");

        Assert.DoesNotContain("landing.kml", Written("a").Select(Path.GetFileName));
    }

    [Fact]
    public void JsonIsOneObjectAndTheFileHoldsTheSame()
    {
        var place = Path.Combine(_folder.Path, "j");
        var run = Invocation.Of([.. Cut, "--station", "34.5281,69.1723", "--json", "--out", place]);

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(run.Output, File.ReadAllText(Path.Combine(place, "landing.json")));
        var best = json.RootElement.GetProperty("best");
        Assert.InRange(best.GetProperty("latitudeDeg").GetDouble(), 34.51, 34.55);
        Assert.InRange(best.GetProperty("longitudeDeg").GetDouble(), 69.16, 69.19);
        Assert.StartsWith("geo:34.5", json.RootElement.GetProperty("geo").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, json.RootElement.GetProperty("regions").GetArrayLength());
        Assert.Equal(0, json.RootElement.GetProperty("missing").GetArrayLength());
    }

    [Fact]
    public void ALogTellsTheSameAsItsFlight()
    {
        var log = Path.Combine(_folder.Path, "flight.kclog");
        Assert.Equal(0, Invocation.Of("fly", "--seed", "4", "--seconds", "60", "--log", log).ExitCode);
        var flown = Invocation.Of("fly", "--seed", "4", "--seconds", "60", "--log", log).Output.ReplaceLineEndings("\n");

        var card = Invocation.Of("runner", log).Output.ReplaceLineEndings("\n").Split("No place on a map")[0];

        Assert.StartsWith("Go ", card, StringComparison.Ordinal);
        Assert.All(card.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line, flown, StringComparison.Ordinal));
    }

    [Fact]
    public void ALogWithoutACutGetsASentence()
    {
        var log = Path.Combine(_folder.Path, "calm.kclog");
        Invocation.Of("fly", "--seconds", "25", "--cut-at", "none", "--log", log);

        var run = Invocation.Of("runner", log);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("no kite was cut, or the unit came to no landing estimate.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void PacesAndALaterTimeAreToldIfAskedFor()
    {
        var run = Invocation.Of([.. Cut, "--pace", "0.7", "--at", "600"]);

        Assert.Matches(@"At 0\.7 m a pace the best guess is \d+ paces from the spool\.", run.Output);
        Assert.Contains("It should be down: it was cut 600 s ago.", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string[] Written(string name, params string[] more)
    {
        var place = Path.Combine(_folder.Path, name);
        Assert.Equal(0, Invocation.Of([.. Cut, .. more, "--out", place]).ExitCode);
        return [.. Directory.GetFiles(place).Order(StringComparer.Ordinal)];
    }
}
