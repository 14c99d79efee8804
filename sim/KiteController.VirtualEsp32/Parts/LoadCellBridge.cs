using System;
using KiteController.Physics;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>The load cell: from line tension to bridge output, with zero balance, gain error, thermal drift, creep, and the friction of ring and pulley.</summary>
internal sealed class LoadCellBridge
{
    private readonly Nau7802Options _options;
    private readonly SeededRandom _random;
    private readonly double _voltPerVoltPerNewton;
    private readonly double _zeroVoltPerVolt;
    private double _wanderNewton;
    private double _sunNewton;
    private double _creepNewton;
    private double _feltNewton;
    private double _frictionSide;
    private double _lastSpoolRadian;

    public LoadCellBridge(BoardWiring wiring, Nau7802Options options, SeededRandom random)
    {
        _options = options;
        _random = random;
        _voltPerVoltPerNewton = wiring.LoadCellRatedMillivoltPerVolt * 1e-3 / wiring.LoadCellRatedNewton
                                * wiring.LoadCellNewtonPerTensionNewton * (1.0 + (options.GainSigma * random.NextGaussian()));
        _zeroVoltPerVolt = options.ZeroSigmaMillivoltPerVolt * 1e-3 * random.NextGaussian();
        _wanderNewton = options.DriftNewton * random.NextGaussian();
    }

    /// <summary>True while the sun shines on the load cell.</summary>
    public bool SunShines { get; set; }

    /// <summary>Present drift of the zero, N of line tension.</summary>
    public double DriftNewton => _wanderNewton + _sunNewton;

    /// <summary>Present creep, N of line tension.</summary>
    public double CreepNewton => _creepNewton;

    /// <summary>Follows the line through ring and pulley: their friction changes sides within a little travel.</summary>
    /// <param name="spoolRadian">Angle of the spool, positive paying out.</param>
    public void Follow(double spoolRadian)
    {
        double travel = (spoolRadian - _lastSpoolRadian) / _options.FrictionTravelRadian;
        _frictionSide = Math.Clamp(_frictionSide + travel, -1.0, 1.0);
        _lastSpoolRadian = spoolRadian;
    }

    /// <summary>Output per volt of excitation at a tension beyond the ring; drift, creep and friction included.</summary>
    public double VoltPerVolt(double tensionNewton)
    {
        _feltNewton = tensionNewton * (1.0 - (_options.FrictionShare * _frictionSide));
        return ((_feltNewton + DriftNewton + _creepNewton) * _voltPerVoltPerNewton) + _zeroVoltPerVolt;
    }

    /// <summary>Lets the drift go on for a time.</summary>
    public void Drift(double seconds)
    {
        if (_options.DriftNewton > 0.0)
        {
            double fade = seconds / _options.DriftSeconds;
            _wanderNewton += (-fade * _wanderNewton) + (_options.DriftNewton * Math.Sqrt(2.0 * fade) * _random.NextGaussian());
        }

        _creepNewton += ((_options.CreepShare * _feltNewton) - _creepNewton) * Math.Min(1.0, seconds / _options.CreepSeconds);
        double target = SunShines ? _options.SunDriftNewton : 0.0;
        _sunNewton += (target - _sunNewton) * Math.Min(1.0, seconds / _options.SunSeconds);
    }
}
