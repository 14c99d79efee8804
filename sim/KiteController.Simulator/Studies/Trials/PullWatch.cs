using KiteController.Core.Safety;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>Notices when the unit goes from paying out to pulling: that is when it decides where the kite flies next.</summary>
public sealed class PullWatch
{
    private const double PayMetrePerSecond = 0.5;
    private const double PullMetrePerSecond = -0.5;

    private bool _paying;
    private double _before;

    /// <summary>Start of the tick in which the unit last went from asking for more than 0.5 m/s outward to more than 0.5 m/s inward, second; null while it has not.</summary>
    public double? LastPullAt { get; private set; }

    /// <summary>Takes one tick.</summary>
    public void Look(in FlightSample now)
    {
        if (now.Stage == KiteStage.Flying && now.State == UnitState.Armed)
        {
            if (now.SetPointMetrePerSecond > PayMetrePerSecond)
            {
                _paying = true;
            }
            else if (_paying && now.SetPointMetrePerSecond < PullMetrePerSecond)
            {
                _paying = false;
                LastPullAt = _before;
            }
        }

        _before = now.TimeSeconds;
    }
}
