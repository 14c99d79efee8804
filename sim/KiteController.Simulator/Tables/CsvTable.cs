using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace KiteController.Simulator.Tables;

/// <summary>
/// A table of numbers from a CSV file: one header line of column names, commas between cells, a point in decimals. Empty lines
/// and lines that begin with # are passed over. An empty cell is NaN.
/// </summary>
public sealed class CsvTable
{
    private readonly Dictionary<string, double[]> _columns;
    private readonly int[] _lines;
    private readonly string _name;

    private CsvTable(string name, Dictionary<string, double[]> columns, int[] lines)
    {
        _name = name;
        _columns = columns;
        _lines = lines;
    }

    /// <summary>Number of rows below the header.</summary>
    public int RowCount => _lines.Length;

    /// <summary>True if the header names this column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="required">Columns that the header must name and that may have no empty cell.</param>
    /// <exception cref="InputFileException">The file cannot be read, has no rows, lacks a column, or a cell is not a number.</exception>
    public static CsvTable Read(string path, params string[] required)
    {
        var name = Path.GetFileName(path);
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputFileException($"There is no file {path}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputFileException($"The file {path} cannot be read: {e.Message}");
        }

        return Parse(name, lines, required);
    }

    /// <summary>Reads a table from lines in memory; as <see cref="Read"/>.</summary>
    /// <param name="name">What to call the table in error sentences.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="required">Columns that the header must name and that may have no empty cell.</param>
    public static CsvTable Parse(string name, IReadOnlyList<string> lines, params string[] required)
    {
        var headerLine = 0;
        while (headerLine < lines.Count && IsPassedOver(lines[headerLine]))
        {
            headerLine++;
        }

        if (headerLine == lines.Count)
        {
            throw new InputFileException($"{name} is empty; its first line should name the columns.");
        }

        var header = Array.ConvertAll(lines[headerLine].Split(','), cell => cell.Trim());
        foreach (var column in required)
        {
            if (Array.IndexOf(header, column) < 0)
            {
                throw new InputFileException($"{name}, line {headerLine + 1}: the column {column} is missing; it needs {string.Join(", ", required)}.");
            }
        }

        var numbers = new List<int>();
        for (var i = headerLine + 1; i < lines.Count; i++)
        {
            if (!IsPassedOver(lines[i]))
            {
                numbers.Add(i + 1);
            }
        }

        if (numbers.Count == 0)
        {
            throw new InputFileException($"{name} has column names but no rows.");
        }

        var table = new CsvTable(name, new Dictionary<string, double[]>(StringComparer.Ordinal), numbers.ToArray());
        var cells = table.Fill(header, lines);
        for (var i = 0; i < header.Length; i++)
        {
            if (!table._columns.TryAdd(header[i], cells[i]))
            {
                throw new InputFileException($"{name}, line {headerLine + 1}: the column {header[i]} is named twice.");
            }
        }

        foreach (var column in required)
        {
            table.RefuseGaps(column);
        }

        return table;
    }

    /// <summary>All cells of a column, top to bottom; NaN where the cell is empty.</summary>
    /// <exception cref="InputFileException">There is no such column.</exception>
    public double[] Column(string column) =>
        _columns.TryGetValue(column, out var cells) ? cells : throw new InputFileException($"{_name} has no column {column}.");

    /// <summary>Checks that a column of times grows from row to row.</summary>
    /// <exception cref="InputFileException">It does not.</exception>
    public void RequireGrowing(string column)
    {
        var cells = Column(column);
        for (var i = 1; i < cells.Length; i++)
        {
            if (!(cells[i] > cells[i - 1]))
            {
                throw new InputFileException($"{_name}, line {_lines[i]}: {column} does not grow from the row above.");
            }
        }
    }

    private double[][] Fill(string[] header, IReadOnlyList<string> lines)
    {
        var cells = new double[header.Length][];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = new double[_lines.Length];
        }

        for (var row = 0; row < _lines.Length; row++)
        {
            var rest = lines[_lines[row] - 1].AsSpan();
            for (var i = 0; i < cells.Length; i++)
            {
                var comma = rest.IndexOf(',');
                var last = i == cells.Length - 1;
                if (last != (comma < 0))
                {
                    throw new InputFileException($"{_name}, line {_lines[row]}: it should have {cells.Length} cells, as the column names do.");
                }

                cells[i][row] = Number(last ? rest : rest[..comma], header[i], _lines[row]);
                rest = last ? default : rest[(comma + 1)..];
            }
        }

        return cells;
    }

    private double Number(ReadOnlySpan<char> cell, string column, int line)
    {
        cell = cell.Trim();
        if (cell.IsEmpty)
        {
            return double.NaN;
        }

        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return value;
        }

        throw new InputFileException($"{_name}, line {line}: \"{cell}\" in column {column} is not a number.");
    }

    private void RefuseGaps(string column)
    {
        var cells = _columns[column];
        for (var row = 0; row < cells.Length; row++)
        {
            if (double.IsNaN(cells[row]))
            {
                throw new InputFileException($"{_name}, line {_lines[row]}: column {column} is empty.");
            }
        }
    }

    private static bool IsPassedOver(string line) => string.IsNullOrWhiteSpace(line) || line[0] == '#';
}
