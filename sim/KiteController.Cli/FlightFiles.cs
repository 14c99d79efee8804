using System;
using System.IO;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Recording;
using KiteController.Simulator.Reporting;
using KiteController.Simulator.Tables;

namespace KiteController.Cli;

/// <summary>Writes the log and the report of a flight.</summary>
internal static class FlightFiles
{
    /// <summary>Name of the log.</summary>
    public const string LogName = "flight.csv";

    /// <summary>Name of the report.</summary>
    public const string ReportName = "flight.html";

    /// <summary>Writes both files.</summary>
    /// <exception cref="InputFileException">The folder cannot be made or written to.</exception>
    public static void Write(string folder, FlightRecord record)
    {
        try
        {
            Directory.CreateDirectory(folder);
            WholeFile.Write(Path.Combine(folder, LogName), writer => FlightCsv.Write(record.Log, writer));
            WholeFile.Write(Path.Combine(folder, ReportName), writer => writer.Write(HtmlReport.Render(record)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputFileException($"The folder {folder} cannot be written to: {e.Message}");
        }
    }
}
