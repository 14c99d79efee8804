using System;
using KiteController.Physics;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>The load cell: from line tension to bridge output, with zero balance, gain error and thermal drift.</summary>
internal sealed class LoadCellBridge
{
    private readonly Nau7802Options _options;
    private readonly SeededRandom _random;
    private readonly double _voltPerVoltPerNewton;
    private readonly double _zeroVoltPerVolt;
    private double _wanderNewton;
    private double _sunNewton;

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

    /// <summary>Output per volt of excitation at a tension, drift included.</summary>
    public double VoltPerVolt(double tensionNewton)
        => ((tensionNewton + DriftNewton) * _voltPerVoltPerNewton) + _zeroVoltPerVolt;

    /// <summary>Lets the drift go on for a time.</summary>
    public void Drift(double seconds)
    {
        if (_options.DriftNewton > 0.0)
        {
            double fade = seconds / _options.DriftSeconds;
            _wanderNewton += (-fade * _wanderNewton) + (_options.DriftNewton * Math.Sqrt(2.0 * fade) * _random.NextGaussian());
        }

        double target = SunShines ? _options.SunDriftNewton : 0.0;
        _sunNewton += (target - _sunNewton) * Math.Min(1.0, seconds / _options.SunSeconds);
    }
}
