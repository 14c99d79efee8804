using System;
using System.IO;
using System.Text.Json;
using KiteController.Simulator.Studies;
using KiteController.Simulator.Studies.Results;
using KiteController.Simulator.Studies.Shards;
using KiteController.Simulator.Tables;
using Xunit;

namespace KiteController.Simulator.Tests.Studies;

/// <summary>Parts of a study on disk, and joining them.</summary>
public sealed class ShardTests : IDisposable
{
    private static readonly StudySettings Settings = Rigged.Settings(31);
    private static readonly StudyKind Kind = Rigged.Kind(0.7);

    private readonly string _folder = Directory.CreateTempSubdirectory("kite-shards").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void JoinedShardsAreTheWholeStudyToTheLastBit()
    {
        string[] files = [Write(3, 3), Write(1, 3), Write(2, 3)];

        var joined = StudyAccount.Of(Kind, Settings, ShardMerge.Join(files, out var settings));

        Assert.Equal(Settings, settings);
        Assert.Equal(JsonSerializer.Serialize(Rigged.Summary(Kind, Settings)), JsonSerializer.Serialize(joined));
        Assert.Empty(Directory.GetFiles(_folder, "*.part"));
    }

    [Fact]
    public void AFailedTrialSurvivesItsShard()
    {
        var kind = Rigged.Kind(0.7, (seed, _) => throw new InvalidOperationException("gone " + seed));
        var joined = ShardMerge.Join([Write(1, 1, kind: kind)], out _);

        Assert.Equal("InvalidOperationException: gone 31", joined[^1].Failure);
    }

    [Fact]
    public void AMissingShardIsRefused()
    {
        var sentence = Refusal(Write(1, 3), Write(3, 3));

        Assert.Contains("Shard 2 of 3 of the study (rigged, trainer", sentence, StringComparison.Ordinal);
        Assert.EndsWith("is missing.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void ADoubledShardIsRefused()
    {
        var first = Write(1, 2);
        var copy = Path.Combine(_folder, "copy.json");
        File.Copy(first, copy);

        var sentence = Refusal(first, Write(2, 2), copy);

        Assert.Contains("Shard 1 of 2", sentence, StringComparison.Ordinal);
        Assert.Contains("twice", sentence, StringComparison.Ordinal);
        Assert.Contains(copy, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void AShardOfAnotherStudyIsRefused()
    {
        var sentence = Refusal(Write(1, 2), Write(2, 2, Settings with { FirstSeed = 2 }));

        Assert.Contains("is shard 2 of 2 of another study", sentence, StringComparison.Ordinal);
        Assert.Contains("seeds 2 to 32", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void AShardOfAnotherDivisionOrBuildIsRefused()
    {
        Assert.Contains("is shard 2 of 3", Refusal(Write(1, 2), Write(2, 3)), StringComparison.Ordinal);
        Assert.Contains("another build", Refusal(Write(1, 2), Write(2, 2, build: "other")), StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNoShardIsRefused()
    {
        var path = Path.Combine(_folder, "other.json");
        File.WriteAllText(path, "{\"format\":\"something\"}");
        Assert.Contains("other.json is not a shard", Refusal(path), StringComparison.Ordinal);

        var whole = File.ReadAllText(Write(1, 1));
        File.WriteAllText(path, whole[..(whole.Length / 2)]);
        Assert.Contains("other.json is not a shard", Refusal(path), StringComparison.Ordinal);

        File.WriteAllText(path, whole.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal));
        Assert.Contains("version 2", Refusal(path), StringComparison.Ordinal);

        Assert.Contains("cannot be read", Refusal(Path.Combine(_folder, "nowhere.json")), StringComparison.Ordinal);
    }

    private static string Refusal(params string[] files) =>
        Assert.Throws<InputFileException>(() => ShardMerge.Join(files, out _)).Message;

    private string Write(int number, int of, StudySettings? settings = null, string build = "build", StudyKind? kind = null)
    {
        var run = StudyEngine.Run(kind ?? Kind, settings ?? Settings, new Shard(number, of), threads: 2);
        var path = Path.Combine(_folder, ShardFile.NameFor(run.Settings, run.Shard));
        ShardFile.Write(path, run, build);
        return path;
    }
}
