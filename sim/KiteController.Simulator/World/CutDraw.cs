using System;
using KiteController.Physics;
using KiteController.Simulator.Flights;

namespace KiteController.Simulator.World;

/// <summary>What nobody knows about a cut beforehand: how this kite sinks, and whether its line catches. Drawn from the priors of <see cref="RunnerDraw"/>.</summary>
internal sealed class CutDraw
{
    private const double LeastTailMetre = 1.5;

    private readonly SeededRandom _random;

    private readonly GroundCover _cover;
    private readonly DescentTruth _truth;

    /// <param name="random">The cut's own stream.</param>
    /// <param name="cover">What the line drags over.</param>
    /// <param name="truth">How the air and the kite stray from the priors.</param>
    public CutDraw(SeededRandom random, GroundCover cover, DescentTruth truth)
    {
        _random = random;
        _cover = cover;
        _truth = truth;
    }

    /// <summary>Stream of the falling kite.</summary>
    public SeededRandom KiteStream => _random.Fork(1);

    /// <summary>Stream of the bare line.</summary>
    public SeededRandom LineStream => _random.Fork(2);

    /// <summary>The line that leaves with the kite: never less than the bridle and a bit, metre.</summary>
    public double TailMetre(double wantedMetre) => Math.Max(LeastTailMetre, wantedMetre);

    /// <summary>The falling kite.</summary>
    public CutKiteParameters Parameters(KiteParameters kite, LineParameters line, double tailMetre, double lineOutMetre) => new()
    {
        MassKilogram = kite.MassKilogram + kite.TailMassKilogram,
        AreaSquareMetre = kite.AreaSquareMetre,
        SinkDragCoefficient = _truth.DragFactor * 1.6 * Math.Exp(0.237 * _random.NextGaussian()),
        AddedMassShare = _random.NextUniform(0.5, 0.9),
        TrailingLineMetre = tailMetre,
        LineOutMetre = lineOutMetre,
        LineKilogramPerMetre = line.KilogramPerMetre,
        LineDiameterMetre = line.DiameterMetre,
        SnagPerMetre = RunnerDraw.TypicalSnagPerMetre(_cover) * Math.Exp(0.5 * _random.NextGaussian()),
        GustLengthFactor = Math.Exp(0.3 * _random.NextGaussian()),
        ThermalMetrePerSecond = _truth.ThermalFactor * Math.Abs(0.25 * _random.NextGaussian()),
        AirDensityKilogramPerCubicMetre = kite.AirDensityKilogramPerCubicMetre,
        GravityMetrePerSecondSquared = kite.GravityMetrePerSecondSquared,
    };
}
