using System;
using System.Collections.Generic;
using KiteController.App;
using KiteController.Board;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Recording;
using KiteController.Simulator.Tables;
using KiteController.Simulator.Wiring;
using KiteController.Simulator.World;
using KiteController.VirtualEsp32;
using KiteController.VirtualEsp32.Network;

namespace KiteController.Simulator.Console;

/// <summary>
/// A flight with a person at the unit's console: the firmware on its virtual board, the world behind the pins, and a helper who
/// handles the kite without being asked. All on the calling thread; deterministic in what is typed and when.
/// </summary>
public sealed class ConsoleFlight
{
    private readonly VirtualBoard _board;
    private readonly FlightWorld _world;
    private readonly Scenario _scenario;
    private readonly Queue<FlightEvent> _news = new();
    private readonly FieldHelper _helper;
    private readonly FieldHands _hands;
    private KiteStage _stage;
    private bool _cutDone;

    /// <summary>Calibrates the unit, saves that, and switches it on.</summary>
    /// <param name="scenario">Kite, wind, and when the line is cut.</param>
    /// <param name="radio">The access point that somebody has set up before; null for none.</param>
    /// <exception cref="InputFileException">The kite has no entry in the catalogue.</exception>
    public ConsoleFlight(Scenario scenario, AccessPointSettings? radio = null)
    {
        _scenario = scenario;
        if (!KiteCatalogue.TryFind(scenario.Kite, out var kite))
        {
            throw new InputFileException($"There is no kite named {scenario.Kite}; the kites are {string.Join(", ", KiteCatalogue.Names)}.");
        }

        _world = new FlightWorld(scenario, kite, null);
        var wiring = PinTable.Read();
        var options = new BoardOptions { Seed = new SeededRandom(scenario.Seed).Fork(4).NextUInt64() };
        FirmwareImage.RunStaticConstructors();
        var calibration = BenchCalibration.Of(wiring, options, new SpoolParameters(), FlightWorld.LeaderMetre);
        calibration.BaseBearingRadian = (float)(_world.UnitBearingDeg * Angles.RadianPerDegree);
        var parameters = SimulatedFlight.ParametersFor(_world.Outfit, scenario);
        _board = new VirtualBoard(_world, wiring, options);
        _board.Activate();
        new ParameterStore().Save(new ParameterSet(parameters, calibration), UnitState.Disarmed);
        _board.Network.Store(radio ?? AccessPointSettings.Off);
        _board.RestartChip();
        Unit = new KiteUnit();
        _helper = new FieldHelper(_world, text => Tell("helper", text));
        _hands = new FieldHands(_world);
    }

    /// <summary>The firmware; another one after a reboot.</summary>
    public KiteUnit Unit { get; private set; }

    /// <summary>The computer's end of the serial line.</summary>
    public VirtualEsp32.Parts.SerialAdapter Serial => _board.SerialAdapter;

    /// <summary>The board, for whoever knows better than the unit does.</summary>
    public VirtualBoard Board => _board;

    /// <summary>What is out there.</summary>
    public FlightWorld World => _world;

    /// <summary>True while the flyer's hands are at work and not yet there.</summary>
    public bool HandsBusy => _world.Hands is { Busy: true };

    /// <summary>Virtual time since power-up, second.</summary>
    public double TimeSeconds => _board.NowNanoseconds * 1e-9;

    /// <summary>One period of the firmware, 10 ms.</summary>
    public void Tick()
    {
        if (!_cutDone && TimeSeconds >= _scenario.CutAtSeconds)
        {
            _cutDone = true;
            _world.Cut(_scenario.CutFraction);
        }

        _helper.Act(TimeSeconds, Unit.Flight.Status, Unit.BenchWork is not null);
        try
        {
            Unit.RunCycle();
        }
        catch (ChipRestartedException)
        {
            Unit = new KiteUnit();
        }

        if (_world.Stage != _stage)
        {
            _stage = _world.Stage;
            Tell("kite", StageText());
        }
    }

    /// <summary>The flyer does something by hand, which is no command to the unit.</summary>
    /// <param name="line">What, without the mark that such lines begin with.</param>
    public void Do(string line)
    {
        var word = line.Trim().ToLowerInvariant();
        if (word == "help" || word.Length == 0)
        {
            foreach (var row in FieldHands.Help)
            {
                Tell("you", row);
            }
        }
        else if (!_helper.CanStandBy || Unit.Flight.Status.State != UnitState.Disarmed)
        {
            Tell("you", "not now: that is for a disarmed unit, before the kite flies");
        }
        else if (word == "kite")
        {
            Tell("you", "the kite is hooked to the line");
            _helper.GoOn();
        }
        else if (word == "power")
        {
            Tell("you", "switch the unit off and on");
            _board.PowerCycle();
            Unit = new KiteUnit();
            _helper.StandBy();
        }
        else if (_hands.Do(line) is { } seen)
        {
            Tell("you", seen);
            _helper.StandBy();
        }
        else
        {
            Tell("you", "that cannot be done; !help tells what can");
        }
    }

    /// <summary>Takes the next thing that a person on the field would have seen.</summary>
    /// <returns>False if there is none.</returns>
    public bool TryTakeNews(out FlightEvent? news) => _news.TryDequeue(out news);

    private void Tell(string who, string text) => _news.Enqueue(new FlightEvent(TimeSeconds, who, text));

    private string StageText() => _stage switch
    {
        KiteStage.Flying => "leaves the helper's hands",
        KiteStage.Cut => "its line is cut",
        KiteStage.Landed => "is on the ground after the cut",
        KiteStage.Caught => "is in the flyer's hands",
        _ => "crashed: " + FlightWatch.CrashText(_world.Condition),
    };
}
