using System;

namespace KiteController.Physics;

/// <summary>Passing lulls: now and then the wind falls to a share of itself for a few seconds.</summary>
/// <remarks>Assumed: arrivals at random, share and duration drawn evenly, half a second to fall and rise.</remarks>
internal sealed class WindLulls
{
    private const double EdgeTimeSecond = 0.5;

    private readonly WindParameters _parameters;
    private readonly SeededRandom _random;
    private double _remaining;
    private double _share = 1.0;

    public WindLulls(WindParameters parameters, SeededRandom random)
    {
        _parameters = parameters;
        _random = random;
    }

    /// <summary>Share of the wind that blows now, 1 outside lulls.</summary>
    public double Factor { get; private set; } = 1.0;

    public void Advance(double dt)
    {
        if (_parameters.LullsPerMinute <= 0.0)
        {
            return;
        }

        if (_remaining > 0.0)
        {
            _remaining -= dt;
        }
        else if (_random.NextDouble() < _parameters.LullsPerMinute / 60.0 * dt)
        {
            _remaining = _random.NextUniform(_parameters.LullSecond.Least, _parameters.LullSecond.Greatest);
            _share = _random.NextUniform(_parameters.LullShare.Least, _parameters.LullShare.Greatest);
        }

        var target = _remaining > 0.0 ? _share : 1.0;
        Factor += (target - Factor) * Math.Min(1.0, dt / EdgeTimeSecond);
    }
}
