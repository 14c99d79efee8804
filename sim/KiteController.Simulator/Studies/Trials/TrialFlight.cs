using System;
using System.Globalization;
using System.Threading;
using KiteController.Core.Flight;
using KiteController.Core.Runner;
using KiteController.Core.Safety;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>One flight of a study: keeps no log, but what every study wants to know of a flight.</summary>
internal sealed class TrialFlight
{
    /// <summary>Time a launch may take from being asked for, second.</summary>
    public const double LaunchLimitSeconds = 240.0;

    private const double AskLimitSeconds = 60.0;
    private const double SafeShareOfStrength = 0.8;
    private const int TicksPerLook = 128;

    private readonly SimulatedFlight _flight;
    private readonly FlightLog _log = new(1);
    private readonly CancellationToken _cancellation;
    private readonly PullWatch _pulls = new();
    private int _ticks;

    public TrialFlight(Scenario scenario, CancellationToken cancellation)
    {
        _flight = new SimulatedFlight(scenario, _log);
        _cancellation = cancellation;
    }

    /// <summary>Firmware, board and world.</summary>
    public SimulatedFlight Flight => _flight;

    /// <summary>The newest tick.</summary>
    public ref readonly FlightSample Latest => ref _log.Latest;

    /// <summary>Virtual time since power-up, second.</summary>
    public double Seconds => Latest.TimeSeconds;

    /// <summary>What has become of the kite.</summary>
    public KiteStage Stage => Latest.Stage;

    /// <summary>What the flyer has set.</summary>
    public Core.Parameters.FlightParameters Parameters => _flight.Parameters;

    /// <summary>The course steered.</summary>
    public SteerLegs Legs => _flight.Legs;

    /// <summary>When the unit began to launch; null while it has not.</summary>
    public double? AskedAt { get; private set; }

    /// <summary>When the unit began to hold the kite; null while it has not.</summary>
    public double? HoldSince { get; private set; }

    /// <summary>When the unit began to land the kite; null while it has not.</summary>
    public double? LandSince { get; private set; }

    /// <summary>Highest true tension while the kite flew on the line, newton.</summary>
    public double PeakNewton { get; private set; }

    /// <summary>Highest of them since the unit began to land, newton.</summary>
    public double LandPeakNewton { get; private set; }

    /// <summary>How far the kite was from the spool when it last flew on the line, metre.</summary>
    public double LastDistanceMetre { get; private set; }

    /// <summary>True if the unit declared a cut while the kite flew on the line.</summary>
    public bool FalseAlarm { get; private set; }

    /// <summary>Why the unit first fell back from its job while the kite was in hand or on the line; None if it never did.</summary>
    public Reason FellBackFor { get; private set; }

    /// <summary>True once the kite is no longer in hand or on the line.</summary>
    public bool IsDown => Stage > KiteStage.Flying;

    /// <summary>True once there is nothing left to follow.</summary>
    public bool Ended => _flight.Ended;

    /// <summary>True if the kite was flown or pulled into the ground.</summary>
    public bool Crashed => Stage == KiteStage.Crashed && _flight.Condition == KiteCondition.OnGroundUnderTension;

    /// <summary>True if the kite sank to the ground on a slack line.</summary>
    public bool CameDownGently => Stage == KiteStage.Crashed && _flight.Condition == KiteCondition.OnGroundSlack;

    /// <summary>True if the launch has taken too long.</summary>
    public bool LaunchIsOverdue => HoldSince is null && Seconds > (AskedAt + LaunchLimitSeconds ?? AskLimitSeconds);

    /// <summary>True if the tension kept below 80 % of what the line bears.</summary>
    public bool PeakIsSafe => PeakNewton < SafeShareOfStrength * Parameters.LineStrengthNewton;

    /// <summary>The tension's peak over the strength of the line.</summary>
    public double PeakShare => PeakNewton / Parameters.LineStrengthNewton;

