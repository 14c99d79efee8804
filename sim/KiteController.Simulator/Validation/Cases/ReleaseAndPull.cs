using System;
using KiteController.Physics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>What a kite did when its line was let go for a second and then pulled: the measures of V15.</summary>
internal sealed record ReleaseAndPull
{
    private const double ReleaseAt = 2.0;
    private const double PullAt = 3.0;
    private const double PayOut = 5.0;
    private const double ReelIn = -2.5;
    private const double TautNewton = 1.0;
    private const double LongestWait = 2.0;

    /// <summary>Least tension after the release over the hover's.</summary>
    public required double TensionLeft { get; init; }

    /// <summary>Time from release until the bow is below 60 % of the hover's, s.</summary>
    public required double FlatAfter { get; init; }

    /// <summary>Largest yaw rate within a second of the release, deg/s, signed.</summary>
    public required double PeakDeg { get; init; }

    /// <summary>Yaw rate at the release, deg/s.</summary>
    public required double TurnBeforeDeg { get; init; }

    /// <summary>Share of the spin at the pull that is left half a second after the line is taut.</summary>
    public required double SpinLeft { get; init; }

    /// <summary>Largest angle between course through the air and nose above 5 m/s, from 0.7 to 2.2 s after taut, deg.</summary>
    public required double SlipDeg { get; init; }

    /// <summary>Largest yaw rate in the same time, deg/s.</summary>
    public required double TurnDeg { get; init; }

    /// <summary>True if the kite still flew at the end.</summary>
    public required bool Flew { get; init; }

    public bool TensionFalls => TensionLeft < 0.2;

    public bool BowFlattens => FlatAfter < 0.25;

    public bool Spins => Math.Abs(PeakDeg) is >= 180.0 and <= 420.0;

    /// <summary>A turn slower than 0.5 deg/s decides nothing.</summary>
    public bool KeepsSense => Math.Abs(TurnBeforeDeg) < 0.5 || Math.Sign(PeakDeg) == Math.Sign(TurnBeforeDeg);

    public bool SpinStops => SpinLeft < 0.2;

    public bool FliesAlongNose => Flew && SlipDeg <= 15.0;

    public bool FliesStraight => Flew && TurnDeg < 15.0;

    public bool AllHold => TensionFalls && BowFlattens && Spins && KeepsSense && SpinStops && FliesAlongNose && FliesStraight;

    /// <summary>Flies it.</summary>
    /// <param name="flight">A kite just set into the sky.</param>
    public static ReleaseAndPull Of(PrescribedFlight flight)
    {
        var kite = flight.Kite;
        flight.FlyUntil(ReleaseAt, 0.0);
        double hover = kite.TensionNewton, bow = kite.BowRadian, turn = flight.YawRateDeg;
        double least = hover, flat = double.PositiveInfinity, peak = 0.0;
        void Watch()
        {
            least = Math.Min(least, kite.TensionNewton);
            peak = Math.Abs(flight.YawRateDeg) > Math.Abs(peak) ? flight.YawRateDeg : peak;
            flat = kite.BowRadian < 0.6 * bow ? Math.Min(flat, flight.Time - ReleaseAt) : flat;
        }

        flight.FlyUntil(PullAt, PayOut, Watch);
        var spin = Math.Abs(flight.YawRateDeg);
        var waitUntil = flight.Time + LongestWait;
        while (kite.TensionNewton < TautNewton && flight.Time < waitUntil && kite.Condition == KiteCondition.Flying)
        {
            flight.Step(ReelIn);
        }

        var taut = flight.Time;
        flight.FlyUntil(taut + 0.5, ReelIn);
        var left = Math.Abs(flight.YawRateDeg) / Math.Max(spin, 1.0);
        double slip = 0.0, fastest = 0.0;
        flight.FlyUntil(taut + 0.7, ReelIn);
        flight.FlyUntil(taut + 2.2, ReelIn, () =>
        {
            fastest = Math.Max(fastest, Math.Abs(flight.YawRateDeg));
            if (kite.AirSpeedMetrePerSecond > 5.0)
            {
                slip = Math.Max(slip, Math.Abs(kite.SlipRadian) * Angles.DegreePerRadian);
            }
        });
        return new ReleaseAndPull
        {
            TensionLeft = least / hover,
            FlatAfter = flat,
            PeakDeg = peak,
            TurnBeforeDeg = turn,
            SpinLeft = left,
            SlipDeg = slip,
            TurnDeg = fastest,
            Flew = kite.Condition == KiteCondition.Flying,
        };
    }
}
