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

    private const double WorkingElevationRadian = 60.0 * Angles.RadianPerDegree;

    private readonly KiteFlight _kite;
    private readonly double _bearingRadian;
    private readonly double _handMetre;
    private double _distanceMetre;
    private double _goalMetre;
    private double _pulledSeconds;
    private bool _mayLetGo;

    private Helper(KiteFlight kite, double bearingRadian, double handMetre, double distanceMetre)
    {
        _kite = kite;
        _bearingRadian = bearingRadian;
        _handMetre = handMetre;
        _distanceMetre = distanceMetre;
        _goalMetre = distanceMetre;
        kite.StartInHelpersHands(bearingRadian, distanceMetre, handMetre);
    }

    /// <summary>A helper on the ground, a small step nearer than the line reaches.</summary>
    /// <param name="kite">The kite in hand.</param>
    /// <param name="bearingRadian">Where the helper stands, seen from the spool.</param>
    /// <param name="lineMetre">Line that is out.</param>
    public static Helper OnTheGround(KiteFlight kite, double bearingRadian, double lineMetre) =>
        new(kite, bearingRadian, HandHeightMetre, DistanceFor(lineMetre, HandHeightMetre) - SlackStepMetre);

    /// <summary>A hand that nobody has: it holds the kite in the air, 60 degrees high, nose up and at rest on a line that is just straight.</summary>
    /// <param name="kite">The kite in hand.</param>
    /// <param name="bearingRadian">Bearing from the spool.</param>
    /// <param name="lineMetre">Line that is out.</param>
    public static Helper AtWorkingPoint(KiteFlight kite, double bearingRadian, double lineMetre)
    {
        var height = lineMetre * Math.Sin(WorkingElevationRadian);
        return new Helper(kite, bearingRadian, height, DistanceFor(lineMetre, height));
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

    /// <summary>Lets go now.</summary>
    public void LetGo() => _kite.Release();

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
            _kite.StartInHelpersHands(_bearingRadian, _distanceMetre, _handMetre);
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
        _distanceMetre = DistanceFor(lineMetre, HandHeightMetre);
        _goalMetre = _distanceMetre;
        _kite.StartInHelpersHands(_bearingRadian, _distanceMetre, HandHeightMetre);
    }

    private static double DistanceFor(double lineMetre, double handMetre) => Math.Sqrt(lineMetre * lineMetre - handMetre * handMetre);
}
