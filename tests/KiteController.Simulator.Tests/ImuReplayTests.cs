using System;
using System.Collections.Generic;
using System.Globalization;
using KiteController.Simulator.Imu;
using KiteController.Simulator.Tables;
using Xunit;

namespace KiteController.Simulator.Tests;

/// <summary>A sensor that is turned about its x axis in a known way, and what the firmware makes of it.</summary>
public sealed class ImuReplayTests
{
    private const string Header = "time_s,gyro_x_rad_s,gyro_y_rad_s,gyro_z_rad_s,acc_x_m_s2,acc_y_m_s2,acc_z_m_s2,ref_qw,ref_qx,ref_qy,ref_qz,moving";
    private const double Rate = 200.0;
    private const double Seconds = 40.0;
    private const double Gravity = 9.81;

    [Fact]
    public void AKnownRotationIsFollowed()
    {
        var result = Replay(referenceOffDeg: 0.0);

        Assert.InRange(result.InclinationRmseDeg!.Value, 0.0, 0.1);
        Assert.InRange(result.ScoredRows, 1, result.Rows - 1);
    }

    [Theory]
    [InlineData(5.0)]
    [InlineData(-40.0)]
    public void AReferenceThatIsOffByAnAngleGivesThatAngle(double offDeg) =>
        Assert.Equal(Math.Abs(offDeg), Replay(offDeg).InclinationRmseDeg!.Value, 0.1);

    [Fact]
    public void HeadingDoesNotEnter() => Assert.InRange(Replay(referenceOffDeg: 0.0, headingDeg: 120.0).InclinationRmseDeg!.Value, 0.0, 0.1);

    [Fact]
    public void WithoutAReferenceThereIsNoError()
    {
        string[] lines = ["time_s,gyro_x_rad_s,gyro_y_rad_s,gyro_z_rad_s,acc_x_m_s2,acc_y_m_s2,acc_z_m_s2", "0,0,0,0,0,0,9.8", "0.01,0,0,0,0,0,9.8"];
        var result = ImuReplay.Run(new ImuRecording(CsvTable.Parse("a.csv", lines)));

        Assert.Null(result.InclinationRmseDeg);
        Assert.Equal(0, result.ScoredRows);
    }

    [Fact]
    public void TheScoreIsARootMeanSquare()
    {
        var score = new InclinationScore();
        score.Add(0.0, 0.0, 1.0, 0.0, 0.0, 2.0);
        score.Add(1.0, 0.0, 0.0, 0.0, 0.0, 1.0);

        Assert.Equal(90.0 / Math.Sqrt(2.0), score.RmseDeg!.Value, 9);
        Assert.Equal(90.0, score.WorstDeg, 9);
    }

    /// <summary>Still for five seconds, then swinging 60 degrees to either side in four seconds.</summary>
    private static ImuReplayResult Replay(double referenceOffDeg, double headingDeg = 0.0)
    {
        var lines = new List<string> { Header };
        for (var i = 0; i < Seconds * Rate; i++)
        {
            var time = i / Rate;
            var swinging = Math.Max(0.0, time - 5.0);
            var angle = Math.PI / 3.0 * Math.Sin(Math.PI / 2.0 * swinging);
            var rate = swinging > 0.0 ? Math.PI / 3.0 * Math.PI / 2.0 * Math.Cos(Math.PI / 2.0 * (swinging - 0.5 / Rate)) : 0.0;
            var half = 0.5 * (angle + referenceOffDeg * Math.PI / 180.0);
            var turn = 0.5 * headingDeg * Math.PI / 180.0;
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{time},{rate},0,0,0,{Gravity * Math.Sin(angle)},{Gravity * Math.Cos(angle)},{Math.Cos(turn) * Math.Cos(half)},{Math.Cos(turn) * Math.Sin(half)},{Math.Sin(turn) * Math.Sin(half)},{Math.Sin(turn) * Math.Cos(half)},{(swinging > 0.0 ? 1 : 0)}"));
        }

        return ImuReplay.Run(new ImuRecording(CsvTable.Parse("swing.csv", lines)));
    }
}
