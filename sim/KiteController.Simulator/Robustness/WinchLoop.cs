using System;
using KiteController.Core.Control;
using KiteController.Core.Parameters;
using KiteController.Physics;
using KiteController.Simulator.Wiring;

namespace KiteController.Simulator.Robustness;

/// <summary>The firmware's sensing, tension guard and speed loop on a spool that is not quite the one they know; 100 Hz on 1 ms physics.</summary>
internal sealed class WinchLoop
{
    private const double LineOut = 60.0;
    private const double LeaderMetre = 5.0;
    private const double Tick = 0.01;
    private const double Step = 0.001;
    private const int StepsPerTick = 10;
    private const int MillisecondsPerTick = 10;

    private readonly Spool _spool;
    private readonly double _radius;
    private readonly SpoolSensing _sensing;
    private readonly TensionGuard _guard;
    private readonly ReelSpeedController _reel;

    /// <param name="corner">How the spool differs.</param>
    /// <param name="moreDelayTicks">Delay on top of the corner's.</param>
    public WinchLoop(RobustnessCorner corner, int moreDelayTicks = 0)
    {
        var believed = new SpoolParameters();
        var calibration = BenchCalibration.FromPartsList(believed, LeaderMetre);
        _radius = corner.Radius;
        _spool = new Spool(corner.Apply(believed), LineOut);
        _sensing = new SpoolSensing(calibration, _spool, corner.DelayMilliseconds / MillisecondsPerTick + moreDelayTicks);
        _guard = new TensionGuard(new FlightParameters(), calibration);
        _reel = new ReelSpeedController(calibration);
    }

    /// <summary>What the flight mode wants.</summary>
    public SetPoint Wish { get; } = new() { CeilingNewton = 16f };

    /// <summary>Duty of the last tick.</summary>
    public double Duty => _reel.Duty;

    /// <summary>Reel speed asked of the speed loop, m/s.</summary>
    public double Asked => _guard.SpeedMetrePerSecond;

    /// <summary>One tick of the firmware and ten steps of the physics.</summary>
    /// <param name="pull">Pull of the line in newton for a true reel speed in m/s.</param>
    /// <param name="afterStep">Told the believed speed, m/s, and the pull, N, after each millisecond.</param>
    public void Run(Func<double, double> pull, Action<double, double> afterStep)
    {
        _sensing.Sense(_spool, pull(_spool.ReelSpeedMetrePerSecond), Tick);
        _guard.Update(Wish, _sensing.TensionNewton, _sensing.LengthMetre, 0f, _sensing.SpeedMetrePerSecond, _reel.Rail, (float)Tick);
        _reel.Update(_guard.SpeedMetrePerSecond, _sensing.SpeedMetrePerSecond, _sensing.TensionNewton, _sensing.RadiusMetre, (float)_spool.SupplyVolt, (float)Tick);
        for (var i = 0; i < StepsPerTick; i++)
        {
            var force = pull(_spool.ReelSpeedMetrePerSecond);
            _spool.Step(true, _reel.Duty, force, Step);
            afterStep(_spool.ReelSpeedMetrePerSecond / _radius, force);
        }
    }
}
