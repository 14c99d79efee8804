using System;
using System.Threading;
using KiteController.App;
using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Wiring;
using KiteController.Simulator.World;
using KiteController.VirtualEsp32;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>One fight: the firmware on its virtual board, a violently flown kite on the line, and somebody at lever and console.</summary>
public sealed class FightRun
{
    private const double ArmAfterSeconds = 6.5;
    private const double AskAgainSeconds = 1.0;
    private const double GiveUpSeconds = 30.0;
    private const float HeightCeilingMetre = 300f;
    private const float FloorNewton = 0.3f;
    private const int TicksPerLook = 128;

    private readonly VirtualBoard _board;
    private readonly CancellationToken _cancellation;
    private readonly FightOperator _operator;
    private double _askedAt;
    private int _ticks;

    /// <summary>Calibrates the unit, then switches it on.</summary>
    /// <param name="seed">Decides everything.</param>
    /// <param name="spread">How far spool and line stray from nominal, 0 to 1.</param>
    /// <param name="byHand">True if a person flies by the lever all the time; false if the unit has the spool but for the manoeuvres asked of it.</param>
    /// <param name="pieces">Pieces of the line.</param>
    /// <param name="cancellation">Ends it early.</param>
    public FightRun(ulong seed, double spread, bool byHand, int pieces, CancellationToken cancellation)
    {
        FirmwareImage.RunStaticConstructors();
        _cancellation = cancellation;
        var random = new SeededRandom(seed);
        KiteCatalogue.TryFind("patang", out var kite);
        var outfit = Outfit.Draw(kite, new LineParameters(), new SpoolParameters(), random.Fork(1), spread);
        Draw = FightDraw.Draw(random.Fork(5)) with { Pieces = pieces };
        World = new FightWorld(Draw, outfit.Line, outfit.Spool);
        var wiring = PinTable.Read();
        var options = new BoardOptions { Seed = random.Fork(4).NextUInt64() };
        var calibration = BenchCalibration.Of(wiring, options, new SpoolParameters(), FightWorld.LeaderMetre);
        _board = new VirtualBoard(World, wiring, options);
        _board.Activate();
        Unit = new KiteUnit(new FlightParameters { HeightCeilingMetre = HeightCeilingMetre, TensionFloorNewton = FloorNewton, WorkingLengthMetre = (float)Draw.LineMetre }, calibration);
        Status = Unit.Flight.Status;
        _operator = new FightOperator(this, byHand, random.Fork(6));
        Random = random.Fork(7);
    }

    /// <summary>What was drawn for this fight.</summary>
    public FightDraw Draw { get; }

    /// <summary>The physics.</summary>
    public FightWorld World { get; }

    /// <summary>The firmware.</summary>
    public KiteUnit Unit { get; }

    /// <summary>What the unit knows.</summary>
    public FlightStatus Status { get; }

    /// <summary>A stream for what the study itself decides.</summary>
    public SeededRandom Random { get; }

    /// <summary>Virtual time since power-up, second.</summary>
    public double Seconds => _board.NowNanoseconds * 1e-9;

    /// <summary>Why the unit first fell back from its job; None if it never did.</summary>
    public Reason FellBackFor { get; private set; }

    /// <summary>True if the kite could not be let go, or the unit has fallen back.</summary>
    public bool Failed => FellBackFor != Reason.None || (!World.HasBegun && Seconds > GiveUpSeconds);

    /// <summary>Flies until a time, until it fails, or until something is the case.</summary>
    /// <param name="seconds">The time since power-up.</param>
    /// <param name="look">Is called after each tick.</param>
    /// <param name="met">What ends it sooner; null for nothing.</param>
    public void FlyUntil(double seconds, Action look, Func<bool>? met = null)
    {
        while (Seconds < seconds && !Failed && met?.Invoke() != true)
        {
            Tick();
            look();
        }
    }

    /// <summary>Arms and lets the kite go.</summary>
    /// <returns>False if the unit did not arm.</returns>
    public bool Begin()
    {
        while (!World.HasBegun && !Failed)
        {
            Tick();
        }

        return World.HasBegun;
    }

    /// <summary>One period of the firmware, 10 ms.</summary>
    public void Tick()
    {
        if (++_ticks % TicksPerLook == 0)
        {
            _cancellation.ThrowIfCancellationRequested();
        }

        if (!World.HasBegun)
        {
            Arm();
        }
        else
        {
            _operator.Tick(0.01);
        }

        Unit.RunCycle();
        if (World.HasBegun && FellBackFor == Reason.None && Status.State != UnitState.Armed)
        {
            FellBackFor = Status.StateReason;
        }
    }

    private void Arm()
    {
        if (Status.State == UnitState.Armed)
        {
            World.Begin();
        }
        else if (Seconds > Math.Max(ArmAfterSeconds, _askedAt + AskAgainSeconds))
        {
            _askedAt = Seconds;
            Unit.Request(OperatorRequest.Arm);
        }
    }
}
