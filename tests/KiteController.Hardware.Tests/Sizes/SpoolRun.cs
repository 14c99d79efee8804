using System;
using KiteController.Physics;

namespace KiteController.Hardware.Tests.Sizes;

/// <summary>The same questions put to the simulator's spool.</summary>
internal static class SpoolRun
{
    private const double Dt = 1e-3;

    /// <summary>Line out with half of the line on the drum by its radius.</summary>
    public static double HalfLine(SpoolParameters parts) => 0.5 * parts.LineLengthMetre;

    /// <summary>Steady speed, m/s: the drum's line is put back before it runs out.</summary>
    public static double Steady(SpoolParameters parts, bool driven, double duty, double pullNewton, double lineOut)
    {
        // A drum whose radius does not change while it settles: 10 km of line wound no thicker.
        double radius = new Spool(parts, lineOut).RadiusMetre;
        var spool = new Spool(parts with { CoreRadiusMetre = radius, FullRadiusMetre = radius + 1e-9, LineLengthMetre = 10_000.0, LineKilogramPerMetre = 0.0 }, 5_000.0);
        for (int n = 0; n < 3000; n++)
        {
            spool.Step(driven, duty, pullNewton, Dt);
        }

        return spool.ReelSpeedMetrePerSecond;
    }

    /// <summary>Speed reached from rest after a tenth of a second over a tenth of a second, m/s2.</summary>
    public static double Acceleration(SpoolParameters parts, bool outward, double pullNewton)
    {
        var spool = new Spool(parts, HalfLine(parts));
        for (int n = 0; n < 100; n++)
        {
            spool.Step(true, outward ? 1.0 : -1.0, pullNewton, Dt);
        }

        return Math.Abs(spool.ReelSpeedMetrePerSecond) / 0.1;
    }

    /// <summary>Motor current right after the driver lets go of a drum at a speed, A.</summary>
    public static double DropCurrent(SpoolParameters parts, double speed)
    {
        var spool = new Spool(parts, HalfLine(parts));
        for (int n = 0; n < 500 && spool.ReelSpeedMetrePerSecond < speed; n++)
        {
            spool.Step(true, 1.0, 2.0, Dt);
        }

        spool.Step(false, 0.0, 2.0, Dt);
        return Math.Abs(spool.MotorCurrentAmpere);
    }
}
