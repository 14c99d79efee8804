using System;
using System.Collections.Generic;
using System.IO;
using KiteController.Simulator.Studies;
using KiteController.Simulator.Studies.Results;
using KiteController.Simulator.Tables;

namespace KiteController.Cli;

/// <summary>Shows the outcome of a whole study, run at once or merged: the same bytes for both.</summary>
internal static class StudyOutput
{
    /// <summary>Prints the outcome, and writes report and JSON if there is a folder for them.</summary>
    /// <exception cref="InputFileException">The folder cannot be made or written to.</exception>
    public static void Write(Terminal terminal, StudySummary summary, StudyKind kind, IReadOnlyList<TrialResult> trials, bool json, string? folder)
    {
        if (folder is not null)
        {
            WriteFiles(folder, summary, kind, trials);
        }

        if (json)
        {
            JsonOutput.Write(terminal.Output, summary);
        }
        else
        {
            StudyView.Print(terminal.Pretty, summary);
        }
    }

    private static void WriteFiles(string folder, StudySummary summary, StudyKind kind, IReadOnlyList<TrialResult> trials)
    {
        var path = Path.Combine(folder, "study-" + summary.Study);
        try
        {
            Directory.CreateDirectory(folder);
            WholeFile.Write(path + ".json", writer => JsonOutput.Write(writer, summary));
            WholeFile.Write(path + ".html", writer => writer.Write(StudyReport.Render(summary, kind, trials)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputFileException($"The folder {folder} cannot be written to: {e.Message}");
        }
    }
}
