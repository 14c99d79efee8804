using System;
using System.Collections.Generic;
using KiteController.Simulator.World;
using KiteController.VirtualEsp32;

namespace KiteController.Simulator.Flights;

/// <summary>The faults that a flight can be given by name.</summary>
public static class FaultCatalogue
{
    private const double EmptyBatteryVolt = 4.0;

    private static readonly SortedDictionary<string, Fault> All = new(StringComparer.Ordinal)
    {
        ["battery-empty"] = new("the battery gives 4 V less", (_, world) => world.SupplyLossVolt = EmptyBatteryVolt),
        ["bus-held"] = new("the inertial sensor holds the sensor bus", (board, _) => board.Imu.Faults.HoldsBusLow = true),
        ["encoder-lost"] = new("a wire of the encoder breaks", (board, _) => board.Encoder.Faults.StuckA = true),
        ["imu-lost"] = new("the inertial sensor is unplugged", (board, _) => board.Imu.Faults.Absent = true),
        ["imu-stuck"] = new("the inertial sensor repeats itself", (board, _) => board.Imu.Faults.StuckOutput = true),
        ["load-cell-lost"] = new("the load cell's converter is unplugged", (board, _) => board.LoadCell.Faults.Absent = true),
        ["load-cell-saturated"] = new("a wire of the load cell breaks", (board, _) => board.LoadCell.Faults.Saturated = true),
        ["magnet-lost"] = new("the pivot's magnet falls off", (board, _) => board.PivotSensor.Faults.MagnetAbsent = true),
        ["motor-dead"] = new("the motor bridge dies", (board, _) => board.Bridge.Faults.Dead = true),
        ["pivot-lost"] = new("the pivot's angle sensor is unplugged", (board, _) => board.PivotSensor.Faults.Absent = true),
        ["stop-pressed"] = new("somebody presses STOP", (_, world) => world.StopPressed = true),
        ["stop-wire"] = new("the wire of STOP breaks", (board, _) => board.Stop.WireBroken = true),
        ["sun"] = new("the sun comes out and warms load cell and inertial sensor", (board, _) => board.LoadCell.SunShines = board.Imu.SunShines = true),
    };

    /// <summary>The names, in alphabetical order.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>What happens, as a clause.</summary>
    /// <exception cref="KeyNotFoundException">There is no such fault.</exception>
    public static string Describe(string name) => All[name].Text;

    /// <summary>Makes it happen.</summary>
    /// <exception cref="KeyNotFoundException">There is no such fault.</exception>
    internal static void Strike(string name, VirtualBoard board, FlightWorld world) => All[name].Strike(board, world);

    private sealed record Fault(string Text, Action<VirtualBoard, FlightWorld> Strike);
}
