using System;
using KiteController.Core.Flight;
using KiteController.Core.Safety;
using KiteController.Simulator.Landing;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>Where the kite stood and how it pulled while it was held, in truth.</summary>
internal sealed class HoldTally
{
    private const double DegPerRadian = 180.0 / Math.PI;

    private readonly double _downwindDeg;
    private long _count;
    private double _elevation;
    private double _azimuthSquared;
    private double _tension;

    /// <param name="windFromDeg">Where the mean wind comes from, degrees true.</param>
    public HoldTally(double windFromDeg) => _downwindDeg = windFromDeg + 180.0;

    /// <summary>True while the unit has been in Hold at every tick.</summary>
    public bool StayedInHold { get; private set; } = true;

    /// <summary>Mean elevation of the kite seen from the spool, degree; null without a tick.</summary>
    public double? MeanElevationDeg => Mean(_elevation);

    /// <summary>Root mean square of its angle from downwind, degree; null without a tick.</summary>
    public double? AzimuthRmsDeg => Mean(_azimuthSquared) is { } mean ? Math.Sqrt(mean) : null;

    /// <summary>Mean tension, newton; null without a tick.</summary>
    public double? MeanTensionNewton => Mean(_tension);

    /// <summary>One tick of a kite that flies.</summary>
    public void Add(in FlightSample now)
    {
        _count++;
        var level = Math.Sqrt(now.KiteEastMetre * now.KiteEastMetre + now.KiteNorthMetre * now.KiteNorthMetre);
        _elevation += Math.Atan2(now.KiteUpMetre, level) * DegPerRadian;
        var aside = Bearing.Difference(Bearing.Of(now.KiteEastMetre, now.KiteNorthMetre), _downwindDeg);
        _azimuthSquared += aside * aside;
        _tension += now.TrueTensionNewton;
        StayedInHold &= now.State == UnitState.Armed && now.Mode == FlightMode.Hold;
    }

    private double? Mean(double sum) => _count == 0 ? null : sum / _count;
}
