using KiteController.Simulator.Recording;
using Xunit;

namespace KiteController.Simulator.Tests;

public sealed class FlightLogTests
{
    [Fact]
    public void AFullLogKeepsWhatItHas()
    {
        var log = new FlightLog(2);
        for (var i = 1; i <= 5; i++)
        {
            log.Append().TimeSeconds = i;
        }

        Assert.Equal(2, log.Count);
        Assert.Equal(1.0, log.Samples[0].TimeSeconds);
        Assert.Equal(2.0, log.Samples[1].TimeSeconds);
    }

    [Fact]
    public void TheCsvHasACellForEveryColumn()
    {
        var log = new FlightLog(3);
        log.Append().TimeSeconds = 0.01;
        using var text = new System.IO.StringWriter();

        FlightCsv.Write(log, text);

        var lines = text.ToString().Split('\n', System.StringSplitOptions.RemoveEmptyEntries | System.StringSplitOptions.TrimEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal(lines[0].Split(',').Length, lines[1].Split(',').Length);
    }
}
