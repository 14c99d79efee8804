using System;
using KiteController.App;
using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;
using KiteController.Simulator.Recording;
using KiteController.Simulator.World;

namespace KiteController.Simulator.Flights;

/// <summary>
/// The person at the spool, by script: waits for the gyroscope, sends the helper out with the kite, arms, launches, flies as the
/// scenario says, and after a cut or a landing disarms. Asks again, now and then, what the unit refuses.
/// </summary>
public sealed class Flyer
{
    private const double SettleSeconds = 3.0;
    private const double LaunchDistanceMetre = 25.0;
    private const double PauseSeconds = 1.0;
    private const double AskAgainSeconds = 2.0;
    private const double HoldBeforeLeverSeconds = 6.0;
    private const double LeverSeconds = 4.0;
    private const double QuietBeforeCutSeconds = 8.0;
    private const double HoldBeforeTaskSeconds = 10.0;
    private const double LeverStroke = 0.14;

    private readonly Scenario _scenario;
    private readonly FlightWorld _world;
    private readonly FlightStatus _status;
    private readonly OperatorPort _operator;
    private readonly FlightStory _story;
    private Step _step;
    private int _scriptDone;
    private double _since;
    private OperatorRequest _lastRequest;
    private double _lastAsked;

    /// <param name="scenario">What is to be flown.</param>
    /// <param name="world">Where helper, lever and kite are.</param>
    /// <param name="unit">What it shows and is told.</param>
    /// <param name="story">Takes note of what the flyer does.</param>
    internal Flyer(Scenario scenario, FlightWorld world, KiteUnit unit, FlightStory story)
    {
        Legs = new SteerLegs(scenario);
        _operator = unit.Operator;
        _scenario = scenario;
        _world = world;
        _status = unit.Flight.Status;
        _story = story;
    }

    private enum Step
    {
        Waiting,
        WalkingOut,
        Slackening,
        Arming,
        Launching,
        Climbing,
        Holding,
        AtLever,
        Watching,
        Steering,
        Landing,
        Done,
    }

    /// <summary>The course, if the scenario's mode is Steer.</summary>
    public SteerLegs Legs { get; }

    /// <summary>One look at sky and unit.</summary>
    /// <param name="now">Time since power-up, second.</param>
    /// <returns>What the flyer asks of the unit; mostly nothing.</returns>
    public OperatorRequest Act(double now)
    {
        if (_world.Stage > KiteStage.Flying && _step < Step.Done && _status.Mode != FlightMode.Runner)
        {
            _world.LeverPosition = 0.0;
            return _world.Stage == KiteStage.Cut ? OperatorRequest.None : Finish(now);
        }

        var elapsed = now - _since;
        switch (_step)
        {
            case Step.Waiting when _scenario.Start == FlightStart.Flying:
                return elapsed > TurnedSpool.DoneSeconds + PauseSeconds && _status.Refusal == Reason.None ? Go(Step.Arming, now) : OperatorRequest.None;
            case Step.Waiting when elapsed > SettleSeconds && _status.Refusal is Reason.None or Reason.LineLoaded:
                _story.Flyer(now, "sends the helper out with the kite");
                _world.Helper.WalkOut(LaunchDistanceMetre);
                return Go(Step.WalkingOut, now);
            case Step.WalkingOut when _world.Helper.Stands:
                _world.Helper.GiveSlack();
                return Go(Step.Slackening, now);
            case Step.Slackening when elapsed > PauseSeconds:
                return Go(Step.Arming, now);
            case Step.Arming:
                return _status.State == UnitState.Armed ? Go(Step.Launching, now) : Ask(OperatorRequest.Arm, "asks to arm", now);
            case Step.Launching when _scenario.Start == FlightStart.Flying:
                return HoldAndLetGo(now);
            case Step.Launching when elapsed > PauseSeconds:
                _world.Helper.LetGoWhenPulled();
                _step = Step.Climbing;
                return Ask(OperatorRequest.Launch, "asks for a launch", now);
            case Step.Climbing when _status.Mode == FlightMode.Hold:
                return Go(Step.Holding, now);
            case Step.Holding:
                return _scenario.Script.Count > 0 ? FollowScript(now) : WhileHolding(elapsed, now);
            case Step.Steering:
                return Steer(now);
            case Step.AtLever:
                return AtLever(elapsed, now);
            case Step.Landing when _status.State == UnitState.Armed && _status.Mode == FlightMode.Idle:
                _world.Catch();
                return Finish(now);
            default:
                return OperatorRequest.None;
        }
    }

