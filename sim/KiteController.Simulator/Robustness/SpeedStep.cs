using System;

namespace KiteController.Simulator.Robustness;

/// <summary>The speed loop's answer to the flight law's hardest steps: -2.5 to 9 m/s and back, with 5 N on the line.</summary>
/// <param name="RiseOutMilliseconds">Until 63 % of the step out is done; the slew limit of 40 m/s2 alone takes 181 ms.</param>
/// <param name="RiseInMilliseconds">Until 63 % of the step in is done.</param>
/// <param name="Overshoot">Furthest beyond either speed, m/s as the unit counts them.</param>
/// <param name="Swing">Greatest less least speed over the last half second, m/s.</param>
public sealed record SpeedStep(double RiseOutMilliseconds, double RiseInMilliseconds, double Overshoot, double Swing)
{
    private const double Slow = -2.5;
    private const double Fast = 9.0;
    private const double Share = 0.63;
    private const double PullNewton = 5.0;
    private const int OutTick = 100;
    private const int InTick = 300;
    private const int SwingTick = 450;
    private const int Ticks = 500;

    /// <summary>Flies it.</summary>
    internal static SpeedStep Of(RobustnessCorner corner)
    {
        var loop = new WinchLoop(corner);
        double riseOut = double.NaN, riseIn = double.NaN, overshoot = 0.0, least = double.PositiveInfinity, most = double.NegativeInfinity;
        var milliseconds = 0;
        for (var i = 0; i < Ticks; i++)
        {
            var fast = i is >= OutTick and < InTick;
            var settled = i >= OutTick;
            loop.Wish.SpeedMetrePerSecond = (float)(fast ? Fast : Slow);
            loop.Run(_ => PullNewton, (speed, _) =>
            {
                milliseconds++;
                if (fast && double.IsNaN(riseOut) && speed >= Slow + Share * (Fast - Slow))
                {
                    riseOut = milliseconds - 10.0 * OutTick;
                }

                if (i >= InTick && double.IsNaN(riseIn) && speed <= Fast + Share * (Slow - Fast))
                {
                    riseIn = milliseconds - 10.0 * InTick;
                }

                overshoot = settled ? Math.Max(overshoot, Math.Max(speed - Fast, Slow - speed)) : overshoot;
                if (i >= SwingTick)
                {
                    least = Math.Min(least, speed);
                    most = Math.Max(most, speed);
                }
            });
        }

        return new SpeedStep(riseOut, riseIn, overshoot, most - least);
    }
}
