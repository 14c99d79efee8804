using System;
using KiteController.Physics;
using KiteController.VirtualEsp32;

namespace KiteController.Simulator.World;

/// <summary>
/// The physics beside a flyer who flies by hand: spool, line arm, and the short line to the hand, which moves by its script. The
/// kite beyond the hand is not here: what it does to the spool is in the script. One call is one millisecond, free of garbage.
/// </summary>
/// <remarks>
/// Assumed: the hand is 0.5 to 2 m from the ring, 25 to 55 degrees above it; 0.3 m of line run from ring to drum. Fingertips of 255
/// to 1255 N/m and 4.0 to 7.4 N s/m, log-uniform. The hand goes where the script says, however hard the line pulls.
/// </remarks>
public sealed class HandWorld : IPlant
{
    /// <summary>Line out at power-up, metre.</summary>
    public const double LeaderMetre = 5.0;

    private const double StepSeconds = 0.001;
    private const double InnerMetre = 0.3;
    private const double FirstSlackMetre = 0.3;
    private const double SwayRadian = 0.1;
    private const double SwayRate = 1.3;
    private const int Turns = 14;

    private readonly Spool _spool;
    private readonly BareSpool _bare;
    private readonly HandLine _line;
    private readonly HandLine _bareLine;
    private readonly Physics.LineArm _arm = new(new LineArmParameters());
    private readonly double _elevationRadian;
    private long _steps;

    /// <summary>The world at power-up: the leader in the hand, a little slack, the arm at rest.</summary>
    /// <param name="spool">The spool as it is.</param>
    /// <param name="line">The line as it is.</param>
    /// <param name="random">The hand's own stream.</param>
    public HandWorld(SpoolParameters spool, LineParameters line, SeededRandom random)
    {
        var reach = random.NextUniform(0.5, 2.0);
        var stiffness = LogUniform(random, 255.0, 1255.0);
        var damping = LogUniform(random, 4.0, 7.4);
        _line = new HandLine(line, InnerMetre + reach, stiffness, damping);
        _bareLine = new HandLine(line, InnerMetre + reach, stiffness, damping);
        _elevationRadian = random.NextUniform(25.0, 55.0) * Angles.RadianPerDegree;
        Hand = new HandMotion(HandScript.Draw(random.Fork(1), Turns));
        _spool = new Spool(spool, LeaderMetre);
        _bare = new BareSpool(_spool.Inertia, _spool.RadiusMetre);
        _bare.Rest(LeaderMetre);
        _arm.Point(new LineArmParameters().RestElevationDeg * Angles.RadianPerDegree, 0.0);
        Tally = new HandTally(this);
    }

    /// <summary>The hand.</summary>
    public HandMotion Hand { get; }

    /// <summary>What the hand felt.</summary>
    public HandTally Tally { get; }

    /// <summary>Line speed at the drum, metre per second.</summary>
    public double ReelSpeedMetrePerSecond => _spool.ReelSpeedMetrePerSecond;

    /// <summary>Line that the hand holds taut when none is slack, metre.</summary>
    public double HandMetre => LeaderMetre - FirstSlackMetre + Hand.TakenMetre;

    /// <summary>Slack between spool and hand, metre; negative is stretch.</summary>
    public double SlackMetre => _spool.LineOutMetre - HandMetre;

    /// <summary>Line out, metre.</summary>
    public double LineOutMetre => _spool.LineOutMetre;

    /// <summary>What the hand feels, newton.</summary>
    public double TensionNewton => _line.TensionNewton;

    /// <summary>What it would feel of a bare spool of the same inertia on a smooth axle, newton.</summary>
    public double BareTensionNewton => _bareLine.TensionNewton;

    /// <summary>Line speed at the bare spool, metre per second.</summary>
    public double BareSpeedMetrePerSecond => _bare.SpeedMetrePerSecond;

    /// <summary>Time since power-up, second.</summary>
    public double TimeSeconds => _steps * StepSeconds;

    /// <inheritdoc/>
    public void Step(in MotorDrive drive, PhysicalSignals signals)
    {
        _steps++;
        var move = Hand.Index;
        Hand.Step(StepSeconds);
        if (Hand.Index != move)
        {
            // The bare spool starts each move from rest, with the slack that the hand finds, if it finds any.
            _bare.Rest(HandMetre + Math.Max(0.0, SlackMetre));
            _bareLine.Release();
        }

        _line.Step(-SlackMetre, StepSeconds);
        _bareLine.Step(HandMetre - _bare.LineOutMetre, StepSeconds);
        _bare.Step(BareTensionNewton, StepSeconds);
        var sway = SwayRadian * Math.Sin(SwayRate * TimeSeconds);
        var level = Math.Cos(_elevationRadian);
        _arm.Step(new Vec3(level * Math.Sin(sway), level * Math.Cos(sway), Math.Sin(_elevationRadian)), TensionNewton, StepSeconds);
        _spool.Step(drive.Driven, drive.Duty, TensionNewton, StepSeconds);
        Tally.Look(StepSeconds);
        Show(signals);
    }

    private static double LogUniform(SeededRandom random, double low, double high) => low * Math.Pow(high / low, random.NextDouble());

    private void Show(PhysicalSignals signals)
    {
        var force = _arm.SpecificForce_A;
        signals.SpecificForceX = force.X;
        signals.SpecificForceY = force.Y;
        signals.SpecificForceZ = force.Z;
        var rate = _arm.AngularRate_A;
        signals.AngularRateX = rate.X;
        signals.AngularRateY = rate.Y;
        signals.AngularRateZ = rate.Z;
        signals.PivotAngleRadian = _arm.AzimuthRadian;
        signals.LineTensionNewton = TensionNewton;
        signals.SpoolAngleRadian = _spool.AngleRadian;
        signals.SupplyVolt = _spool.SupplyVolt;
        signals.MotorCurrentAmpere = _spool.MotorCurrentAmpere;
    }
}
