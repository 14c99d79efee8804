using KiteController.App;
using KiteController.App.Calibrating;
using KiteController.Core.Parameters;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Board.Tests.Calibrating;

/// <summary>A unit on the workbench, the wizard, and a person who does everything right unless the test adds a rule.</summary>
internal sealed class Session : ICalibrationSave
{
    private long _savedAt;

    public Session(Workbench? bench = null, BoardOptions? options = null, BoardWiring? wiring = null)
    {
        Bench = bench ?? new Workbench();
        Board = new VirtualBoard(Bench, wiring, options);
        Board.Activate();
        Unit = new KiteUnit(new FlightParameters(), new Calibration());
        Person = new Person(Board);
        Wizard = new CalibrationWizard(Unit, Person, this);
        Unit.BenchWork = Wizard;
        Script();
    }

    public Workbench Bench { get; }

    public VirtualBoard Board { get; }

    public KiteUnit Unit { get; }

    public Person Person { get; }

    public CalibrationWizard Wizard { get; }

    public Calibration Calibration => Unit.Calibration;

    public int Saves { get; private set; }

    public bool SaveWorks { get; set; } = true;

    public bool Busy => Board.NowNanoseconds < _savedAt;

    public bool Saved => !Busy && SaveWorks;

    public void Ask()
    {
        Saves++;
        _savedAt = Board.NowNanoseconds + 100_000_000;
    }

    public void Run(int cycles)
    {
        for (int i = 0; i < cycles; i++)
        {
            Unit.RunCycle();
        }
    }

    /// <summary>Starts a step and runs until it ends, at most two minutes.</summary>
    public CalibrationOutcome Do(string name)
    {
        if (Unit.Flight.Status.TickCount < CalibrationWizard.SettledTicks)
        {
            Run(CalibrationWizard.SettledTicks + 1);
        }

        Wizard.Start(name);
        for (int i = 0; i < 12_000 && Wizard.Running; i++)
        {
            Unit.RunCycle();
        }

        return System.Array.Find([.. Wizard.Steps, .. Wizard.Checks], step => step.Name == name)?.Outcome ?? CalibrationOutcome.Idle;
    }

    /// <summary>Nothing was saved, and every field of the calibration is the default.</summary>
    public void AssertUnchanged()
    {
        Assert.Equal(0, Saves);
        var fresh = new Calibration();
        foreach (System.Reflection.FieldInfo field in typeof(Calibration).GetFields())
        {
            Assert.Equal(field.GetValue(fresh), field.GetValue(Calibration));
        }
    }

    private void Script()
    {
        Person.When("Then press Enter", "", seconds: 1.0)
            .When("Take the line OFF the drum", "", () => Bench.PullToMetre = null)
            .When("Type yes to keep", "yes", seconds: 1.0)
            .When("Set the arm level", "", () => (Bench.ElevationDeg, Bench.AzimuthDeg) = (0.0, 0.0))
            .When("turn the arm to the RIGHT", "", () => Bench.AzimuthDeg += 90.0)
            .When("RAISE the tip", "", () => Bench.ElevationDeg = 65.0)
            .When("Point the arm along the mark", "")
            .When("Which bearing", "237.5")
            .When("Let the line hang slack, no kite", "", () => Bench.HandNewton = 0.0)
            .When("pull the line by hand", "", () => Bench.HandNewton = 2.5)
            .When("How heavy is the mass", "1000")
            .When("Block the spool", "", () => Bench.HandNewton = 0.0)
            .When("Hang the mass on the line", "", () => Bench.MassKilogram = 1.0)
            .When("take the mass off", "", () => Bench.MassKilogram = 0.0)
            .When("Pull the line just taut", "")
            .When("pull out exactly 1 metre", "", () => Bench.PullToMetre = Bench.Spool.LineOutMetre + 1.0, 8.0)
            .When("How many metres of line belong", "150")
            .When("How many metres are out", "6")
            .When("The drum will turn", "", () => (Bench.PullToMetre, Bench.HandNewton) = (null, 0.0))
            .When("hold the drum firmly", "", () => Bench.DrumHeld = true);
    }
}
