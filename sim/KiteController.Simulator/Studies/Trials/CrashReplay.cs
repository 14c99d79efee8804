using System.Threading;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>A crash flown again from its last pull, with the line released instead. If the kite then keeps its height, the pull was the mistake, and the crash is ours.</summary>
public static class CrashReplay
{
    private const double SafeHeightMetre = 5.0;
    private const double SafeSeconds = 5.0;

    /// <summary>True if the kite stays above 5 m for the 5 s after the line is released.</summary>
    /// <param name="plan">The flight that crashed; it is flown once more from power-up.</param>
    /// <param name="pulledAtSeconds">Start of the tick in which the unit pulled for the last time.</param>
    /// <param name="cancellation">Gives up.</param>
    public static bool StaysUp(Scenario plan, double pulledAtSeconds, CancellationToken cancellation)
    {
        var flight = new TrialFlight(plan, cancellation);
        while (flight.Seconds < pulledAtSeconds && !flight.Ended)
        {
            flight.Tick();
        }

        flight.ReleaseLine();
        while (flight.Seconds < pulledAtSeconds + SafeSeconds)
        {
            flight.Tick();
            if (flight.Stage != KiteStage.Flying || flight.Latest.KiteUpMetre < SafeHeightMetre)
            {
                return false;
            }
        }

        return true;
    }
}
