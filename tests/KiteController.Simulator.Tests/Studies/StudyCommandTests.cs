using System;
using System.IO;
using System.Linq;
using System.Text.Json;
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
    [InlineData("--json")]
    [InlineData("")]
    public void AnyNumberOfThreadsAndMergedShardsPrintTheSameBytes(string form)
    {
        string[] study = ["study", "launch", "--seeds", "5", "--first-seed", "11"];
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

        Assert.Contains("launched", one.Output, StringComparison.Ordinal);
        Assert.Equal(one.Output, two.Output);
        Assert.Equal(one.Output, merged.Output);
    }

    [Theory]
    [InlineData("hold", "survived")]
    [InlineData("launch", "launched")]
    [InlineData("land", "landed")]
    [InlineData("runner", "detected")]
    public void EveryStudyAnswersEveryQuestionForATrainer(string study, string rate)
    {
        var run = Run(["study", study, "--seeds", "4", "--minutes", "0.5", "--first-seed", "3", "--json", "--out", _folder]);
        using var outcome = JsonDocument.Parse(run.Output);
        var root = outcome.RootElement;

        Assert.Equal(0, run.Code);
        Assert.Equal(4, root.GetProperty("seeds").GetInt32());
        Assert.Equal(3UL, root.GetProperty("firstSeed").GetUInt64());
        Assert.Equal(0, root.GetProperty("failedTrials").GetInt32());
        Assert.All(root.GetProperty("rates").EnumerateArray(), row => Assert.Equal(JsonValueKind.Number, row.GetProperty("value").ValueKind));
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
    [InlineData("study fall", "fall")]
    [InlineData("study", "hold, steer, launch, land, runner, merge")]
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
