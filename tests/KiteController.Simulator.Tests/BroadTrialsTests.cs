using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using KiteController.Simulator.Imu;
using Xunit;

namespace KiteController.Simulator.Tests;

/// <summary>Recorded trials of the BROAD data set (Laidig, Caruso, Cereatti and Seel 2021), and what VQF and BasicVQF reach on them.</summary>
public sealed class BroadTrialsTests
{
    // Requirement: KC-EST-001
    [Fact]
    public void InclinationIsAsGoodAsThePublishedFiltersOnEveryTrial()
    {
        var data = Environment.GetEnvironmentVariable("KITECONTROLLER_DATA");
        if (string.IsNullOrEmpty(data) || !File.Exists(Path.Combine(data, "broad", "index.json")))
        {
            Assert.Skip("The recorded trials are not here: set KITECONTROLLER_DATA to the folder that holds broad/.");
        }

        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(data, "broad", "index.json")));
        foreach (var trial in index.RootElement.GetProperty("trials").EnumerateArray())
        {
            var name = trial.GetProperty("trial").GetString()!;
            var vqf = trial.GetProperty("incl_rmse_deg_vqf6d").GetDouble();
            var basic = trial.GetProperty("incl_rmse_deg_basicvqf6d").GetDouble();
            var result = ImuReplay.Run(ImuRecording.Read(Path.Combine(data, "broad", name + ".csv")));

            // On one trial the plain filter beats the full one; the worse of the two is the bar.
            Assert.True(result.InclinationRmseDeg <= Math.Max(vqf, basic), $"{name}: {result.InclinationRmseDeg:0.000} degrees, VQF {vqf:0.000}, BasicVQF {basic:0.000}.");
        }

        Assert.Equal(4, index.RootElement.GetProperty("trials").EnumerateArray().Count());
    }
}
