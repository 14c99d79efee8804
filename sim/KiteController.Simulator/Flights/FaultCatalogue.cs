using System;
using System.Collections.Generic;

namespace KiteController.Simulator.Flights;

/// <summary>The faults that a flight can be given by name.</summary>
public static class FaultCatalogue
{
    private const double EmptyBatteryVolt = 4.0;
    private const double WeakBatteryVolt = 3.0;
    private const double CreepCountsPerConversion = 100.0;
    private const int StuckCount = 300_000;
    private const int CountsOf60Deg = 683;
    private const int CountsOf8Deg = 91;
    private const double TailShare = 0.4;

    private static readonly SortedDictionary<string, Fault> All = new(StringComparer.Ordinal)
    {
        ["battery-empty"] = new("the battery gives 4 V less", at => at.World.SupplyLossVolt = EmptyBatteryVolt),
        ["battery-weak"] = new("the battery gives 3 V less", at => at.World.SupplyLossVolt = WeakBatteryVolt),
        ["bus-held"] = new("the inertial sensor holds the sensor bus", at => at.Board.Imu.Faults.HoldsBusLow = true),
        ["driver-stuck-in"] = new("the motor driver reels in at full power", at => at.Board.Bridge.Faults.StuckDuty = -1.0),
        ["driver-stuck-out"] = new("the motor driver pays out at full power", at => at.Board.Bridge.Faults.StuckDuty = 1.0),
        ["enable-dead"] = new("the enable circuit no longer lets the motor drive", at => at.Board.EnableCircuit.StuckOff = true),
        ["enable-welded"] = new("the enable circuit lets the motor drive always", at => at.Board.EnableCircuit.StuckOn = true),
        ["encoder-lost"] = new("a wire of the encoder breaks", at => at.Board.Encoder.Faults.StuckA = true),
        ["encoder-reversed"] = new("the encoder counts the wrong way", at => at.Board.Encoder.Faults.Reversed = true),
        ["encoder-slips"] = new("the coupling of the encoder slips", at => at.Board.Encoder.Faults.Slipping = true),
        ["imu-jump"] = new("the inertial sensor jumps by 60 deg/s and half a g", at => (at.Board.Imu.Faults.GyroJumpDegPerSecond, at.Board.Imu.Faults.AccelJumpG) = (60.0, 0.5)),
        ["imu-lost"] = new("the inertial sensor is unplugged", at => at.Board.Imu.Faults.Absent = true),
        ["imu-saturated"] = new("the inertial sensor is at the end of its range", at => at.Board.Imu.Faults.Saturated = true),
        ["imu-stuck"] = new("the inertial sensor repeats itself", at => at.Board.Imu.Faults.StuckOutput = true),
        ["lever-broken"] = new("the wire of the lever breaks", at => at.Board.Lever.StuckVolt = 0.0),
        ["line-cut"] = new("the line is cut", at => at.World.Cut(TailShare)),
        ["load-cell-drift"] = new("the zero of the load cell creeps up by half a newton a second", at => at.Board.LoadCell.Faults.CreepPerConversion = CreepCountsPerConversion),
        ["load-cell-lost"] = new("the load cell's converter is unplugged", at => at.Board.LoadCell.Faults.Absent = true),
        ["load-cell-saturated"] = new("a wire of the load cell breaks", at => at.Board.LoadCell.Faults.Saturated = true),
        ["load-cell-sinks"] = new("the zero of the load cell creeps down by half a newton a second", at => at.Board.LoadCell.Faults.CreepPerConversion = -CreepCountsPerConversion),
        ["load-cell-stuck"] = new("the load cell's converter repeats itself", at => at.Board.LoadCell.Faults.StuckValue = StuckCount),
        ["magnet-lost"] = new("the pivot's magnet falls off", at => at.Board.PivotSensor.Faults.MagnetAbsent = true),
        ["motor-dead"] = new("the motor bridge dies", at => at.Board.Bridge.Faults.Dead = true),
        ["overruns"] = new("the program loses 15 ms in every tick", at => at.Program.LossPerTickMilliseconds = 15.0),
        ["pivot-jump"] = new("the pivot's magnet turns on its axle by 60 degrees", at => at.Board.PivotSensor.Faults.SlippedCount = CountsOf60Deg),
        ["pivot-lost"] = new("the pivot's angle sensor is unplugged", at => at.Board.PivotSensor.Faults.Absent = true),
        ["pivot-offset"] = new("the pivot's magnet turns on its axle by 8 degrees", at => at.Board.PivotSensor.Faults.SlippedCount = CountsOf8Deg),
        ["pivot-stuck"] = new("the pivot's angle stands still", at => at.Board.PivotSensor.Faults.Frozen = true),
        ["program-stall"] = new("the program hangs for half a second", at => at.Program.PauseMilliseconds = 500.0),
        ["reel-jam"] = new("line jams the drum", at => at.World.ReelJammed = true),
        ["stop-pressed"] = new("somebody presses STOP", at => at.World.StopPressed = true),
        ["stop-wire"] = new("the wire of STOP breaks", at => at.Board.Stop.WireBroken = true),
        ["sun"] = new("the sun comes out and warms load cell and inertial sensor", at => at.Board.LoadCell.SunShines = at.Board.Imu.SunShines = true),
    };

    /// <summary>The names, in alphabetical order.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>What happens, as a clause.</summary>
    /// <exception cref="KeyNotFoundException">There is no such fault.</exception>
    public static string Describe(string name) => All[name].Text;

    /// <summary>Makes it happen.</summary>
    /// <exception cref="KeyNotFoundException">There is no such fault.</exception>
    internal static void Strike(string name, FaultTarget target) => All[name].Strike(target);

    private sealed record Fault(string Text, Action<FaultTarget> Strike);
}
