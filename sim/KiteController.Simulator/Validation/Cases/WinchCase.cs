namespace KiteController.Simulator.Validation.Cases;

/// <summary>V8: the benchmark's rows.</summary>
internal static class WinchCase
{
    private const string States = "lower speed upper speed lower";

    public static void Benchmark(ValidationSettings settings, CaseRows rows)
    {
        var run = WinchBenchmark.Run();
        rows.AtMost("Largest force, N (the firmware's own loops, 100 Hz)", 10.74, run.MostForce);
        rows.AtLeast("Least force after the start, N", 0.025, run.LeastForce);
        rows.Between("Largest force error, N", -1.0, 1.24, run.MostForceError);
        rows.Between("Least force error, N", -1.0, 1.24, run.LeastForceError);
        rows.Between("Largest speed error, m/s", -0.13, 0.12, run.MostSpeedError);
        rows.Between("Least speed error, m/s", -0.13, 0.12, run.LeastSpeedError);
        var states = string.Join(" ", run.StateAt(0.5), run.StateAt(1.0), run.StateAt(2.0), run.StateAt(3.0), run.StateAt(4.0)).ToLowerInvariant();
        rows.Holds("State at 0.5, 1, 2, 3, 4 s", States, states, "equal", states == States);
    }
}
