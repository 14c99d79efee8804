using System;
using System.Collections.Generic;

namespace KiteController.Physics;

/// <summary>Plays a script of moves: how much line the hand has taken, and how fast it takes it. Allocation-free.</summary>
public sealed class HandMotion
{
    private readonly IReadOnlyList<HandMove> _moves;
    private int _index = -1;

    /// <summary>A hand that stands still until <see cref="Begin"/>.</summary>
    public HandMotion(IReadOnlyList<HandMove> moves)
    {
        ArgumentNullException.ThrowIfNull(moves);
        _moves = moves;
    }

    /// <summary>Line taken beyond what was out at first, m.</summary>
    public double TakenMetre { get; private set; }

    /// <summary>Rate of it, m/s; negative leaves slack.</summary>
    public double SpeedMetrePerSecond { get; private set; }

    /// <summary>The present move; null before the first and after the last.</summary>
    public HandMove? Move => _index >= 0 && _index < _moves.Count ? _moves[_index] : null;

    /// <summary>Number of the present move.</summary>
    public int Index => _index;

    /// <summary>Time since it began, s.</summary>
    public double MoveSeconds { get; private set; }

    /// <summary>True after the last move.</summary>
    public bool Done => _index >= _moves.Count;

    /// <summary>Starts the first move.</summary>
    public void Begin()
    {
        _index = 0;
        MoveSeconds = 0.0;
    }

    /// <summary>One step.</summary>
    public void Step(double dtSeconds)
    {
        if (Move is not { } move)
        {
            SpeedMetrePerSecond = 0.0;
            return;
        }

        MoveSeconds += dtSeconds;
        if (MoveSeconds >= move.Seconds)
        {
            MoveSeconds -= move.Seconds;
            _index++;
        }

        SpeedMetrePerSecond = Move?.SpeedAt(MoveSeconds) ?? 0.0;
        TakenMetre += SpeedMetrePerSecond * dtSeconds;
    }
}
