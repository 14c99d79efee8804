using System;
using System.CommandLine;
using System.Globalization;

namespace KiteController.Cli;

/// <summary>Options that take a number within a range, and say so in words when they get something else.</summary>
internal static class NumberOption
{
    /// <summary>An option with a default.</summary>
    /// <param name="name">Name with its dashes.</param>
    /// <param name="description">Help text.</param>
    /// <param name="least">Least allowed value.</param>
    /// <param name="most">Greatest allowed value.</param>
    /// <param name="otherwise">Value if the option is not given.</param>
    public static Option<double> Create(string name, string description, double least, double most, double otherwise) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (TryParse(text, least, most, out var value))
            {
                return value;
            }

            result.AddError(Complaint(name, least, most, text));
            return otherwise;
        },
    };

    /// <summary>True if the text is a number within the range, written with a point for decimals.</summary>
    public static bool TryParse(string text, double least, double most, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && least <= value && value <= most;

    /// <summary>What to say about a text that is not such a number.</summary>
    public static string Complaint(string name, double least, double most, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} needs a number from {least} to {most}, not \"{text}\".");
}
