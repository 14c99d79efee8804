using System;

namespace KiteController.Physics;

/// <summary>The exact shape of a hanging line in a steady wind, in the vertical plane of the wind.</summary>
/// <remarks>
/// d(T t)/ds = -(w + rho/2 Cd d |Vn| Vn), Vn the wind across the line: in the plane, dT/ds = w sin(slope) and
/// T d(slope)/ds = w cos(slope) + D(z) sin(slope) |sin(slope)|, with D the line's broadside drag per metre. Fourth-order Runge-Kutta.
/// For study and for checking <see cref="LineSag"/>; not for the simulation's step.
/// </remarks>
public static class SteadyLine
{
    /// <summary>Drag per metre of a line square to the wind, N/m: rho/2 Cd d V2.</summary>
    /// <param name="line">Diameter and drag coefficient.</param>
    /// <param name="airDensity">Air density, kg/m3.</param>
    /// <param name="windSpeed">Wind, m/s.</param>
    public static double BroadsideDragPerMetre(LineParameters line, double airDensity, double windSpeed)
    {
        ArgumentNullException.ThrowIfNull(line);
        return 0.5 * airDensity * line.DragCoefficient * line.DiameterMetre * windSpeed * Math.Abs(windSpeed);
    }

    /// <summary>Follows the line from the ground up.</summary>
    /// <param name="lengthMetre">Line length, m, above 0 (any other unit will do if forces per length match it).</param>
    /// <param name="groundTensionNewton">Tension at the ground end, N, above 0.</param>
    /// <param name="groundSlopeRadian">Slope of the line at the ground, rad above the horizon.</param>
    /// <param name="weightNewtonPerMetre">Weight per metre, N/m.</param>
    /// <param name="broadsideDragPerMetre">Drag per metre square to the wind, N/m, by height.</param>
    /// <param name="steps">Number of pieces, at least 1.</param>
    /// <returns>The points from ground to kite, one more than there are pieces.</returns>
    public static SteadyLinePoint[] Trace(
        double lengthMetre,
        double groundTensionNewton,
        double groundSlopeRadian,
        double weightNewtonPerMetre,
        Func<double, double> broadsideDragPerMetre,
        int steps = 1000)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lengthMetre);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(groundTensionNewton);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        ArgumentNullException.ThrowIfNull(broadsideDragPerMetre);

        var points = new SteadyLinePoint[steps + 1];
        points[0] = new SteadyLinePoint(0.0, 0.0, 0.0, groundTensionNewton, groundSlopeRadian);
        var ds = lengthMetre / steps;
        for (var i = 0; i < steps; i++)
        {
            var p = points[i];
            var k1 = Slopes(p, weightNewtonPerMetre, broadsideDragPerMetre);
            var k2 = Slopes(Moved(p, k1, 0.5 * ds), weightNewtonPerMetre, broadsideDragPerMetre);
            var k3 = Slopes(Moved(p, k2, 0.5 * ds), weightNewtonPerMetre, broadsideDragPerMetre);
            var k4 = Slopes(Moved(p, k3, ds), weightNewtonPerMetre, broadsideDragPerMetre);
            points[i + 1] = new SteadyLinePoint(
                (i + 1) * ds,
                p.XMetre + ds / 6.0 * (k1.XMetre + 2.0 * (k2.XMetre + k3.XMetre) + k4.XMetre),
                p.ZMetre + ds / 6.0 * (k1.ZMetre + 2.0 * (k2.ZMetre + k3.ZMetre) + k4.ZMetre),
                p.TensionNewton + ds / 6.0 * (k1.TensionNewton + 2.0 * (k2.TensionNewton + k3.TensionNewton) + k4.TensionNewton),
                p.SlopeRadian + ds / 6.0 * (k1.SlopeRadian + 2.0 * (k2.SlopeRadian + k3.SlopeRadian) + k4.SlopeRadian));
        }

        return points;
    }

    /// <summary>Rates of change per metre, carried in the same five fields.</summary>
    private static SteadyLinePoint Slopes(in SteadyLinePoint p, double weight, Func<double, double> drag)
    {
        var (sin, cos) = Math.SinCos(p.SlopeRadian);
        return new SteadyLinePoint(1.0, cos, sin, weight * sin, (weight * cos + drag(p.ZMetre) * sin * Math.Abs(sin)) / p.TensionNewton);
    }

    private static SteadyLinePoint Moved(in SteadyLinePoint p, in SteadyLinePoint rate, double ds) =>
        new(
            p.AlongMetre + ds,
            p.XMetre + rate.XMetre * ds,
            p.ZMetre + rate.ZMetre * ds,
            p.TensionNewton + rate.TensionNewton * ds,
            p.SlopeRadian + rate.SlopeRadian * ds);
}
