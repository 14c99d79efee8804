using System;
using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Runner;
using KiteController.Physics;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>
/// Who fights: lets line run, pulls, and has the reel jam now and then. Either a person at the lever all the time, who feels slack
/// and winds it in; or one who asks the unit for each manoeuvre and leaves it the spool in between and whenever it suspects a cut.
/// </summary>
/// <remarks>
/// All assumed. Pay-out 3 to 8 m/s for 1 to 6 s, twice a minute; pulls of 2 to 5 m/s for 0.5 to 2 s, four a minute; a jammed reel for
/// 2 to 6 s, once an hour. By hand slack is felt after 0.4 to 0.9 s and wound in at 2.5 m/s until the line pulls.
/// </remarks>
internal sealed class FightOperator
{
    private const double PayOutsPerSecond = 2.0 / 60.0;
    private const double PullsPerSecond = 4.0 / 60.0;
    private const double JamsPerSecond = 1.0 / 3600.0;
    private const double HandSpeed = 2.5;
    private const double SlackNewton = 0.1;
    private const double TautNewton = 0.3;
    private const double LeastLine = 15.0;
    private const double MostLine = 130.0;
    private const double AnswerSeconds = 2.0;

    private readonly FightRun _run;
    private readonly bool _byHand;
    private readonly SeededRandom _random;
    private double _moveLeft;
    private double _moveSpeed;
    private double _jamLeft;
    private double _slackFor;
    private double _feelsAfter;
    private bool _winds;
    private double _askedFor;
    private double _cutFor;

    public FightOperator(FightRun run, bool byHand, SeededRandom random)
    {
        _run = run;
        _byHand = byHand;
        _random = random;
        _feelsAfter = random.NextUniform(0.4, 0.9);
    }

    public void Tick(double dt)
    {
        Happen(dt);
        var moves = _moveLeft > 0.0;
        _moveLeft -= dt;
        if (moves && !_byHand && _run.Status.CutState != CutState.Taut)
        {
            _moveLeft = 0.0;
            moves = false;
        }

        var speed = moves ? _moveSpeed : _byHand ? Wind(dt) : 0.0;
        var length = _run.World.LineLeftMetre;
        if ((speed < 0.0 && length < LeastLine) || (speed > 0.0 && length > MostLine))
        {
            speed = 0.0;
        }

        _run.World.LeverPosition = speed < 0.0 ? speed / 5.0 : speed / 9.0;
        Ask(_byHand || moves ? FlightMode.Manual : FlightMode.Hold, dt);
    }

    private void Happen(double dt)
    {
        if (_moveLeft <= 0.0)
        {
            var draw = _random.NextDouble();
            if (draw < PayOutsPerSecond * dt)
            {
                _moveLeft = _random.NextUniform(1.0, 6.0);
                _moveSpeed = _random.NextUniform(3.0, 8.0);
            }
            else if (draw < (PayOutsPerSecond + PullsPerSecond) * dt)
            {
                _moveLeft = _random.NextUniform(0.5, 2.0);
                _moveSpeed = -_random.NextUniform(2.0, 5.0);
            }
        }

        _jamLeft -= dt;
        if (_random.NextDouble() < JamsPerSecond * dt)
        {
            _jamLeft = _random.NextUniform(2.0, 6.0);
        }

        _run.World.ReelJammed = _jamLeft > 0.0;
    }

    /// <summary>What a hand does that feels slack.</summary>
    private double Wind(double dt)
    {
        var tension = _run.World.TensionNewton;
        _slackFor = tension < SlackNewton ? _slackFor + dt : 0.0;
        if (_slackFor > _feelsAfter)
        {
            _winds = true;
            _feelsAfter = _random.NextUniform(0.4, 0.9);
        }

        _winds &= tension < TautNewton;
        return _winds ? -HandSpeed : 0.0;
    }

    /// <summary>Asks for the mode, answers a question after two seconds, and asks again two seconds after a false verdict.</summary>
    private void Ask(FlightMode mode, double dt)
    {
        var state = _run.Status.CutState;
        var asked = state is CutState.MaybeCut or CutState.Caught;
        _askedFor = asked ? _askedFor + dt : 0.0;
        _cutFor = state == CutState.Cut ? _cutFor + dt : 0.0;
        if (_askedFor > AnswerSeconds && (_byHand || !_run.World.IsCut))
        {
            _askedFor = 0.0;
            _run.Unit.Request(_run.World.IsCut ? OperatorRequest.CutYes : OperatorRequest.CutNo);
        }
        else if (state == CutState.Cut)
        {
            if (!_run.World.IsCut && _cutFor > AnswerSeconds)
            {
                _run.Unit.Request(mode == FlightMode.Manual ? OperatorRequest.Manual : OperatorRequest.Hold);
            }
        }
        else if (_run.Status.Mode != mode && !asked && _run.Status.TickCount % 2 == 0)
        {
            _run.Unit.Request(mode == FlightMode.Manual ? OperatorRequest.Manual : OperatorRequest.Hold);
        }
    }
}
