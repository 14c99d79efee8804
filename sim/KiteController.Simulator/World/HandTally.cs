using System;
using KiteController.Physics;

namespace KiteController.Simulator.World;

/// <summary>What a hand felt of the spool that was held for it, move by move, beside what a bare spool would have given it.</summary>
/// <remarks>
/// Onset: from the first pull of a draw or dheel to 50 ms after the hand has reached its speed; peaks are compared. Constant
/// speed: from 150 ms after that until the hand slows down; what is felt, averaged over 20 ms, is compared with the bare spool's, which
/// on a smooth axle is nothing. Overrun: line that the drum pushed out while the line was slack, in one slack.
/// </remarks>
public sealed class HandTally
{
    private const double OnsetMoreSeconds = 0.05;
    private const double SteadyAfterSeconds = 0.15;
    private const double FeltSeconds = 0.02;
    private const double LeastStretchSeconds = 0.05;
    private const double TakenUpMetre = 0.05;

    private readonly HandWorld _world;
    private int _move = -1;
    private double _onset;
    private double _bareOnset;
    private double _felt;
    private double _stretchSum;
    private double _stretchSeconds;
    private double _overrun;
    private double _bareOverrun;
    private bool _takenUp;
    private double _sum;
    private double _squares;
    private long _count;

    internal HandTally(HandWorld world) => _world = world;

    /// <summary>Draws and dheels so far.</summary>
    public int Pulls { get; private set; }

    /// <summary>Those whose peak at onset was below the bare spool's.</summary>
    public int LighterOnsets { get; private set; }

    /// <summary>Greatest share of the bare spool's peak that an onset had.</summary>
    public double WorstOnsetShare { get; private set; }

    /// <summary>Sum of these shares over all pulls.</summary>
    public double OnsetShareSum { get; private set; }

    /// <summary>Hardest pull of all, newton.</summary>
    public double PeakNewton { get; private set; }

    /// <summary>Hardest pull while the hand took no line: the end of a take-up, newton.</summary>
    public double SnatchNewton { get; private set; }

    /// <summary>Greatest mean force of a stretch at constant speed, newton.</summary>
    public double SteadyWorstNewton { get; private set; }

    /// <summary>Most that was felt at constant speed at any time, averaged over 20 ms, newton.</summary>
    public double SteadyPeakNewton { get; private set; }

    /// <summary>Mean of what was felt at constant speed, newton; null without any.</summary>
    public double? SteadyMeanNewton => _count == 0 ? null : _sum / _count;

    /// <summary>Its standard deviation, newton; null without any.</summary>
    public double? SteadyRippleNewton => _count == 0 ? null : Math.Sqrt(Math.Max(0.0, _squares / _count - _sum / _count * (_sum / _count)));

    /// <summary>Most slack, metre.</summary>
    public double SlackMetre { get; private set; }

    /// <summary>Most line pushed out in one slack, metre.</summary>
    public double OverrunMetre { get; private set; }

    /// <summary>Most line that the bare spool pushed out in one move, its rest included, metre.</summary>
    public double BareOverrunMetre { get; private set; }

    /// <summary>Longest time from the end of a stroke of a haul to a line with less than 5 cm of slack, second.</summary>
    public double TakeUpSeconds { get; private set; }

    /// <summary>One millisecond.</summary>
    internal void Look(double dt)
    {
        if (_world.Hand.Move is not { } move)
        {
            return;
        }

        if (_world.Hand.Index != _move)
        {
            _move = _world.Hand.Index;
            _onset = _bareOnset = _bareOverrun = 0.0;
        }

        var newton = _world.TensionNewton;
        _felt += dt / FeltSeconds * (newton - _felt);
        if (_world.Hand.Index > 0)
        {
            PeakNewton = Math.Max(PeakNewton, newton);
            SlackMetre = Math.Max(SlackMetre, _world.SlackMetre);
        }

        LookAtPull(move, newton, dt);
        LookAtSlack(move, newton, dt);
    }

    private void LookAtPull(HandMove move, double newton, double dt)
    {
        var since = _world.Hand.MoveSeconds;
        if (move.TakesLine && move.Kind != HandMoveKind.Walk)
        {
            var until = move.OnsetSeconds + OnsetMoreSeconds;
            if (since <= until)
            {
                _onset = Math.Max(_onset, newton);
                _bareOnset = Math.Max(_bareOnset, _world.BareTensionNewton);
            }

            if (since <= until && since + dt > until && _bareOnset > 0.0)
            {
                var share = _onset / _bareOnset;
                Pulls++;
                LighterOnsets += share < 1.0 ? 1 : 0;
                OnsetShareSum += share;
                WorstOnsetShare = Math.Max(WorstOnsetShare, share);
            }
        }

        if (move.TakesLine && since > move.OnsetSeconds + SteadyAfterSeconds && since < move.OnsetSeconds + move.SteadySeconds)
        {
            SteadyPeakNewton = Math.Max(SteadyPeakNewton, _felt);
            _stretchSum += newton;
            _stretchSeconds += dt;
            _sum += newton;
            _squares += newton * newton;
            _count++;
        }
        else if (_stretchSeconds > 0.0)
        {
            if (_stretchSeconds > LeastStretchSeconds)
            {
                SteadyWorstNewton = Math.Max(SteadyWorstNewton, _stretchSum * dt / _stretchSeconds);
            }

            _stretchSum = _stretchSeconds = 0.0;
        }
    }

    private void LookAtSlack(HandMove move, double newton, double dt)
    {
        var slack = _world.SlackMetre;
        var pushed = Math.Max(0.0, _world.ReelSpeedMetrePerSecond - Math.Max(0.0, _world.Hand.SpeedMetrePerSecond));
        _overrun = slack > 0.0 ? _overrun + pushed * dt : 0.0;
        OverrunMetre = Math.Max(OverrunMetre, _overrun);
        _bareOverrun += dt * Math.Max(0.0, _world.BareSpeedMetrePerSecond - Math.Max(0.0, _world.Hand.SpeedMetrePerSecond));
        BareOverrunMetre = Math.Max(BareOverrunMetre, _bareOverrun);

        var moved = move.OnsetSeconds + move.SteadySeconds + move.StopSeconds;
        if (_world.Hand.SpeedMetrePerSecond <= 0.0 && !(move.TakesLine && _world.Hand.MoveSeconds < moved + OnsetMoreSeconds))
        {
            SnatchNewton = Math.Max(SnatchNewton, newton);
        }

        if (move.Kind == HandMoveKind.Kheench && _world.Hand.MoveSeconds >= moved)
        {
            if (slack < TakenUpMetre && !_takenUp)
            {
                _takenUp = true;
                TakeUpSeconds = Math.Max(TakeUpSeconds, _world.Hand.MoveSeconds - moved);
            }
        }
        else
        {
            _takenUp = false;
        }
    }
}
