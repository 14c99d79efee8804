using System;

namespace KiteController.Physics;

/// <summary>The wind of one flight.</summary>
public sealed record WindParameters
{
    /// <summary>Mean speed at <see cref="ReferenceHeightMetre"/>, m/s.</summary>
    public double SpeedMetrePerSecond { get; init; } = 6.0;

    /// <summary>Direction the wind comes from at the reference height, degrees true.</summary>
    public double DirectionFromDeg { get; init; } = 270.0;

    /// <summary>Height at which the speed is given, m.</summary>
    public double ReferenceHeightMetre { get; init; } = 10.0;

    /// <summary>Law of the mean speed over height.</summary>
    public WindProfileLaw Law { get; init; } = WindProfileLaw.Power;

    /// <summary>Exponent of the power law. 0.14 +-0.08 (published and assumed); range 0.05-0.30.</summary>
    public double ShearExponent { get; init; } = 0.14;

    /// <summary>Roughness length of the logarithmic law, m. 0.03 is short grass.</summary>
    public double RoughnessMetre { get; init; } = 0.03;

    /// <summary>Turning of the mean wind with height, degrees clockwise per 100 m above the reference height.</summary>
    public double VeerDegPerHundredMetre { get; init; }

    /// <summary>Gust strength: horizontal standard deviation over mean speed, at 10 m. Range 0.05-0.20.</summary>
    public double TurbulenceIntensity { get; init; } = 0.12;

    /// <summary>Slow swing of the direction, standard deviation in degrees; 0 switches it off. Assumed.</summary>
    public double SwingDeg { get; init; }

    /// <summary>Time over which the swing forgets, s. Assumed.</summary>
    public double SwingTimeSecond { get; init; } = 60.0;

    /// <summary>Lulls a minute; 0 switches them off. The cut detector's signal model has 0.5. Assumed.</summary>
    public double LullsPerMinute { get; init; }

    /// <summary>Least and greatest share of the wind left in a lull. Assumed.</summary>
    public (double Least, double Greatest) LullShare { get; init; } = (0.3, 0.7);

    /// <summary>Least and greatest duration of a lull, s. Assumed.</summary>
    public (double Least, double Greatest) LullSecond { get; init; } = (1.0, 5.0);

    /// <summary>Turbulence intensity at 10 m that makes these winds Dryden's own, 0.1 W20 over (0.177 + 0.000823 h)^0.4.</summary>
    public double DrydenIntensity()
    {
        const double twentyFeetMetre = 6.096;
        var profile = new WindProfile(this);
        return DrydenTurbulence.HorizontalOverW20(10.0) * profile.Factor(twentyFeetMetre) / profile.Factor(10.0);
    }

    /// <summary>Bearing the mean wind blows toward at the reference height, rad clockwise from north.</summary>
    public double TowardRadian => Angles.Wrap(DirectionFromDeg * Angles.RadianPerDegree + Math.PI);
}
