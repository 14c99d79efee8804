using System;
using KiteController.Core.Runner;
using KiteController.Physics;

namespace KiteController.Simulator.Studies.Runner;

/// <summary>The ellipse with the same mean and spread as the unit's two stories: what a region of the usual shape would be.</summary>
internal static class EllipseValues
{
    private const int Slices = 8;
    private static readonly double[] TailShares = [0.12, 0.33, 0.60];

    /// <summary>Puts down how far off the landing was, in squared standard deviations, and the area of the ellipse of one.</summary>
    public static void Put(CutFlight flight, CutSituation knew, CutTruth truth, TrialOutcome outcome)
    {
        var (free, caught) = (new DescentStory(), new DescentStory());
        var pass = new DescentPass(flight.Parameters, new DescentModel(), Slices);
        pass.Prepare(knew);
        foreach (var share in TailShares)
        {
            pass.StartTail((float)Math.Max(1.0, share * knew.LineLengthMetre));
            for (var slice = 0; slice < Slices; slice++)
            {
                pass.Descend(slice);
            }

            pass.Spread();
            pass.AddFree(1f / TailShares.Length, free);
            pass.AddSnag(1f / TailShares.Length, caught);
        }

        var unit = flight.UnitBearingDeg * Angles.RadianPerDegree;
        var downwind = Angles.BearingToVector_W(unit + knew.WindAzimuthRadian);
        var off = truth.Landing_W - Angles.BearingToVector_W(unit + knew.AzimuthRadian) * knew.DistanceMetre;
        double along = free.Along + caught.Along, left = free.Cross + caught.Cross;
        var alongVariance = free.AlongSquare + caught.AlongSquare - along * along;
        var leftVariance = free.CrossSquare + caught.CrossSquare - left * left;
        var alongOff = Vec3.Dot(off, downwind) - along;
        var leftOff = Vec3.Dot(off, Vec3.Cross(Vec3.Up, downwind)) - left;
        outcome.Put("ellipseSquare", alongOff * alongOff / alongVariance + leftOff * leftOff / leftVariance);
        outcome.Put("ellipseUnitSquareMetre", Math.PI * Math.Sqrt(alongVariance * leftVariance));
    }
}
