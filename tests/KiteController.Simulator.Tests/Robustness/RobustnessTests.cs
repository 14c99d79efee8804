using System;
using System.IO;
using System.Linq;
using KiteController.Simulator.Robustness;
using Xunit;

namespace KiteController.Simulator.Tests.Robustness;

/// <summary>What the reel control must do at every corner of what a spool may be.</summary>
public sealed class RobustnessTests
{
    private const string Update = "KITECONTROLLER_UPDATE_DOCUMENTS";
    private const string Marker = "<!-- Measured; made again by the tests of KiteController.Simulator.Tests with KITECONTROLLER_UPDATE_DOCUMENTS=1 in the environment. -->\n";
    private static readonly Lazy<ControlReport> Report = new(ControlReport.Measure);

    [Fact]
    public void EveryCornerOfTheRangesIsThere()
    {
        var corners = Report.Value.Grid.Select(row => row.Corner).ToArray();
        Assert.Equal(49, corners.Distinct().Count());
        Assert.Equal([0.85, 1.0, 1.15], corners.Select(one => one.Inertia).Distinct().Order());
        Assert.Equal([0.95, 1.0, 1.05], corners.Select(one => one.Radius).Distinct().Order());
        Assert.Equal([0.7, 1.0, 1.3], corners.Select(one => one.Friction).Distinct().Order());
        Assert.Equal([11.2, 12.0, 12.6], corners.Select(one => one.BatteryVolt).Distinct().Order());
        Assert.Equal([0, 10, 20], corners.Select(one => one.DelayMilliseconds).Distinct().Order());
    }

    [Fact]
    public void NoCornerGoesOnSwinging() => Assert.All(Report.Value.Grid, row =>
    {
        Assert.InRange(row.Speed.Swing, 0.0, 0.05);
        Assert.InRange(row.Ceiling.Swing, 0.0, 0.02 * 9.5);
        Assert.InRange(row.Floor.Swing, 0.0, 0.1 * 0.875);
    });

    [Fact]
    public void AStepOfSpeedIsDoneAtTheSlewLimitAndOvershootsByAtMostATenth() => Assert.All(Report.Value.Grid, row =>
    {
        Assert.InRange(row.Speed.RiseOutMilliseconds, 150.0, 191.0);
        Assert.InRange(row.Speed.RiseInMilliseconds, 150.0, 191.0);
        Assert.InRange(row.Speed.Overshoot, 0.0, 1.15);
        Assert.True(row.Corner.DelayMilliseconds > 0 || row.Speed.Overshoot < 0.5, $"{row.Corner}: {row.Speed.Overshoot}");
    });

    [Fact]
    public void AGustAndALullAreMetWithinAThirdOfASecond() => Assert.All(Report.Value.Grid, row =>
    {
        Assert.InRange(row.Ceiling.SettleSeconds, 0.0, 0.33);
        Assert.InRange(row.Floor.SettleSeconds, 0.0, 0.33);
        Assert.InRange(row.Ceiling.Overshoot, 0.0, 1.0);
    });

    [Fact]
    public void ASteeperKiteIsBorneAtEveryCorner() => Assert.All(Report.Value.Grid, row =>
    {
        Assert.InRange(row.Ceiling.GainMargin, 1.4, 8.01);
        Assert.InRange(row.Floor.GainMargin, 1.18, 8.01);
    });

    [Fact]
    public void TheWholeUnitReachesWhatTheFlightLawAssumesOnEveryBattery() => Assert.All(Report.Value.Responses, one =>
    {
        // 63 % of 11.5 m/s at 40 m/s2 take 181 ms; the mean of two ticks adds 5, the motor and the unit's own delay a tick.
        Assert.InRange(one.RiseOutMilliseconds, 150.0, 196.0);
        Assert.InRange(one.RiseInMilliseconds, 150.0, 196.0);
        Assert.Equal(9.0, one.SteadyMetrePerSecond, 0.1);
        Assert.InRange(one.FastestMetrePerSecond, 8.9, 9.7);
        Assert.InRange(one.MostDuty, 0.0, 0.95);
    });

    [Fact]
    public void TheDocumentShowsWhatIsMeasured()
    {
        var path = RepositoryFile("firmware", "CONTROL.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var prose = text[..(text.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length)];
        var expected = prose + "\n" + Report.Value.GridMarkdown();
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(path, expected);
            text = expected;
        }

        Assert.Equal(expected, text);
    }

    private static string RepositoryFile(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KiteController.sln")))
            {
                return Path.Combine([folder.FullName, .. parts]);
            }
        }

        throw new FileNotFoundException("The repository is not above the tests.");
    }
}
