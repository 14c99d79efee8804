using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using KiteController.VirtualEsp32.Nano;

namespace KiteController.Simulator.Studies.Runner;

/// <summary>The firmware's own estimator run to its end outside a flight, and what it cost.</summary>
/// <param name="Estimate">What it says.</param>
/// <param name="Slices">Slices of work.</param>
/// <param name="Instructions">IL instructions of all.</param>
/// <param name="MostInstructions">IL instructions of the longest slice.</param>
internal readonly record struct EstimateRun(LandingEstimate Estimate, int Slices, long Instructions, long MostInstructions)
{
    /// <summary>Works out an estimate.</summary>
    /// <param name="situation">What is known.</param>
    /// <param name="parameters">Kite and line.</param>
    /// <param name="tailMetre">Line that left, metre; negative if it is not known.</param>
    /// <param name="seen">What was seen; null for nothing.</param>
    public static EstimateRun Of(CutSituation situation, FlightParameters parameters, double tailMetre = -1.0, Sighting? seen = null)
    {
        var estimator = new LandingEstimator(parameters);
        estimator.Begin(situation, (float)tailMetre);
        if (seen is not null)
        {
            estimator.See(seen);
        }

        long all = 0, most = 0;
        var slices = 0;
        for (var more = true; more; slices++)
        {
            var before = Meter.Instructions;
            more = estimator.Work();
            var cost = Meter.Instructions - before;
            all += cost;
            most = cost > most ? cost : most;
        }

        return new EstimateRun(estimator.Estimate, slices, all, most);
    }
}
