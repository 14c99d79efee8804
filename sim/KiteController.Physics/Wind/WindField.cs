using System;
using System.Runtime.CompilerServices;

namespace KiteController.Physics;

/// <summary>The wind of a flight: mean profile, Dryden-like gusts, lulls and a slow swing of direction, or a recorded series.</summary>
/// <remarks>
/// World W, vectors point where the air goes. <see cref="Advance"/> at 100 Hz with the kite's height; <see cref="At"/> as often as
/// wanted. One gust is felt at all heights at once (assumed: the line's share of gusts is small). Seeded, allocation-free.
/// </remarks>
public sealed class WindField
{
    private const double LeastCarryingSpeed = 0.5;

    private readonly WindParameters _parameters;
    private readonly WindProfile _profile;
    private readonly GaussMarkovGusts _gusts;
    private readonly WindLulls _lulls;
    private readonly SeededRandom _swingRandom;
    private readonly WindRecord? _record;
    private readonly double _factorAtTenMetres;
    private readonly double _veerRadianPerMetre;
    private double _swing;
    private double _speed;
    private double _toward;
    private Vec3 _along_W;
    private int _recordPlace;

    /// <summary>A wind that follows the parameters alone, or a record.</summary>
    /// <param name="parameters">Profile, gusts, lulls and swing.</param>
    /// <param name="random">The wind's own stream; it is forked, not drawn from.</param>
    /// <param name="record">When given, speed and direction at 10 m come from it; gusts of the parameters come on top.</param>
    public WindField(WindParameters parameters, SeededRandom random, WindRecord? record = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(random);
        _parameters = parameters;
        _record = record;
        _profile = new WindProfile(parameters);
        _factorAtTenMetres = _profile.Factor(10.0);
        _veerRadianPerMetre = parameters.VeerDegPerHundredMetre * Angles.RadianPerDegree / 100.0;
        _gusts = new GaussMarkovGusts(random.Fork(1));
        _lulls = new WindLulls(parameters, random.Fork(2));
        _swingRandom = random.Fork(3);
        _swing = _swingRandom.NextGaussian();
        SetMean();
        SetGust(10.0);
    }

    /// <summary>The parameters this wind was made from.</summary>
    public WindParameters Parameters => _parameters;

    /// <summary>Time since the start, s.</summary>
    public double TimeSecond { get; private set; }

    /// <summary>The gust now, m/s: what <see cref="At"/> adds to the mean.</summary>
    public Vec3 Gust_W { get; private set; }

    /// <summary>Bearing the mean wind blows toward at the reference height now, rad clockwise from north.</summary>
    public double TowardRadian => _toward;

    /// <summary>Wind at a height, mean and gust, m/s.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3 At(double heightMetre) => MeanAt(heightMetre) + Gust_W;

    /// <summary>Mean wind at a height now, without gust, m/s.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3 MeanAt(double heightMetre)
    {
        var speed = _speed * _profile.Factor(heightMetre);
        return DirectionAt(heightMetre) * speed;
    }

    /// <summary>Unit vector the mean wind blows toward at a height now, level.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3 DirectionAt(double heightMetre) => _veerRadianPerMetre == 0.0 ? _along_W : Veered(heightMetre);

    /// <summary>Standard deviation of the horizontal gusts at a height for the speed that blows now, m/s.</summary>
    public double GustDeviation(double heightMetre) =>
        _parameters.TurbulenceIntensity * _speed * _factorAtTenMetres
        * DrydenTurbulence.HorizontalOverW20(heightMetre) / DrydenTurbulence.HorizontalOverW20(10.0);

    /// <summary>Moves the wind on.</summary>
    /// <param name="dtSeconds">Step, s; 0.01 is meant.</param>
    /// <param name="heightMetre">Height of the kite, m: it sets length and strength of the gusts.</param>
    public void Advance(double dtSeconds, double heightMetre)
    {
        TimeSecond += dtSeconds;
        _lulls.Advance(dtSeconds);
        if (_parameters.SwingDeg > 0.0)
        {
            var a = FastExp.OfMinus(dtSeconds / _parameters.SwingTimeSecond);
            _swing = a * _swing + Math.Sqrt(1.0 - a * a) * _swingRandom.NextGaussian();
        }

        SetMean();
        if (_parameters.TurbulenceIntensity > 0.0)
        {
            var carried = Math.Max(LeastCarryingSpeed, _speed * _profile.Factor(heightMetre)) * dtSeconds;
            _gusts.Advance(
                carried / DrydenTurbulence.HorizontalLengthMetre(heightMetre),
                carried / DrydenTurbulence.VerticalLengthMetre(heightMetre));
            SetGust(heightMetre);
        }
    }

    private void SetMean()
    {
        var speed = _parameters.SpeedMetrePerSecond;
        var toward = _parameters.TowardRadian;
        if (_record is not null)
        {
            _record.Sample(TimeSecond, ref _recordPlace, out var recordedSpeed, out var fromDeg);
            speed = recordedSpeed / _factorAtTenMetres;
            toward = Angles.Wrap(fromDeg * Angles.RadianPerDegree + Math.PI);
        }

        _speed = speed * _lulls.Factor;
        toward += _swing * _parameters.SwingDeg * Angles.RadianPerDegree;
        if (toward != _toward || TimeSecond == 0.0)
        {
            _toward = toward;
            _along_W = Angles.BearingToVector_W(toward);
        }
    }

    private void SetGust(double height)
    {
        var horizontal = GustDeviation(height);
        var vertical = horizontal * DrydenTurbulence.VerticalOverW20 / DrydenTurbulence.HorizontalOverW20(height);
        var along = horizontal * _gusts.Along;
        var left = horizontal * _gusts.Left;
        Gust_W = new Vec3(
            _along_W.X * along - _along_W.Y * left,
            _along_W.Y * along + _along_W.X * left,
            vertical * _gusts.Vertical);
    }

    private Vec3 Veered(double height) =>
        Angles.BearingToVector_W(_toward + _veerRadianPerMetre * (height - _parameters.ReferenceHeightMetre));
}
