using System;
using KiteController.Hardware.Tests.Tables;

namespace KiteController.Hardware.Tests.Sizes;

/// <summary>Moment of inertia of the printed drum, as rings of PETG.</summary>
internal static class DrumSums
{
    private const double KilogramPerCubicMillimetre = 1.27e-6;

    public static double Inertia
    {
        get
        {
            double core = Mechanics.Of("drum_core_radius"), flange = Mechanics.Of("drum_flange_radius"), shaft = 4.0, hub = 9.0;
            double wall = Ring(core - Mechanics.Of("drum_wall"), core, Mechanics.Of("drum_width"));
            double flanges = Ring(shaft, flange, Mechanics.Of("flange_thickness") + 2.0) + Ring(core - Mechanics.Of("drum_wall"), flange, Mechanics.Of("flange_thickness"));
            double pulley = Ring(shaft, (Mechanics.Of("drum_teeth") * Mechanics.Of("belt_pitch") / (2.0 * Math.PI)) - 1.0, Mechanics.Of("belt_width") + 2.0);
            return wall + flanges + pulley + Ring(shaft, hub, Mechanics.Of("drum_width"));
        }
    }

    private static double Ring(double inner, double outer, double length) =>
        0.5 * Math.PI * length * KilogramPerCubicMillimetre * (Math.Pow(outer, 4) - Math.Pow(inner, 4)) * 1e-6;
}
