using System;
using KiteController.Core.Control;
using KiteController.Core.Parameters;
using KiteController.Physics;
using KiteController.Simulator.Robustness;
using KiteController.Simulator.Wiring;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>V8: the winch benchmark of WinchControllers.jl with forces divided by 400, on our spool, motor and battery, with the firmware's sensing and control.</summary>
/// <remarks>
/// A kite pulls with 0.625 (wind - reel speed)^2 N in a wind that rises and falls between 0 and 9 m/s in 4 s. The wished speed is
/// 1.2 sqrt(F), worked out from the tension that the unit sees; the firmware's <see cref="TensionGuard"/> holds F between 0.875
/// and 9.5 N, its <see cref="ReelSpeedController"/> turns the speed into duty, at 100 Hz, on what <see cref="SpoolSensing"/> tells
/// them. Force and speed are judged as they are. For that a force state begins when the force crosses its limit and ends when force
/// and speed are both back, as there. The least force counts from the tenth of their 20 ms steps on: before that the starting wind
/// cannot pull harder on a drum at rest.
/// </remarks>
internal sealed class WinchBenchmark
{
    private const double LowNewton = 0.875;
    private const double HighNewton = 9.5;

    private const double Seconds = 10.0;
    private const double StartUpSeconds = 0.25;
    private const double StartedSeconds = 0.18;
    private const double WindPeak = 9.0;
    private const double WindPeriod = 4.0;
    private const double ForcePerSpeedSquare = 0.625;
    private const double SpeedPerRootForce = 1.2;
    private const double TickSeconds = 0.01;
    private const double SpoolStep = 1e-3;
    private const double LineOut = 60.0;
    private const double LeaderMetre = 5.0;

    private readonly Spool _spool = new(new SpoolParameters(), LineOut);
    private readonly SpoolSensing _sensing;
    private readonly TensionGuard _guard;
    private readonly ReelSpeedController _reel;
    private readonly SetPoint _wish = new() { CeilingNewton = (float)HighNewton };
    private readonly int[] _states;
    private WinchState _state = WinchState.Speed;

    private WinchBenchmark()
    {
        var calibration = BenchCalibration.FromPartsList(_spool.Parameters, LeaderMetre);
        _sensing = new SpoolSensing(calibration, _spool, delayTicks: 0);
        _guard = new TensionGuard(new FlightParameters(), calibration);
        _reel = new ReelSpeedController(calibration);
        _states = new int[(int)Math.Round(Seconds / TickSeconds) + 1];
    }

    public double MostForce { get; private set; }

    public double LeastForce { get; private set; } = double.PositiveInfinity;

    public double MostForceError { get; private set; }

    public double LeastForceError { get; private set; }

    public double MostSpeedError { get; private set; }

    public double LeastSpeedError { get; private set; }

    /// <summary>Runs it.</summary>
    public static WinchBenchmark Run()
    {
        var benchmark = new WinchBenchmark();
        for (var i = 0; i < benchmark._states.Length; i++)
        {
            benchmark.Tick(i);
        }

        return benchmark;
    }

    /// <summary>State at a time, s.</summary>
    public WinchState StateAt(double time) => (WinchState)_states[(int)Math.Round(time / TickSeconds) - 1];

    private void Tick(int index)
    {
        var time = index * TickSeconds;
        var force = Force(time);
        var speed = _spool.ReelSpeedMetrePerSecond;
        var startingUp = time <= StartUpSeconds;
        _sensing.Sense(_spool, force, TickSeconds);
        _wish.SpeedMetrePerSecond = (float)(SpeedPerRootForce * Math.Sqrt(_sensing.TensionNewton));
        _wish.FloorNewton = startingUp ? 0f : (float)LowNewton;
        _guard.Update(_wish, _sensing.TensionNewton, _sensing.LengthMetre, 0f, _sensing.SpeedMetrePerSecond, _reel.Rail, (float)TickSeconds);
        var wanted = _guard.SpeedMetrePerSecond;
        _reel.Update(wanted, _sensing.SpeedMetrePerSecond, _sensing.TensionNewton, _sensing.RadiusMetre, (float)_spool.SupplyVolt, (float)TickSeconds);
        _state = startingUp ? WinchState.Speed : Next(force, speed);
        Judge(index, force, speed - wanted);
        for (var step = 0; step < (int)Math.Round(TickSeconds / SpoolStep); step++)
        {
            _spool.Step(true, _reel.Duty, Force(time + step * SpoolStep), SpoolStep);
        }
    }

    private WinchState Next(double force, double speed)
    {
        if (force >= HighNewton)
        {
            return WinchState.Upper;
        }

        if (force < LowNewton)
        {
            return WinchState.Lower;
        }

        var held = _state switch
        {
            WinchState.Lower => speed < 1.05 * SpeedPerRootForce * Math.Sqrt(LowNewton),
            WinchState.Upper => speed > 0.95 * SpeedPerRootForce * Math.Sqrt(HighNewton),
            _ => false,
        };
        return held ? _state : WinchState.Speed;
    }

    private double Force(double time)
    {
        var phase = time / WindPeriod - Math.Floor(time / WindPeriod);
        var wind = Math.Min(1.0, time / StartUpSeconds) * WindPeak * (phase < 0.5 ? 2.0 * phase : 2.0 - 2.0 * phase);
        var relative = wind - _spool.ReelSpeedMetrePerSecond;
        return ForcePerSpeedSquare * relative * relative;
    }

    private void Judge(int index, double force, double speedError)
    {
        _states[index] = (int)_state;
        MostForce = Math.Max(MostForce, force);
        if (StartedSeconds - 1e-9 <= index * TickSeconds)
        {
            LeastForce = Math.Min(LeastForce, force);
        }

        if (_state == WinchState.Speed)
        {
            MostSpeedError = Math.Max(MostSpeedError, speedError);
            LeastSpeedError = Math.Min(LeastSpeedError, speedError);
        }
        else
        {
            var error = force - (_state == WinchState.Lower ? LowNewton : HighNewton);
            MostForceError = Math.Max(MostForceError, error);
            LeastForceError = Math.Min(LeastForceError, error);
        }
    }
}
