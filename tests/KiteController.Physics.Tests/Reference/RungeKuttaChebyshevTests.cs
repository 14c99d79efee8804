using System;
using KiteController.Physics.Reference;
using Xunit;

namespace KiteController.Physics.Tests;

public class RungeKuttaChebyshevTests
{
    private static double Error(double step, int stages)
    {
        // y' = -y t, y(0) = 1: exp(-t2/2); and a harmonic pair beside it.
        var state = new[] { 1.0, 0.0, 1.0 };
        var integrator = new RungeKuttaChebyshev(3);
        var count = (int)Math.Round(1.0 / step);
        for (var n = 0; n < count; n++)
        {
            integrator.Step(
                static (t, y, f) =>
                {
                    f[0] = -y[0] * t;
                    f[1] = y[2];
                    f[2] = -y[1];
                },
                state,
                3,
                n * step,
                step,
                stages);
        }

        return Math.Abs(state[0] - Math.Exp(-0.5)) + Math.Abs(state[1] - Math.Sin(1.0)) + Math.Abs(state[2] - Math.Cos(1.0));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(15)]
    public void HalfTheStepIsAQuarterOfTheError(int stages) =>
        Assert.InRange(Error(0.02, stages) / Error(0.01, stages), 3.6, 4.4);

    [Fact]
    public void FastDecayIsStableWithTheStagesGiven()
    {
        const double decay = 4e5, step = 1e-4;
        var state = new[] { 1.0 };
        var integrator = new RungeKuttaChebyshev(1);
        for (var n = 0; n < 1000; n++)
        {
            integrator.Step(static (_, y, f) => f[0] = -decay * y[0], state, 1, 0.0, step, RungeKuttaChebyshev.StagesFor(step, decay));
        }

        Assert.True(Math.Abs(state[0]) < 1e-6);
    }
}
