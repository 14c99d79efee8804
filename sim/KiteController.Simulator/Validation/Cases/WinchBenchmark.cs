using System;
using KiteController.Core.Control;
using KiteController.Core.Parameters;
using KiteController.Physics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>V8: the winch benchmark of WinchControllers.jl with forces divided by 400, on our spool, motor and battery, with the firmware's speed loop.</summary>
/// <remarks>
/// A kite pulls with 0.625 (wind - reel speed)^2 N in a wind that rises and falls between 0 and 9 m/s in 4 s. The wished speed is
/// 1.2 sqrt(F); <see cref="WinchForceLoops"/> or the firmware's <see cref="TensionGuard"/> hold F between 0.875 and 9.5 N, and
/// the firmware's <see cref="ReelSpeedController"/> turns the speed into duty. A force state begins when the force crosses its
/// limit and ends when force and speed are both back, as there.
/// </remarks>
internal sealed class WinchBenchmark
{
    private const double LowNewton = 0.875;
    private const double HighNewton = 9.5;

    private const double Seconds = 10.0;
    private const double StartUpSeconds = 0.25;
    private const double WindPeak = 9.0;
    private const double WindPeriod = 4.0;
    private const double ForcePerSpeedSquare = 0.625;
    private const double SpeedPerRootForce = 1.2;
    private const double SpoolStep = 1e-3;
    private const double LineOut = 60.0;

    private readonly double _tick;
    private readonly bool _guarded;
    private readonly WinchForceLoops _loops = new(LowNewton, HighNewton, SpeedPerRootForce);
    private readonly Spool _spool = new(new SpoolParameters(), LineOut);
    private readonly TensionGuard _guard;
    private readonly ReelSpeedController _reel;
    private readonly SetPoint _wish = new() { CeilingNewton = (float)HighNewton };
    private readonly int[] _states;
    private WinchState _state = WinchState.Speed;

    private WinchBenchmark(double tick, bool guarded)
    {
        _tick = tick;
        _guarded = guarded;
        var p = _spool.Parameters;
        var calibration = new Calibration
        {
            SpoolLineMetre = (float)p.LineLengthMetre,
            SpoolVoltSecondPerRadian = (float)(p.BackEmfVoltSecond * p.GearRatio),
            MotorResistanceOhm = (float)(p.WindingOhm + p.BridgeOhm + p.BatteryResistanceOhm),
        };
        _guard = new TensionGuard(new FlightParameters(), calibration);
        _reel = new ReelSpeedController(calibration);
        _states = new int[(int)Math.Round(Seconds / tick) + 1];
    }

    public double MostForce { get; private set; }

    public double LeastForce { get; private set; } = double.PositiveInfinity;

    public double MostForceError { get; private set; }

    public double LeastForceError { get; private set; }

    public double MostSpeedError { get; private set; }

    public double LeastSpeedError { get; private set; }

    /// <summary>Runs it.</summary>
    /// <param name="tick">Controller's tick, s.</param>
    /// <param name="guarded">True: the firmware's guard limits the force; false: the set-up's loops.</param>
    public static WinchBenchmark Run(double tick, bool guarded)
    {
        var benchmark = new WinchBenchmark(tick, guarded);
        for (var i = 0; i < benchmark._states.Length; i++)
        {
            benchmark.Tick(i);
        }

        return benchmark;
    }

    /// <summary>State at a time, s.</summary>
    public WinchState StateAt(double time) => (WinchState)_states[(int)Math.Round(time / _tick) - 1];

    private void Tick(int index)
    {
        var time = index * _tick;
        var force = Force(time);
        var speed = _spool.ReelSpeedMetrePerSecond;
        var startingUp = time <= StartUpSeconds;
        var wanted = _guarded ? Guarded(force, startingUp) : Looped(force, speed, startingUp);
        _reel.Update((float)wanted, (float)speed, (float)force, (float)_spool.RadiusMetre, (float)_spool.SupplyVolt, (float)_tick);
        _state = _guarded ? _loops.Next(_state, force, speed, startingUp) : _loops.State;
        Judge(index, force, speed - wanted);
        for (var step = 0; step < (int)Math.Round(_tick / SpoolStep); step++)
        {
            _spool.Step(true, _reel.Duty, Force(time + step * SpoolStep), SpoolStep);
        }
    }

    private double Guarded(double force, bool startingUp)
    {
        _wish.SpeedMetrePerSecond = (float)(SpeedPerRootForce * Math.Sqrt(force));
        _wish.FloorNewton = startingUp ? 0f : (float)LowNewton;
        _guard.Update(_wish, (float)force, (float)_spool.LineOutMetre, 0f, (float)_tick);
        return _guard.SpeedMetrePerSecond;
    }

    private double Looped(double force, double speed, bool startingUp)
    {
        _loops.Update(force, speed, startingUp, _tick);
        return _loops.SetSpeed;
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
        if (index >= 9)
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
