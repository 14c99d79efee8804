using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Studies;
using KiteController.Simulator.Studies.Trials;

namespace KiteController.Simulator.Faults;

/// <summary>Every fault in every mode over several seeds, and how each ended.</summary>
public sealed record FaultMatrix
{
    private const double LeastWind = 5.0;
    private const double MostWind = 8.0;

    /// <summary>Name of the kite.</summary>
    public required string Kite { get; init; }

    /// <summary>First of the seeds.</summary>
    public required ulong FirstSeed { get; init; }

    /// <summary>How many of them.</summary>
    public required int Seeds { get; init; }

    /// <summary>Fault by fault, mode by mode.</summary>
    public required IReadOnlyList<FaultRow> Rows { get; init; }

    /// <summary>Flights that came to their mode.</summary>
    public int Flights => Rows.Sum(row => row.Flights);

    /// <summary>Flights that ended unsafe.</summary>
    public int UnsafeFlights => Rows.Sum(row => row.Unsafe.Count);

    /// <summary>Flights in which the kite rose above its ceiling on line that the shorted motor gave.</summary>
    public int HeightNotHeldFlights => Rows.Sum(row => row.HeightNotHeld);

    /// <summary>Highest that a kite rose so, metre; 0 if none did.</summary>
    public double HighestNotHeldMetre => Rows.Where(row => row.HeightNotHeld > 0).Select(row => row.PeakHeightMetre).DefaultIfEmpty().Max();

    /// <summary>Hardest pull from one second after the motor was switched off, newton.</summary>
    public double PeakNewtonMotorOff => Rows.Select(row => row.PeakNewtonMotorOff).DefaultIfEmpty().Max();

    /// <summary>Flies all of it. The result does not depend on the number of threads.</summary>
    /// <param name="kite">Name of the kite.</param>
    /// <param name="firstSeed">First of the seeds.</param>
    /// <param name="seeds">How many.</param>
    /// <param name="threads">Threads to run on.</param>
    /// <param name="faults">Which faults; all if null.</param>
    /// <param name="modes">Which modes; all if null.</param>
    /// <param name="done">Told after each fault in each mode, on the thread that did it.</param>
    public static FaultMatrix Fly(string kite, ulong firstSeed, int seeds, int threads, IReadOnlyList<string>? faults = null, IReadOnlyList<FaultMode>? modes = null, Action? done = null)
    {
        var cells = (from fault in faults ?? [.. FaultCatalogue.Names] from mode in modes ?? FaultMode.All select (fault, mode)).ToArray();
        var rows = new FaultRow[cells.Length];
        var next = -1;
        var workers = Enumerable.Range(0, Math.Max(1, threads)).Select(_ => new Thread(Work)).ToArray();
        Array.ForEach(workers, worker => worker.Start());
        Array.ForEach(workers, worker => worker.Join());
        return new FaultMatrix { Kite = kite, FirstSeed = firstSeed, Seeds = seeds, Rows = rows };

        void Work()
        {
            int cell;
            while ((cell = Interlocked.Increment(ref next)) < cells.Length)
            {
                var (fault, mode) = cells[cell];
                rows[cell] = FaultRow.Of(fault, mode, [.. Enumerable.Range(0, seeds).Select(i => FaultFlight.Fly(Plan(kite, firstSeed + (ulong)i), mode, fault))]);
                done?.Invoke();
            }
        }
    }

    private static Scenario Plan(string kite, ulong seed)
    {
        var settings = new StudySettings { Study = "faults", Kite = kite, LeastWindMetrePerSecond = LeastWind, MostWindMetrePerSecond = MostWind, Image = "flight", Seeds = 1 };
        return ScenarioDraw.Weather(settings, seed) with { Seconds = 300.0 };
    }
}
