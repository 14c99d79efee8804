using System;
using System.Collections.Generic;

namespace KiteController.Physics;

/// <summary>What a flyer's hands do in half a minute of flying by hand, drawn by the seed. Every range is assumed.</summary>
/// <remarks>
/// Dheel: 1 to 6 m at 1 to 6 m/s, setting in with 8 to 30 m/s2, half of them ended by a grip with 40 to 120 m/s2. Draw: 0.5 to 1 m
/// at up to 6 m/s with 12 to 50 m/s2. Kheench: one to five strokes of 0.5 to 1 m at up to 6 m/s with 12 to 50 m/s2 and 0.25 to
/// 0.6 s between them for the other hand to reach out. Walk: 0.5 to 2.5 m at 0.4 to 1.4 m/s. Rests of 0.3 to 2 s; 2 to 4 s before the first.
/// </remarks>
public static class HandScript
{
    private const double FirstMetre = 12.0;
    private const double MostMetre = 50.0;

    /// <summary>Draws a script; it never gives back more line than it took.</summary>
    /// <param name="random">The hand's own stream.</param>
    /// <param name="turns">How many times the flyer decides what to do next.</param>
    public static IReadOnlyList<HandMove> Draw(SeededRandom random, int turns)
    {
        ArgumentNullException.ThrowIfNull(random);
        var moves = new List<HandMove> { new(HandMoveKind.Still, 0.0, 0.0, 1.0, 1.0, random.NextUniform(2.0, 4.0)) };
        var taken = 0.0;
        var first = random.NextUniform(8.0, 30.0);
        Add(moves, ref taken, HandMoveKind.Dheel, FirstMetre, random.NextUniform(1.5, 3.0), first, first, 1.0);
        for (var i = 0; i < turns; i++)
        {
            Turn(random, moves, ref taken);
        }

        return moves;
    }

    private static void Turn(SeededRandom random, List<HandMove> moves, ref double taken)
    {
        var choice = random.NextDouble();
        if (choice < 0.3 && taken < MostMetre)
        {
            var onset = random.NextUniform(8.0, 30.0);
            var stop = random.NextDouble() < 0.5 ? random.NextUniform(40.0, 120.0) : onset;
            Add(moves, ref taken, HandMoveKind.Dheel, random.NextUniform(1.0, 6.0), random.NextUniform(1.0, 6.0), onset, stop, Rest(random));
        }
        else if (choice < 0.5)
        {
            var onset = random.NextUniform(12.0, 50.0);
            Add(moves, ref taken, HandMoveKind.Draw, random.NextUniform(0.5, 1.0), random.NextUniform(1.5, 6.0), onset, random.NextUniform(12.0, 50.0), Rest(random));
        }
        else if (choice < 0.85)
        {
            Haul(random, moves, ref taken);
        }
        else
        {
            var metre = random.NextUniform(0.5, 2.5) * (random.NextDouble() < 0.5 ? -1.0 : 1.0);
            Add(moves, ref taken, HandMoveKind.Walk, metre, random.NextUniform(0.4, 1.4), 2.0, 2.0, Rest(random));
        }
    }

    private static void Haul(SeededRandom random, List<HandMove> moves, ref double taken)
    {
        for (var strokes = 1 + (int)random.NextUniform(0.0, 5.0); strokes > 0; strokes--)
        {
            var onset = random.NextUniform(12.0, 50.0);
            var rest = strokes == 1 ? Rest(random) : random.NextUniform(0.25, 0.6);
            Add(moves, ref taken, HandMoveKind.Kheench, -random.NextUniform(0.5, 1.0), random.NextUniform(1.5, 6.0), onset, random.NextUniform(12.0, 50.0), rest);
        }
    }

    private static void Add(List<HandMove> moves, ref double taken, HandMoveKind kind, double metre, double speed, double onset, double stop, double rest)
    {
        if (taken + metre > 0.0)
        {
            taken += metre;
            moves.Add(new HandMove(kind, metre, speed, onset, stop, rest));
        }
    }

    private static double Rest(SeededRandom random) => random.NextUniform(0.3, 2.0);
}