    private OperatorRequest FollowScript(double now)
    {
        if (_scriptDone == _scenario.Script.Count || now < _scenario.Script[_scriptDone].AtSeconds)
        {
            return OperatorRequest.None;
        }

        var action = _scenario.Script[_scriptDone++];
        if (action.Lever is { } lever)
        {
            _world.LeverPosition = lever;
            _story.Flyer(now, lever == 0.0 ? "lets go of the lever" : lever > 0.0 ? "pushes the lever to pay out" : "pulls the lever to take up");
        }

        switch (action.Request)
        {
            case OperatorRequest.None:
                return OperatorRequest.None;
            case OperatorRequest.Land:
                Go(Step.Landing, now);
                return Ask(OperatorRequest.Land, "asks to land", now);
            case OperatorRequest.Manual:
                return Ask(OperatorRequest.Manual, "takes the lever", now);
            default:
                return Ask(action.Request, "asks to hold", now);
        }
    }

    private OperatorRequest WhileHolding(double elapsed, double now)
    {
        switch (_scenario.Mode)
        {
            case FlightMode.Land when elapsed > HoldBeforeTaskSeconds:
                Go(Step.Landing, now);
                return Ask(OperatorRequest.Land, "asks to land", now);
            case FlightMode.Steer when elapsed > HoldBeforeTaskSeconds:
                Legs.Begin(now);
                Go(Step.Steering, now);
                return AskToSteer(now);
            case FlightMode.Manual when elapsed > PauseSeconds:
            case FlightMode.Hold when _scenario.TakesLever && elapsed > HoldBeforeLeverSeconds && TimeForLever(now):
                Go(Step.AtLever, now);
                return Ask(OperatorRequest.Manual, "takes the lever", now);
            default:
                return OperatorRequest.None;
        }
    }

    /// <summary>The kite is held in the air until the unit holds it.</summary>
    private OperatorRequest HoldAndLetGo(double now)
    {
        if (_status.Mode != FlightMode.Hold)
        {
            return Ask(OperatorRequest.Hold, "asks to hold", now);
        }

        _world.Helper.LetGo();
        return Go(Step.Holding, now);
    }

    private OperatorRequest Steer(double now)
    {
        if (!Legs.Look(now, _world.KitePosition_W))
        {
            return _status.Mode == FlightMode.Steer ? OperatorRequest.None : AskToSteer(now);
        }

        _story.Flyer(now, Legs.Legs[^1] is null ? "gives up the leg" : "sees the leg reached");
        return Legs.Done ? Go(Step.Watching, now) : AskToSteer(now);
    }

    private OperatorRequest AskToSteer(double now)
    {
        _operator.SteerTo(Legs.TargetAzimuth, Legs.TargetElevation);
        return Ask(OperatorRequest.Steer, "asks to steer", now);
    }

    private OperatorRequest AtLever(double elapsed, double now)
    {
        _world.LeverPosition = LeverStroke * Math.Sin(2.0 * Math.PI * elapsed / LeverSeconds);
        if (_scenario.Mode == FlightMode.Manual || elapsed < LeverSeconds)
        {
            return OperatorRequest.None;
        }

        _world.LeverPosition = 0.0;
        Go(Step.Watching, now);
        return Ask(OperatorRequest.Hold, "asks to hold", now);
    }

    private bool TimeForLever(double now)
    {
        var end = Math.Min(_scenario.CutAtSeconds ?? double.PositiveInfinity, _scenario.Seconds);
        return now + LeverSeconds + QuietBeforeCutSeconds < end;
    }

    private OperatorRequest Finish(double now)
    {
        if (_status.State == UnitState.Disarmed)
        {
            _step = Step.Done;
            return OperatorRequest.None;
        }

        return Ask(OperatorRequest.Disarm, "disarms", now);
    }

    private OperatorRequest Ask(OperatorRequest request, string words, double now)
    {
        if (request == _lastRequest && now - _lastAsked < AskAgainSeconds)
        {
            return OperatorRequest.None;
        }

        _lastRequest = request;
        _lastAsked = now;
        _story.Flyer(now, words);
        if (request == OperatorRequest.Arm && _status.Refusal != Reason.None)
        {
            _story.Refused(now, _status.Refusal);
        }

        return request;
    }

    private OperatorRequest Go(Step step, double now)
    {
        _step = step;
        _since = now;
        return OperatorRequest.None;
    }
}
