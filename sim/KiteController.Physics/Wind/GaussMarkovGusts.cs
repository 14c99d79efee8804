using System;

namespace KiteController.Physics;

/// <summary>Gusts along, across and up: three first-order Gauss-Markov processes of unit variance, stepped exactly.</summary>
/// <remarks>x becomes a x + sqrt(1 - a2) N with a = exp(-W dt / L): the air of mean speed W carries gusts of length L past the kite.</remarks>
internal sealed class GaussMarkovGusts
{
    private readonly SeededRandom _random;

    public GaussMarkovGusts(SeededRandom random)
    {
        _random = random;
        Along = random.NextGaussian();
        Left = random.NextGaussian();
        Vertical = random.NextGaussian();
    }

    public double Along { get; private set; }

    public double Left { get; private set; }

    public double Vertical { get; private set; }

    /// <summary>One step; the two numbers are passing times, speed times step over gust length.</summary>
    public void Advance(double horizontalPassing, double verticalPassing)
    {
        var a = FastExp.OfMinus(horizontalPassing);
        var fresh = Math.Sqrt(1.0 - a * a);
        Along = a * Along + fresh * _random.NextGaussian();
        Left = a * Left + fresh * _random.NextGaussian();
        var b = FastExp.OfMinus(verticalPassing);
        Vertical = b * Vertical + Math.Sqrt(1.0 - b * b) * _random.NextGaussian();
    }
}
