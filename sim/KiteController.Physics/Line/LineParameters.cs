namespace KiteController.Physics;

/// <summary>The flying line. Nominal values assumed, +-20 % where no range is given; strength as noted.</summary>
public sealed record LineParameters
{
    /// <summary>Stiffness EA, N (force per unit strain). Assumed; range 150-1500.</summary>
    public double StiffnessNewton { get; init; } = 300.0;

    /// <summary>Damping of stretch, N s/m. Assumed.</summary>
    public double DampingNewtonSecondPerMetre { get; init; } = 1.0;

    /// <summary>Diameter, m.</summary>
    public double DiameterMetre { get; init; } = 0.0005;

    /// <summary>Drag coefficient across the line (round cylinder), on diameter times length.</summary>
    public double DragCoefficient { get; init; } = 1.1;

    /// <summary>Mass per length, kg/m.</summary>
    public double KilogramPerMetre { get; init; } = 0.0002;

    /// <summary>Tension at which the line parts, N. Fighter cotton breaks at 40-53 N (published); braid at 67-89 N.</summary>
    public double StrengthNewton { get; init; } = 45.0;
}
