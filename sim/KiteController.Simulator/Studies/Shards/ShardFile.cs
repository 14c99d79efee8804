using System;
using System.Globalization;
using System.IO;
using System.Text.Json;
using KiteController.Simulator.Tables;

namespace KiteController.Simulator.Studies.Shards;

/// <summary>Writes and reads the result of one part of a study: JSON, camelCase, every number exact.</summary>
public static class ShardFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Name of the file of a part, such as study-hold-trainer-seeds-1-200-shard-02-of-12.json.</summary>
    public static string NameFor(StudySettings settings, Shard shard)
    {
        var digits = "D" + shard.Of.ToString(CultureInfo.InvariantCulture).Length.ToString(CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"study-{settings.Study}-{settings.Kite}-seeds-{settings.FirstSeed}-{settings.SeedOf(settings.Seeds - 1)}-shard-{shard.Number.ToString(digits, CultureInfo.InvariantCulture)}-of-{shard.Of}.json");
    }

    /// <summary>Writes a part. Nobody meets half a file: it is written beside its place and renamed.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="run">A complete run of that part.</param>
    /// <param name="build">Which build made it.</param>
    public static void Write(string path, StudyRun run, string build)
    {
        var content = new ShardContent
        {
            Format = ShardContent.FormatName,
            Version = ShardContent.CurrentVersion,
            Build = build,
            Settings = run.Settings,
            Shard = run.Shard,
            Trials = run.Trials,
        };
        WholeFile.Write(path, writer =>
        {
            writer.Write(JsonSerializer.Serialize(content, Options));
            writer.Write('\n');
        });
    }

    /// <summary>Reads a part.</summary>
    /// <exception cref="InputFileException">The file is missing, broken, or of another kind or version.</exception>
    public static ShardContent Read(string path)
    {
        ShardContent content;
        try
        {
            using var stream = File.OpenRead(path);
            content = JsonSerializer.Deserialize<ShardContent>(stream, Options) ?? throw new JsonException();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputFileException($"The shard {path} cannot be read: {e.Message}");
        }
        catch (JsonException)
        {
            throw new InputFileException($"{path} is not a shard of a study, or a broken one.");
        }

        if (content.Format != ShardContent.FormatName)
        {
            throw new InputFileException($"{path} is not a shard of a study.");
        }

        if (content.Version != ShardContent.CurrentVersion)
        {
            throw new InputFileException(string.Create(CultureInfo.InvariantCulture, $"{path} is a shard of version {content.Version}; this program reads version {ShardContent.CurrentVersion}."));
        }

        return content.Shard.Number >= 1 && content.Shard.Number <= content.Shard.Of && content.Settings.Seeds >= 1
            ? content
            : throw new InputFileException($"{path} is a broken shard: there is no {content.Shard} of {content.Settings.Seeds} trials.");
    }
}
