using System;

namespace KiteController.Physics;

/// <summary>The steady line as the <c>line</c> command is asked for it: from tension and elevation at the spool to the kite, in a sheared wind.</summary>
public static class HangingLine
{
    /// <summary>Standard gravity, m/s2.</summary>
    public const double Gravity = 9.80665;

    private const int FirstSteps = 960;
    private const int MostSteps = 983_040;
    private const double Agreement = 1e-7;
    private const double LeastHeight = 0.5;
    private const double ReferenceHeight = 10.0;

    /// <summary>Solves it, halving the pieces until two answers agree within a ten-millionth of the length and of the tension.</summary>
    /// <returns>The points from the spool to the kite; none if the answers never agree.</returns>
    public static SteadyLinePoint[] Solve(in HangingLineSituation at)
    {
        var coarse = Trace(at, FirstSteps);
        for (var steps = 2 * FirstSteps; steps <= MostSteps; steps *= 2)
        {
            var fine = Trace(at, steps);
            if (Agree(coarse[^1], fine[^1], at.LengthMetre))
            {
                return fine;
            }

            coarse = fine;
        }

        return [];
    }

    private static bool Agree(in SteadyLinePoint a, in SteadyLinePoint b, double length) =>
        Math.Abs(a.XMetre - b.XMetre) <= Agreement * length
        && Math.Abs(a.ZMetre - b.ZMetre) <= Agreement * length
        && Math.Abs(a.TensionNewton - b.TensionNewton) <= Agreement * Math.Abs(b.TensionNewton)
        && Math.Abs(a.SlopeRadian - b.SlopeRadian) <= Agreement;

    private static SteadyLinePoint[] Trace(HangingLineSituation at, int steps)
    {
        var line = new LineParameters { DiameterMetre = at.DiameterMillimetre * 1e-3, DragCoefficient = at.DragCoefficient };
        return SteadyLine.Trace(
            at.LengthMetre,
            at.TensionNewton,
            at.AngleDeg * Angles.RadianPerDegree,
            at.GramPerMetre * 1e-3 * Gravity,
            height => SteadyLine.BroadsideDragPerMetre(
                line,
                at.AirDensity,
                at.WindAtTenMetres * Math.Pow(Math.Max(height, LeastHeight) / ReferenceHeight, at.ShearExponent)),
            steps);
    }
}
