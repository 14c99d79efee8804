namespace KiteController.Simulator.Validation.Cases;

/// <summary>V8: the benchmark's rows, for a winch set-up made as the benchmark's and for the firmware's own guard.</summary>
internal static class WinchCase
{
    private const string States = "lower speed upper speed lower";
    private const string GuardReason =
        "The firmware's guard is proportional (0.8 m/s per N above, 1.2 below) and its speed loop knows no dry friction; the set-up in the rows above adds what is missing.";

    public static void Benchmark(ValidationSettings settings, CaseRows rows)
    {
        Fill(rows, WinchBenchmark.Run(0.02, guarded: false), "force loops with an integral, own gains, 20 ms", null);
        Fill(rows, WinchBenchmark.Run(0.01, guarded: true), "the firmware's guard alone, 10 ms", GuardReason);
    }

    private static void Fill(CaseRows rows, WinchBenchmark run, string name, string? reason)
    {
        rows.AtMost($"Largest force, N ({name})", 10.74, run.MostForce, reason);
        rows.AtLeast($"Least force after the start, N ({name})", 0.025, run.LeastForce, reason);
        rows.Between($"Largest force error, N ({name})", -1.0, 1.24, run.MostForceError, reason);
        rows.Between($"Least force error, N ({name})", -1.0, 1.24, run.LeastForceError, reason);
        rows.Between($"Largest speed error, m/s ({name})", -0.13, 0.12, run.MostSpeedError, reason);
        rows.Between($"Least speed error, m/s ({name})", -0.13, 0.12, run.LeastSpeedError, reason);
        var states = string.Join(" ", run.StateAt(0.5), run.StateAt(1.0), run.StateAt(2.0), run.StateAt(3.0), run.StateAt(4.0)).ToLowerInvariant();
        rows.Holds($"State at 0.5, 1, 2, 3, 4 s ({name})", States, states, "equal", states == States, reason);
    }
}
