using KiteController.App.Calibrating;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Board.Tests.Calibrating;

/// <summary>How the wizard treats a person, and what it never does.</summary>
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
        session.AssertUnchanged();
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
        session.AssertUnchanged();
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
        session.AssertUnchanged();
    }

    [Fact]
    public void LoadedLineEndsTheStep()
    {
        var session = new Session();
        session.Person.When("hands off, for four seconds", "", () => session.Bench.HandNewton = 9.0);
        Assert.Equal(CalibrationOutcome.Stopped, session.Do("gyro"));
        Assert.Contains("line is under tension", session.Person.Text);
        session.AssertUnchanged();
    }

    [Fact]
    public void TremblingArmIsRefusedAfterThreeTries()
    {
        var session = new Session();
        session.Bench.Trembling = true;
        Assert.Equal(CalibrationOutcome.Refused, session.Do("gyro"));
        Assert.Contains("The arm turned while it was measured.", session.Person.Text);
        session.AssertUnchanged();
    }

    [Fact]
    public void SecondTryMaySucceed()
    {
        var session = new Session();
        session.Bench.Trembling = true;
        session.Person.When("Put that right", "", () => session.Bench.Trembling = false);
        Assert.Equal(CalibrationOutcome.Kept, session.Do("gyro"));
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
}
