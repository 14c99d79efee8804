using System;

namespace KiteController.Physics;

/// <summary>The short piece of line between spool and flyer's hand, and the finger that holds it: they only pull.</summary>
/// <remarks>
/// The line is a spring, EA over its length; behind it the fingertip, a spring and a damper side by side. Both have no mass here:
/// a metre of line weighs 0.2 g, a fingertip 4 to 9 g. The hand behind the finger goes where it wants to. Allocation-free.
/// </remarks>
public sealed class HandLine
{
    private readonly double _lineStiffness;
    private readonly double _fingerStiffness;
    private readonly double _fingerDamping;
    private double _fingerMetre;

    /// <summary>A piece of line in a hand.</summary>
    /// <param name="line">The line.</param>
    /// <param name="lengthMetre">From the drum over pulley and ring to the hand, m, above 0.</param>
    /// <param name="fingerNewtonPerMetre">Stiffness of the fingertip, N/m, above 0.</param>
    /// <param name="fingerNewtonSecondPerMetre">Its damping, N s/m, above 0.</param>
    public HandLine(LineParameters line, double lengthMetre, double fingerNewtonPerMetre, double fingerNewtonSecondPerMetre)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lengthMetre);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fingerNewtonPerMetre);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fingerNewtonSecondPerMetre);
        _lineStiffness = line.StiffnessNewton / lengthMetre;
        _fingerStiffness = fingerNewtonPerMetre;
        _fingerDamping = fingerNewtonSecondPerMetre;
    }

    /// <summary>Tension, N; zero while slack.</summary>
    public double TensionNewton { get; private set; }

    /// <summary>Forgets what it was: no tension.</summary>
    public void Release()
    {
        _fingerMetre = 0.0;
        TensionNewton = 0.0;
    }

    /// <summary>One step.</summary>
    /// <param name="stretchMetre">How much farther the hand is than the line that is out reaches, m; negative is slack.</param>
    /// <param name="dtSeconds">Step, s.</param>
    public void Step(double stretchMetre, double dtSeconds)
    {
        // Implicit in the finger, so that a stiff line and a soft damper do not ring with the step.
        var share = dtSeconds / _fingerDamping;
        var taut = (_fingerMetre + share * _lineStiffness * stretchMetre) / (1.0 + share * (_lineStiffness + _fingerStiffness));
        _fingerMetre = stretchMetre > taut ? taut : _fingerMetre / (1.0 + share * _fingerStiffness);
        TensionNewton = Math.Max(0.0, _lineStiffness * (stretchMetre - _fingerMetre));
    }
}
