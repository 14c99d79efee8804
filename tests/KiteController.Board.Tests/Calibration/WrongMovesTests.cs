using KiteController.App.Calibrating;
using KiteController.Core.Parameters;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Board.Tests.Calibrating;

/// <summary>Wrong moves, swapped wires and implausible values: each is named, and nothing is changed.</summary>
public sealed class WrongMovesTests
{
    [Theory]
    [InlineData("left", "turned LEFT")]
    [InlineData("down", "elevation fell")]
    [InlineData("tilted", "gravity must pull along")]
    [InlineData("reversed", "DIR pin")]
    [InlineData("twisted", "Pivot and gyroscope disagree")]
    [InlineData("low", "degrees only: raise it further")]
    [InlineData("crooked", "crooked by more than 20 degrees")]
    public void WrongMoveOfTheArmIsNamed(string move, string sentence)
    {
        var session = new Session(move == "crooked" ? new Workbench(yawDeg: 24.0) : null);
        Workbench bench = session.Bench;
        bench.PivotReversed = move == "reversed";
        if (move == "left")
        {
            session.Person.When("turn the arm to the RIGHT", "", () => bench.AzimuthDeg -= 90.0);
        }
        else if (move == "down")
        {
            session.Person.When("RAISE the tip", "", () => bench.ElevationDeg = -40.0);
        }
        else if (move == "tilted")
        {
            session.Person.When("Set the arm level", "", () => bench.ElevationDeg = 35.0);
        }
        else if (move == "twisted")
        {
            session.Person.When("turn the arm to the RIGHT", "", () => session.Board.PivotSensor.Faults.StuckCount = 700);
        }
        else if (move == "low")
        {
            session.Person.When("RAISE the tip", "", () => bench.ElevationDeg = 25.0);
        }

        Assert.Equal(CalibrationOutcome.Refused, session.Do("level"));
        Assert.Contains(sentence, session.Person.Text);
        session.AssertUnchanged();
    }

    [Theory]
    [InlineData("400")]
    [InlineData("-1")]
    [InlineData("north")]
    [InlineData("12345678901234567890")]
    public void ImplausibleBearingIsAskedForAgain(string answer)
    {
        var session = new Session();
        session.Person.When("Which bearing", answer).When("Please type a number", "10");
        Assert.Equal(CalibrationOutcome.Kept, session.Do("azimuth"));
        Assert.Contains("from 0.00 to 360.00", session.Person.Text);
        Assert.Equal(10.0, session.Calibration.BaseBearingRadian * 180.0 / System.Math.PI, 0.01);
    }

    [Fact]
    public void LoadIsNotTakenForTheZero()
    {
        var session = new Session();
        session.Person.When("Let the line hang slack, no kite", "", () => session.Bench.HandNewton = 3.0).When("something pulls", "");
        Assert.Equal(CalibrationOutcome.Refused, session.Do("zero"));
        session.AssertUnchanged();
    }

    [Fact]
    public void LoadCellThatFeelsNoPullIsRefused()
    {
        var session = new Session();
        session.Person.When("pull the line by hand", "");
        Assert.Equal(CalibrationOutcome.Refused, session.Do("zero"));
        Assert.Contains("did not feel a pull", session.Person.Text);
        session.AssertUnchanged();
    }

    [Fact]
    public void SaturatedLoadCellIsNamed()
    {
        var session = new Session();
        session.Board.LoadCell.Faults.Saturated = true;
        Assert.Equal(CalibrationOutcome.Refused, session.Do("zero"));
        Assert.Contains("end of its range", session.Person.Text);
        session.AssertUnchanged();
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(2.5)]
    [InlineData(0.0)]
    public void MassThatDoesNotFitItsGramsIsRefused(double kilogram)
    {
        var session = new Session();
        session.Person.When("Hang the mass on the line", "", () => session.Bench.MassKilogram = kilogram);
        Assert.Equal(CalibrationOutcome.Kept, session.Do("zero"));
        Assert.Equal(CalibrationOutcome.Refused, session.Do("mass"));
        Assert.Contains("check the grams", session.Person.Text);
        Assert.Equal(new Calibration().TensionNewtonPerCount, session.Calibration.TensionNewtonPerCount);
    }

    [Fact]
    public void MassThatStaysOnIsNoticed()
    {
        var session = new Session();
        session.Person.When("take the mass off", "");
        session.Do("zero");
        Assert.Equal(CalibrationOutcome.Refused, session.Do("mass"));
        Assert.Contains("Without the mass", session.Person.Text);
    }

    [Fact]
    public void SwappedEncoderLinesAreNamed()
    {
        var session = new Session(wiring: new BoardWiring { EncoderReversed = true });
        Assert.Equal(CalibrationOutcome.Refused, session.Do("spool"));
        Assert.Contains("swap its two lines A and B", session.Person.Text);
        session.AssertUnchanged();
    }

    [Fact]
    public void SpoolThatDoesNotTurnIsRefused()
    {
        var session = new Session();
        session.Board.Encoder.Faults.StuckB = true;
        Assert.Equal(CalibrationOutcome.Refused, session.Do("spool"));
        Assert.Contains("check its coupling", session.Person.Text);
    }

    [Fact]
    public void MoreLineThanTheSpoolCanHoldIsRefused()
    {
        var session = new Session();
        session.Person.When("How many metres of line belong", "1000");
        Assert.Equal(CalibrationOutcome.Refused, session.Do("line"));
        Assert.Contains("does not fit on the spool", session.Person.Text);
        session.AssertUnchanged();
    }

    [Theory]
    [InlineData("reversed", "swap the two motor wires")]
    [InlineData("dead", "did not move at a fifth of full duty")]
    [InlineData("stop", "STOP is pressed")]
    [InlineData("free", "The drum turned: hold it more firmly.")]
    [InlineData("shunt", "Almost no motor current")]
    public void MotorInDisorderIsNamedAndLeftOff(string trouble, string sentence)
    {
        var session = new Session();
        session.Board.Bridge.Faults.Reversed = trouble == "reversed";
        session.Board.Bridge.Faults.Dead = trouble == "dead";
        session.Board.MotorCurrentSensor.StuckVolt = trouble == "shunt" ? 1.65 : null;
        if (trouble == "stop")
        {
            session.Person.When("The drum will turn", "", () => session.Board.Signals.StopPressed = true);
        }
        else if (trouble == "free")
        {
            session.Person.When("hold the drum firmly", "").When("hold it more firmly", "");
        }

        Assert.Equal(CalibrationOutcome.Refused, session.Do("motor"));
        Assert.Contains(sentence, session.Person.Text);
        session.Run(6);
        Assert.False(session.Board.Drive.Driven);
        session.AssertUnchanged();
    }
}
