using System;
using KiteController.Core.Flight;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;
using KiteController.Simulator.Recording;
using KiteController.Simulator.World;

namespace KiteController.Simulator.Console;

/// <summary>The helper on the field, who needs no telling: walks out with the kite, gives slack, lets go when a launch pulls, takes the landed kite.</summary>
internal sealed class FieldHelper
{
    private const double SettleSeconds = 6.0;
    private const double LaunchDistanceMetre = 25.0;
    private const double LookAtKiteSeconds = 1.0;

    private readonly FlightWorld _world;
    private readonly Action<string> _tell;
    private Step _step;
    private double _landedSince;
    private double _busyUntil;
    private bool _standsBy;
    private bool _handsLeave;

    public FieldHelper(FlightWorld world, Action<string> tell)
    {
        _world = world;
        _tell = tell;
    }

    private enum Step
    {
        Waiting,
        WalkingOut,
        Ready,
        Flying,
    }

    /// <summary>True while the kite is in the helper's hands, who can lay it aside.</summary>
    public bool CanStandBy => _step != Step.Flying && !_handsLeave;

    /// <summary>The flyer works at the unit: the kite is off the line until <see cref="GoOn"/>.</summary>
    public void StandBy()
    {
        _standsBy = true;
        _step = Step.Waiting;
    }

    /// <summary>The flyer is done: the arm is laid toward the kite, the hands leave, and the helper goes on.</summary>
    public void GoOn()
    {
        _standsBy = false;
        if (_world.Hands is { } hands)
        {
            _handsLeave = true;
            hands.MassKilogram = 0.0;
            hands.PullNewton = 0.0;
            hands.LineOutMetre = Math.Max(_world.LineOutMetre, FlightWorld.LeaderMetre);
            hands.HoldsDrum = false;
            hands.ElevationRadian = 0.0;
            hands.AzimuthRadian = _world.HelperAzimuthRadian;
        }
    }

    /// <summary>One look at the unit's lamp and the sky.</summary>
    /// <param name="now">Virtual time, second.</param>
    /// <param name="status">What the unit shows.</param>
    /// <param name="atBench">True while the flyer calibrates: then the helper waits.</param>
    public void Act(double now, FlightStatus status, bool atBench)
    {
        if (_handsLeave && _world.Hands is { Busy: false })
        {
            _world.Hands = null;
            _world.Helper.Take(_world.LineOutMetre);
            _world.Helper.GiveSlack();
            _handsLeave = false;
            _busyUntil = now;
        }

        if (atBench || _standsBy || _handsLeave)
        {
            _busyUntil = now;
        }

        switch (_step)
        {
            case Step.Waiting when now > _busyUntil + SettleSeconds:
                _tell("walks out with the kite");
                _world.Helper.WalkOut(LaunchDistanceMetre);
                _step = Step.WalkingOut;
                break;
            case Step.WalkingOut when _world.Helper.Stands || status.State == UnitState.Armed:
                _tell("stands ready, the line is slack");
                _world.Helper.GiveSlack();
                _step = Step.Ready;
                break;
            case Step.Ready when status.State == UnitState.Armed && status.Mode == FlightMode.Launch:
                _world.Helper.LetGoWhenPulled();
                _step = Step.Flying;
                break;
            case Step.Flying:
                TakeLandedKite(now, status);
                break;
            default:
                break;
        }
    }

    private void TakeLandedKite(double now, FlightStatus status)
    {
        bool isIn = _world.Stage == KiteStage.Flying && status.Mode == FlightMode.Idle && status.ModeReason == Reason.LineIn;
        if (!isIn)
        {
            _landedSince = now;
        }
        else if (now > _landedSince + LookAtKiteSeconds)
        {
            _world.Catch();
        }
    }
}
