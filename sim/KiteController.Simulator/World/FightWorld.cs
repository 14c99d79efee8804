using System;
using KiteController.Physics;
using KiteController.VirtualEsp32;

namespace KiteController.Simulator.World;

/// <summary>
/// The physics of a fight as the ground unit feels it: a kite flown violently by its own script, the line of masses, another kite's
/// line across it, the cut, spool and arm. One call is one millisecond, free of garbage.
/// </summary>
/// <remarks>
/// World W. The kite's end is <see cref="ViolentKite"/>, no flight model; line, spool, arm and what stays after a cut are those of
/// every other flight with the dynamic line.
/// </remarks>
public sealed class FightWorld : IPlant
{
    /// <summary>Line out at power-up, metre.</summary>
    public const double LeaderMetre = FlightWorld.LeaderMetre;

    private const double StepSeconds = FlightWorld.StepSeconds;
    private const double SlowStepSeconds = 0.01;
    private const int StepsPerSlowStep = 10;

    private readonly WindField _wind;
    private readonly ViolentKite _kite;
    private readonly DynamicLine _line;
    private readonly Spool _spool;
    private readonly TurnedSpool _turned;
    private readonly Physics.LineArm _arm = new(new LineArmParameters());
    private readonly double _lengthMetre;
    private long _steps;
    private int _untilSlowStep = StepsPerSlowStep;
    private LineContact? _contact;

    /// <summary>The world at power-up: the line out and slack, the kite held.</summary>
    /// <param name="draw">The day and the kite.</param>
    /// <param name="line">The line as it is.</param>
    /// <param name="spool">The spool as it is.</param>
    public FightWorld(FightDraw draw, LineParameters line, SpoolParameters spool)
    {
        ArgumentNullException.ThrowIfNull(draw);
        _wind = new WindField(draw.Wind, draw.WindStream);
        _lengthMetre = draw.LineMetre;
        _kite = new ViolentKite(draw.LineMetre, 0.0, draw.FastestDive, draw.LongestDive, draw.KiteStream);
        _line = new DynamicLine(line, new DynamicLineOptions { Pieces = draw.Pieces });
        _spool = new Spool(spool, LeaderMetre);
        _turned = new TurnedSpool(_spool, draw.LineMetre);
        _arm.Point(new LineArmParameters().RestElevationDeg * Angles.RadianPerDegree, 0.0);
    }

    /// <summary>True once the kite flies, or flew.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>True once our line is cut.</summary>
    public bool IsCut => _line.IsCut;

    /// <summary>True once the end of the bare line has caught on something.</summary>
    public bool IsCaught { get; private set; }

    /// <summary>Thumb lever, -1 to 1, positive pays out.</summary>
    public double LeverPosition { get; set; }

    /// <summary>True while the drum cannot turn.</summary>
    public bool ReelJammed
    {
        get => _spool.Jammed;
        set => _spool.Jammed = value;
    }

    /// <summary>Tension at the pulley, newton.</summary>
    public double TensionNewton { get; private set; }

    /// <summary>Line that the spool has given, with what is cut off, metre.</summary>
    public double LineOutMetre => _spool.LineOutMetre;

    /// <summary>Line between ring and kite or cut, metre.</summary>
    public double LineLeftMetre => _line.LengthMetre;

    /// <summary>Time since power-up, second.</summary>
    public double TimeSeconds => _steps * StepSeconds;

    /// <summary>Height of the line's far end over the ground, metre.</summary>
    public double EndHeightMetre => _line.NodePosition_W(_line.Pieces).Z - new DynamicLineOptions().GroundHeightMetre;

    /// <summary>Height of the kite over the spool, metre.</summary>
    public double KiteHeightMetre => _kite.Position_W.Z;

    /// <summary>Elevation of the arm, radian.</summary>
    public double ArmElevationRadian => _arm.ElevationRadian;

    /// <summary>The kite is let go.</summary>
    public void Begin()
    {
        HasBegun = true;
        _line.Start(_kite.Position_W, _lengthMetre);
        _arm.Point(Math.Asin(_kite.Position_W.Unit.Z), 0.0);
    }

    /// <summary>Cuts the line.</summary>
    /// <param name="tailShare">Share that leaves with the kite, 0 to 1.</param>
    public void Cut(double tailShare)
    {
        _contact = null;
        _line.Cut((1.0 - tailShare) * _spool.LineOutMetre);
    }

    /// <summary>The bare line's end catches where it is.</summary>
    public void CatchEnd()
    {
        IsCaught = true;
        _line.CatchEnd();
    }

    /// <summary>Another line comes across ours.</summary>
    public void Touch(LineContact contact) => _contact = contact;

    /// <inheritdoc/>
    public void Step(in MotorDrive drive, PhysicalSignals signals)
    {
        _steps++;
        var slow = --_untilSlowStep == 0;
        if (slow)
        {
            _untilSlowStep = StepsPerSlowStep;
            _wind.Advance(SlowStepSeconds, _kite.Position_W.Z);
        }

        var direction = Vec3.Up;
        if (HasBegun)
        {
            StepLine(slow);
            TensionNewton = _line.AtSpool.TensionNewton;
            direction = _line.AtSpool.Direction_W;
        }

        _arm.Step(direction, TensionNewton, StepSeconds);
        _spool.Step(drive.Driven, drive.Duty, TensionNewton, StepSeconds);
        Show(signals);
    }

    private void StepLine(bool slow)
    {
        if (slow)
        {
            _line.UpdateWind(_wind);
        }

        if (_line.IsCut)
        {
            _line.StepCut(_spool.LineOutMetre, _spool.ReelSpeedMetrePerSecond, StepSeconds);
            return;
        }

        if (_contact is not null)
        {
            _line.Push(_contact.Node, _contact.Force(_line, StepSeconds));
            _contact = _contact.Gone ? null : _contact;
        }

        _kite.Step(_wind.At(_kite.Position_W.Z).HorizontalLength, _line.AtKite.TensionNewton, StepSeconds);
        _line.Step(_kite.Position_W, _kite.Velocity_W, _spool.LineOutMetre, _spool.ReelSpeedMetrePerSecond, StepSeconds);
    }

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
        signals.SpoolAngleRadian = _turned.AngleAt(TimeSeconds) + _spool.AngleRadian;
        signals.SupplyVolt = _spool.SupplyVolt;
        signals.MotorCurrentAmpere = _spool.MotorCurrentAmpere;
        signals.LeverPosition = LeverPosition;
    }
}
