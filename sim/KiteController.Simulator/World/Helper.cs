using System;
using KiteController.Physics;

namespace KiteController.Simulator.World;

/// <summary>
/// The person who stands downwind with the kite: with a slack line at first, so that the arm can lie still; walks out with the
/// line, more slowly where it pulls hard; gives it a little slack, and lets go when the line pulls.
/// </summary>
public sealed class Helper
{
    private const double HandHeightMetre = 2.0;
    private const double WalkMetrePerSecond = 1.5;
    private const double SlackStepMetre = 0.4;
    private const double SlowNewton = 1.0;
    private const double StandNewton = KiteFlight.HelperGripNewton - 0.5;
    private const double LetGoNewton = 2.0;
    private const double LetGoSeconds = 0.25;

    private readonly KiteFlight _kite;
    private readonly double _bearingRadian;
    private double _distanceMetre;
    private double _goalMetre;
    private double _pulledSeconds;
    private bool _mayLetGo;

    /// <param name="kite">The kite in hand.</param>
    /// <param name="bearingRadian">Where the helper stands, seen from the spool.</param>
    /// <param name="lineMetre">Line that is out; the helper stands a small step nearer than it reaches.</param>
    public Helper(KiteFlight kite, double bearingRadian, double lineMetre)
    {
        _kite = kite;
        _bearingRadian = bearingRadian;
        _distanceMetre = DistanceFor(lineMetre) - SlackStepMetre;
        _goalMetre = _distanceMetre;
        kite.StartInHelpersHands(bearingRadian, _distanceMetre, HandHeightMetre);
    }

    /// <summary>True while the helper stands still.</summary>
    public bool Stands => _distanceMetre == _goalMetre;

    /// <summary>Walks away from the spool.</summary>
    /// <param name="distanceMetre">Distance from the spool to stop at.</param>
    public void WalkOut(double distanceMetre) => _goalMetre = distanceMetre;

    /// <summary>Takes a small step toward the spool, so that the line hangs slack.</summary>
    public void GiveSlack() => _goalMetre = _distanceMetre - SlackStepMetre;

    /// <summary>From now on, lets go as soon as the line pulls steadily.</summary>
    public void LetGoWhenPulled() => _mayLetGo = true;

    /// <summary>One step while the kite is in hand.</summary>
    /// <param name="tensionNewton">Pull of the line.</param>
    /// <param name="dtSeconds">Step.</param>
    internal void Step(double tensionNewton, double dtSeconds)
    {
        if (!Stands)
        {
            var pace = WalkMetrePerSecond * Math.Clamp((StandNewton - tensionNewton) / SlowNewton, 0.0, 1.0);
            var step = pace * dtSeconds;
            _distanceMetre += Math.Clamp(_goalMetre - _distanceMetre, -step, step);
            _kite.StartInHelpersHands(_bearingRadian, _distanceMetre, HandHeightMetre);
        }

        _pulledSeconds = _mayLetGo && tensionNewton > LetGoNewton ? _pulledSeconds + dtSeconds : 0.0;
        if (_pulledSeconds >= LetGoSeconds)
        {
            _kite.Release();
        }
    }

    /// <summary>Has the kite in hand again, on a line that is just straight.</summary>
    internal void Take(double lineMetre)
    {
        _distanceMetre = DistanceFor(lineMetre);
        _goalMetre = _distanceMetre;
        _kite.StartInHelpersHands(_bearingRadian, _distanceMetre, HandHeightMetre);
    }

    private static double DistanceFor(double lineMetre) => Math.Sqrt(lineMetre * lineMetre - HandHeightMetre * HandHeightMetre);
}
