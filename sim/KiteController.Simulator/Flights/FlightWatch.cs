using System.Collections.Generic;
using KiteController.App;
using KiteController.App.Landing;
using KiteController.Core.Flight;
using KiteController.Core.Runner;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;
using KiteController.Physics;
using KiteController.Simulator.Landing;
using KiteController.Simulator.Recording;
using KiteController.Simulator.World;

namespace KiteController.Simulator.Flights;

/// <summary>Notices the few ticks of a flight in which something changes, and keeps what must be known of them.</summary>
internal sealed class FlightWatch
{
    private readonly FlightWorld _world;
    private readonly FlightStatus _status;
    private readonly CutRecord _cut;
    private readonly FlightStory _story;
    private UnitState _state;
    private FlightMode _mode;
    private CutState _cutState;
    private KiteStage _stage;
    private int _revision;
    private bool _caught;

    public FlightWatch(FlightWorld world, KiteUnit unit, FlightStory story)
    {
        _world = world;
        _status = unit.Flight.Status;
        _cut = unit.LastCut;
        _story = story;
    }

    /// <summary>Since when the kite is what it is, second.</summary>
    public double StageSince { get; private set; }

    /// <summary>When the kite left the helper's hands, second; null while it has not.</summary>
    public double? LaunchedAt { get; private set; }

    /// <summary>When the kite hit the ground on its line, second.</summary>
    public double? CrashedAt { get; private set; }

    /// <summary>When the line was cut, second.</summary>
    public double? CutAt { get; private set; }

    /// <summary>Where the kite was then.</summary>
    public Vec3 CutPosition_W { get; private set; }

    /// <summary>When the unit declared the cut, second.</summary>
    public double? DetectedAt { get; private set; }

    /// <summary>When the cut kite came down, second.</summary>
    public double? LandedAt { get; private set; }

    /// <summary>What the unit told of the cut, each time its estimate was new; empty while it has none.</summary>
    public List<LandingNotice> Notices { get; } = [];

    /// <summary>Compares with the tick before.</summary>
    public void Look(double now)
    {
        if (_world.Stage != _stage)
        {
            NoteStage(now);
        }

        if (_status.CutState != _cutState)
        {
            NoteCut(now);
        }

        if (_world.LineCaught != _caught)
        {
            _caught = _world.LineCaught;
            _story.Kite(now, "its trailing line catches on something");
        }

        if (_status.State != _state)
        {
            _state = _status.State;
            _story.State(now, _state, _status.StateReason);
        }

        if (_status.Mode != _mode)
        {
            _mode = _status.Mode;
            if (_state == UnitState.Armed)
            {
                _story.Mode(now, _mode, _status.ModeReason);
            }
        }

        if (_cutState == CutState.Cut && _cut.Estimate.Valid && (Notices.Count == 0 || _cut.Estimate.Revision != _revision))
        {
            _revision = _cut.Estimate.Revision;
            Notices.Add(new LandingNotice(now, _cut));
        }
    }

    private void NoteStage(double now)
    {
        _stage = _world.Stage;
        StageSince = now;
        switch (_stage)
        {
            case KiteStage.Flying:
                LaunchedAt = now;
                _story.Kite(now, "leaves the helper's hands");
                break;
            case KiteStage.Cut:
                CutAt = now;
                CutPosition_W = _world.KitePosition_W;
                _story.Kite(now, _world.Condition == KiteCondition.LineBroken ? "the line breaks at the bridle" : "the line is cut");
                break;
            case KiteStage.Landed:
                LandedAt = now;
                _story.Kite(now, "the cut kite is on the ground");
                break;
            case KiteStage.Crashed:
                CrashedAt = now;
                _story.Kite(now, CrashText(_world.Condition));
                break;
            case KiteStage.Caught:
                _story.Kite(now, "the flyer takes it out of the air by hand");
                break;
            default:
                break;
        }
    }

    private void NoteCut(double now)
    {
        _cutState = _status.CutState;
        if (_cutState == CutState.Suspect)
        {
            _story.CutSuspected(now);
        }
        else if (_cutState == CutState.Cut && CutAt is not null)
        {
            DetectedAt ??= now;
        }
    }

    /// <summary>How a kite came down, as a clause.</summary>
    public static string CrashText(KiteCondition condition) => condition == KiteCondition.OnGroundSlack
        ? "it sank to the ground on a slack line"
        : "it flew into the ground on a taut line";
}
