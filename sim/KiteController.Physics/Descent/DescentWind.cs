using System;

namespace KiteController.Physics;

/// <summary>The air as a drifting kite meets it: the flight's mean wind, with turbulence carried along by the kite.</summary>
/// <remarks>
/// Unit processes x become c x + sqrt(1 - c2) N with c = exp(-r dt); r = U/(L/2) + s/(L/2): gusts pass by the relative speed and
/// fade in themselves (the second term is assumed). Strengths and lengths are Dryden's, across 0.9 of along; vertical parts fade below 20 m.
/// A slow vertical current of 60 s stands for thermals (assumed).
/// </remarks>
internal sealed class DescentWind
{
    private const double TwentyFeetMetre = 6.096;
    private const double ThermalTimeSecond = 60.0;
    private const double AcrossShare = 0.9;
    private const double LeastVerticalLength = 5.0;
    private const double VerticalFadeHeight = 20.0;

    private readonly WindField _mean;
    private readonly SeededRandom _random;
    private readonly double _lengthFactor;
    private readonly double _thermal;
    private readonly double _intensity;
    private readonly double _windAtTwentyFeet;
    private double _along;
    private double _left;
    private double _vertical;
    private double _current;

    public DescentWind(WindField mean, CutKiteParameters kite, double height, bool inheritGust, SeededRandom random)
    {
        _mean = mean;
        _random = random;
        _lengthFactor = kite.GustLengthFactor;
        _thermal = kite.ThermalMetrePerSecond;
        _intensity = mean.Parameters.TurbulenceIntensity / mean.Parameters.DrydenIntensity();
        _windAtTwentyFeet = mean.MeanAt(TwentyFeetMetre).Length;
        _along = random.NextGaussian();
        _left = random.NextGaussian();
        _vertical = random.NextGaussian();
        _current = random.NextGaussian();
        var deviation = Deviation(height);
        if (inheritGust && deviation > 1e-6)
        {
            var direction = mean.DirectionAt(height);
            _along = Vec3.Dot(mean.Gust_W, direction) / deviation;
            _left = Vec3.Dot(mean.Gust_W, Vec3.Cross(Vec3.Up, direction)) / (AcrossShare * deviation);
            _vertical = mean.Gust_W.Z / VerticalDeviation;
        }
    }

    private double VerticalDeviation => _intensity * DrydenTurbulence.VerticalOverW20 * _windAtTwentyFeet;

    public Vec3 At(double height)
    {
        var direction = _mean.DirectionAt(height);
        var deviation = Deviation(height);
        var along = deviation * _along;
        var left = AcrossShare * deviation * _left;
        var fade = Math.Min(1.0, height / VerticalFadeHeight);
        var mean = _mean.MeanAt(height);
        return new Vec3(
            mean.X + direction.X * along - direction.Y * left,
            mean.Y + direction.Y * along + direction.X * left,
            fade * (VerticalDeviation * _vertical + _thermal * _current));
    }

    public void Advance(double height, double relativeSpeed, double dt)
    {
        var horizontalLength = 0.5 * DrydenTurbulence.HorizontalLengthMetre(height) * _lengthFactor;
        var verticalLength = 0.5 * Math.Max(LeastVerticalLength, height) * _lengthFactor;
        var c = Math.Exp(-(relativeSpeed + Deviation(height)) / horizontalLength * dt);
        var d = Math.Exp(-(relativeSpeed + VerticalDeviation) / verticalLength * dt);
        var e = Math.Exp(-dt / ThermalTimeSecond);
        _along = Next(_along, c);
        _left = Next(_left, c);
        _vertical = Next(_vertical, d);
        _current = Next(_current, e);
    }

    private double Deviation(double height) =>
        _intensity * _windAtTwentyFeet * DrydenTurbulence.HorizontalOverW20(height);

    private double Next(double x, double keep) => keep * x + Math.Sqrt(1.0 - keep * keep) * _random.NextGaussian();
}
