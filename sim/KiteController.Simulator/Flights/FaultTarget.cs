using KiteController.Simulator.World;
using KiteController.VirtualEsp32;

namespace KiteController.Simulator.Flights;

/// <summary>What a fault can strike.</summary>
/// <param name="Board">The parts behind the pins.</param>
/// <param name="World">Spool, line and person.</param>
/// <param name="Program">The running program.</param>
internal sealed record FaultTarget(VirtualBoard Board, FlightWorld World, ProgramFaults Program);
