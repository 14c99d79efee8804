using System.Threading;
using KiteController.App.Landing;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using KiteController.Physics;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Recording;
using KiteController.Simulator.Studies.Trials;
using KiteController.Simulator.World;

namespace KiteController.Simulator.Studies.Runner;

/// <summary>One flight with a cut: what was true at the cut, what the unit knew, and what it said at first and in the end.</summary>
internal sealed class CutFlight
{
    private readonly TrialFlight _flight;
    private readonly FlightWorld _world;
    private readonly Scenario _plan;
    private double? _declaredAt;

    public CutFlight(Scenario plan, CancellationToken cancellation)
    {
        _plan = plan;
        _flight = new TrialFlight(plan, cancellation);
        _world = _flight.Flight.World;
    }

    /// <summary>The flight.</summary>
    public TrialFlight Flight => _flight;

    /// <summary>What the flyer has set.</summary>
    public FlightParameters Parameters => _flight.Parameters;

    /// <summary>Bearing of the unit's zero, degrees true.</summary>
    public double UnitBearingDeg => _plan.EffectiveUnitBearingDeg;

    /// <summary>The seed of everything random in it.</summary>
    public ulong Seed => _plan.Seed;

    /// <summary>What the line drags over, as the unit was told.</summary>
    public GroundCover Cover => _plan.Cover;

    /// <summary>The truth; null if the kite was not in the air at the time of the cut.</summary>
    public CutTruth? Truth { get; private set; }

    /// <summary>What the unit knew at the cut; null if it did not notice it.</summary>
    public CutSituation? Situation { get; private set; }

    /// <summary>How long it had learned the wind, second.</summary>
    public double LearnedSeconds { get; private set; }

    /// <summary>What the unit said first.</summary>
    public LandingEstimate? First { get; private set; }

    /// <summary>What it said last.</summary>
    public LandingEstimate? Last { get; private set; }

    /// <summary>What it said once it knew the line that left; null if it never did.</summary>
    public LandingEstimate? WithTail { get; private set; }

    /// <summary>From the cut to that, second.</summary>
    public double TailAfterSeconds { get; private set; }

    /// <summary>From the declared cut to the first estimate, second.</summary>
    public double FirstAfterSeconds { get; private set; }

    /// <summary>Flies until the kite lies on the ground, or was not there to be cut.</summary>
    public void Fly()
    {
        while (!_flight.Ended && _flight.Stage != KiteStage.Crashed && !(_flight.Stage == KiteStage.Cut && _flight.Seconds < _plan.CutAtSeconds))
        {
            _flight.Tick();
            if (_world.FallingKite is { } falling && _flight.Seconds >= _plan.CutAtSeconds)
            {
                Truth ??= new CutTruth
                {
                    AtSeconds = _flight.Seconds,
                    Kite_W = falling.Position_W,
                    Gust_W = _world.Wind.Gust_W,
                    Wind = _world.Wind,
                    Mode = falling.Mode,
                    Kite = falling.Parameters,
                };
                Follow(Truth);
                Listen();
            }
        }
    }

    private void Follow(CutTruth truth)
    {
        var falling = _world.FallingKite!;
        var since = _flight.Seconds - truth.AtSeconds;
        for (var i = 0; i < truth.At.Length; i++)
        {
            if (truth.At[i] is null && since >= CutTruth.LookSeconds[i] && !falling.HasLanded)
            {
                truth.At[i] = falling.Position_W;
            }
        }

        truth.Landing_W = falling.Position_W;
        truth.Seconds = falling.TimeSecond;
        truth.Caught = falling.EverCaught;
    }

    private void Listen()
    {
        var brain = _flight.Flight.Unit.Flight;
        var estimate = brain.Landing;
        if (_declaredAt is null && brain.Status.CutState == CutState.Cut)
        {
            _declaredAt = _flight.Seconds;
        }

        if (!estimate.Valid || brain.Status.CutState != CutState.Cut || estimate.Revision == (Last?.Revision ?? 0))
        {
            return;
        }

        var record = new CutRecord();
        record.Take(estimate);
        Last = record.Estimate;
        if (WithTail is null && Last.TailMetre >= 0f)
        {
            WithTail = Last;
            TailAfterSeconds = _flight.Seconds - Truth!.AtSeconds;
        }

        if (First is null)
        {
            First = Last;
            FirstAfterSeconds = _flight.Seconds - _declaredAt!.Value;
            LearnedSeconds = brain.Status.WindLearnedSeconds;
            Situation = SituationCopy.Of(brain.CutSituation);
        }
    }
}
