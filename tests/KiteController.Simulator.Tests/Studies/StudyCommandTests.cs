using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using KiteController.Cli;
using Xunit;

namespace KiteController.Simulator.Tests.Studies;

/// <summary>The <c>study</c> command as a person or a cluster uses it.</summary>
public sealed class StudyCommandTests : IDisposable
{
    private const string Variable = "KITECONTROLLER_TEST_SHARD_INDEX";

    private readonly string _folder = Directory.CreateTempSubdirectory("kite-study").FullName;

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("launch", "trainer", "--json", "launched")]
    [InlineData("launch", "trainer", "", "launched")]
    [InlineData("steer", "patang", "--json", "crashWasOurs")]
    public void AnyNumberOfThreadsAndMergedShardsPrintTheSameBytes(string name, string kite, string form, string rate)
    {
        string[] study = ["study", name, "--kite", kite, "--seeds", "5", "--first-seed", "11"];
        string[] shown = form.Length == 0 ? [] : [form];
        var one = Run([.. study, "--threads", "1", .. shown]);
        var two = Run([.. study, "--threads", "2", .. shown]);
        for (var shard = 1; shard <= 2; shard++)
        {
            Run([.. study, "--shard", $"{shard}/3", "--out", _folder]);
        }

        Environment.SetEnvironmentVariable(Variable, "2");
        Run([.. study, "--shard-from-env", Variable, "--shards", "3", "--out", _folder]);
        var merged = Run(["study", "merge", .. Directory.GetFiles(_folder).OrderDescending(StringComparer.Ordinal), .. shown]);

        Assert.Contains(rate, one.Output, StringComparison.Ordinal);
        Assert.Equal(one.Output, two.Output);
        Assert.Equal(one.Output, merged.Output);
    }

    [Theory]
    [InlineData("hold", "survived")]
    [InlineData("launch", "launched")]
    [InlineData("land", "landedSoftly")]
    public void EveryStudyAnswersEveryQuestionForATrainer(string study, string rate)
    {
        var run = Run(["study", study, "--seeds", "4", "--minutes", "0.5", "--first-seed", "3", "--json", "--out", _folder]);
        using var outcome = JsonDocument.Parse(run.Output);
        var root = outcome.RootElement;

        Assert.Equal(0, run.Code);
        Assert.Equal(4, root.GetProperty("seeds").GetInt32());
        Assert.Equal(3UL, root.GetProperty("firstSeed").GetUInt64());
        Assert.Equal(0, root.GetProperty("failedTrials").GetInt32());
        Assert.All(root.GetProperty("rates").EnumerateArray(), row => Assert.Equal(row.GetProperty("name").GetString() == "crashWasOurs" ? JsonValueKind.Null : JsonValueKind.Number, row.GetProperty("value").ValueKind));
        Assert.All(root.GetProperty("figures").EnumerateArray(), row => Assert.Equal(JsonValueKind.Number, row.GetProperty("value").ValueKind));
        var first = root.GetProperty("rates").EnumerateArray().Single(row => row.GetProperty("name").GetString() == rate);
        Assert.Equal(1.0, first.GetProperty("value").GetDouble());
        Assert.InRange(first.GetProperty("low").GetDouble(), 0.5, 0.52);
        Assert.InRange(first.GetProperty("aim").GetDouble(), 0.99, 0.999);
        Assert.NotEmpty(root.GetProperty("randomised").EnumerateArray());
        Assert.Equal(run.Output, File.ReadAllText(Path.Combine(_folder, $"study-{study}.json")));
        Assert.Contains("</html>", File.ReadAllText(Path.Combine(_folder, $"study-{study}.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void TheCommandOfAWorstSeedFliesTheSameFlight()
    {
        using var study = JsonDocument.Parse(Run(["study", "runner", "--seeds", "3", "--json"]).Output);
        var worst = study.RootElement.GetProperty("worstSeeds")[0];
        var words = worst.GetProperty("command").GetString()!.Split(' ');

        using var flight = JsonDocument.Parse(Run([.. words, "--json"]).Output);
        var landing = flight.RootElement.GetProperty("landing");

        Assert.StartsWith($"missed by {landing.GetProperty("missMetre").GetDouble():0} m", worst.GetProperty("remark").GetString(), StringComparison.Ordinal);
        Assert.Equal(worst.GetProperty("seed").GetUInt64(), flight.RootElement.GetProperty("seed").GetUInt64());
    }

    [Fact]
    public void AStudyThatBeginsInTheAirWithTheHeadingToldCanBeFlownAgain()
    {
        using var study = JsonDocument.Parse(Run(["study", "steer", "--kite", "patang", "--seeds", "2", "--set", "flight", "--true-heading", "--gains", "tension.floor=0.9", "--json"]).Output);
        var worst = study.RootElement.GetProperty("worstSeeds")[0];
        var words = worst.GetProperty("command").GetString()!.Split(' ');

        // A study stops looking when the course is flown.
        var remark = worst.GetProperty("remark").GetString()!;
        var end = Regex.Match(remark, @"([\d.]+) s after power-up").Groups[1].Value;
        words[Array.IndexOf(words, "--seconds") + 1] = double.Parse(end, CultureInfo.InvariantCulture) < 20.0 ? "20" : end;
        using var flight = JsonDocument.Parse(Run([.. words, "--json"]).Output);

        Assert.Equal("flying", study.RootElement.GetProperty("start").GetString());
        Assert.EndsWith($"hardest pull {flight.RootElement.GetProperty("maxTensionNewton").GetDouble():0.0} N", remark, StringComparison.Ordinal);
    }

    [Fact]
    public void TheHeadingIsComparedOnTheSameSeeds()
    {
        var run = Run(["study", "hold", "--start", "flying", "--compare-heading", "--seeds", "2", "--minutes", "0.2", "--json", "--out", _folder]);
        using var outcome = JsonDocument.Parse(run.Output);
        var (first, second) = (outcome.RootElement.GetProperty("first"), outcome.RootElement.GetProperty("second"));

        Assert.Equal(JsonValueKind.Null, first.GetProperty("headingSensor").ValueKind);
        Assert.Equal(2.0, second.GetProperty("headingSensor").GetProperty("noiseDeg").GetDouble());
        Assert.Equal(first.GetProperty("firstSeed").GetUInt64(), second.GetProperty("firstSeed").GetUInt64());
        Assert.Contains("with true heading", File.ReadAllText(Path.Combine(_folder, "study-hold-heading.html")), StringComparison.Ordinal);
        Assert.Contains("ground sensors alone", Run(["study", "hold", "--start", "flying", "--compare-heading", "--seeds", "2", "--minutes", "0.2"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ASearchTellsItsGainsAndWhatTheyAreWorthAndWritesBoth()
    {
        string[] words = ["tune", "hold", "--start", "flying", "--minutes", "0.2", "--seeds", "1..2", "--report-seeds", "11..13", "--evaluations", "3", "--search", "tension.floor,tension.ceiling,reel.in_speed,reel.out_speed,reel.acceleration"];
        var run = Run([.. words, "--json", "--out", _folder, "--threads", "1"]);
        using var outcome = JsonDocument.Parse(run.Output);

        Assert.Equal(4, outcome.RootElement.GetProperty("steps").GetArrayLength());
        Assert.Equal(5, outcome.RootElement.GetProperty("gains").GetArrayLength());
        Assert.Equal(3, outcome.RootElement.GetProperty("report").GetProperty("second").GetProperty("seeds").GetInt32());
        Assert.Equal(run.Output, File.ReadAllText(Path.Combine(_folder, "tune-hold.json")));
        Assert.Contains("tension.floor", File.ReadAllText(Path.Combine(_folder, "tune-hold.html")), StringComparison.Ordinal);
        Assert.Equal(run.Output, Run([.. words, "--json", "--threads", "2"]).Output);
        Assert.Contains("tension.floor", Run(words).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("study hold --seeds 0", "--seeds")]
    [InlineData("study hold --seeds many", "--seeds")]
    [InlineData("study hold --threads -1", "--threads")]
    [InlineData("study hold --kite albatross", "albatross")]
    [InlineData("study hold --wind 8-4", "--wind")]
    [InlineData("study hold --wind 5", "--wind")]
    [InlineData("study hold --minutes 0", "--minutes")]
    [InlineData("study hold --spread 2", "--spread")]
    [InlineData("study hold --shard 4/3", "--shard")]
    [InlineData("study hold --shard 1/2 --shard-from-env X --shards 2", "together")]
    [InlineData("study hold --shard-from-env X", "--shards")]
    [InlineData("study hold --shards 3", "--shard-from-env")]
    [InlineData("study hold --shard-from-env KITECONTROLLER_NOT_SET --shards 3", "KITECONTROLLER_NOT_SET")]
    [InlineData("study hold --image steam", "steam")]
    [InlineData("study hold --set all", "--set")]
    [InlineData("study hold --start falling", "--start")]
    [InlineData("study hold --heading-noise -1", "--heading-noise")]
    [InlineData("study hold --gains courage=1", "courage")]
    [InlineData("study hold --compare-heading --shard 1/2", "--compare-heading")]
    [InlineData("tune", "hold, steer, launch, land")]
    [InlineData("tune runner", "runner")]
    [InlineData("tune hold --seeds 1-9", "--seeds")]
    [InlineData("tune hold --seeds 9..1", "--seeds")]
    [InlineData("tune hold --seeds 1..9 --report-seeds 9..12", "share a seed")]
    [InlineData("tune hold --search courage", "courage")]
    [InlineData("tune hold --evaluations 0", "--evaluations")]
    [InlineData("study fall", "fall")]
    [InlineData("study", "hold, steer, launch, land, runner, learning, assist, cut, cut-by-hand, contact, robustness, merge")]
    [InlineData("study merge", "merge")]
    [InlineData("study merge nowhere.json", "nowhere.json")]
    public void BadOptionsGetOneSentenceAndExitCodeTwo(string line, string named)
    {
        var run = Run(line.Split(' '));

        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnIndexBeyondTheShardsIsRefused()
    {
        Environment.SetEnvironmentVariable(Variable, "3");

        Assert.Equal(2, Run(["study", "hold", "--shard-from-env", Variable, "--shards", "3"]).Code);
    }

    private static (int Code, string Output, string Error) Run(string[] words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(words, new Terminal(output, error, outputIsTerminal: false, errorIsTerminal: false));
        return (code, output.ToString(), error.ToString());
    }
}