    /// <summary>How it ended, as a clause with its time.</summary>
    public string Ending
    {
        get
        {
            var what = Stage switch
            {
                KiteStage.Held => "it never left the helper's hands",
                KiteStage.Flying when HoldSince is null => "it was still climbing",
                KiteStage.Flying => "it was in the air",
                KiteStage.Crashed => FlightWatch.CrashText(_flight.Condition),
                KiteStage.Caught => "it was brought in",
                _ when _flight.Condition == KiteCondition.LineBroken => "the line broke",
                _ => "it was cut",
            };
            var fault = FellBackFor == Reason.None ? string.Empty : $"; fell back for {FellBackFor}";
            return string.Create(CultureInfo.InvariantCulture, $"{what}, {Seconds:0.0} s after power-up; hardest pull {PeakNewton:0.0} N{fault}");
        }
    }

    /// <summary>One tick.</summary>
    /// <exception cref="NonFiniteFlightException">The truth is no longer a number.</exception>
    /// <exception cref="OperationCanceledException">The study is over.</exception>
    public void Tick()
    {
        if (++_ticks % TicksPerLook == 0)
        {
            _cancellation.ThrowIfCancellationRequested();
        }

        _flight.Tick();
        ref readonly var now = ref _log.Latest;
        var sum = now.KiteEastMetre + now.KiteNorthMetre + now.KiteUpMetre + now.TrueTensionNewton + now.AirSpeedMetrePerSecond;
        if (!float.IsFinite(sum))
        {
            throw new NonFiniteFlightException(in now);
        }

        _pulls.Look(in now);
        if (now.State == UnitState.Armed)
        {
            NoteMode(in now);
        }
        else if (now.State > UnitState.Armed && FellBackFor == Reason.None && !IsDown)
        {
            FellBackFor = _flight.Unit.Flight.Status.StateReason;
        }

        if (now.Stage == KiteStage.Flying)
        {
            PeakNewton = Math.Max(PeakNewton, now.TrueTensionNewton);
            LastDistanceMetre = Math.Sqrt(now.KiteEastMetre * now.KiteEastMetre + now.KiteNorthMetre * now.KiteNorthMetre + now.KiteUpMetre * now.KiteUpMetre);
            FalseAlarm |= now.CutState == CutState.Cut;
            if (LandSince is not null)
            {
                LandPeakNewton = Math.Max(LandPeakNewton, now.TrueTensionNewton);
            }
        }
    }

    /// <summary>From now on the line is let out at a light tension, whatever the unit asks.</summary>
    public void ReleaseLine() => _flight.ReleaseLine();

    /// <summary>Sums up the flight.</summary>
    public FlightRecord Finish() => _flight.Finish();

    /// <summary>Puts down what every study of flying on the line measures. A crash is flown again for that.</summary>
    public void PutInto(TrialOutcome outcome)
    {
        outcome.Put("crashed", Crashed);
        outcome.Put("cameDownGently", CameDownGently);
        outcome.Put("peakBelow80", PeakIsSafe);
        outcome.Put("peakTensionNewton", PeakNewton);
        outcome.Put("noFallBack", FellBackFor == Reason.None);
        outcome.Put("overruns", Latest.OverrunCount);
        if (Crashed)
        {
            outcome.Put("crashWasOurs", _pulls.LastPullAt is { } at && CrashReplay.StaysUp(_flight.Scenario, at, _cancellation));
        }
    }

    private void NoteMode(in FlightSample now)
    {
        switch (now.Mode)
        {
            case FlightMode.Launch:
                AskedAt ??= now.TimeSeconds;
                break;
            case FlightMode.Hold when now.Stage == KiteStage.Flying:
                HoldSince ??= now.TimeSeconds;
                break;
            case FlightMode.Land:
                LandSince ??= now.TimeSeconds;
                break;
            default:
                break;
        }
    }
}
