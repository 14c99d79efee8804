using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Xunit;

namespace KiteController.Cli.Tests;

/// <summary><c>fly --log</c>, <c>decode</c> and <c>replay</c>, as a person would use them.</summary>
public sealed class LogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void AFlightIsLoggedDecodedAndDoneAgain()
    {
        var (log, ring) = Fly();

        var live = Invocation.Of("replay", log);
        Assert.Equal(0, live.ExitCode);
        Assert.StartsWith("Starts at tick 1, ", live.Output, StringComparison.Ordinal);
        Assert.Contains("agree bit for bit.", live.Output, StringComparison.Ordinal);

        var fromRing = Invocation.Of("replay", ring, "--json");
        Assert.Equal(0, fromRing.ExitCode);
        using var json = JsonDocument.Parse(fromRing.Output);
        Assert.InRange(json.RootElement.GetProperty("firstTick").GetInt32(), 1000, 3500);
        Assert.InRange(json.RootElement.GetProperty("ticks").GetInt32(), 540, 740);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("firstDifference").ValueKind);
    }

    [Fact]
    public void AChangedSettingEndsWithExitCodeOneAndNamesTickFieldAndBothValues()
    {
        var (log, _) = Fly();

        var run = Invocation.Of("replay", log, "--set", "tensionFloorNewton=1.1");

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"First difference after tick \d+: status.tension_floor_n is 1 in the log and 1.1 here\.", run.Output);
    }

    [Fact]
    public void TheTablesHoldEveryTickAndEverySetting()
    {
        var (log, _) = Fly();
        var place = Path.Combine(_folder.Path, "tables");

        var run = Invocation.Of("decode", log, "--csv", place, "--json");

        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        var ticks = json.RootElement.GetProperty("ticks").GetInt32();
        Assert.Equal(ticks + 1, File.ReadLines(Path.Combine(place, "ticks.csv")).Count());
        Assert.Equal(json.RootElement.GetProperty("statuses").GetInt32() + 1, File.ReadLines(Path.Combine(place, "status.csv")).Count());
        Assert.Contains("1,workingLengthMetre,55", File.ReadLines(Path.Combine(place, "settings.csv")));
        var width = File.ReadLines(Path.Combine(place, "ticks.csv")).Select(line => line.Split(',').Length).Distinct();
        Assert.Single(width);
    }

    [Fact]
    public void TheMcapFileIsBuiltAsItsSpecificationSays()
    {
        var (log, _) = Fly();
        var file = Path.Combine(_folder.Path, "flight.mcap");
        using var summary = JsonDocument.Parse(Invocation.Of("decode", log, "--mcap", file, "--json").Output);

        var bytes = File.ReadAllBytes(file);
        byte[] magic = [0x89, .. "MCAP0\r\n"u8];
        Assert.Equal(magic, bytes[..8]);
        Assert.Equal(magic, bytes[^8..]);
        var opcodes = new System.Collections.Generic.List<byte>();
        var messages = 0;
        for (var at = 8; at < bytes.Length - 8;)
        {
            var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at + 1));
            opcodes.Add(bytes[at]);
            if (bytes[at] == 0x06)
            {
                messages += MessagesOf(bytes.AsSpan(at + 9, length));
            }

            at += 9 + length;
        }

        Assert.Equal([0x01, 0x0C, 0x03, 0x04, 0x03, 0x04, 0x06], opcodes.Take(7).Select(code => (int)code));
        Assert.Equal(0x02, opcodes[^1]);
        Assert.Contains((byte)0x0F, opcodes);
        Assert.InRange(messages, summary.RootElement.GetProperty("ticks").GetInt32(), int.MaxValue);
        var footer = bytes.AsSpan(bytes.Length - 8 - 20);
        var summaryStart = (int)BinaryPrimitives.ReadUInt64LittleEndian(footer);
        Assert.Equal(0x03, bytes[summaryStart]);
        Assert.Equal(0x0E, bytes[(int)BinaryPrimitives.ReadUInt64LittleEndian(footer[8..])]);
    }

    [Theory]
    [InlineData("decode", "no/such.log", "There is no file no/such.log.")]
    [InlineData("replay", "no/such.log", "There is no file no/such.log.")]
    [InlineData("decode", "EMPTY", "holds no frame of a unit's log.")]
    [InlineData("replay", "TEXT", "holds no frame of a unit's log.")]
    public void ABadFileGetsOneSentence(string command, string file, string sentence)
    {
        var path = file switch
        {
            "EMPTY" => _folder.Put("empty.log"),
            "TEXT" => _folder.Put("text.log", "this is no log", "at all"),
            _ => file,
        };

        var run = Invocation.Of(command, path);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.EndsWith(sentence, run.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("workingLengthMetre")]
    [InlineData("workingLengthMetre=long")]
    [InlineData("=3")]
    public void ASettingThatIsNoneGetsOneSentence(string text)
    {
        var run = Invocation.Of("replay", _folder.Put("x.log"), "--set", text);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("--set needs NAME=VALUE", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private (string Log, string Ring) Fly()
    {
        var log = Path.Combine(_folder.Path, "flight.log");
        var ring = Path.Combine(_folder.Path, "flight.ring");
        var run = Invocation.Of("fly", "--seconds", "25", "--cut-at", "none", "--json", "--log", log, "--ring", ring);
        Assert.Equal(0, run.ExitCode);
        return (log, ring);
    }

    /// <summary>Counts the messages in a chunk and checks that each is JSON.</summary>
    private static int MessagesOf(ReadOnlySpan<byte> chunk)
    {
        var records = chunk[(8 + 8 + 8 + 4 + 4 + 8)..];
        var count = 0;
        for (var at = 0; at < records.Length; count++)
        {
            var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(records[(at + 1)..]);
            Assert.Equal(0x05, records[at]);
            if (count % 500 == 0)
            {
                using var json = JsonDocument.Parse(Encoding.UTF8.GetString(records.Slice(at + 9 + 22, length - 22)));
                Assert.True(json.RootElement.EnumerateObject().Any());
            }

            at += 9 + length;
        }

        return count;
    }
}
