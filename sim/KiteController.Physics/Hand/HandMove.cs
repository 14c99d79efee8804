using System;

namespace KiteController.Physics;

/// <summary>One move of the hand: speeds up, keeps its speed, slows down, rests.</summary>
/// <remarks>
/// Speed rises and falls as half a cosine, so that acceleration has no steps: a ramp to v with the peak acceleration a lasts
/// pi v/(2 a) and covers pi v^2/(4 a). A move too short for its speed stays below it.
/// </remarks>
public sealed class HandMove
{
    private readonly double _sign;

    /// <summary>Plans a move.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="metre">Line it takes from the spool, m; negative: line that it leaves slack.</param>
    /// <param name="speedMetrePerSecond">Speed in its middle, m/s.</param>
    /// <param name="onset">Peak acceleration while it speeds up, m/s2.</param>
    /// <param name="stop">Peak deceleration while it slows down, m/s2.</param>
    /// <param name="restSeconds">Rest after it, s.</param>
    public HandMove(HandMoveKind kind, double metre, double speedMetrePerSecond, double onset, double stop, double restSeconds)
    {
        Kind = kind;
        RestSeconds = restSeconds;
        _sign = Math.Sign(metre);
        if (metre == 0.0)
        {
            return;
        }

        var perSpeedSquare = Math.PI / 4.0 * (1.0 / onset + 1.0 / stop);
        SpeedMetrePerSecond = Math.Min(speedMetrePerSecond, Math.Sqrt(Math.Abs(metre) / perSpeedSquare));
        OnsetSeconds = Math.PI / 2.0 * SpeedMetrePerSecond / onset;
        StopSeconds = Math.PI / 2.0 * SpeedMetrePerSecond / stop;
        SteadySeconds = (Math.Abs(metre) - perSpeedSquare * SpeedMetrePerSecond * SpeedMetrePerSecond) / SpeedMetrePerSecond;
    }

    /// <summary>What it is.</summary>
    public HandMoveKind Kind { get; }

    /// <summary>Speed in its middle, m/s, not signed.</summary>
    public double SpeedMetrePerSecond { get; }

    /// <summary>How long it speeds up, s.</summary>
    public double OnsetSeconds { get; }

    /// <summary>How long it keeps its speed, s.</summary>
    public double SteadySeconds { get; }

    /// <summary>How long it slows down, s.</summary>
    public double StopSeconds { get; }

    /// <summary>How long it rests, s.</summary>
    public double RestSeconds { get; }

    /// <summary>From its beginning to the end of its rest, s.</summary>
    public double Seconds => OnsetSeconds + SteadySeconds + StopSeconds + RestSeconds;

    /// <summary>True if it takes line from the spool.</summary>
    public bool TakesLine => _sign > 0.0;

    /// <summary>Speed at a time after its beginning, m/s, positive takes line.</summary>
    public double SpeedAt(double seconds)
    {
        var full = _sign * SpeedMetrePerSecond;
        if (seconds < OnsetSeconds)
        {
            return 0.5 * full * (1.0 - Math.Cos(Math.PI * seconds / OnsetSeconds));
        }

        var toStop = seconds - OnsetSeconds - SteadySeconds;
        if (toStop <= 0.0)
        {
            return full;
        }

        return toStop < StopSeconds ? 0.5 * full * (1.0 + Math.Cos(Math.PI * toStop / StopSeconds)) : 0.0;
    }
}
