using System;
using System.IO;
using System.Linq;
using KiteController.App;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;
using KiteController.Physics;
using KiteController.Simulator.Files;
using KiteController.Simulator.Logs;
using KiteController.Simulator.Recording;
using KiteController.Simulator.Studies.Tuning;
using KiteController.Simulator.Tables;
using KiteController.Simulator.Wiring;
using KiteController.Simulator.World;
using KiteController.VirtualEsp32;

namespace KiteController.Simulator.Flights;

/// <summary>
/// One flight: the firmware on its virtual board, the world behind the pins and the flyer beside it, all on the calling thread.
/// The firmware asks what time it is, and that moves the world.
/// </summary>
/// <remarks>Deterministic: the same scenario and firmware image give the same record. A tick allocates nothing but notes of the few things that happen.</remarks>
public sealed class SimulatedFlight
{
    private const double TicksPerSecond = 100.0;
    private const double AfterLandingSeconds = 3.0;
    private const double AfterCrashSeconds = 5.0;
    private const int TicksUntilTheRingRests = 150;
    private const int TicksUntilTheRingIsSent = 6000;

    private readonly VirtualBoard _board;
    private readonly FlightWorld _world;
    private readonly KiteUnit _unit;
    private readonly FlightStatus _status;
    private readonly FlightStory _story = new();
    private readonly Flyer _flyer;
    private readonly HeadingRadio? _heading;
    private readonly TickRecorder _recorder;
    private readonly FlightWatch _watch;
    private readonly ProgramFaults _program = new();
    private readonly ScheduledFault[] _faults;
    private int _faultsStruck;
    private bool _cutDone;

    /// <summary>Calibrates the unit, then switches it on: the firmware has booted when this returns.</summary>
    /// <param name="scenario">What is to be flown.</param>
    /// <param name="log">Takes the ticks; a small one keeps the latest tick and forgets the rest. Null makes one that holds the whole flight.</param>
    /// <exception cref="InputFileException">The wind file or the kite file is missing or broken, or there is no kite of that name.</exception>
    public SimulatedFlight(Scenario scenario, FlightLog? log = null)
    {
        Scenario = scenario;
        FirmwareImage.RunStaticConstructors();
        _world = new FlightWorld(scenario, KiteFile.Find(scenario.Kite), ReadWind(scenario.WindFile));
        var wiring = PinTable.Read();
        var options = new BoardOptions { Seed = new SeededRandom(scenario.Seed).Fork(4).NextUInt64() };
        Calibration = BenchCalibration.Of(wiring, options, scenario.Spool, FlightWorld.LeaderMetre);
        Calibration.BaseBearingRadian = (float)(scenario.EffectiveUnitBearingDeg * Angles.RadianPerDegree);
        _board = new VirtualBoard(_world, wiring, options);
        _board.Activate();
        Parameters = ParametersFor(_world.Outfit, scenario);
        _unit = new KiteUnit(Parameters, Calibration);
        GainTable.Apply(GainText.Parse(scenario.Gains), new GainTarget(Parameters, _unit.Flight.Gains));
        _status = _unit.Flight.Status;
        _flyer = new Flyer(scenario, _world, _unit, _story);
        _heading = scenario.HeadingSensor is { } sensor ? new HeadingRadio(sensor, new SeededRandom(scenario.Seed).Fork(6)) : null;
        Log = log ?? new FlightLog((int)((scenario.Seconds + CutKite.LongestSecond + AfterLandingSeconds) * TicksPerSecond));
        _recorder = new TickRecorder(Log, _world, _unit);
        _faults = [.. scenario.Faults.OrderBy(fault => fault.AtSeconds)];
        _watch = new FlightWatch(_world, _unit, _story);
    }

    /// <summary>The physics behind the pins.</summary>
    internal FlightWorld World => _world;

    /// <summary>What was planned.</summary>
    public Scenario Scenario { get; }

    /// <summary>The ticks so far.</summary>
    public FlightLog Log { get; }

    /// <summary>The firmware.</summary>
    public KiteUnit Unit => _unit;

    /// <summary>What the flyer has set.</summary>
    public FlightParameters Parameters { get; }

    /// <summary>What the unit's counts mean.</summary>
    public Calibration Calibration { get; }

    /// <summary>The course steered; meaningful if the scenario's mode is Steer.</summary>
    public SteerLegs Legs => _flyer.Legs;

    /// <summary>How the kite came down on its line; meaningful once it has.</summary>
    public KiteCondition Condition => _world.Condition;

    /// <summary>True while the flyer does nothing, whatever happens.</summary>
    public bool FlyerRests { get; set; }

    /// <summary>Thumb lever as the flyer holds it, -1 to 1, positive pays out; the flyer's own script moves it too.</summary>
    public double LeverPosition
    {
        get => _world.LeverPosition;
        set => _world.LeverPosition = value;
    }

    /// <summary>Virtual time since power-up, second.</summary>
    public double TimeSeconds => _board.NowNanoseconds * 1e-9;

    /// <summary>True once there is nothing left to follow.</summary>
    public bool Ended
    {
        get
        {
            var now = TimeSeconds;
            return _world.Stage switch
            {
                KiteStage.Crashed or KiteStage.Caught => now > _watch.StageSince + AfterCrashSeconds,
                KiteStage.Landed => now > _watch.StageSince + AfterLandingSeconds,
                KiteStage.Cut => _world.DescentEnded,
                _ => now >= Scenario.Seconds,
            };
        }
    }

