using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using Xunit;

namespace KiteController.Cli.Tests;

/// <summary>Descents with a known end, predicted from above.</summary>
public sealed class PredictDescentTests
{
    private const double Sink = 5.0;

    [Fact]
    public void InAWindThatFollowsTheLawOfShearTheLandingIsForeseen()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "shear.csv");
        File.WriteAllText(path, Descent(0.14));
        var run = Invocation.Of("predict-descent", path, "--above", "200", "--json");
        using var report = JsonDocument.Parse(run.Output);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(9, report.RootElement.GetProperty("rows").GetArrayLength());
        Assert.InRange(report.RootElement.GetProperty("missMedianMetre").GetDouble(), 0.0, 6.0);
        Assert.True(report.RootElement.GetProperty("constantWindMedianMetre").GetDouble() > 2.0 * report.RootElement.GetProperty("missMedianMetre").GetDouble());
        Assert.Equal(9, report.RootElement.GetProperty("inside95").GetInt32());
        Assert.Contains("held the landing 9 times of 9", Invocation.Of("predict-descent", path).Output, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("predict-descent no/such.csv", "There is no file no/such.csv.")]
    [InlineData("predict-descent x.csv --above 5", "--above needs a number from 20 to 600, not \"5\".")]
    [InlineData("predict-descent", "predict-descent")]
    public void WhatCannotBeReadGetsOneSentence(string line, string part)
    {
        var run = Invocation.Of(line.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(part, run.Error, System.StringComparison.Ordinal);
    }

    [Fact]
    public void ARecordingThatBeginsTooLowIsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "low.csv");
        File.WriteAllText(path, "t_s,height_m,east_m,north_m (from apogee on; east/north relative to pad)\n0,50,0,0\n1,20,1,0\n2,0,2,0\n");
        var run = Invocation.Of("predict-descent", path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("200 m above its landing place", run.Error, System.StringComparison.Ordinal);
    }

    /// <summary>From 1000 m, 5 m/s down, in a wind of 8 m/s at 600 m and the given exponent.</summary>
    private static string Descent(double exponent)
    {
        var text = new StringBuilder("t_s,height_m,east_m,north_m (from apogee on; east/north relative to pad)\n");
        var east = 0.0;
        for (var i = 0; i <= 1000; i++)
        {
            var height = 1000.0 - 0.2 * Sink * i;
            text.Append(CultureInfo.InvariantCulture, $"{0.2 * i:0.0},{height:0.000},{east:0.0000},{0.1 * east:0.0000}\n");
            east += 0.2 * 8.0 * System.Math.Pow(System.Math.Max(height, 0.1) / 600.0, exponent);
        }

        return text.ToString();
    }
}
