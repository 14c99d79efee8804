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
        WriteFiles(folder, "study-" + summary.Study, summary, () => StudyReport.Render(summary, kind, trials));
        if (json)
        {
            JsonOutput.Write(terminal.Output, summary);
        }
        else
        {
            StudyView.Print(terminal.Pretty, summary);
        }
    }

    /// <summary>Prints a study without and with the heading told, and writes report and JSON if there is a folder for them.</summary>
    /// <exception cref="InputFileException">The folder cannot be made or written to.</exception>
    public static void Write(Terminal terminal, StudyComparison comparison, bool json, string? folder)
    {
        WriteFiles(folder, $"study-{comparison.First.Study}-heading", comparison, () => ComparisonReport.Render(comparison));
        if (json)
        {
            JsonOutput.Write(terminal.Output, comparison);
        }
        else
        {
            ComparisonView.Print(terminal.Pretty, comparison);
        }
    }

    /// <summary>Writes an outcome as JSON and as a page into a folder, if there is one.</summary>
    /// <exception cref="InputFileException">The folder cannot be made or written to.</exception>
    public static void WriteFiles<T>(string? folder, string name, T outcome, Func<string> page)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, name);
            WholeFile.Write(path + ".json", writer => JsonOutput.Write(writer, outcome));
            WholeFile.Write(path + ".html", writer => writer.Write(page()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputFileException($"The folder {folder} cannot be written to: {e.Message}");
        }
    }
}
