using System.Collections.Generic;
using KiteController.Simulator.Tables;

namespace KiteController.Simulator.Studies.Shards;

/// <summary>Joins the parts of a study, and refuses what does not make it whole.</summary>
public static class ShardMerge
{
    /// <summary>Reads and joins parts.</summary>
    /// <param name="paths">The files, in any order; at least one.</param>
    /// <param name="settings">The study that they are of.</param>
    /// <returns>All its trials, in the order of their numbers.</returns>
    /// <exception cref="InputFileException">A part is broken, foreign, there twice or missing.</exception>
    public static IReadOnlyList<TrialResult> Join(IReadOnlyList<string> paths, out StudySettings settings)
    {
        var first = ShardFile.Read(paths[0]);
        settings = first.Settings;
        var study = settings.Describe();
        var places = new string?[first.Shard.Of];
        var trials = new TrialResult?[settings.Seeds];
        foreach (var path in paths)
        {
            var content = ShardFile.Read(path);
            Check(path, content, paths[0], first);
            ref var place = ref places[content.Shard.Number - 1];
            if (place is not null)
            {
                throw new InputFileException($"Shard {content.Shard.Number} of {content.Shard.Of} of the study ({study}) is there twice: {place} and {path}.");
            }

            place = path;
            foreach (var trial in content.Trials)
            {
                trials[trial.Index] = trial;
            }
        }

        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] is null)
            {
                throw new InputFileException($"Shard {i + 1} of {places.Length} of the study ({study}) is missing.");
            }
        }

        return trials!;
    }

    private static void Check(string path, ShardContent content, string firstPath, ShardContent first)
    {
        if (content.Settings != first.Settings)
        {
            throw new InputFileException($"{path} is {content.Shard} of another study ({content.Settings.Describe()}), not of that of {firstPath} ({first.Settings.Describe()}).");
        }

        if (content.Shard.Of != first.Shard.Of)
        {
            throw new InputFileException($"{path} is {content.Shard} of the study ({first.Settings.Describe()}), but {firstPath} is {first.Shard}.");
        }

        if (content.Build != first.Build)
        {
            throw new InputFileException($"{path} is {content.Shard} of the study ({first.Settings.Describe()}) from another build of the program than {firstPath}.");
        }

        var numbers = content.Shard.Indices(content.Settings.Seeds);
        var fits = content.Trials.Count == numbers.Count;
        for (var i = 0; fits && i < numbers.Count; i++)
        {
            fits = content.Trials[i].Index == numbers[i] && content.Trials[i].Seed == content.Settings.SeedOf(numbers[i]);
        }

        if (!fits)
        {
            throw new InputFileException($"{path} does not hold the trials of {content.Shard} of the study ({first.Settings.Describe()}).");
        }
    }
}
