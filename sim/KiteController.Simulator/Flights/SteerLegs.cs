using System;
using System.Collections.Generic;
using KiteController.Physics;

namespace KiteController.Simulator.Flights;

/// <summary>
/// The course that a flyer has the unit fly: to 20 degrees right of downwind, 20 left, right and left again, each 50 degrees high.
/// A leg is reached once the true kite has been within 5 degrees of azimuth and 10 of elevation for 0.3 s, and given up after 60 s.
/// </summary>
/// <remarks>The course of the flight model's own study.</remarks>
public sealed class SteerLegs
{
    /// <summary>Number of legs.</summary>
    public const int Count = 4;

    /// <summary>Time that a leg may take, second.</summary>
    public const double LimitSeconds = 60.0;

    private const double AsideDeg = 20.0;
    private const double ElevationDeg = 50.0;
    private const double AzimuthToleranceDeg = 5.0;
    private const double ElevationToleranceDeg = 10.0;
    private const double StaySeconds = 0.3;

    private readonly List<double?> _legs = new(Count);
    private readonly double _downwindDeg;
    private readonly double _pivotToDownwindDeg;
    private double _since;
    private double? _insideSince;

    /// <param name="scenario">Where wind and unit point.</param>
    public SteerLegs(Scenario scenario)
    {
        _downwindDeg = scenario.WindFromDeg + 180.0;
        _pivotToDownwindDeg = Landing.Bearing.Difference(_downwindDeg, scenario.EffectiveUnitBearingDeg);
    }

    /// <summary>Time that each finished leg took, second; null for one that was not reached.</summary>
    public IReadOnlyList<double?> Legs => _legs;

    /// <summary>True once the first leg has begun.</summary>
    public bool Begun { get; private set; }

    /// <summary>True once all legs are finished.</summary>
    public bool Done => _legs.Count == Count;

    /// <summary>Number of legs reached.</summary>
    public int Reached => _legs.FindAll(leg => leg is not null).Count;

    /// <summary>Azimuth that the leg at hand leads to, whole degrees from the pivot's zero.</summary>
    public int TargetAzimuth => (int)Math.Round(_pivotToDownwindDeg + SideDeg);

    /// <summary>Elevation that it leads to, whole degrees.</summary>
    public int TargetElevation => (int)ElevationDeg;

    private double SideDeg => _legs.Count % 2 == 0 ? AsideDeg : -AsideDeg;

    /// <summary>The first leg begins.</summary>
    public void Begin(double now)
    {
        Begun = true;
        _since = now;
    }

    /// <summary>Looks where the kite is.</summary>
    /// <returns>True if the leg at hand is finished, and the next begins.</returns>
    public bool Look(double now, in Vec3 kite_W)
    {
        var aside = Landing.Bearing.Difference(Landing.Bearing.Of(kite_W.X, kite_W.Y), _downwindDeg) - SideDeg;
        var above = FlyerView.Elevation(kite_W) / Angles.RadianPerDegree - ElevationDeg;
        var inside = Math.Abs(aside) <= AzimuthToleranceDeg && Math.Abs(above) <= ElevationToleranceDeg;
        _insideSince = inside ? _insideSince ?? now : null;
        var reached = now - _insideSince >= StaySeconds;
        if (!reached && now - _since < LimitSeconds)
        {
            return false;
        }

        _legs.Add(reached ? now - _since : null);
        _since = now;
        _insideSince = null;
        return true;
    }
}
