using System;
using System.Collections.Generic;
using System.Linq;
using KiteController.Physics;

namespace KiteController.Simulator.Studies.Tuning;

/// <summary>
/// Where to look for better gains: at first a few gains at once, far and then less far; in the second half one gain after the other,
/// with a step that turns round and shrinks when it fails.
/// </summary>
internal sealed class GainSearch
{
    private const double FarShare = 0.25;
    private const double NearShare = 0.08;
    private const double MovedAtOnce = 2.0;
    private const double FirstStepShare = 0.15;
    private const double Shrink = 0.6;

    private readonly IReadOnlyList<Gain> _gains;
    private readonly int _evaluations;
    private readonly SeededRandom _random;
    private readonly double[] _steps;
    private int _tried;
    private int _gain;

    /// <param name="gains">The gains searched.</param>
    /// <param name="evaluations">How many sets will be asked for.</param>
    /// <param name="random">The search's own stream.</param>
    public GainSearch(IReadOnlyList<Gain> gains, int evaluations, SeededRandom random)
    {
        _gains = gains;
        _evaluations = evaluations;
        _random = random;
        _steps = [.. gains.Select(gain => FirstStepShare * (gain.Most - gain.Least))];
    }

    /// <summary>The next set to try.</summary>
    /// <param name="best">The best so far, one value for each gain.</param>
    public double[] Next(IReadOnlyList<double> best)
    {
        var next = best.ToArray();
        if (_tried++ < _evaluations / 2)
        {
            var share = FarShare + (NearShare - FarShare) * 2.0 * _tried / _evaluations;
            var chance = Math.Min(0.5, MovedAtOnce / _gains.Count);
            var always = (int)(_random.NextDouble() * _gains.Count);
            for (var i = 0; i < next.Length; i++)
            {
                var moves = _random.NextDouble() < chance;
                var far = _random.NextGaussian() * share * (_gains[i].Most - _gains[i].Least);
                next[i] = moves || i == always ? _gains[i].Fit(best[i] + far) : best[i];
            }
        }
        else
        {
            _gain = (_gain + 1) % _gains.Count;
            next[_gain] = _gains[_gain].Fit(best[_gain] + _steps[_gain]);
        }

        return next;
    }

    /// <summary>Told whether the set asked for last was better.</summary>
    public void Learn(bool better)
    {
        if (_tried > _evaluations / 2 && !better)
        {
            // Next time to the other side, and less far.
            _steps[_gain] *= -Shrink;
        }
    }
}
