using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using KiteController.Simulator.Studies.Shards;

namespace KiteController.Simulator.Studies;

/// <summary>Runs the trials of a study on several threads. Which thread runs a trial, and when, does not enter its result.</summary>
public static class StudyEngine
{
    /// <summary>Runs all trials of a part of a study, or as many as there is time for.</summary>
    /// <param name="kind">What a trial is.</param>
    /// <param name="settings">Which trials.</param>
    /// <param name="shard">Which part of them.</param>
    /// <param name="threads">Threads to run on, above 0; each has one trial in memory.</param>
    /// <param name="done">Told the number of trials done after each of them, on the thread that did it; null for nobody.</param>
    /// <param name="cancellation">Ends the run early; trials under way are given up.</param>
    /// <returns>The trials that were done, in the order of their numbers.</returns>
    public static StudyRun Run(
        StudyKind kind,
        StudySettings settings,
        Shard shard,
        int threads,
        Action<int>? done = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        var indices = shard.Indices(settings.Seeds);
        var results = new TrialResult?[indices.Count];
        var next = -1;
        var finished = 0;
        var watch = Stopwatch.StartNew();
        var workers = new Thread[Math.Min(threads, Math.Max(1, indices.Count))];
        for (var i = 0; i < workers.Length; i++)
        {
            workers[i] = new Thread(Work) { IsBackground = true, Name = "study " + i.ToString(CultureInfo.InvariantCulture) };
            workers[i].Start();
        }

        foreach (var worker in workers)
        {
            worker.Join();
        }

        var trials = new List<TrialResult>(results.Length);
        foreach (var result in results)
        {
            if (result is not null)
            {
                trials.Add(result);
            }
        }

        return new StudyRun(settings, shard, trials, indices.Count, workers.Length, watch.Elapsed.TotalSeconds);

        void Work()
        {
            int place;
            while (!cancellation.IsCancellationRequested && (place = Interlocked.Increment(ref next)) < results.Length)
            {
                results[place] = RunTrial(kind, settings, indices[place], cancellation);
                if (results[place] is not null)
                {
                    done?.Invoke(Interlocked.Increment(ref finished));
                }
            }
        }
    }

    /// <summary>One trial. Whatever is thrown in it is its result; null only if it was given up.</summary>
    private static TrialResult? RunTrial(StudyKind kind, StudySettings settings, int index, CancellationToken cancellation)
    {
        var seed = settings.SeedOf(index);
        var replay = kind.Replay(settings, seed);
        try
        {
            var outcome = kind.Trial(settings, seed, cancellation);
            foreach (var (name, value) in outcome.Values)
            {
                if (!double.IsFinite(value))
                {
                    return Failed(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}"));
                }
            }

            if (!double.IsFinite(outcome.Badness) || !double.IsFinite(outcome.SimulatedSeconds))
            {
                return Failed("its time or badness is not finite");
            }

            return new TrialResult
            {
                Index = index,
                Seed = seed,
                Replay = replay,
                Values = outcome.Values,
                SimulatedSeconds = outcome.SimulatedSeconds,
                Badness = outcome.Badness,
                Remark = outcome.Remark,
            };
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception e)
        {
            return Failed($"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");
        }

        TrialResult Failed(string why) => new() { Index = index, Seed = seed, Replay = replay, Failure = why, Values = new Dictionary<string, double>() };
    }
}
