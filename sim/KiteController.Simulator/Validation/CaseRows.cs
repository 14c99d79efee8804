using System;
using System.Collections.Generic;
using System.Globalization;
using KiteController.Simulator.Studies.Statistics;

namespace KiteController.Simulator.Validation;

/// <summary>Collects the rows of one case and judges each by its tolerance.</summary>
public sealed class CaseRows
{
    private readonly string _id;
    private readonly string _source;
    private readonly List<ValidationRow> _rows = [];

    /// <param name="id">The case's short name; rows are numbered behind it.</param>
    /// <param name="source">The case's source, unless a row names its own.</param>
    public CaseRows(string id, string source)
    {
        _id = id;
        _source = source;
    }

    /// <summary>The rows so far.</summary>
    public IReadOnlyList<ValidationRow> All => _rows;

    /// <summary>A figure that must lie within an absolute distance of the expected one.</summary>
    public void Near(string title, double expected, double got, double tolerance, string? reasonIfNot = null) =>
        Add(title, expected, got, "±" + Text(tolerance), Math.Abs(got - expected) <= tolerance, reasonIfNot ?? Off(got - expected));

    /// <summary>A figure that must lie within a share of the expected one.</summary>
    public void NearShare(string title, double expected, double got, double share, string? reasonIfNot = null) =>
        Add(title, expected, got, "±" + Text(100.0 * share) + " %", Math.Abs(got - expected) <= share * Math.Abs(expected), reasonIfNot ?? Off(got - expected));

    /// <summary>A figure that must lie between two.</summary>
    public void Between(string title, double least, double most, double got, string? reasonIfNot = null) =>
        Add(title, Text(least) + " to " + Text(most), got, "in range", least <= got && got <= most, reasonIfNot ?? Off(got < least ? got - least : got - most));

    /// <summary>A figure that must not exceed a bound.</summary>
    public void AtMost(string title, double most, double got, string? reasonIfNot = null) =>
        Add(title, most, got, "at most", got <= most, reasonIfNot ?? Off(got - most));

    /// <summary>A figure that must reach a bound.</summary>
    public void AtLeast(string title, double least, double got, string? reasonIfNot = null) =>
        Add(title, least, got, "at least", got >= least, reasonIfNot ?? Off(got - least));

    /// <summary>A statement that must be true.</summary>
    public void Holds(string title, object expected, object got, string tolerance, bool pass, string? reasonIfNot = null) =>
        Add(title, expected, got, tolerance, pass, reasonIfNot ?? "It does not hold.");

    /// <summary>A share of seeds that must reach a bound; shown with its 95 % confidence interval.</summary>
    public void Rate(string title, double least, int hits, int count, string? reasonIfNot = null)
    {
        var share = count == 0 ? 0.0 : hits / (double)count;
        Add(title, Text(least), Share(hits, count), "at least", share >= least, reasonIfNot ?? Off(share - least));
    }

    /// <summary>A figure that no outside source judges; it is shown, and counts as neither passed nor failed.</summary>
    public void Shown(string title, object got, string reason) =>
        _rows.Add(new ValidationRow(NextId, title, _source, "-", got, "-", null, reason));

    /// <summary>A row that could not be run.</summary>
    public void Skipped(string title, object expected, string tolerance, string reason) =>
        _rows.Add(new ValidationRow(NextId, title, _source, expected, null, tolerance, null, reason));

    /// <summary>A share with its count and 95 % confidence interval.</summary>
    public static string Share(int hits, int count)
    {
        var interval = Wilson.Interval(hits, count);
        var share = count == 0 ? 0.0 : hits / (double)count;
        return string.Create(CultureInfo.InvariantCulture, $"{share:0.000} ({hits} of {count}, 95 % {interval.Low:0.000}-{interval.High:0.000})");
    }

    /// <summary>A number in six figures.</summary>
    public static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture) is var plain && (value == 0.0 || Math.Abs(value) >= 1e-5)
        ? plain
        : value.ToString("0.######e+0", CultureInfo.InvariantCulture);

    private string NextId => string.Create(CultureInfo.InvariantCulture, $"{_id}.{_rows.Count + 1}");

    private static string Off(double by) => double.IsFinite(by) ? $"It is off by {by.ToString("0.######", CultureInfo.InvariantCulture)}." : "It is not a number.";

    private void Add(string title, object expected, object got, string tolerance, bool pass, string reason)
    {
        if (got is double number && !double.IsFinite(number))
        {
            got = "not a number";
            pass = false;
        }

        _rows.Add(new ValidationRow(NextId, title, _source, expected, got, tolerance, pass, pass ? null : reason));
    }
}
