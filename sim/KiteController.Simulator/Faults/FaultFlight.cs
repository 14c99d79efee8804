using System;
using KiteController.Core.Flight;
using KiteController.Core.Safety;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Faults;

/// <summary>One flight of the matrix: into a mode, then a fault, then half a minute in which nobody does anything.</summary>
internal sealed class FaultFlight
{
    private const double ReachLimitSeconds = 120.0;
    private const double CutShare = 0.4;
    private const double OffSettledSeconds = 1.0;

    private readonly FlightLog _log = new(1);
    private readonly SimulatedFlight _flight;
    private readonly FaultMode _mode;
    private readonly string _fault;
    private double _since = double.NaN;
    private bool _asked;

    private FaultFlight(Scenario scenario, FaultMode mode, string fault)
    {
        _flight = new SimulatedFlight(scenario, _log);
        _mode = mode;
        _fault = fault;
    }

    private ref readonly FlightSample Now => ref _log.Latest;

    /// <summary>Flies it.</summary>
    public static FaultOutcome Fly(Scenario scenario, FaultMode mode, string fault)
    {
        var flight = new FaultFlight(scenario, mode, fault);
        if (flight.ReachMode())
        {
            return flight.WatchFault();
        }

        return new FaultOutcome { Fault = fault, Mode = mode.Mode, Seed = scenario.Seed, Reached = false };
    }

    private bool ReachMode()
    {
        while (_flight.TimeSeconds < ReachLimitSeconds && Now.Stage is KiteStage.Held or KiteStage.Flying or KiteStage.Cut)
        {
            _flight.Tick();
            var there = Now.State == UnitState.Armed && Now.Mode == _mode.Mode && (Now.Stage != KiteStage.Held || _mode.Mode == FlightMode.Idle);
            _since = there ? double.IsNaN(_since) ? Now.TimeSeconds : _since : double.NaN;
            if (there && Now.TimeSeconds - _since >= _mode.SettleSeconds)
            {
                return true;
            }

            if (!_asked && !_mode.BeforeHold && Now.State == UnitState.Armed && Now.Mode == FlightMode.Hold && Now.Stage == KiteStage.Flying)
            {
                AskForMode();
            }
        }

        return false;
    }

    /// <summary>Line out beyond the kite's distance.</summary>
    private double SlackMetre()
    {
        double across = Now.KiteEastMetre, along = Now.KiteNorthMetre, up = Now.KiteUpMetre;
        return Math.Max(0.0, Now.TrueLineLengthMetre - Math.Sqrt((across * across) + (along * along) + (up * up)));
    }

    /// <summary>The kite is held: from here the flyer does no more than ask for the mode.</summary>
    private void AskForMode()
    {
        _asked = true;
        if (_mode.Mode == FlightMode.Runner)
        {
            _flight.Cut(CutShare);
        }

        _flight.FlyerRests = true;
        _flight.Unit.Request(_mode.Request);
    }

    private FaultOutcome WatchFault()
    {
        _flight.FlyerRests = true;
        _flight.LeverPosition = 0.0;
        _flight.Strike(_fault);
        var struck = Now.TimeSeconds;
        var before = Now;
        double peak = 0.0, peakOff = 0.0, speed = 0.0, height = 0.0, driven = 0.0, offSince = double.NaN, slack = 0.0, mostSlack = 0.0, pulled = 0.0;
        double? answered = null;
        while (Now.TimeSeconds < struck + SafeEnd.WatchSeconds && Now.Stage is KiteStage.Held or KiteStage.Flying or KiteStage.Cut)
        {
            var last = Now;
            _flight.Tick();
            var run = Now.TrueLineLengthMetre - last.TrueLineLengthMetre;
            var lasted = Now.TimeSeconds - last.TimeSeconds;
            if (Now.Stage == last.Stage)
            {
                speed = Math.Max(speed, Math.Abs(run) / lasted);
                slack = Now.Stage == KiteStage.Flying ? SlackMetre() : slack + (Now.Stage == KiteStage.Cut && run > 0f && Now.TrueTensionNewton < SafeEnd.SlackNewton ? run : 0.0);
                mostSlack = Math.Max(mostSlack, slack);
                pulled += run < 0f && Now.State > UnitState.Armed && Now.TrueTensionNewton > SafeEnd.PullingNewton && Now.Stage == KiteStage.Flying ? -run : 0.0;
            }

            if (Now.Stage == KiteStage.Flying)
            {
                peak = Math.Max(peak, Now.TrueTensionNewton);
                height = Math.Max(height, Now.KiteUpMetre);
                driven = double.IsNaN(offSince) ? height : driven;
                peakOff = Now.TimeSeconds > offSince + OffSettledSeconds ? Math.Max(peakOff, Now.TrueTensionNewton) : peakOff;
            }

            offSince = Now.State == UnitState.MotorOff && double.IsNaN(offSince) ? Now.TimeSeconds : offSince;

            if (answered is null && (Now.State != before.State || (Now.State == UnitState.Armed && Now.Mode != before.Mode)))
            {
                answered = Now.TimeSeconds - struck;
            }
        }

        var outcome = new FaultOutcome
        {
            Fault = _fault,
            Mode = _mode.Mode,
            Seed = _flight.Scenario.Seed,
            Reached = true,
            State = Now.State,
            Reason = _flight.Unit.Flight.Status.StateReason,
            EndMode = Now.Mode,
            AnsweredAfterSeconds = answered,
            PeakNewton = peak,
            PeakSpeedMetrePerSecond = speed,
            PeakHeightMetre = height,
            PeakHeightDrivenMetre = driven,
            PeakNewtonMotorOff = peakOff,
            SlackPaidOutMetre = mostSlack,
            PulledInMetre = pulled,
        };
        return outcome with
        {
            Unsafe = SafeEnd.Objection(outcome, _flight.Scenario.Line.StrengthNewton, _flight.Parameters.HeightCeilingMetre),
            HeightNotHeld = SafeEnd.HeightNotHeld(outcome, _flight.Parameters.HeightCeilingMetre),
        };
    }
}