    /// <summary>Flies to the end.</summary>
    /// <param name="progress">Told the virtual time about once a virtual second; null for nobody.</param>
    public FlightRecord Run(Action<double>? progress = null)
    {
        var nextReport = 0.0;
        while (!Ended)
        {
            Tick();
            if (progress is not null && TimeSeconds >= nextReport)
            {
                progress(TimeSeconds);
                nextReport += 1.0;
            }
        }

        return Finish();
    }

    /// <summary>One period of the firmware, 10 ms: the flyer acts, the unit runs, the recorder writes.</summary>
    public void Tick()
    {
        var now = TimeSeconds;
        LetThingsHappen(now);
        _program.Hinder(_board);
        var request = FlyerRests ? OperatorRequest.None : _flyer.Act(now);
        if (request != OperatorRequest.None)
        {
            _unit.Request(request);
        }

        TellHeading();
        _unit.RunCycle();
        now = TimeSeconds;
        _recorder.Record(now);
        _watch.Look(now);
    }

    /// <summary>From now on the line is let out at a light tension, whatever the unit asks of its motor: to see what a release would have done.</summary>
    public void ReleaseLine() => _world.ReleaseLine();

    /// <summary>A host listens on the serial wire from now on: the unit sends its log live.</summary>
    /// <remarks>Sending costs the unit time between its ticks, so the flight differs in its last digits from one nobody listened to.</remarks>
    /// <param name="host">Receives the bytes.</param>
    public void Listen(Stream host) => _unit.Log.StartLive(new LogWire(_board, host), LogSender.SerialBytesPerTick);

    /// <summary>After the flight: the flyer disarms, waits until the ring rests, and has it sent.</summary>
    /// <param name="host">Receives the bytes.</param>
    public void FetchRing(Stream host)
    {
        _unit.Log.Stop();
        _unit.Request(OperatorRequest.Disarm);
        for (var i = 0; i < TicksUntilTheRingRests; i++)
        {
            _unit.RunCycle();
        }

        _unit.Log.StartDump(new LogWire(_board, host), LogSender.SerialBytesPerTick);
        for (var i = 0; i < TicksUntilTheRingIsSent && _unit.Log.Active; i++)
        {
            _unit.RunCycle();
        }
    }

    /// <summary>Cuts the line now; nothing happens unless the kite flies on it.</summary>
    /// <param name="tailShare">Share of the line that leaves with the kite, 0 to 1.</param>
    public void Cut(double tailShare) => _world.Cut(tailShare);

    /// <summary>Breaks something now.</summary>
    /// <param name="fault">What; see <see cref="FaultCatalogue"/>.</param>
    public void Strike(string fault)
    {
        FaultCatalogue.Strike(fault, new FaultTarget(_board, _world, _program));
        _story.Fault(TimeSeconds, FaultCatalogue.Describe(fault));
    }

    /// <summary>Sums up what was flown so far.</summary>
    public FlightRecord Finish() => FlightAccount.Of(Scenario, Log, _world, _watch, _unit, _story);

    /// <summary>Moves the world on without the firmware, the motor off: for measuring the physics alone.</summary>
    /// <param name="steps">Milliseconds.</param>
    public void StepWorldAlone(int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            _world.Step(default, _board.Signals);
        }
    }

    private void TellHeading()
    {
        if (_world.Stage <= KiteStage.Flying)
        {
            _heading?.Send(_world.KiteHeadingRadian, _unit.Frame);
        }
        else
        {
            _unit.Frame.KiteHeadingFresh = false;
        }
    }

    private void LetThingsHappen(double now)
    {
        if (!_cutDone && now >= Scenario.CutAtSeconds)
        {
            _cutDone = true;
            if (_world.Stage == KiteStage.Flying)
            {
                _world.Cut(Scenario.CutFraction);
            }
            else
            {
                _story.Kite(now, "is not cut, because it is not in the air");
            }
        }

        for (; _faultsStruck < _faults.Length && now >= _faults[_faultsStruck].AtSeconds; _faultsStruck++)
        {
            Strike(_faults[_faultsStruck].Name);
        }
    }

    private static WindRecord? ReadWind(string? path)
    {
        if (path is null)
        {
            return null;
        }

        return WindRecordLoader.TryLoad(path, out var record, out var error) ? record : throw new InputFileException(error);
    }

    /// <summary>What a flyer sets who knows this kite and this line.</summary>
    internal static FlightParameters ParametersFor(Outfit outfit, Scenario scenario)
    {
        var parameters = new FlightParameters
        {
            KiteMassKilogram = (float)(outfit.KnownKite.MassKilogram + outfit.KnownKite.TailMassKilogram),
            KiteAreaSquareMetre = (float)outfit.KnownKite.AreaSquareMetre,
            Tailless = outfit.KnownKite.TailDragAreaSquareMetre > 0.0 ? 0f : 1f,
            LineKilogramPerMetre = (float)outfit.KnownLine.KilogramPerMetre,
            LineDiameterMetre = (float)outfit.KnownLine.DiameterMetre,
            LineStrengthNewton = (float)outfit.KnownLine.StrengthNewton,
            SnagHazardPerMetre = (float)RunnerDraw.TypicalSnagPerMetre(scenario.Cover),
        };
        parameters.WorkingLengthMetre = (float?)scenario.WorkingLengthMetre ?? parameters.WorkingLengthMetre;
        parameters.HeightCeilingMetre = (float?)scenario.HeightCeilingMetre ?? parameters.HeightCeilingMetre;
        return parameters;
    }
}
