using KiteController.Core.Flight;
using KiteController.Core.Safety;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Reporting;

/// <summary>Names and colours of phases, and how to tell them.</summary>
public static class Phases
{
    /// <summary>The phase a tick belongs to.</summary>
    public static Phase Of(in FlightSample sample) => Of(sample.State, sample.Mode);

    /// <summary>The phase of a state and mode.</summary>
    public static Phase Of(UnitState state, FlightMode mode) => state switch
    {
        UnitState.Disarmed => Phase.Disarmed,
        UnitState.Armed => mode switch
        {
            FlightMode.Manual => Phase.Manual,
            FlightMode.Launch => Phase.Launch,
            FlightMode.Hold => Phase.Hold,
            FlightMode.Land => Phase.Land,
            FlightMode.Steer => Phase.Steer,
            FlightMode.Assist => Phase.Assist,
            FlightMode.Runner => Phase.Runner,
            _ => Phase.Idle,
        },
        _ => Phase.Failsafe,
    };

    /// <summary>The CSS class of a phase's colour.</summary>
    public static string CssClass(Phase phase) => "ph-" + phase.ToString().ToLowerInvariant();
}
