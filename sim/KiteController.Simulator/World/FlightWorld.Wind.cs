using KiteController.Physics;
using KiteController.Simulator.Flights;

namespace KiteController.Simulator.World;

/// <summary>The wind that the scenario asks for.</summary>
public sealed partial class FlightWorld
{
    private static WindParameters WindOf(Scenario scenario, WindRecord? record) => new()
    {
        SpeedMetrePerSecond = scenario.WindMetrePerSecond,
        DirectionFromDeg = scenario.WindFromDeg,
        ShearExponent = scenario.Shear,
        VeerDegPerHundredMetre = scenario.VeerDegPerHundredMetre,
        LullsPerMinute = record is null ? scenario.LullsPerMinute : 0.0,
        SwingDeg = record is null ? scenario.SwingDeg : 0.0,
        TurbulenceIntensity = record is null ? scenario.Turbulence * scenario.Truth.GustFactor : 0.0,
    };
}
