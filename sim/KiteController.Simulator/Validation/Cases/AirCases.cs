using System;
using KiteController.Physics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>V1 and V9: how air thins with height, how wind grows with it, and how that changes a fall.</summary>
internal static class AirCases
{
    public static void DensityAndProfile(ValidationSettings settings, CaseRows rows)
    {
        rows.Near("Air density at 100 m, kg/m3", 1.210756, AirDensity.Exponential(100.0), 1e-5);
        var profile = new WindProfile(new WindParameters { ShearExponent = 1.0 / 7.0, ReferenceHeightMetre = 6.0 });
        rows.Near("Wind at 10 m over wind at 6 m, exponent 1/7", 1.0757037, profile.Factor(10.0), 1e-5);
        rows.Near("Wind at 100 m over wind at 6 m, exponent 1/7", 1.494685, profile.Factor(100.0), 1e-5);
    }

    public static void DragDescents(ValidationSettings settings, CaseRows rows)
    {
        foreach (var (altitude, sink) in new[] { (0.0, 0.99726781), (1000.0, 1.04680502), (20_000.0, 3.70291569), (40_000.0, 17.72488295) })
        {
            rows.Near($"Sink at {altitude:0} m of what sinks 1 m/s at sea level, m/s", sink, DragDescent.SinkMetrePerSecond(1.0, altitude), 1e-7);
        }

        var (latitude, longitude) = DragDescent.Drift(3.0, -5.0, 52.0, 1000.0);
        rows.Near("Drift in 3 m/s east, 5 m/s south at 52 N, 1000 m: latitude, deg/s", -4.495895997e-5, latitude, 1e-13);
        rows.Near("The same: longitude, deg/s", 4.381527359e-5, longitude, 1e-13);

        // The same root of density in the simulator's own falling kite.
        var ratio = StillAirSeconds(AirDensity.ThreeLayer(0.0)) / StillAirSeconds(AirDensity.ThreeLayer(1000.0));
        rows.NearShare("Cut kite in still air: sink at 1000 m over sink at sea level", 1.04680502 / 0.99726781, ratio, 0.01);
    }

    /// <summary>Mean time of 40 falls from 60 m.</summary>
    private static double StillAirSeconds(double density)
    {
        var sum = 0.0;
        for (var seed = 0UL; seed < 40UL; seed++)
        {
            var random = new SeededRandom(seed);
            var air = new WindField(new WindParameters { SpeedMetrePerSecond = 0.0, TurbulenceIntensity = 0.0 }, random.Fork(1));
            var parameters = new CutKiteParameters { TrailingLineMetre = 1.5, ThermalMetrePerSecond = 0.0, SnagPerMetre = 0.0, AirDensityKilogramPerCubicMetre = density };
            var kite = new CutKite(parameters, air, new Vec3(0.0, 0.0, 60.0), Vec3.Zero, random.Fork(2));
            kite.RunToEnd();
            sum += kite.TimeSecond;
        }

        return sum;
    }
}
