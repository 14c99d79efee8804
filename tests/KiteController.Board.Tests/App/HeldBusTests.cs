using KiteController.App;
using KiteController.Core.Loop;
using KiteController.Core.Safety;
using Xunit;

namespace KiteController.Board.Tests.App;

/// <summary>
/// A part that holds the bus in flight blocks the program for a second. The hardware alone then keeps light tension: the enable
/// circuit drops out and the shorted motor gives line slowly. Afterwards the motor's current alone keeps light tension, until the person disarms.
/// </summary>
public sealed class HeldBusTests
{
    // Requirement: KC-SAF-009
    [Theory]
    [InlineData("wire")]
    [InlineData("imu")]
    [InlineData("pivot")]
    [InlineData("cell")]
    public void HeldBusInFlightShortsTheMotorThenKeepsLightTensionAndTheUnitComesBackAfterDisarming(string holder)
    {
        var flight = new Flight();
        Assert.Equal(UnitState.Armed, flight.State);
        Assert.True(flight.Board.Drive.Driven);
        double before = flight.Spool.LineOutMetre;

        Hold(flight, holder, true);
        flight.Watch();
        flight.Run(1);
        Assert.InRange(flight.DrivenMilliseconds, 0, 50);
        Assert.False(flight.Board.Drive.Driven, "no edge comes from a blocked program");
        double given = flight.Spool.LineOutMetre - before;
        Assert.InRange(given, 0.3, 2.0);
        Assert.InRange(flight.Spool.ReelSpeedMetrePerSecond, 0.3, 2.0);

        flight.Run(50);
        Assert.Equal(UnitState.LightTension, flight.State);
        Assert.Equal(Reason.LoadCellLost, flight.Unit.Flight.Status.StateReason);

        Hold(flight, holder, false);
        flight.PullNewton = 0.0;
        flight.Run(100);
        Assert.Equal(UnitState.LightTension, flight.State);
        flight.Unit.Request(OperatorRequest.Disarm);
        flight.Run(400);
        Assert.Equal(UnitState.Disarmed, flight.State);
        Assert.Equal(string.Empty, PartText.Describe(flight.Unit.Board));
        flight.Unit.Request(OperatorRequest.Arm);
        flight.Run(10);
        Assert.Equal(UnitState.Armed, flight.State);
        Assert.True(flight.Board.Drive.Driven);
    }

    // Requirement: KC-SAF-027
    // Requirement: KC-SAF-029
    [Theory]
    [InlineData(1.0, 0.0, 0.4)]
    [InlineData(5.0, 0.5, 2.0)]
    [InlineData(15.0, 2.0, 6.0)]
    public void WhileTheProgramIsBlockedTheLineRunsByThePullAndNeverFreely(double pullNewton, double least, double most)
    {
        var flight = new Flight(pullNewton);
        flight.Board.I2c.HeldLow = true;
        flight.Run(1);
        Assert.InRange(flight.Spool.ReelSpeedMetrePerSecond, least, most);
    }

    [Fact]
    public void WhenThePullStopsTheDrumStopsSoThatNoLineRunsOutSlack()
    {
        var flight = new Flight(15.0);
        flight.Board.I2c.HeldLow = true;
        flight.Run(1);
        double before = flight.Spool.LineOutMetre;
        flight.PullNewton = 0.0;
        flight.Bench.PassMilliseconds(500);
        Assert.Equal(0.0, flight.Spool.ReelSpeedMetrePerSecond, 0.001);
        Assert.InRange(flight.Spool.LineOutMetre - before, 0.0, 0.4);
    }

    // Requirement: KC-SAF-027
    [Fact]
    public void BusHeldForGoodLeavesAUnitThatStillTicksAndRefusesToArm()
    {
        var flight = new Flight();
        flight.Board.I2c.HeldLow = true;
        int overruns = flight.Unit.Timing.Overruns;
        flight.Run(2000);
        Assert.Equal(UnitState.LightTension, flight.State);
        Assert.InRange(flight.Unit.Timing.Overruns - overruns, 1, 12);
        flight.Unit.Request(OperatorRequest.Disarm);
        flight.Run(10);
        flight.Unit.Request(OperatorRequest.Arm);
        flight.Run(10);
        Assert.Equal(UnitState.Disarmed, flight.State);
        Assert.Contains("holds the sensor wires", PartText.Describe(flight.Unit.Board));
    }

    // Requirement: KC-SAF-005
    [Fact]
    public void ShortHoldOfTheBusIsNotForgottenBeforeAPersonDisarms()
    {
        var flight = new Flight();
        flight.Board.I2c.HeldLow = true;
        flight.Run(1);
        flight.Board.I2c.HeldLow = false;
        flight.Run(300);
        Assert.NotEqual(UnitState.Armed, flight.State);
    }

    private static void Hold(Flight flight, string holder, bool held)
    {
        switch (holder)
        {
            case "imu":
                flight.Board.Imu.Faults.HoldsBusLow = held;
                break;
            case "pivot":
                flight.Board.PivotSensor.Faults.HoldsBusLow = held;
                break;
            case "cell":
                flight.Board.LoadCell.Faults.HoldsBusLow = held;
                break;
            default:
                flight.Board.I2c.HeldLow = held;
                break;
        }
    }
}
