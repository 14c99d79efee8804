using KiteController.App.Calibrating;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Board.Tests.Calibrating;

/// <summary>Wrong moves, implausible values, and what the wizard never does.</summary>
public sealed class WizardMannersTests
{
    private readonly ITestOutputHelper _output;

    public WizardMannersTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void StepExplainsShowsOldAndNewAsksAndSaves()
    {
        var session = new Session();
        Assert.Equal(CalibrationOutcome.Kept, session.Do("gyro"));
        Assert.Equal(1, session.Saves);
        Assert.Contains("What does the gyroscope show", session.Person.Text);
        Assert.Matches(@"gyroscope bias x: 0\.000 -> -?\d+\.\d{3} deg/s", session.Person.Text);
        Assert.Contains("Saved and read back.", session.Person.Text);
    }

    [Fact]
    public void NoLeavesEverythingAsItWas()
    {
        var session = new Session();
        session.Person.When("Type yes to keep", "no");
        Assert.Equal(CalibrationOutcome.Stopped, session.Do("gyro"));
        AssertUnchanged(session);
    }

    [Fact]
    public void FailedSaveIsTold()
    {
        var session = new Session { SaveWorks = false };
        Assert.Equal(CalibrationOutcome.Kept, session.Do("gyro"));
        Assert.Contains("could NOT be saved", session.Person.Text);
    }

    [Fact]
    public void NothingIsCalibratedInTheFirstThreeSeconds()
    {
        var session = new Session();
        session.Run(100);
        Assert.False(session.Wizard.Start("gyro"));
        session.Run(5);
        Assert.Contains("only just started", session.Person.Text);
    }

    [Fact]
    public void ArmedUnitIsNotCalibrated()
    {
        var session = new Session();
        session.Run(400);
        session.Unit.Request(OperatorRequest.Arm);
        session.Run(3);
        Assert.Equal(UnitState.Armed, session.Unit.Flight.Status.State);
        session.Do("gyro");
        Assert.Contains("disarm first", session.Person.Text);
        AssertUnchanged(session);
    }

    [Fact]
    public void ArmingEndsTheStepAndTheMotorTryWithIt()
    {
        var session = new Session();
        session.Run(400);
        session.Person.When("The drum will turn", "", seconds: 0.5);
        session.Wizard.Start("motor");
        session.Run(190);
        Assert.True(session.Unit.BenchGate.Open || session.Unit.BenchGate.TicksLeft > 0, "the try is under way");
        session.Unit.Request(OperatorRequest.Arm);
        session.Run(5);
        Assert.False(session.Wizard.Running);
        Assert.Equal(0, session.Unit.BenchGate.TicksLeft);
        Assert.Contains("disarm first", session.Person.Text);
        AssertUnchanged(session);
    }

    [Fact]
    public void LoadedLineEndsTheStep()
    {
        var session = new Session();
        session.Person.When("hands off, for four seconds", "", () => session.Bench.HandNewton = 9.0);
        Assert.Equal(CalibrationOutcome.Stopped, session.Do("gyro"));
        Assert.Contains("line is under tension", session.Person.Text);
        AssertUnchanged(session);
    }

    [Fact]
    public void TremblingArmIsRefusedAfterThreeTries()
    {
        var session = new Session();
        session.Bench.Trembling = true;
        Assert.Equal(CalibrationOutcome.Refused, session.Do("gyro"));
        Assert.Contains("The arm turned while it was measured.", session.Person.Text);
        AssertUnchanged(session);
    }

    [Fact]
    public void SecondTryMaySucceed()
    {
        var session = new Session();
        session.Bench.Trembling = true;
        session.Person.When("Put that right", "", () => session.Bench.Trembling = false);
        Assert.Equal(CalibrationOutcome.Kept, session.Do("gyro"));
    }

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
        AssertUnchanged(session);
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
        AssertUnchanged(session);
    }

    [Fact]
    public void LoadCellThatFeelsNoPullIsRefused()
    {
        var session = new Session();
        session.Person.When("pull the line by hand", "");
        Assert.Equal(CalibrationOutcome.Refused, session.Do("zero"));
        Assert.Contains("did not feel a pull", session.Person.Text);
        AssertUnchanged(session);
    }

    [Fact]
    public void SaturatedLoadCellIsNamed()
    {
        var session = new Session();
        session.Board.LoadCell.Faults.Saturated = true;
        Assert.Equal(CalibrationOutcome.Refused, session.Do("zero"));
        Assert.Contains("end of its range", session.Person.Text);
        AssertUnchanged(session);
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
        AssertUnchanged(session);
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
        AssertUnchanged(session);
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
        AssertUnchanged(session);
    }

    [Fact]
    public void AllStepsInARowLeaveAUnitThatArms()
    {
        var session = new Session(new Workbench(rollDeg: 2.0, pitchDeg: -3.0, yawDeg: 4.0));
        session.Run(310);
        session.Wizard.Start("all");
        for (int i = 0; i < 30_000 && session.Wizard.Running; i++)
        {
            session.Unit.RunCycle();
        }

        Assert.All(session.Wizard.Steps, step => Assert.Equal(CalibrationOutcome.Kept, step.Outcome));
        Assert.Equal(8, session.Saves);
        session.Unit.Request(OperatorRequest.Arm);
        session.Run(3);
        Assert.Equal(UnitState.Armed, session.Unit.Flight.Status.State);
    }

    [Fact]
    public void NoSliceIsLongerThanAMillisecondAndNoTickLate()
    {
        var session = new Session(new Workbench(rollDeg: 2.0, pitchDeg: -3.0, yawDeg: 4.0));
        var meter = new SliceMeter(session.Wizard, session.Person);
        session.Unit.BenchWork = meter;
        session.Run(310);
        session.Wizard.Start("all");
        for (int i = 0; i < 30_000 && session.Wizard.Running; i++)
        {
            session.Unit.RunCycle();
        }

        foreach (string slice in meter.Longest)
        {
            _output.WriteLine(slice);
        }

        Assert.Equal(0, session.Unit.Timing.Overruns);
        Assert.InRange(session.Unit.Timing.MaxSliceMicroseconds, 1, 1000);
        Assert.InRange(meter.MostInstructions, 1, 800);
    }

    private static void AssertUnchanged(Session session)
    {
        Assert.Equal(0, session.Saves);
        var fresh = new Calibration();
        foreach (System.Reflection.FieldInfo field in typeof(Calibration).GetFields())
        {
            Assert.Equal(field.GetValue(fresh), field.GetValue(session.Calibration));
        }
    }
}
