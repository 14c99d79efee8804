using System;

namespace KiteController.Physics;

/// <summary>The truth of a cut kite's way down: it flutters, glides or spirals with its trailing line, which may catch and let it fly again.</summary>
/// <remarks>
/// One mass with part of the disc's added mass; drag of the sinking kite turned so that the air force carries the weight along the
/// velocity tended to (<c>FallStyle</c>): F = m g U2/(s |v|) R(-v/U). Own steps of 10 ms, turbulence every 50 ms. Ends on the ground or
/// after 400 s. Flat ground at the spool's height; no sliding after touch-down. Seeded; allocation-free per step.
/// </remarks>
public sealed class CutKite
{
    /// <summary>Length of one step, s.</summary>
    public const double StepSecond = 0.01;

    /// <summary>The descent is given up after this time, s.</summary>
    public const double LongestSecond = 400.0;

    private const double LandedHeight = 0.05;
    private const double LeastDragHeight = 0.3;
    private const int StepsPerGust = 5;

    private readonly CutKiteParameters _p;
    private readonly DescentWind _wind;
    private readonly FallStyle _style;
    private readonly TrailingLine _chain;
    private readonly SnagStory _snag;
    private readonly double _inverseMass;
    private readonly double _reflightLiftOverDrag;
    private int _steps;

    /// <summary>A kite cut free at a known state.</summary>
    /// <param name="parameters">The kite and the line that left with it.</param>
    /// <param name="wind">The flight's wind: its mean goes on to blow; its gust of the moment is taken over.</param>
    /// <param name="position_W">Kite at the cut, m.</param>
    /// <param name="velocity_W">Its velocity, m/s.</param>
    /// <param name="random">Own stream for this descent; it is forked, not drawn from.</param>
    /// <param name="inheritGust">False draws a fresh gust instead of the wind's own.</param>
    public CutKite(
        CutKiteParameters parameters,
        WindField wind,
        in Vec3 position_W,
        in Vec3 velocity_W,
        SeededRandom random,
        bool inheritGust = true)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(wind);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parameters.TrailingLineMetre, nameof(parameters));
        _p = parameters;
        _wind = new DescentWind(wind, parameters, position_W.Z, inheritGust, random.Fork(1));
        _style = new FallStyle(parameters, random.Fork(2));
        _snag = new SnagStory(parameters.SnagPerMetre, random.Fork(3));
        _reflightLiftOverDrag = random.Fork(4).NextUniform(0.8, 2.5);
        var addedMass = 8.0 / 3.0 * parameters.AirDensityKilogramPerCubicMetre
            * Math.Pow(parameters.AreaSquareMetre / Math.PI, 1.5) * parameters.AddedMassShare;
        _inverseMass = 1.0 / (parameters.MassKilogram + 0.8 * addedMass);
        _chain = new TrailingLine(parameters, _inverseMass, position_W, velocity_W, position_W.Unit);
    }

    /// <summary>The kite and the line that left with it.</summary>
    public CutKiteParameters Parameters => _p;

    /// <summary>Kite position, m.</summary>
    public Vec3 Position_W => _chain.Kite_W;

    /// <summary>Kite velocity, m/s.</summary>
    public Vec3 Velocity_W => _chain.KiteVelocity_W;

    /// <summary>Free end of the trailing line, m.</summary>
    public Vec3 LineEnd_W => _chain.End_W;

    /// <summary>Time since the cut, s; once ended, the time to ground.</summary>
    public double TimeSecond => _steps * StepSecond;

    /// <summary>The kite is on the ground; <see cref="Position_W"/> is where.</summary>
    public bool HasLanded { get; private set; }

    /// <summary>On the ground, or the time is over.</summary>
    public bool HasEnded => HasLanded || TimeSecond >= LongestSecond;

    /// <summary>How it falls now.</summary>
    public DescentMode Mode => _style.Mode;

    /// <summary>The line is caught now.</summary>
    public bool IsCaught => _snag.IsCaught;

    /// <summary>The kite flies again on its caught line now.</summary>
    public bool IsReflying => _snag.IsCaught && _snag.IsReflying;

    /// <summary>The line was caught at least once.</summary>
    public bool EverCaught => _snag.EverCaught;

    /// <summary>The kite flew again at least once.</summary>
    public bool EverReflew => _snag.EverReflew;

    /// <summary>Falls to the end without a pause.</summary>
    public void RunToEnd()
    {
        while (!HasEnded)
        {
            Step();
        }
    }

    /// <summary>One step of 10 ms; without effect once ended.</summary>
    public void Step()
    {
        if (HasEnded)
        {
            return;
        }

        var time = _steps * StepSecond;
        _steps++;
        var air = _wind.At(Position_W.Z);
        var throughAir = Velocity_W - air;
        var speed = throughAir.Length + 1e-9;
        var reflying = IsReflying;
        if (_steps % StepsPerGust == 0)
        {
            _wind.Advance(Position_W.Z, reflying ? Math.Max(speed, 3.0) : speed, StepSecond * StepsPerGust);
            _style.Wander(StepSecond * StepsPerGust);
        }

        var force = reflying ? ReflightForce(throughAir, speed) : FallForce(throughAir, speed, time);
        var weight = _p.MassKilogram * _p.GravityMetrePerSecondSquared;
        _chain.Step(new Vec3(force.X, force.Y, force.Z - weight) * _inverseMass, _wind, StepSecond);

        if (_snag.IsCaught)
        {
            _snag.Advance(StepSecond);
        }
        else if (LineEnd_W.Z < TrailingLine.GroundContactMetre && Position_W.Z > LeastDragHeight)
        {
            _snag.Dragged(_chain.EndMoved, air.HorizontalLength);
        }

        _chain.EndHeld = _snag.IsCaught;
        HasLanded = Position_W.Z <= LandedHeight;
    }

    private Vec3 FallForce(in Vec3 throughAir, double speed, double time)
    {
        var target = _style.Target(time, _snag.FallsOnTether, StepSecond);
        var targetSpeed = target.Length;
        var up = target * (-1.0 / targetSpeed);
        var size = _p.MassKilogram * _p.GravityMetrePerSecondSquared * speed / (_style.ModeSink * targetSpeed);
        return TurnedToUp(up, -throughAir) * size;
    }

    private Vec3 ReflightForce(in Vec3 throughAir, double speed)
    {
        var drag = 1.0 / Math.Sqrt(1.0 + _reflightLiftOverDrag * _reflightLiftOverDrag);
        var lift = drag * _reflightLiftOverDrag;
        var pressure = 0.5 * _p.AirDensityKilogramPerCubicMetre * _p.AreaSquareMetre * speed;
        var flow = throughAir * (1.0 / speed);
        var up = (Vec3.Up - flow * flow.Z).Unit;
        return throughAir * (-drag * pressure) + up * (lift * pressure * speed);
    }

    /// <summary>Applies the shortest rotation that takes unit vector <paramref name="from"/> to the zenith.</summary>
    private static Vec3 TurnedToUp(in Vec3 from, in Vec3 vector)
    {
        var sine = from.HorizontalLength;
        if (sine <= 1e-6)
        {
            return vector;
        }

        var axis = new Vec3(from.Y / sine, -from.X / sine, 0.0);
        return vector * from.Z + Vec3.Cross(axis, vector) * sine + axis * (Vec3.Dot(axis, vector) * (1.0 - from.Z));
    }
}
