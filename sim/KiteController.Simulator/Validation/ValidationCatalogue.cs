using System.Collections.Generic;
using KiteController.Simulator.Validation.Cases;
using KiteController.Simulator.Validation.Descents;

namespace KiteController.Simulator.Validation;

/// <summary>Every case, in the order of the table.</summary>
public static class ValidationCatalogue
{
    private const string Prototype = "flight-model prototype in C";
    private const string RunnerPrototype = "runner prototype in C";

    /// <summary>The cases.</summary>
    public static IReadOnlyList<ValidationCase> All { get; } =
    [
        new("V1", "Air density and wind over height", "KiteModels.jl", AirCases.DensityAndProfile),
        new("V2", "Flat plate", "NASA Glenn, kite aerodynamics", PlateCases.NasaPlate),
        new("V3", "Hanging line", "closed form (catenary)", LineCases.Catenary),
        new("V4", "Real flights on long lines", "FlyAKite, measured", LineCases.LongLineFlights),
        new("V5", "Line with weight and drag", "independent integration", LineCases.LineWithDrag),
        new("V6", "Crosswind limit", "Loyd 1980", CrosswindCase.Loyd),
        new("V7", "Winch friction", "WinchModels.jl", SpoolCases.WinchFriction),
        new("V8", "Winch benchmark, forces over 400", "WinchControllers.jl", WinchCase.Benchmark),
        new("V9", "Descent under a fixed drag", "tawhiri, NASA atmosphere", AirCases.DragDescents),
        new("V11", "Recorded parachute descents", "RocketPy flights Camoes and Genesis", RecordedDescentCase.Predictions),
        new("V12", "Recorded inertial sensors", "BROAD (Laidig et al. 2021), VQF", ImuCases.RecordedTrials),
        new("V13", "Inertial sensor", "InvenSense PS-MPU-6000A", ImuCases.SimulatedSensor),
        new("V14", "Gusts", "Dryden, MIL-F-8785C", GustCase.Dryden),
        new("V15", "Spin and pull of a fighting kite", "flyers' descriptions; flight model's targets", BehaviourCases.SpinAndPull),
        new("V16", "Kite left alone on its line", "flyers' descriptions; flight model's targets", BehaviourCases.Hover),
        new("A1", "Spin by pay-out", Prototype, FlightSpinCase.PayOut),
        new("A1S", "Sense of the spin", Prototype, FlightSpinCase.Sense),
        new("A2", "Pull after a spin", Prototype, FlightPullCase.EndsASpin),
        new("A3", "Hover on a fixed line", Prototype, FlightHoverCase.Hover),
        new("A4", "Light wind", Prototype, FlightHoverCase.LightWind),
        new("A5", "Launch by reel-in", Prototype, FlightPullCase.Launch),
        new("A6", "Step sizes", Prototype, FlightHoverCase.Steps),
        new("R1", "Cut kites coming down", RunnerPrototype, CutDescentCase.Statistics),
        new("R2", "Landing estimate", RunnerPrototype, LandingVectorCase.Vectors),
        new("X1", "Suspended mooring lines", "MoorPy", LineCases.MooringCatenaries),
        new("X2", "The sail in a wind tunnel", "Hoerner, Fluid-Dynamic Drag", PlateCases.WindTunnel),
        new("X3", "Motor", "775 motor, published", SpoolCases.Motor),
        new("X4", "A kite without air", "closed form", PendulumCase.Swing),
    ];
}
