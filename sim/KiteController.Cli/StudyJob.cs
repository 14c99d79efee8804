using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using KiteController.Simulator.Studies;
using KiteController.Simulator.Studies.Results;
using KiteController.Simulator.Studies.Shards;
using KiteController.Simulator.Tables;

namespace KiteController.Cli;

/// <summary>Runs a study or a part of it, shows how far it is, and ends early when asked to.</summary>
internal static class StudyJob
{
    /// <summary>Runs.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="kind">What a trial is.</param>
    /// <param name="settings">Which trials.</param>
    /// <param name="shard">Which part of them; null for all.</param>
    /// <param name="threads">Threads to run on.</param>
    /// <param name="json">True for JSON in place of a table.</param>
    /// <param name="folder">Where files go; null for none, and for the working folder if there is a result file to write.</param>
    /// <returns>0, or <see cref="StopSignal.Interrupted"/>.</returns>
    public static int Execute(Terminal terminal, StudyKind kind, StudySettings settings, Shard? shard, int threads, bool json, string? folder)
    {
        using var stop = new StopSignal();
        var run = Run(terminal, kind, settings, shard ?? Shard.Whole, threads, stop.Token);
        if (!run.IsComplete)
        {
            SayWhatIsDone(terminal, kind, run);
            return StopSignal.Interrupted;
        }

        SaySpeed(terminal, run);
        if (shard is null)
        {
            StudyOutput.Write(terminal, StudyAccount.Of(kind, settings, run.Trials), kind, run.Trials, json, folder);
        }
        else
        {
            WriteShard(terminal, run, json, folder ?? ".");
        }

        return 0;
    }

    /// <summary>Runs a study without and with the heading told, on the same seeds.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="kind">What a trial is.</param>
    /// <param name="settings">Which trials; with the sensor that tells the heading.</param>
    /// <param name="threads">Threads to run on.</param>
    /// <param name="json">True for JSON in place of a table.</param>
    /// <param name="folder">Where files go; null for none.</param>
    /// <returns>0, or <see cref="StopSignal.Interrupted"/>.</returns>
    public static int CompareHeading(Terminal terminal, StudyKind kind, StudySettings settings, int threads, bool json, string? folder)
    {
        using var stop = new StopSignal();
        var sides = new StudySummary[2];
        for (var i = 0; i < sides.Length; i++)
        {
            var side = i == 0 ? settings with { HeadingSensor = null } : settings;
            var run = Run(terminal, kind, side, Shard.Whole, threads, stop.Token);
            if (!run.IsComplete)
            {
                SayWhatIsDone(terminal, kind, run);
                return StopSignal.Interrupted;
            }

            SaySpeed(terminal, run);
            sides[i] = StudyAccount.Of(kind, side, run.Trials);
        }

        StudyOutput.Write(terminal, StudyComparison.OfHeading(sides[0], sides[1]), json, folder);
        return 0;
    }

    private static StudyRun Run(Terminal terminal, StudyKind kind, StudySettings settings, Shard shard, int threads, CancellationToken stop) =>
        ProgressBar.Run(terminal, $"Study {kind.Name}", shard.Indices(settings.Seeds).Count, done => StudyEngine.Run(kind, settings, shard, threads, done, stop));

    private static void WriteShard(Terminal terminal, StudyRun run, bool json, string folder)
    {
        var path = Path.Combine(folder, ShardFile.NameFor(run.Settings, run.Shard));
        try
        {
            Directory.CreateDirectory(folder);
            ShardFile.Write(path, run, BuildStamp.Own());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputFileException($"The folder {folder} cannot be written to: {e.Message}");
        }

        if (json)
        {
            JsonOutput.Write(terminal.Output, new { study = run.Settings.Study, shard = run.Shard.Number, shards = run.Shard.Of, trials = run.Trials.Count, file = path });
        }
        else
        {
            terminal.Output.Write(string.Create(CultureInfo.InvariantCulture, $"Study {run.Settings.Study}, {run.Shard}: {run.Trials.Count} of {run.Settings.Seeds} trials are in {path}\n"));
        }
    }

    private static void SayWhatIsDone(Terminal terminal, StudyKind kind, StudyRun run)
    {
        var first = StudyAccount.Of(kind, run.Settings, run.Trials).Rates[0];
        terminal.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Stopped: {run.Trials.Count} of {run.Planned} trials of study {kind.Name} were done, {first.Hits} of {first.Count} {first.Text}; nothing was written."));
    }

    private static void SaySpeed(Terminal terminal, StudyRun run) => terminal.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{run.Trials.Count} trials, {run.Trials.Sum(trial => trial.SimulatedSeconds) / 60.0:0} simulated minutes, in {run.WallSeconds:0.0} s on {run.Threads} threads: {run.TrialsPerSecondAndThread:0.00} trials a second and thread, {run.RealTimeFactor:0} times real time each."));
}
