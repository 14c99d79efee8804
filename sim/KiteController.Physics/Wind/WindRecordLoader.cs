using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace KiteController.Physics;

/// <summary>Reads a <see cref="WindRecord"/> from CSV: <c>time_s,speed_mps,direction_from_deg</c>, one row a line.</summary>
/// <remarks>Empty lines and lines that begin with # are skipped; one heading line is allowed. Decimal point, comma between columns.</remarks>
public static class WindRecordLoader
{
    private const double GreatestSpeed = 60.0;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="record">The record, or null when it could not be read.</param>
    /// <param name="error">Empty, or one sentence with file, line and reason.</param>
    /// <returns>True when the record was read.</returns>
    public static bool TryLoad(string path, out WindRecord? record, out string error)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var reader = new StreamReader(path);
            return TryRead(reader, name, out record, out error);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            record = null;
            error = $"{name}: the file cannot be read.";
            return false;
        }
    }

    /// <summary>Reads from an open text.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="name">Name to show in errors.</param>
    /// <param name="record">The record, or null when it could not be read.</param>
    /// <param name="error">Empty, or one sentence with name, line and reason.</param>
    /// <returns>True when the record was read.</returns>
    public static bool TryRead(TextReader reader, string name, out WindRecord? record, out string error)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var times = new List<double>();
        var speeds = new List<double>();
        var directions = new List<double>();
        record = null;
        var lineNumber = 0;
        var headingSeen = false;
        while (reader.ReadLine() is { } line)
        {
            lineNumber++;
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            if (times.Count == 0 && !headingSeen && char.IsLetter(text[0]))
            {
                headingSeen = true;
                continue;
            }

            var reason = AddRow(text, times, speeds, directions);
            if (reason.Length > 0)
            {
                error = $"{name}, line {lineNumber}: {reason}";
                return false;
            }
        }

        if (times.Count < 2)
        {
            error = $"{name}, line {lineNumber}: a wind record needs at least two rows.";
            return false;
        }

        record = new WindRecord(times.ToArray(), speeds.ToArray(), directions.ToArray());
        error = string.Empty;
        return true;
    }

    private static string AddRow(string text, List<double> times, List<double> speeds, List<double> directions)
    {
        var cells = text.Split(',');
        if (cells.Length != 3)
        {
            return $"expected time, speed and direction, found {cells.Length} columns.";
        }

        if (!TryNumber(cells[0], out var time))
        {
            return $"the time \"{cells[0].Trim()}\" is not a number.";
        }

        if (!TryNumber(cells[1], out var speed))
        {
            return $"the speed \"{cells[1].Trim()}\" is not a number.";
        }

        if (!TryNumber(cells[2], out var direction))
        {
            return $"the direction \"{cells[2].Trim()}\" is not a number.";
        }

        if (times.Count > 0 && time <= times[^1])
        {
            return "the time does not come after the row before.";
        }

        if (speed < 0.0 || speed > GreatestSpeed)
        {
            return $"the speed must lie between 0 and {GreatestSpeed:F0} m/s.";
        }

        if (direction < -360.0 || direction > 720.0)
        {
            return "the direction must lie between -360 and 720 degrees.";
        }

        times.Add(time);
        speeds.Add(speed);
        directions.Add(direction);
        return string.Empty;
    }

    private static bool TryNumber(string cell, out double value) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
