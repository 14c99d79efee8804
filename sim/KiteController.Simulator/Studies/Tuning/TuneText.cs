using System.Globalization;
using System.Linq;

namespace KiteController.Simulator.Studies.Tuning;

/// <summary>A search as people read it.</summary>
public static class TuneText
{
    /// <summary>A gain with its unit.</summary>
    public static string Value(double value, string unit) =>
        (value.ToString("0.####", CultureInfo.InvariantCulture) + " " + (unit == "1" ? string.Empty : unit)).TrimEnd();

    /// <summary>Between what it was searched.</summary>
    public static string Range(TunedGain gain) => string.Create(CultureInfo.InvariantCulture, $"{gain.Least} to {gain.Most}");

    /// <summary>What was done, and how much of it helped.</summary>
    public static string Search(TuneResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Steps.Count - 1} sets of gains tried on {result.Seeds} seeds from {result.FirstSeed} on, {result.Steps.Count(step => step.Taken) - 1} times for the better: mean badness {result.Steps[0].Badness:0.000} to {result.Steps.Last(step => step.Taken).Badness:0.000}. The report is on other seeds, {result.Report.First.Seeds} from {result.Report.First.FirstSeed} on.");
}
