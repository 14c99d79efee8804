using System;
using KiteController.Physics.Reference;

namespace KiteController.Physics.Tests;

/// <summary>What one model made of a situation, millisecond by millisecond.</summary>
internal sealed class SituationTrace
{
    private const double Step = 1e-3;
    private const double CutShare = 0.6;

    private SituationTrace(Situation situation)
    {
        var count = (int)Math.Round(situation.Seconds / Step);
        Position_W = new Vec3[count];
        SpoolTension = new double[count];
        KiteTension = new double[count];
        ArmElevationDeg = new double[count];
        ArmAzimuthDeg = new double[count];
    }

    public Vec3[] Position_W { get; }

    public double[] SpoolTension { get; }

    public double[] KiteTension { get; }

    public double[] ArmElevationDeg { get; }

    public double[] ArmAzimuthDeg { get; }

    /// <summary>The fast kite on the straight line with the sag laid over it, or on the dynamic line.</summary>
    public static SituationTrace Fast(Situation situation, LineModel model, int pieces = 8)
    {
        var trace = new SituationTrace(situation);
        var kite = situation.KiteAtStart();
        var wind = situation.Wind();
        var arm = situation.ArmAtStart();
        var sag = new LineSag(kite.Line);
        var line = new DynamicLine(kite.Line, new DynamicLineOptions { Pieces = pieces });
        line.Start(kite.Position_W, situation.LineMetre);
        double length = situation.LineMetre, reel = 0.0;
        BareLine? bare = null;
        for (var n = 0; n < trace.Position_W.Length; n++)
        {
            var time = n * Step;
            var slow = n % 10 == 0;
            var at = wind.At(kite.Position_W.Z);
            reel = Approach(reel, situation.Reel(time), Step);
            if (slow)
            {
                wind.Advance(0.01, kite.Position_W.Z);
                line.UpdateWind(wind);
            }

            LineEnd ring;
            if (time >= situation.CutAt)
            {
                if (bare is null)
                {
                    line.Cut(CutShare * length);
                    bare = new BareLine(
                        kite.Line, CutShare * length, arm.ElevationRadian, arm.AzimuthRadian, trace.SpoolTension[n - 1], new SeededRandom(1));
                }

                line.StepCut(length, reel, Step);
                if (slow)
                {
                    bare.Step(reel, wind.At(5.0), 0.01);
                }

                ring = model == LineModel.Dynamic ? line.AtSpool : new LineEnd(bare.Direction_W, bare.TensionNewton);
            }
            else if (model == LineModel.Dynamic)
            {
                line.Step(kite.Position_W, kite.Velocity_W, length, reel, Step);
                kite.StepOnPull(at, line.AtKite, length, Step);
                ring = line.AtSpool;
            }
            else
            {
                kite.StepOnPull(at, sag.AtKite(kite.Position_W, kite.Velocity_W, length, reel), length, Step);
                if (slow)
                {
                    sag.Update(kite.Position_W, kite.Velocity_W, length, kite.TensionNewton, wind);
                }

                ring = new LineEnd(
                    sag.DirectionAt(kite.Position_W.Unit), sag.SpoolTension(kite.TensionNewton, kite.Position_W.Z));
            }

            length += reel * Step;
            arm.Step(ring.Direction_W, ring.TensionNewton, Step);
            trace.Note(n, kite.Position_W, ring.TensionNewton, kite.TensionNewton, arm);
        }

        return trace;
    }

    /// <summary>The slow, fine model.</summary>
    public static SituationTrace Slow(Situation situation, int pieces = 40)
    {
        var trace = new SituationTrace(situation);
        var flight = new ReferenceFlight(situation.KiteAtStart(), situation.LineMetre, pieces);
        var wind = situation.Wind();
        var arm = situation.ArmAtStart();
        double reel = 0.0, tension = 0.0;
        const int Parts = 10;
        var cut = false;
        for (var n = 0; n < trace.Position_W.Length; n++)
        {
            var time = n * Step;
            reel = Approach(reel, situation.Reel(time), Step);
            if (n % 10 == 0)
            {
                wind.Advance(0.01, flight.Position_W.Z);
            }

            if (time >= situation.CutAt && !cut)
            {
                flight.Cut(CutShare * flight.LengthMetre);
                cut = true;
            }

            for (var part = 0; part < Parts; part++)
            {
                flight.Step(wind.At, reel);
                tension += flight.TensionAtSpoolNewton / Parts;
            }

            arm.Step(flight.DirectionAtSpool_W, tension, Step);
            trace.Note(n, flight.Position_W, tension, flight.TensionAtKiteNewton, arm);
            tension = 0.0;
        }

        return trace;
    }

    /// <summary>First time from a time on at which the tension at the spool is below a value, s.</summary>
    public double TensionBelow(double newton, double from) =>
        First(from, n => SpoolTension[n] < newton);

    /// <summary>First time from a time on at which the arm has fallen by an angle, s.</summary>
    public double ArmFallenBy(double deg, double from) =>
        First(from, n => ArmElevationDeg[n] < ArmElevationDeg[(int)(from / Step)] - deg);

    /// <summary>Largest of a difference between two traces over a stretch of time.</summary>
    public double Largest(double from, double to, Func<int, double> difference)
    {
        var most = 0.0;
        for (var n = (int)(from / Step); n < Math.Min(to / Step, Position_W.Length); n++)
        {
            most = Math.Max(most, Math.Abs(difference(n)));
        }

        return most;
    }

    /// <summary>Root mean square of a difference between two traces over a stretch of time.</summary>
    public double Rms(double from, double to, Func<int, double> difference)
    {
        double sum = 0.0;
        var count = 0;
        for (var n = (int)(from / Step); n < Math.Min(to / Step, Position_W.Length); n++, count++)
        {
            sum += difference(n) * difference(n);
        }

        return Math.Sqrt(sum / count);
    }

    private static double Approach(double reel, double wanted, double dt) =>
        reel + Math.Clamp(wanted - reel, -Situation.ReelAcceleration * dt, Situation.ReelAcceleration * dt);

    private double First(double from, Func<int, bool> holds)
    {
        for (var n = (int)(from / Step); n < Position_W.Length; n++)
        {
            if (holds(n))
            {
                return n * Step;
            }
        }

        return double.PositiveInfinity;
    }

    private void Note(int n, in Vec3 position_W, double spoolTension, double kiteTension, LineArm arm)
    {
        Position_W[n] = position_W;
        SpoolTension[n] = spoolTension;
        KiteTension[n] = kiteTension;
        ArmElevationDeg[n] = arm.ElevationRadian * Angles.DegreePerRadian;
        ArmAzimuthDeg[n] = arm.AzimuthRadian * Angles.DegreePerRadian;
    }
}
