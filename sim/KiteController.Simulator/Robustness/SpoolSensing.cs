using System;
using System.Collections.Generic;
using KiteController.Core.Estimation;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Physics;

namespace KiteController.Simulator.Robustness;

/// <summary>
/// What the firmware's own estimates make of a spool and a pull: whole encoder counts, whole load-cell counts, the smoothing of
/// <see cref="LineOut"/> and <see cref="LineTension"/>; and, if wished, whole ticks of delay on top.
/// </summary>
internal sealed class SpoolSensing
{
    private readonly Calibration _calibration;
    private readonly LineOut _line;
    private readonly LineTension _tension;
    private readonly SensorFrame _frame = new() { EncoderFresh = true, TensionFresh = true };
    private readonly Queue<(float Tension, float Speed, float Length, float Radius)> _underway = new();
    private readonly int _delayTicks;
    private readonly double _angleAtStart;

    /// <param name="calibration">What the unit believes of the spool.</param>
    /// <param name="spool">The spool as it stands: the encoder counts from where its leader is out.</param>
    /// <param name="delayTicks">Ticks by which everything is told too late.</param>
    public SpoolSensing(Calibration calibration, Spool spool, int delayTicks)
    {
        _calibration = calibration;
        _delayTicks = delayTicks;
        var growth = calibration.SpoolRadiusSquaredPerMetre;
        var believedRadius = Math.Sqrt(calibration.SpoolCoreRadiusMetre * calibration.SpoolCoreRadiusMetre + growth * spool.LineOnSpoolMetre);
        var leaderRadius = Math.Sqrt(calibration.SpoolCoreRadiusMetre * calibration.SpoolCoreRadiusMetre + growth * (calibration.SpoolLineMetre - calibration.LineOutAtZeroMetre));
        _angleAtStart = (leaderRadius - believedRadius) / (0.5 * growth) - spool.AngleRadian;
        _line = new LineOut(calibration);
        _tension = new LineTension(calibration);
    }

    public float TensionNewton { get; private set; }

    public float SpeedMetrePerSecond { get; private set; }

    public float LengthMetre { get; private set; }

    public float RadiusMetre { get; private set; }

    /// <summary>One tick.</summary>
    /// <param name="spool">The spool.</param>
    /// <param name="tensionNewton">Pull at the pulley, N.</param>
    /// <param name="tick">Since the last call, s.</param>
    public void Sense(Spool spool, double tensionNewton, double tick)
    {
        _frame.EncoderCount = (int)Math.Floor((spool.AngleRadian + _angleAtStart) * _calibration.EncoderCountsPerTurn / (2.0 * Math.PI));
        _frame.Tension = (int)Math.Round(tensionNewton / _calibration.TensionNewtonPerCount);
        _line.Update(_frame, (float)tick);
        _tension.Update(_frame);
        _underway.Enqueue((_tension.Newton, _line.SpeedMetrePerSecond, _line.LengthMetre, _line.RadiusMetre));
        if (_underway.Count > _delayTicks + 1)
        {
            _underway.Dequeue();
        }

        (TensionNewton, SpeedMetrePerSecond, LengthMetre, RadiusMetre) = _underway.Peek();
    }
}
