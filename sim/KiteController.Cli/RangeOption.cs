using System.CommandLine;
using System.Globalization;

namespace KiteController.Cli;

/// <summary>Options that take two numbers as LEAST-MOST.</summary>
internal static class RangeOption
{
    /// <summary>An option without a default.</summary>
    /// <param name="name">Name with its dashes.</param>
    /// <param name="description">Help text.</param>
    /// <param name="things">What the two numbers are, in the plural.</param>
    /// <param name="unit">Their unit.</param>
    /// <param name="least">Least allowed value.</param>
    /// <param name="most">Greatest allowed value.</param>
    /// <param name="example">An example for the complaint.</param>
    public static Option<(double Least, double Most)?> Create(string name, string description, string things, string unit, double least, double most, string example) => new(name)
    {
        Description = description,
        HelpName = "least-most",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var parts = text.Split('-');
            if (parts.Length == 2
                && NumberOption.TryParse(parts[0], least, most, out var from)
                && NumberOption.TryParse(parts[1], from, most, out var to))
            {
                return (from, to);
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} needs two {things} from {least} to {most} {unit} as LEAST-MOST, such as {example}, not \"{text}\"."));
            return null;
        },
    };
}
