using System;
using KiteController.Hardware.Tests.Tables;

namespace KiteController.Hardware.Tests.Sizes;

/// <summary>Balance and lag of the line arm from its drawings.</summary>
internal static class ArmSums
{
    private const double Gravity = 9.81;

    /// <summary>Grams of carbon tube in a mm.</summary>
    private static double TubeGramPerMillimetre => Mechanics.Of("tube_density") * 1e-3 * Math.PI / 4.0
        * (Math.Pow(Mechanics.Of("arm_tube_diameter"), 2) - Math.Pow(Mechanics.Of("arm_tube_bore"), 2));

    /// <summary>Moment forward of the axle less that behind it, g mm.</summary>
    public static double MomentGramMillimetre
    {
        get
        {
            double front = Mechanics.Of("arm_length"), rear = Mechanics.Of("arm_rear_length");
            return (0.5 * TubeGramPerMillimetre * ((front * front) - (rear * rear)))
                + (Mechanics.Of("imu_mass") * Mechanics.Of("imu_radius")) + (Mechanics.Of("ring_mass") * front)
                - (Mechanics.Of("counterweight_mass") * Mechanics.Of("counterweight_radius"));
        }
    }

    /// <summary>Weight left at the tip, N.</summary>
    public static double TipNewton => MomentGramMillimetre / Mechanics.Of("arm_length") * 1e-3 * Gravity;

    /// <summary>Mass of all that tilts, g.</summary>
    public static double MassGram => (TubeGramPerMillimetre * (Mechanics.Of("arm_length") + Mechanics.Of("arm_rear_length")))
        + Mechanics.Of("imu_mass") + Mechanics.Of("ring_mass") + Mechanics.Of("counterweight_mass");

    /// <summary>Moment of inertia about the axle, kg m2.</summary>
    public static double Inertia
    {
        get
        {
            double front = Mechanics.Of("arm_length"), rear = Mechanics.Of("arm_rear_length");
            return 1e-9 * ((TubeGramPerMillimetre * (Math.Pow(front, 3) + Math.Pow(rear, 3)) / 3.0)
                + (Mechanics.Of("imu_mass") * Math.Pow(Mechanics.Of("imu_radius"), 2)) + (Mechanics.Of("ring_mass") * front * front)
                + (Mechanics.Of("counterweight_mass") * Math.Pow(Mechanics.Of("counterweight_radius"), 2)));
        }
    }

    /// <summary>Lag 2 z/w of the arm on a line under tension, s; the line pulls the tip back with tension times length for each radian.</summary>
    public static double LagSecond(double tensionNewton, double dampingRatio) =>
        2.0 * dampingRatio * Math.Sqrt(Inertia / (tensionNewton * Mechanics.Metre("arm_length")));
}
