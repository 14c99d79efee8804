using System;
using System.Globalization;
using System.IO;
using System.Text;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Parameters;
using Xunit;

namespace KiteController.Board.Tests.Parameters;

/// <summary>
/// firmware/PARAMETERS.md is the table of parameters, word for word. With KITECONTROLLER_UPDATE_DOCUMENTS=1 in the environment the
/// test writes the file instead of comparing it.
/// </summary>
public sealed class ParameterDocumentTests
{
    private const string Update = "KITECONTROLLER_UPDATE_DOCUMENTS";

    [Fact]
    public void DocumentIsTheTable()
    {
        string path = Repository.PathOf("firmware", "PARAMETERS.md");
        string expected = Document();
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Document()
    {
        var text = new StringBuilder();
        text.Append("# Parameters\n\n")
            .Append("Everything that can be set, with the limits outside which no value is taken. Made from the firmware's own table\n")
            .Append("(`KiteController.Core/Parameters/ParameterTable.cs`); to make it again, run the tests of KiteController.Board.Tests with\n")
            .Append("`KITECONTROLLER_UPDATE_DOCUMENTS=1` in the environment.\n\n")
            .Append("Parameters are changed, and saved to flash, only while the unit is disarmed. Two records are kept: the newer good one is\n")
            .Append("loaded at power-up, and a save replaces the other one, so that a power cut at any moment leaves a good record.\n");
        Section(text, "What the flyer sets", 0, ParameterTable.IndexOf(ParameterId.FirstOfCalibration));
        Section(text, "Calibration of the unit", ParameterTable.IndexOf(ParameterId.FirstOfCalibration), ParameterTable.Count);
        text.Append("\n## What must agree\n\nA value that breaks one of these is refused; a stored record that breaks one is loaded, but the unit does not arm.\n\n");
        for (int i = 0; i < ParameterPairs.Count; i++)
        {
            text.Append("- ").Append(ParameterPairs.Row(i).Text).Append('\n');
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, int from, int to)
    {
        text.Append("\n## ").Append(title).Append("\n\n| name | unit | default | least | most | number | what it is |\n|---|---|---|---|---|---|---|\n");
        for (int i = from; i < to; i++)
        {
            ParameterRow row = ParameterTable.Row(i);
            text.Append(CultureInfo.InvariantCulture, $"| `{row.Name}` | {row.Unit} | {Number(row.Default)} | {Number(row.Min)} | {Number(row.Max)} | {(int)row.Id} | {row.Text} |\n");
        }
    }

    private static string Number(float value) => value.ToString(Format(Math.Abs(value)), CultureInfo.InvariantCulture);

    private static string Format(float magnitude) => magnitude switch
    {
        >= 1000f => "0",
        > 0f and < 0.001f => "0.###e0",
        _ => "G4",
    };
}
