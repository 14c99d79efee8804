using System;

namespace KiteController.Physics;

/// <summary>The velocity through the air that a free kite tends to: flutter, glide and spiral in turn.</summary>
/// <remarks>
/// Shares 0.6, 0.25, 0.15; a style lasts 12-40 s on average. All assumed; flutter period and swing fitted to the two-dimensional plate
/// of Andersen, Pesavento and Wang, whose flutter moves the plate by only 2-8 % of its fall. The trailing line acts as a drogue and
/// takes glide away.
/// </remarks>
internal sealed class FallStyle
{
    private readonly SeededRandom _random;
    private readonly double _drogue;
    private readonly double _glide;
    private readonly double _spiralRate;
    private readonly double _period;
    private readonly double _swing;
    private readonly double _swingPhase;
    private readonly double _headingWander;
    private readonly double _switchPerSecond;
    private double _heading;
    private double _swingHeading;

    public FallStyle(CutKiteParameters kite, SeededRandom random)
    {
        _random = random;
        SinkSpeed = Math.Sqrt(2.0 * kite.MassKilogram * kite.GravityMetrePerSecondSquared
            / (kite.AirDensityKilogramPerCubicMetre * kite.AreaSquareMetre * kite.SinkDragCoefficient));
        _drogue = 1.0 / (1.0 + kite.LineKilogramPerMetre * kite.TrailingLineMetre / (0.3 * kite.MassKilogram));
        Mode = DrawMode();
        _glide = random.NextUniform(0.2, 1.0);
        _heading = random.NextUniform(0.0, 2.0 * Math.PI);
        _spiralRate = 2.0 * Math.PI / random.NextUniform(1.5, 4.0) * (random.NextDouble() < 0.5 ? -1.0 : 1.0);
        _period = random.NextUniform(0.6, 0.85) * 1.3 * Math.Sqrt(kite.AreaSquareMetre) / SinkSpeed * random.NextUniform(1.0, 3.0);
        _swing = random.NextUniform(0.4, 1.5);
        _swingHeading = random.NextUniform(0.0, 2.0 * Math.PI);
        _swingPhase = random.NextUniform(0.0, 2.0 * Math.PI);
        _headingWander = random.NextUniform(0.1, 0.4);
        _switchPerSecond = 1.0 / random.NextUniform(12.0, 40.0);
    }

    /// <summary>Sink of the kite by drag alone, m/s.</summary>
    public double SinkSpeed { get; }

    /// <summary>Style of the moment.</summary>
    public DescentMode Mode { get; private set; }

    /// <summary>Sink of the style of the moment, m/s.</summary>
    public double ModeSink => SinkSpeed * (Mode == DescentMode.Flutter ? 0.87 : Mode == DescentMode.Glide ? 0.93 : 1.10);

    /// <summary>Lets styles change and headings wander; to be called every 50 ms or so.</summary>
    public void Wander(double dt)
    {
        if (_random.NextDouble() < _switchPerSecond * dt)
        {
            Mode = DrawMode();
        }

        var root = Math.Sqrt(dt);
        _heading += _headingWander * root * _random.NextGaussian();
        if (Mode == DescentMode.Flutter)
        {
            _heading += 0.6 * root * _random.NextGaussian();
        }

        _swingHeading += 0.4 * root * _random.NextGaussian();
    }

    /// <summary>The velocity through the air tended to now, m/s.</summary>
    /// <param name="time">Time since the cut, s.</param>
    /// <param name="onTether">A kite that hangs on a caught line does not glide.</param>
    /// <param name="dt">Step, s.</param>
    public Vec3 Target(double time, bool onTether, double dt)
    {
        var sink = ModeSink;
        if (Mode == DescentMode.Spiral)
        {
            _heading += _spiralRate * dt;
        }

        var glide = onTether ? 0.0 : _drogue * sink * (Mode == DescentMode.Flutter ? 0.15 : Mode == DescentMode.Glide ? _glide : 0.6);
        var flutter = Mode == DescentMode.Flutter;
        var phase = 2.0 * Math.PI * time / _period;
        var swing = (flutter ? _swing : 0.2) * SinkSpeed * Math.Sin(phase);
        var bob = flutter ? 0.3 * Math.Cos(2.0 * phase + _swingPhase) : 0.0;
        return new Vec3(
            glide * Math.Cos(_heading) + swing * Math.Cos(_swingHeading),
            glide * Math.Sin(_heading) + swing * Math.Sin(_swingHeading),
            -sink * (1.0 + bob));
    }

    private DescentMode DrawMode()
    {
        var draw = _random.NextDouble();
        return draw < 0.6 ? DescentMode.Flutter : draw < 0.85 ? DescentMode.Glide : DescentMode.Spiral;
    }
}
