using System;
using System.IO;
using System.Threading;
using KiteController.App;
using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Logs;
using KiteController.Simulator.Wiring;
using KiteController.Simulator.World;
using KiteController.VirtualEsp32;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>One half minute of flying by hand: the firmware on its virtual board, a hand at the line, the unit in Assist.</summary>
public sealed class AssistRun
{
    private const double ArmAfterSeconds = 4.0;
    private const double AskAgainSeconds = 1.0;
    private const double GiveUpSeconds = 30.0;
    private const double EndedSeconds = 0.5;
    private const int TicksPerLook = 128;

    private readonly VirtualBoard _board;
    private readonly FlightStatus _status;
    private double _askedAt;
    private double _doneSince = -1.0;
    private int _ticks;

    /// <summary>Calibrates the unit, then switches it on.</summary>
    /// <param name="seed">Decides spool, line, hand and parts.</param>
    /// <param name="spread">How far spool and line stray from nominal, 0 to 1.</param>
    public AssistRun(ulong seed, double spread)
    {
        FirmwareImage.RunStaticConstructors();
        var random = new SeededRandom(seed);
        KiteCatalogue.TryFind("patang", out var kite);
        var outfit = Outfit.Draw(kite, new LineParameters(), new SpoolParameters(), random.Fork(1), spread);
        World = new HandWorld(outfit.Spool, outfit.Line, random.Fork(5));
        var wiring = PinTable.Read();
        var options = new BoardOptions { Seed = random.Fork(4).NextUInt64() };
        Calibration = BenchCalibration.Of(wiring, options, new SpoolParameters(), HandWorld.LeaderMetre);
        _board = new VirtualBoard(World, wiring, options);
        _board.Activate();
        Parameters = new FlightParameters();
        Unit = new KiteUnit(Parameters, Calibration);
        _status = Unit.Flight.Status;
    }

    /// <summary>Spool, hand and what the hand felt.</summary>
    public HandWorld World { get; }

    /// <summary>The firmware.</summary>
    public KiteUnit Unit { get; }

    /// <summary>What the flyer has set.</summary>
    public FlightParameters Parameters { get; }

    /// <summary>What the unit's counts mean.</summary>
    public Calibration Calibration { get; }

    /// <summary>True if the unit ever suspected or declared a cut.</summary>
    public bool SawACut { get; private set; }

    /// <summary>True while the unit has stayed armed and in Assist since it was asked.</summary>
    public bool StayedInAssist { get; private set; } = true;

    /// <summary>Why the unit fell back from Assist; None if it never did.</summary>
    public Reason FellBackFor { get; private set; }

    /// <summary>Virtual time since power-up, second.</summary>
    public double Seconds => _board.NowNanoseconds * 1e-9;

    /// <summary>True once the hand has played its script, or the unit did not come to assist it.</summary>
    public bool Ended => World.Hand.Done ? Seconds > _doneSince + EndedSeconds : World.Hand.Index < 0 && Seconds > GiveUpSeconds;

    /// <summary>Lets a host listen to the log from now on.</summary>
    /// <param name="host">Takes what the serial line carries.</param>
    public void Listen(Stream host) => Unit.Log.StartLive(new LogWire(_board, host), LogSender.SerialBytesPerTick);

    /// <summary>Plays to the end.</summary>
    public void Run(CancellationToken cancellation)
    {
        while (!Ended)
        {
            if (++_ticks % TicksPerLook == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            Tick();
        }
    }

    /// <summary>One period of the firmware, 10 ms.</summary>
    public void Tick()
    {
        var now = Seconds;
        if (World.Hand.Index < 0)
        {
            Ask(now);
        }

        Unit.RunCycle();
        if (World.Hand.Index >= 0)
        {
            StayedInAssist &= _status.State == UnitState.Armed && _status.Mode == FlightMode.Assist;
            FellBackFor = FellBackFor == Reason.None && _status.State > UnitState.Armed ? _status.StateReason : FellBackFor;
            SawACut |= _status.CutState != CutState.Taut;
            _doneSince = World.Hand.Done && _doneSince < 0.0 ? Seconds : _doneSince;
        }
    }

    /// <summary>The flyer arms, asks for Assist, and takes the line in hand once the unit says so.</summary>
    private void Ask(double now)
    {
        if (_status.State == UnitState.Armed && _status.Mode == FlightMode.Assist)
        {
            World.Hand.Begin();
        }
        else if (now > Math.Max(ArmAfterSeconds, _askedAt + AskAgainSeconds))
        {
            _askedAt = now;
            Unit.Request(_status.State == UnitState.Armed ? OperatorRequest.Assist : OperatorRequest.Arm);
        }
    }
}
