using System;
using System.Threading.Tasks;

namespace KiteController.Simulator.Validation;

/// <summary>Does the same thing for many seeds, on many cores; the answers come in the order of the seeds whatever the threads do.</summary>
internal static class SeedRuns
{
    public static T[] Map<T>(ValidationSettings settings, int count, Func<int, T> run)
    {
        var results = new T[count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Threads > 0 ? settings.Threads : Environment.ProcessorCount };
        Parallel.For(0, count, options, i => results[i] = run(i));
        return results;
    }
}
