using System.CommandLine;
using System.Globalization;
using KiteController.Simulator.Imu;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary><c>replay-imu</c>: a recorded inertial sensor through the firmware's attitude estimate.</summary>
internal static class ReplayImuCommand
{
    private const string Help =
        "Runs a recorded inertial sensor through the firmware's attitude estimate and compares it with the recording's reference. " +
        "Columns: time_s; gyro_x_rad_s, gyro_y_rad_s, gyro_z_rad_s; acc_x_m_s2, acc_y_m_s2, acc_z_m_s2; " +
        "optional ref_qw, ref_qx, ref_qy, ref_qz (sensor to an earth frame with z up, empty where unknown); " +
        "optional moving (1 where the error counts).";

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The recording, a CSV file." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var command = new Command("replay-imu", Help) { file, json };
        command.SetAction(parsed =>
        {
            var result = ImuReplay.Run(ImuRecording.Read(parsed.GetRequiredValue(file)));
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, result);
            }
            else
            {
                Print(terminal.Pretty, result);
            }

            return 0;
        });
        return command;
    }

    private static void Print(IAnsiConsole console, ImuReplayResult result)
    {
        console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"{result.Rows} rows, {result.Seconds:0.0} s."));
        console.MarkupLine(result.InclinationRmseDeg is { } rmse
            ? string.Create(CultureInfo.InvariantCulture, $"Inclination error: [bold]{rmse:0.000}°[/] RMSE, {result.InclinationWorstDeg:0.0}° at worst, over {result.ScoredRows} rows with a reference.")
            : "The recording has no reference to compare with.");
    }
}
