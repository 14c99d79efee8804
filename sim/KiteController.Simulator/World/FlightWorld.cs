using System;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Recording;
using KiteController.VirtualEsp32;

namespace KiteController.Simulator.World;

/// <summary>
/// The physics of one flight, joined: wind, kite, sagging line, spool and line arm; after a cut the bare line at the spool and
/// the kite on its way down. One call is one millisecond; nothing is allocated in it.
/// </summary>
/// <remarks>World W: east, north, up from the spool. The same scenario and the same motor drive give the same world, bit for bit.</remarks>
public sealed partial class FlightWorld : IPlant
{
    /// <summary>Line out at power-up: the leader that is always out, metre.</summary>
    public const double LeaderMetre = 5.0;

    /// <summary>Length of one step, second.</summary>
    public const double StepSeconds = 0.001;

    private const double SlowStepSeconds = 0.01;
    private const int StepsPerSlowStep = 10;

    private readonly WindField _wind;
    private readonly KiteFlight _kite;
    private readonly LineSag _sag;
    private readonly Spool _spool;
    private readonly Physics.LineArm _arm;
    private readonly CutDraw _cutDraw;
    private readonly TurnedSpool? _turned;
    private readonly double _unitBearingRadian;
    private BareLine? _bareLine;
    private CutKite? _cutKite;
    private LineRelease? _release;
    private int _untilSlowStep = StepsPerSlowStep;
    private long _steps;

    /// <summary>The world at power-up, the kite in the helper's hands at the end of the leader, downwind, or held at the working point.</summary>
    /// <param name="scenario">Wind, seed and bearing of the unit.</param>
    /// <param name="kite">The kite to be flown.</param>
    /// <param name="record">A recorded wind; null for the scenario's own.</param>
    public FlightWorld(Scenario scenario, KiteParameters kite, WindRecord? record)
    {
        var random = new SeededRandom(scenario.Seed);
        Outfit = Outfit.Draw(kite, scenario.Line, scenario.Spool, random.Fork(1), scenario.Spread, scenario.Set);
        _wind = new WindField(WindOf(scenario, record), random.Fork(2), record);
        _cutDraw = new CutDraw(random.Fork(3), scenario.Cover, scenario.Truth);
        _kite = new KiteFlight(Kite, Line);
        _sag = new LineSag(Line, Kite.AirDensityKilogramPerCubicMetre);
        _spool = new Spool(Outfit.Spool, LeaderMetre);
        _turned = scenario.Start == FlightStart.Flying ? new TurnedSpool(_spool, scenario.StartLineMetre) : null;
        _dynamicLine = scenario.LineModel == LineModel.Dynamic
            ? new DynamicLine(Line, airDensityKilogramPerCubicMetre: Kite.AirDensityKilogramPerCubicMetre)
            : null;
        _arm = new Physics.LineArm(new LineArmParameters());
        _unitBearingRadian = scenario.EffectiveUnitBearingDeg * Angles.RadianPerDegree;
        if (scenario.Start == FlightStart.Flying)
        {
            Helper = Helper.AtWorkingPoint(_kite, _wind.TowardRadian, scenario.StartLineMetre);
            _arm.Point(_kite.ElevationRadian, _wind.TowardRadian);
            _dynamicLine?.Start(_kite.Position_W, scenario.StartLineMetre);
        }
        else
        {
            Helper = Helper.OnTheGround(_kite, _wind.TowardRadian, LeaderMetre);
            _arm.Point(0.0, _wind.TowardRadian);
        }
    }

    /// <summary>Kite, line and spool, and what is known of them.</summary>
    public Outfit Outfit { get; }

    /// <summary>The kite that is flown.</summary>
    public KiteParameters Kite => Outfit.Kite;

    /// <summary>The line it is flown on.</summary>
    public LineParameters Line => Outfit.Line;

    /// <summary>The person who holds the kite.</summary>
    public Helper Helper { get; }

    /// <summary>Thumb lever as the flyer holds it, -1 to 1, positive pays out.</summary>
    public double LeverPosition { get; set; }

    /// <summary>Somebody works at the unit while the kite lies aside; null for nobody, and the kite is on the line.</summary>
    public HandWork? Hands { get; set; }

    /// <summary>True while somebody presses STOP.</summary>
    public bool StopPressed { get; set; }

    /// <summary>Volt that the supply has lost, for the fault of an empty battery.</summary>
    public double SupplyLossVolt
    {
        get => _spool.BatteryLossVolt;
        set => _spool.BatteryLossVolt = value;
    }

    /// <summary>True while the drum is jammed and cannot turn.</summary>
    public bool ReelJammed
    {
        get => _spool.Jammed;
        set => _spool.Jammed = value;
    }

    /// <summary>Bearing of the pivot's zero, degrees true.</summary>
    public double UnitBearingDeg => _unitBearingRadian / Angles.RadianPerDegree;

    /// <summary>Direction in which the helper stands, radian clockwise from the pivot's zero, within half a turn.</summary>
    public double HelperAzimuthRadian => Math.IEEERemainder(_wind.TowardRadian - _unitBearingRadian, Math.Tau);

    /// <summary>Time since power-up, second.</summary>
    public double TimeSeconds => _steps * StepSeconds;

    /// <summary>What has become of the kite.</summary>
    public KiteStage Stage { get; private set; }

    /// <summary>How the kite came down on its line; meaningful once it has.</summary>
    public KiteCondition Condition => _kite.Condition;

    /// <summary>The kite's place, metre.</summary>
    public Vec3 KitePosition_W => _cutKite is { } cut ? cut.Position_W : _kite.Position_W;

