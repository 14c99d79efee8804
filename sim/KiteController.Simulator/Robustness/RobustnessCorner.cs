using System.Collections.Generic;
using System.Linq;
using KiteController.Physics;

namespace KiteController.Simulator.Robustness;

/// <summary>How the spool differs from the one that the unit believes it has.</summary>
/// <param name="Inertia">True moment of inertia over the believed one.</param>
/// <param name="Radius">True radius over the believed one.</param>
/// <param name="Friction">True friction over the believed one.</param>
/// <param name="BatteryVolt">Battery without load, V.</param>
/// <param name="DelayMilliseconds">Delay of tension, speed and length beyond the unit's own, whole ticks of 10 ms.</param>
public sealed record RobustnessCorner(double Inertia, double Radius, double Friction, double BatteryVolt, int DelayMilliseconds)
{
    private static readonly double[] Inertias = [0.85, 1.15];
    private static readonly double[] Radii = [0.95, 1.05];
    private static readonly double[] Frictions = [0.7, 1.3];
    private static readonly double[] Batteries = [11.2, 12.6];
    private static readonly int[] Delays = [0, 10, 20];

    /// <summary>The spool as it should be.</summary>
    public static RobustnessCorner Nominal { get; } = new(1.0, 1.0, 1.0, 12.0, 0);

    /// <summary>The nominal spool, then every corner of the ranges.</summary>
    public static IReadOnlyList<RobustnessCorner> All { get; } =
    [
        Nominal,
        .. from delay in Delays
           from inertia in Inertias
           from radius in Radii
           from friction in Frictions
           from battery in Batteries
           select new RobustnessCorner(inertia, radius, friction, battery, delay),
    ];

    /// <summary>The real spool.</summary>
    internal SpoolParameters Apply(SpoolParameters believed) => believed with
    {
        BatteryVolt = BatteryVolt,
        RotorInertia = believed.RotorInertia * Inertia,
        DrumInertia = believed.DrumInertia * Inertia,
        LineKilogramPerMetre = believed.LineKilogramPerMetre * Inertia,
        CoreRadiusMetre = believed.CoreRadiusMetre * Radius,
        FullRadiusMetre = believed.FullRadiusMetre * Radius,
        CoulombForceNewton = believed.CoulombForceNewton * Friction,
        ViscousNewtonSecondPerMetre = believed.ViscousNewtonSecondPerMetre * Friction,
        WiperNewton = believed.WiperNewton * Friction,
    };
}
