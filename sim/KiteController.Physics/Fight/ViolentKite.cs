using System;

namespace KiteController.Physics;

/// <summary>
/// A stand-in for a kite that is flown as hard as a fighter flies it: the far end of a line that dives toward the flyer, darts
/// about, is let go and pulled in, and pulls by its own signal model. For judging what the ground unit makes of the line.
/// </summary>
/// <remarks>
/// It is no flight model, and all its figures are assumed. Along the line: a mass of 0.1 kg (kite and the air it carries), pulled
/// outward by c (V - u/a)2, u its speed outward; a V is the speed at which it runs off freely: a is 0.62 taut, 0.25 to 0.8 after the
/// line was slack, and 1 while it is drawn in; c is 0.095 N s2/m2 within 30 %, times a log-normal motion of its own (0.35, 0.7 s). In a dive
/// it comes toward the flyer at a speed of its own, whatever the line does. Its weight pulls it in. Across the line it runs to a
/// new place every second or so, at most at twice the wind. Seeded, allocation-free.
/// </remarks>
public sealed class ViolentKite
{
    private const double Kilogram = 0.1;
    private const double WeightNewton = 0.6;
    private const double NewtonPerWindSquared = 0.095;
    private const double MotionDeviation = 0.35;
    private const double MotionSeconds = 0.7;
    private const double TautDrift = 0.62;
    private const double MostPullNewton = 25.0;
    private const double DivesPerSecond = 6.0 / 60.0;
    private const double DeepLullsPerSecond = 0.05 / 60.0;
    private const double DeepLullShare = 0.15;
    private const double DiveSeconds = 0.1;
    private const double SlackNewton = 0.05;
    private const double TautNewton = 0.3;
    private const double PlaceSeconds = 1.2;
    private const double PlaceRate = 3.0;
    private const double LeastMetre = 6.0;
    private const double LeastElevation = 12.0 * Angles.RadianPerDegree;
    private const double MostElevation = 75.0 * Angles.RadianPerDegree;

    private readonly SeededRandom _random;
    private readonly double _pullFactor;
    private readonly double _meanElevation;
    private readonly double _bearing;
    private readonly double _fastestDive;
    private readonly double _longestDive;
    private double _distance;
    private double _outward;
    private double _drift = TautDrift;
    private bool _wasSlack;
    private double _motion;
    private double _diveLeft;
    private double _diveSpeed;
    private double _lullLeft;
    private double _elevation;
    private double _elevationRate;
    private double _side;
    private double _sideRate;
    private double _wantedElevation;
    private double _wantedSide;

    /// <summary>A kite at the end of a straight line.</summary>
    /// <param name="distanceMetre">Distance from the ring, m.</param>
    /// <param name="bearingRadian">Bearing about which it flies, rad clockwise from north: where the wind blows to.</param>
    /// <param name="fastestDive">Fastest dive toward the flyer, m/s; the slowest is 1.</param>
    /// <param name="longestDive">Longest dive, s; the shortest is 0.1.</param>
    /// <param name="random">The kite's own stream.</param>
    public ViolentKite(double distanceMetre, double bearingRadian, double fastestDive, double longestDive, SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        _random = random;
        _distance = distanceMetre;
        _bearing = bearingRadian;
        _fastestDive = fastestDive;
        _longestDive = longestDive;
        _pullFactor = NewtonPerWindSquared * random.NextUniform(0.7, 1.3);
        _meanElevation = random.NextUniform(30.0, 60.0) * Angles.RadianPerDegree;
        _elevation = _wantedElevation = _meanElevation;
        Place();
    }

    /// <summary>Where it is, m.</summary>
    public Vec3 Position_W { get; private set; }

    /// <summary>Its velocity, m/s.</summary>
    public Vec3 Velocity_W { get; private set; }

    /// <summary>One step.</summary>
    /// <param name="windSpeed">Wind at the kite, m/s.</param>
    /// <param name="tensionNewton">Pull of the line on it, N.</param>
    /// <param name="dt">Step, s; 0.001 is meant.</param>
    public void Step(double windSpeed, double tensionNewton, double dt)
    {
        Happen(dt);
        var wind = Math.Max(0.3, windSpeed * (_lullLeft > 0.0 ? DeepLullShare : 1.0));
        _motion += -_motion * dt / MotionSeconds + MotionDeviation * Math.Sqrt(2.0 * dt / MotionSeconds) * _random.NextGaussian();
        NoteSlack(tensionNewton);
        double force;
        if (_diveLeft > 0.0)
        {
            force = -Kilogram / DiveSeconds * (_outward + _diveSpeed);
        }
        else
        {
            var air = wind - (_outward > 0.0 ? _outward / _drift : _outward);
            var pull = _pullFactor * air * Math.Abs(air) * Math.Exp(_motion - 0.5 * MotionDeviation * MotionDeviation);
            force = Math.Min(pull, MostPullNewton) - WeightNewton * Math.Sin(_elevation);
        }

        _outward += (force - tensionNewton) / Kilogram * dt;
        _distance += _outward * dt;
        if (_distance < LeastMetre)
        {
            _distance = LeastMetre;
            _outward = Math.Max(0.0, _outward);
        }

        Across(wind, dt);
        var before = Position_W;
        Place();
        Velocity_W = (Position_W - before) * (1.0 / dt);
    }

    private void Happen(double dt)
    {
        _diveLeft -= dt;
        _lullLeft -= dt;
        if (_diveLeft <= 0.0 && _random.NextDouble() < DivesPerSecond * dt)
        {
            _diveLeft = _random.NextUniform(0.1, _longestDive);
            _diveSpeed = _random.NextUniform(1.0, _fastestDive);
        }

        if (_lullLeft <= 0.0 && _random.NextDouble() < DeepLullsPerSecond * dt)
        {
            _lullLeft = _random.NextUniform(1.0, 4.0);
        }

        if (_random.NextDouble() < dt / PlaceSeconds)
        {
            var low = _lullLeft > 0.0 ? 20.0 * Angles.RadianPerDegree : 0.0;
            _wantedElevation = Math.Clamp(_meanElevation - low + _random.NextUniform(-15.0, 15.0) * Angles.RadianPerDegree, LeastElevation, MostElevation);
            _wantedSide = _random.NextUniform(-25.0, 25.0) * Angles.RadianPerDegree;
        }
    }

    private void NoteSlack(double tensionNewton)
    {
        if (tensionNewton < SlackNewton && !_wasSlack)
        {
            _wasSlack = true;
            _drift = _random.NextUniform(0.25, 0.8);
        }
        else if (tensionNewton > TautNewton && _wasSlack)
        {
            _wasSlack = false;
            _drift = TautDrift;
        }
    }

    private void Across(double wind, double dt)
    {
        var fastest = 2.0 * wind / _distance;
        _elevationRate += (PlaceRate * PlaceRate * (_wantedElevation - _elevation) - 2.0 * PlaceRate * _elevationRate) * dt;
        _sideRate += (PlaceRate * PlaceRate * (_wantedSide - _side) - 2.0 * PlaceRate * _sideRate) * dt;
        _elevationRate = Math.Clamp(_elevationRate, -fastest, fastest);
        _sideRate = Math.Clamp(_sideRate, -fastest, fastest);
        _elevation += _elevationRate * dt;
        _side += _sideRate * dt;
    }

    private void Place() => Position_W = Angles.DirectionToVector_W(_elevation, _bearing + _side) * _distance;
}
