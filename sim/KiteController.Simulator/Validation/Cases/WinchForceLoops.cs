using System;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>A winch set-up as WinchControllers.jl describes it: a speed wish, and two proportional-integral force controllers that take over at their limits.</summary>
/// <remarks>
/// It holds still during the soft start: dry friction would hold the drum against so small a wish. A force controller starts from the speed set last, so that nothing bumps, and lets go when force and speed are both back.
/// Gains are this spool's: 4.8 m/s per N s and 0.15 m/s per N above, 15 and 0.3 below;
/// the wish is slewed by at most 2.2 m/s2, a force controller's by 8. The firmware's own guard has no integral.
/// </remarks>
internal sealed class WinchForceLoops(double lowNewton, double highNewton, double speedPerRootForce)
{
    private const double UpperIntegral = 4.8;
    private const double UpperProportional = 0.15;
    private const double LowerIntegral = 15.0;
    private const double LowerProportional = 0.3;
    private const double LargestAcceleration = 8.0;
    private const double LargestAccelerationBySpeed = 2.2;

    private double _integral;

    /// <summary>Who decides.</summary>
    public WinchState State { get; private set; } = WinchState.Speed;

    /// <summary>Reel speed asked for, m/s.</summary>
    public double SetSpeed { get; private set; }

    /// <summary>One tick.</summary>
    /// <param name="force">Force measured, N.</param>
    /// <param name="speed">Reel speed measured, m/s.</param>
    /// <param name="startingUp">True during the soft start, when no force controller may begin.</param>
    /// <param name="dt">Tick, s.</param>
    public void Update(double force, double speed, bool startingUp, double dt)
    {
        var next = Next(State, force, speed, startingUp);
        if (next != State)
        {
            State = next;
            _integral = SetSpeed;
        }

        var wanted = startingUp ? 0.0 : speedPerRootForce * Math.Sqrt(force);
        if (State != WinchState.Speed)
        {
            var upper = State == WinchState.Upper;
            var error = force - (upper ? highNewton : lowNewton);
            _integral += (upper ? UpperIntegral : LowerIntegral) * error * dt;
            wanted = _integral + (upper ? UpperProportional : LowerProportional) * error;
        }

        var step = dt * (State == WinchState.Speed ? LargestAccelerationBySpeed : LargestAcceleration);
        SetSpeed += Math.Clamp(wanted - SetSpeed, -step, step);
    }

    /// <summary>The state after this force and speed; also the rule by which the guard alone is judged.</summary>
    public WinchState Next(WinchState state, double force, double speed, bool startingUp)
    {
        if (startingUp)
        {
            return WinchState.Speed;
        }

        if (force >= highNewton)
        {
            return WinchState.Upper;
        }

        if (force < lowNewton)
        {
            return WinchState.Lower;
        }

        var held = state switch
        {
            WinchState.Lower => speed < 1.05 * speedPerRootForce * Math.Sqrt(lowNewton),
            WinchState.Upper => speed > 0.95 * speedPerRootForce * Math.Sqrt(highNewton),
            _ => false,
        };
        return held ? state : WinchState.Speed;
    }
}
