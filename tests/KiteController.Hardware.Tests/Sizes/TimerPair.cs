namespace KiteController.Hardware.Tests.Sizes;

/// <summary>The enable circuit as it is wired: both timers see every edge, the first one releases the second, both together let the bridge drive.</summary>
internal sealed class TimerPair(double holdSecond)
{
    private double _firstUntil = double.NegativeInfinity;
    private double _secondUntil = double.NegativeInfinity;

    public void Edge(double at)
    {
        if (at < _firstUntil)
        {
            // The first timer runs, so the second one is out of reset and takes the edge too.
            _secondUntil = at + holdSecond;
        }

        _firstUntil = at + holdSecond;
    }

    public bool IsOn(double at) => at < _firstUntil && at < _secondUntil;
}