    /// <summary>Where the nose points, radian: 0 toward the zenith, clockwise as the flyer sees it; what it was once the line is cut.</summary>
    public double KiteHeadingRadian => _kite.HeadingRadian;

    /// <summary>The kite's speed through the air, metre per second; what it was once the line is cut.</summary>
    public double AirSpeedMetrePerSecond => _kite.AirSpeedMetrePerSecond;

    /// <summary>Tension at the spool's pulley, newton.</summary>
    public double TensionNewton { get; private set; }

    /// <summary>Line beyond the ring, metre.</summary>
    public double LineOutMetre => _bareLine is { } bare ? bare.LengthMetre : _spool.LineOutMetre;

    /// <summary>Wind at the kite, mean and gust of the field, metre per second.</summary>
    public double WindAtKiteMetrePerSecond => _wind.At(KitePosition_W.Z).Length;

    /// <summary>Line that left with the kite, metre; zero before a cut.</summary>
    public double TailMetre { get; private set; }

    /// <summary>True if the trailing line of the cut kite caught on something.</summary>
    public bool LineCaught => _cutKite is { EverCaught: true };

    /// <summary>The falling kite; null before a cut.</summary>
    internal CutKite? FallingKite => _cutKite;

    /// <summary>The wind of the flight.</summary>
    internal WindField Wind => _wind;

    /// <summary>True once a cut kite lies on the ground or has been followed as long as the model does.</summary>
    public bool DescentEnded => _cutKite is { HasEnded: true };

    /// <inheritdoc/>
    public void Step(in MotorDrive drive, PhysicalSignals signals)
    {
        _steps++;
        var slow = --_untilSlowStep == 0;
        if (slow)
        {
            _untilSlowStep = StepsPerSlowStep;
            _wind.Advance(SlowStepSeconds, KitePosition_W.Z);
        }

        if (Hands is { } hands)
        {
            hands.Step(_spool, drive, signals);
            TensionNewton = signals.LineTensionNewton;
            return;
        }

        var direction = _bareLine is null ? StepKiteOnLine(slow) : StepAfterCut(slow);
        _arm.Step(direction, TensionNewton, StepSeconds);
        var applied = _release is null ? drive : _release.Drive(TensionNewton);
        _spool.Step(applied.Driven, applied.Duty, TensionNewton, StepSeconds);
        Show(signals);
        if (slow)
        {
            RefuseNonFinite();
        }
    }

    /// <summary>From now on the line is let out at a light tension, whatever the unit asks of the motor.</summary>
    public void ReleaseLine() => _release = new LineRelease(_spool);

    /// <summary>Somebody takes the kite out of the air by hand. Without effect unless it flies on the line.</summary>
    public void Catch()
    {
        if (Stage == KiteStage.Flying)
        {
            Helper.Take(_spool.LineOutMetre);
            Stage = KiteStage.Caught;
        }
    }

    /// <summary>One check a slow step: a sum is finite only if everything in it is.</summary>
    private void RefuseNonFinite()
    {
        Vec3 place = KitePosition_W, speed = _kite.Velocity_W, force = _arm.SpecificForce_A;
        var all = place.X + place.Y + place.Z + speed.X + speed.Y + speed.Z + force.X + force.Y + force.Z
            + _kite.YawRateRadianPerSecond + _kite.BowRadian + TensionNewton + _spool.AngleRadian + _spool.ReelSpeedMetrePerSecond
            + _spool.MotorCurrentAmpere + _spool.SupplyVolt;
        if (!double.IsFinite(all))
        {
            throw NonFiniteRunException.Of(this, _kite, _spool, _arm);
        }
    }

    private Vec3 StepKiteOnLine(bool slow)
    {
        if (Stage == KiteStage.Held)
        {
            Helper.Step(TensionNewton, StepSeconds);
        }

        if (_dynamicLine is not null)
        {
            return StepKiteOnDynamicLine(_dynamicLine, slow);
        }

        var pull = _sag.AtKite(_kite.Position_W, _kite.Velocity_W, _spool.LineOutMetre, _spool.ReelSpeedMetrePerSecond);
        _kite.StepOnPull(_wind.At(_kite.Position_W.Z), pull, _spool.LineOutMetre, StepSeconds);
        if (slow)
        {
            _sag.Update(_kite.Position_W, _kite.Velocity_W, _spool.LineOutMetre, _kite.TensionNewton, _wind);
        }

        TensionNewton = _sag.SpoolTension(_kite.TensionNewton, _kite.Position_W.Z);
        if (_kite.Condition != KiteCondition.Held)
        {
            NoteCondition();
        }

        return _sag.DirectionAt(_kite.Position_W.Unit);
    }

    private void NoteCondition()
    {
        if (Stage is KiteStage.Crashed or KiteStage.Caught)
        {
            return;
        }

        Stage = _kite.IsOnGround ? KiteStage.Crashed : KiteStage.Flying;
        if (_kite.Condition == KiteCondition.LineBroken)
        {
            // Assumed: a line breaks at the bridle, where its knots are.
            Part(0.0);
        }
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
        signals.PivotAngleRadian = _arm.AzimuthRadian - _unitBearingRadian;
        signals.LineTensionNewton = TensionNewton;
        signals.SpoolAngleRadian = (_turned?.AngleAt(TimeSeconds) ?? 0.0) + _spool.AngleRadian;
        signals.SupplyVolt = _spool.SupplyVolt;
        signals.MotorCurrentAmpere = _spool.MotorCurrentAmpere;
        signals.StopPressed = StopPressed;
        signals.LeverPosition = LeverPosition;
    }
}
