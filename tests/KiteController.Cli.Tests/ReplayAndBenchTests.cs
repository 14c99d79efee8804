using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace KiteController.Cli.Tests;

public sealed class ReplayAndBenchTests
{
    [Fact]
    public void ASensorThatLiesStillIsReplayedWithoutError()
    {
        using var folder = new TemporaryFolder();
        var rows = Enumerable.Range(0, 500).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i * 0.01},0,0,0,0,0,9.81,1,0,0,0,1"));
        var path = folder.Put("still.csv", ["time_s,gyro_x_rad_s,gyro_y_rad_s,gyro_z_rad_s,acc_x_m_s2,acc_y_m_s2,acc_z_m_s2,ref_qw,ref_qx,ref_qy,ref_qz,moving", .. rows]);

        using var json = JsonDocument.Parse(Invocation.Of("replay-imu", path, "--json").Output);
        Assert.Equal(0.0, json.RootElement.GetProperty("inclinationRmseDeg").GetDouble(), 0.01);

        Assert.Contains("RMSE", Invocation.Of("replay-imu", path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void BenchPrintsThePromisedKeys()
    {
        var run = Invocation.Of("bench", "--json");

        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.InRange(json.RootElement.GetProperty("ilPerTickMean").GetDouble(), 500.0, 2500.0);
        Assert.InRange(json.RootElement.GetProperty("ilPerTickMax").GetInt64(), 500, 4000);
        Assert.InRange(json.RootElement.GetProperty("tickMicrosecondsMean").GetDouble(), 1000.0, 6000.0);
        Assert.InRange(json.RootElement.GetProperty("tickMicrosecondsMax").GetInt32(), 1000, 10000);
        Assert.Equal(0.0, json.RootElement.GetProperty("coreBytesPerTick").GetDouble());
        Assert.InRange(json.RootElement.GetProperty("driverBytesPerTick").GetDouble(), 0.0, 2000.0);
        Assert.True(json.RootElement.GetProperty("realTimeFactor").GetDouble() > 1.0);
        Assert.True(json.RootElement.GetProperty("physicsRealTimeFactor").GetDouble() > 1.0);
    }

    [Fact]
    public void TheProfileNamesClassesAndMethods()
    {
        var run = Invocation.InOwnProcess("bench", "--image", "profile");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Loop.FlightController", run.Output, StringComparison.Ordinal);
        Assert.Contains("Step", run.Output, StringComparison.Ordinal);
    }
}
