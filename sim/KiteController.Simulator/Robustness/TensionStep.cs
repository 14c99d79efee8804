using System;

namespace KiteController.Simulator.Robustness;

/// <summary>A tension loop's answer to a step of wind on the winch benchmark's kite, F = 0.625 u^2, the wish being to hold still.</summary>
/// <param name="Overshoot">Furthest beyond the limit from a quarter second after the step on, N: what comes before is the step itself.</param>
/// <param name="SettleSeconds">From the step until the tension stays within 10 % and 0.1 N of the limit.</param>
/// <param name="Swing">Greatest less least tension over the last second, N.</param>
/// <param name="GainMargin">By how much the kite may pull more steeply, u to F, before the tension goes on swinging; in quarter octaves, 8 means 8 or more.</param>
/// <param name="DelayMarginMilliseconds">Delay in addition to the corner's that is still borne, whole ticks; 100 means 100 or more.</param>
public sealed record TensionStep(double Overshoot, double SettleSeconds, double Swing, double GainMargin, double DelayMarginMilliseconds)
{
    /// <summary>Swing, as a share of the limit, from which on it counts as an oscillation that lasts.</summary>
    public const double LastingSwing = 0.1;

    private const double Benchmark = 0.625;
    private const double GreatestMargin = 8.01;
    private const double MarginStep = 1.189207115002721;
    private const int MostDelayTicks = 10;
    private const int StepTick = 100;
    private const int LateTick = 125;
    private const int SwingTick = 300;
    private const int Ticks = 400;

    /// <summary>A gust of 2 m/s above what the ceiling of 9.5 N lets stand.</summary>
    internal static TensionStep AtCeiling(RobustnessCorner corner) => Of(corner, 9.5, 0.8, 0.0, 2.0);

    /// <summary>A lull: the wind falls 0.7 m/s short of what the floor of 0.875 N needs.</summary>
    internal static TensionStep AtFloor(RobustnessCorner corner) => Of(corner, 0.875, 1.5, 1.0, -0.7);

    private static TensionStep Of(RobustnessCorner corner, double limit, double before, double floorShare, double beyond)
    {
        var (overshoot, settle, swing) = Fly(corner, 0, 1.0);
        var delay = 0;
        while (delay < MostDelayTicks && Fly(corner, delay + 1, 1.0).Swing < LastingSwing * limit)
        {
            delay++;
        }

        var margin = 0.0;
        for (var steeper = 1.0; steeper <= GreatestMargin && Fly(corner, 0, steeper).Swing < LastingSwing * limit; steeper *= MarginStep)
        {
            margin = steeper;
        }

        return new TensionStep(overshoot, settle, swing, margin, delay * 10.0);

        (double Overshoot, double Settle, double Swing) Fly(RobustnessCorner where, int moreDelay, double steeper)
        {
            // The slope of F at the limit is 2 sqrt(c F).
            var c = Benchmark * steeper * steeper;
            var still = Math.Sqrt(limit / c);
            var loop = new WinchLoop(where, moreDelay);
            loop.Wish.FloorNewton = (float)(floorShare * limit);
            loop.Wish.CeilingNewton = (float)(floorShare > 0.0 ? 16.0 : limit);
            double worst = 0.0, settled = 0.0, least = double.PositiveInfinity, most = 0.0;
            for (var i = 0; i < Ticks; i++)
            {
                var wind = i < StepTick ? before * still : still + beyond;
                var second = 0.01 * (i + 1 - StepTick);
                loop.Run(
                    speed => c * Math.Pow(Math.Max(0.0, wind - speed), 2.0),
                    (_, force) =>
                    {
                        var error = floorShare > 0.0 ? limit - force : force - limit;
                        worst = i >= LateTick ? Math.Max(worst, error) : worst;
                        settled = i >= StepTick && Math.Abs(error) > 0.1 * limit + 0.1 ? second : settled;
                        if (i >= SwingTick)
                        {
                            least = Math.Min(least, force);
                            most = Math.Max(most, force);
                        }
                    });
            }

            return (worst, settled, most - least);
        }
    }
}
