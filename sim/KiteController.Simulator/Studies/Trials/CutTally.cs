using System;
using System.Globalization;
using KiteController.Core.Runner;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>Looks at the unit every tick of a fight: how often it suspects, asks and calls a cut, and how good its odds are.</summary>
internal sealed class CutTally
{
    private const int TicksPerScore = 10;

    private readonly FightRun _run;
    private readonly bool _byHand;
    private readonly int[] _said = new int[ChanceClass.Count];
    private readonly int[] _cut = new int[ChanceClass.Count];
    private CutState _before;
    private double _squares;
    private int _scores;
    private int _ticks;

    public CutTally(FightRun run, bool byHand)
    {
        _run = run;
        _byHand = byHand;
    }

    /// <summary>Verdicts, or questions by hand, while the kite was on.</summary>
    public int FalseAlarms { get; private set; }

    /// <summary>Times that a kite in the air was taken for a caught line.</summary>
    public int FalseCatches { get; private set; }

    /// <summary>Suspicions while the kite was on.</summary>
    public int Suspicions { get; private set; }

    /// <summary>When the cut was called, or asked about by hand; null while it was not.</summary>
    public double? CalledAt { get; private set; }

    /// <summary>When the unit said that the cut line has caught; null while it has not.</summary>
    public double? NamedCatchAt { get; private set; }

    public void Look()
    {
        var state = _run.Status.CutState;
        var cut = _run.World.IsCut;
        if (state != _before)
        {
            var called = state == CutState.Cut || (_byHand && state == CutState.MaybeCut);
            if (cut)
            {
                CalledAt ??= called || (_byHand && state == CutState.Caught) ? _run.Seconds : null;
            }
            else
            {
                FalseAlarms += called && _before != CutState.MaybeCut ? 1 : 0;
                FalseCatches += state == CutState.Caught ? 1 : 0;
                Suspicions += state == CutState.Suspect && _before == CutState.Taut ? 1 : 0;
            }
        }

        if (_run.World.IsCaught && _run.Status.LineCaught)
        {
            NamedCatchAt ??= _run.Seconds;
        }

        _before = state;
        if (state is CutState.Suspect or CutState.MaybeCut)
        {
            Score(cut);
        }
    }

    /// <summary>Puts down what was counted.</summary>
    public void PutInto(TrialOutcome outcome)
    {
        for (var i = 0; i < _said.Length; i++)
        {
            outcome.Put("said" + ChanceClass.Name(i), _said[i]);
            outcome.Put("cut" + ChanceClass.Name(i), _cut[i]);
        }

        outcome.Put("scoreSum", _squares);
        outcome.Put("scores", _scores);
    }


    private void Score(bool cut)
    {
        double confidence = _run.Status.CutConfidence;
        var index = 0;
        while (index < _said.Length - 1 && confidence >= ChanceClass.Bounds[index + 1])
        {
            index++;
        }

        if (++_ticks % TicksPerScore == 0)
        {
            _said[index]++;
            _cut[index] += cut ? 1 : 0;
            var error = confidence - (cut ? 1.0 : 0.0);
            _squares += error * error;
            _scores++;
        }
    }
}
