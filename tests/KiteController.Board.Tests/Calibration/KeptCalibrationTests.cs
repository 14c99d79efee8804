using KiteController.App;
using KiteController.App.Calibrating;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Board.Tests.Calibrating;

/// <summary>What the wizard found is still there after the power was off, by the unit's own store.</summary>
public sealed class KeptCalibrationTests
{
    [Fact]
    public void CalibrationOutlivesAPowerCycle()
    {
        var bench = new Workbench(pitchDeg: 3.0);
        var board = new VirtualBoard(bench);
        board.Activate();
        var unit = new KiteUnit();
        Person person = new Person(board)
            .When("Then press Enter", "", seconds: 1.0)
            .When("Type yes to keep", "yes", seconds: 1.0);
        var wizard = new CalibrationWizard(unit, person, new KeptCalibration(unit.Settings));
        unit.BenchWork = wizard;
        Run(unit, 310);
        wizard.Start("gyro");
        for (int i = 0; i < 3000 && wizard.Running; i++)
        {
            unit.RunCycle();
        }

        Assert.Contains("Saved and read back.", person.Text);
        float found = unit.Calibration.GyroscopeBiasXRadianPerSecond;
        Assert.NotEqual(0f, found);

        board.PowerCycle();
        board.Activate();
        var again = new KiteUnit();
        Assert.Equal(found, again.Calibration.GyroscopeBiasXRadianPerSecond);
        Assert.Equal(unit.Calibration.GyroscopeBiasZRadianPerSecond, again.Calibration.GyroscopeBiasZRadianPerSecond);
    }

    private static void Run(KiteUnit unit, int cycles)
    {
        for (int i = 0; i < cycles; i++)
        {
            unit.RunCycle();
        }
    }
}
