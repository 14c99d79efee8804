using System;
using KiteController.Core.Loop;
using KiteController.Physics;

namespace KiteController.Simulator.Flights;

/// <summary>The heading sensor on the kite at work: takes the true heading every tick, and hands the unit what reaches it by radio.</summary>
public sealed class HeadingRadio
{
    private const double TickMs = 10.0;
    private const double CountsPerTurn = 65536.0;

    private readonly double _noiseRadian;
    private readonly int _delayTicks;
    private readonly int _periodTicks;
    private readonly SeededRandom _random;
    private readonly double[] _past;
    private int _tick;

    /// <param name="sensor">How good it is; delay and period are rounded to ticks.</param>
    /// <param name="random">Its own stream.</param>
    public HeadingRadio(HeadingSensor sensor, SeededRandom random)
    {
        _noiseRadian = sensor.NoiseDeg * Angles.RadianPerDegree;
        _delayTicks = (int)Math.Round(sensor.DelayMs / TickMs);
        _periodTicks = Math.Max(1, (int)Math.Round(sensor.PeriodMs / TickMs));
        _random = random;
        _past = new double[_delayTicks + 1];
    }

    /// <summary>One tick, before the unit reads its sensors.</summary>
    /// <param name="headingRadian">True heading, 0 toward the zenith, clockwise as the flyer sees it.</param>
    /// <param name="frame">Is told the reading that arrives now, if one does.</param>
    public void Send(double headingRadian, SensorFrame frame)
    {
        _past[_tick % _past.Length] = headingRadian + _noiseRadian * _random.NextGaussian();
        var taken = _tick - _delayTicks;
        _tick++;
        frame.KiteHeadingFresh = taken >= 0 && taken % _periodTicks == 0;
        if (frame.KiteHeadingFresh)
        {
            var turns = _past[taken % _past.Length] / (2.0 * Math.PI);
            frame.KiteHeading = (int)Math.Floor((turns - Math.Floor(turns)) * CountsPerTurn) & 0xFFFF;
        }
    }
}
