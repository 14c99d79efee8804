using System;

namespace KiteController.Physics;

/// <summary>Lift and drag of a rigid flat plate at small incidence, as NASA's kite guide has them: what a fighting kite's own curve can be held against.</summary>
/// <remarks>
/// Thin-airfoil slope 2 pi, lowered for aspect ratio: Cl = Clo / (1 + Clo/(pi AR)); Cd = 1.28 sin a + Cl2/(0.7 pi AR). Below stall
/// only. The flying kite uses its own softer law (normal force k1 ca + k2 |sa|), which is tuned to flyers' descriptions.
/// </remarks>
public static class FlatPlate
{
    private const double BroadsideDrag = 1.28;
    private const double SpanEfficiency = 0.7;

    /// <summary>Lift coefficient on the sail area.</summary>
    /// <param name="incidenceRadian">Incidence, rad, 0 to about 0.35.</param>
    /// <param name="aspectRatio">Span squared over area, above 0.</param>
    public static double LiftCoefficient(double incidenceRadian, double aspectRatio)
    {
        var infinite = 2.0 * Math.PI * incidenceRadian;
        return infinite / (1.0 + infinite / (Math.PI * aspectRatio));
    }

    /// <summary>Drag coefficient on the sail area, same arguments.</summary>
    public static double DragCoefficient(double incidenceRadian, double aspectRatio)
    {
        var lift = LiftCoefficient(incidenceRadian, aspectRatio);
        return BroadsideDrag * Math.Sin(incidenceRadian) + lift * lift / (SpanEfficiency * Math.PI * aspectRatio);
    }
}
