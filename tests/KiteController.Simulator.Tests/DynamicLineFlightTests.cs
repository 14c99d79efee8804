using KiteController.Physics;
using KiteController.Simulator.Flights;
using Xunit;

namespace KiteController.Simulator.Tests;

/// <summary>The default flight on the line of masses: launched, held, cut, the cut found, and again the same.</summary>
public sealed class DynamicLineFlightTests
{
    private static FlightSummary Fly(LineModel line) =>
        new SimulatedFlight(new Scenario { LineModel = line, Seconds = 60.0, CutAtSeconds = 55.0 }).Run().Summary;

    [Fact]
    public void FlightIsHeldAndItsCutIsFound()
    {
        var dynamic = Fly(LineModel.Dynamic);
        var quasiStatic = Fly(LineModel.QuasiStatic);

        Assert.Null(dynamic.Crash);
        Assert.InRange(dynamic.Cut!.DetectedAfterSeconds!.Value, 0.5, 3.0);
        Assert.Equal(1.0, dynamic.MeanTensionNewton!.Value / quasiStatic.MeanTensionNewton!.Value, 0.1);
    }

    [Fact]
    public void SameSeedGivesTheSameFlight()
    {
        var one = Fly(LineModel.Dynamic);
        var other = Fly(LineModel.Dynamic);

        Assert.Equal(one.MaxTensionNewton, other.MaxTensionNewton);
        Assert.Equal(one.MeanTensionNewton, other.MeanTensionNewton);
        Assert.Equal(one.Landing, other.Landing);
    }
}
