using System;
using System.Collections.Generic;

namespace KiteController.Simulator.Studies;

/// <summary>What one trial measured.</summary>
public sealed class TrialOutcome
{
    private readonly SortedList<string, double> _values = new(StringComparer.Ordinal);

    /// <summary>The measured values by name; what did not arise is not there.</summary>
    public IReadOnlyDictionary<string, double> Values => _values;

    /// <summary>Virtual time simulated, second.</summary>
    public required double SimulatedSeconds { get; init; }

    /// <summary>How bad it went, in the study's own measure: the highest are the worst seeds.</summary>
    public double Badness { get; set; }

    /// <summary>What is to be said of it if it is among the worst.</summary>
    public string Remark { get; set; } = string.Empty;

    /// <summary>Puts down a measured value; null is left out.</summary>
    public void Put(string name, double? value)
    {
        if (value is { } known)
        {
            _values.Add(name, known);
        }
    }

    /// <summary>Puts down an answer; null is left out.</summary>
    public void Put(string name, bool? answer) => Put(name, answer is { } known ? known ? 1.0 : 0.0 : (double?)null);
}
