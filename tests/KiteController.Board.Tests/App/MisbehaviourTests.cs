using System;
using System.Collections.Generic;
using KiteController.Core.Loop;
using KiteController.Core.Safety;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Board.Tests.App;

/// <summary>Every part misbehaving in flight: where the unit ends, why, how soon, and that it comes back once the part does.</summary>
public sealed class MisbehaviourTests
{
    private static readonly Dictionary<string, Action<VirtualBoard, bool>> Faults = new()
    {
        ["imu absent"] = (board, on) => board.Imu.Faults.Absent = on,
        ["imu stops acknowledging in mid-read"] = (board, on) => board.Imu.Faults.AcknowledgedBytes = on ? 2 : -1,
        ["imu saturated"] = (board, on) => board.Imu.Faults.Saturated = on,
        ["imu stuck"] = (board, on) => board.Imu.Faults.StuckOutput = on,
        ["imu never ready"] = (board, on) => board.Imu.Faults.NeverReady = on,
        ["pivot absent"] = (board, on) => board.PivotSensor.Faults.Absent = on,
        ["pivot stops acknowledging in mid-read"] = (board, on) => board.PivotSensor.Faults.AcknowledgedBytes = on ? 2 : -1,
        ["pivot without magnet"] = (board, on) => board.PivotSensor.Faults.MagnetAbsent = on,
        ["cell absent"] = (board, on) => board.LoadCell.Faults.Absent = on,
        ["cell stops acknowledging in mid-read"] = (board, on) => board.LoadCell.Faults.AcknowledgedBytes = on ? 2 : -1,
        ["cell saturated"] = (board, on) => board.LoadCell.Faults.Saturated = on,
        ["cell stuck"] = (board, on) => board.LoadCell.Faults.StuckValue = on ? 300_000 : null,
        ["cell never ready"] = (board, on) => board.LoadCell.Faults.NeverReady = on,
        ["bus wire broken"] = (board, on) => board.I2c.Broken = on,
        ["supply input stuck low"] = (board, on) => board.SupplyDivider.StuckVolt = on ? 0.5 : null,
        ["stop wire broken"] = (board, on) => board.Stop.WireBroken = on,
    };

    // Requirement: KC-SAF-009
    [Theory]
    [InlineData("imu absent", UnitState.LightTension, Reason.ImuLost, 10)]
    [InlineData("imu stops acknowledging in mid-read", UnitState.LightTension, Reason.ImuLost, 10)]
    [InlineData("imu saturated", UnitState.LightTension, Reason.ImuLost, 100)]
    [InlineData("imu stuck", UnitState.LightTension, Reason.ImuLost, 100)]
    [InlineData("imu never ready", UnitState.LightTension, Reason.ImuLost, 10)]
    [InlineData("pivot absent", UnitState.LightTension, Reason.PivotLost, 15)]
    [InlineData("pivot stops acknowledging in mid-read", UnitState.LightTension, Reason.PivotLost, 15)]
    [InlineData("pivot without magnet", UnitState.LightTension, Reason.PivotLost, 15)]
    [InlineData("cell absent", UnitState.LightTension, Reason.LoadCellLost, 10)]
    [InlineData("cell stops acknowledging in mid-read", UnitState.LightTension, Reason.LoadCellLost, 10)]
    [InlineData("cell saturated", UnitState.LightTension, Reason.LoadCellSaturated, 10)]
    [InlineData("cell stuck", UnitState.LightTension, Reason.LoadCellLost, 20)]
    [InlineData("cell never ready", UnitState.LightTension, Reason.LoadCellLost, 15)]
    [InlineData("bus wire broken", UnitState.LightTension, Reason.LoadCellLost, 15)]
    [InlineData("supply input stuck low", UnitState.LightTension, Reason.SupplyEmpty, 200)]
    [InlineData("stop wire broken", UnitState.MotorOff, Reason.StopPressed, 5)]
    public void FaultInFlightEndsInItsStateAndAfterDisarmingTheUnitArmsAgain(string fault, UnitState state, Reason reason, int ticks)
    {
        var flight = new Flight();
        Assert.Equal(UnitState.Armed, flight.State);
        Faults[fault](flight.Board, true);
        int taken = 0;
        while (flight.State != state && taken < 300)
        {
            flight.Run(1);
            taken++;
        }

        Assert.Equal(state, flight.State);
        Assert.Equal(reason, flight.Unit.Flight.Status.StateReason);
        Assert.InRange(taken, 1, ticks);
        flight.Run(50);
        Assert.Equal(state == UnitState.LightTension, flight.Board.Drive.Driven);

        Faults[fault](flight.Board, false);
        flight.PullNewton = 0.0;
        flight.Run(60);
        flight.Unit.Request(OperatorRequest.Disarm);
        flight.Run(1500);
        flight.Unit.Request(OperatorRequest.Arm);
        flight.Run(10);
        Assert.Equal(UnitState.Armed, flight.State);
    }

    // Requirement: KC-SAF-020
    [Theory]
    [InlineData("imu absent")]
    [InlineData("imu stops acknowledging in mid-read")]
    [InlineData("pivot absent")]
    [InlineData("cell absent")]
    [InlineData("bus wire broken")]
    public void OneLostReadingDoesNotEndTheFlight(string fault)
    {
        var flight = new Flight();
        for (int i = 0; i < 20; i++)
        {
            Faults[fault](flight.Board, true);
            flight.Run(1);
            Faults[fault](flight.Board, false);
            flight.Run(9);
        }

        Assert.Equal(UnitState.Armed, flight.State);
    }

    // Requirement: KC-SAF-028
    [Theory]
    [InlineData(0.0)]
    [InlineData(3.3)]
    public void BrokenLeverWireIsACentredLeverAndNotAFullOne(double volt)
    {
        var flight = new Flight();
        flight.Unit.Request(OperatorRequest.Manual);
        flight.Run(50);
        flight.Watch();
        flight.Board.Lever.StuckVolt = volt;
        flight.Run(200);
        Assert.Equal(UnitState.Armed, flight.State);
        Assert.InRange(flight.FastestLine, 0.0, 0.3);
    }

    // Requirement: KC-SAF-017
    [Fact]
    public void MotorThatDoesNotFollowIsSwitchedOff()
    {
        var flight = new Flight(20.0);
        flight.Board.Encoder.Faults.StuckB = true;
        flight.Unit.Request(OperatorRequest.Manual);
        flight.Bench.Signals.LeverPosition = -1.0;
        flight.Run(200);
        Assert.Equal(UnitState.MotorOff, flight.State);
        Assert.Contains(flight.Unit.Flight.Status.StateReason, new[] { Reason.EncoderLost, Reason.SpoolStuck });
    }
}
