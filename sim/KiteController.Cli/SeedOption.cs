using System.CommandLine;
using System.Globalization;

namespace KiteController.Cli;

/// <summary>Options that take a seed: a whole number from 0 on, 1 if not given.</summary>
internal static class SeedOption
{
    /// <summary>The option.</summary>
    /// <param name="name">Name with its dashes.</param>
    /// <param name="description">Help text.</param>
    public static Option<ulong> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => 1UL,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            {
                result.AddError($"{name} needs a whole number from 0 on, not \"{text}\".");
            }

            return seed;
        },
    };
}
