using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace KiteController.Cli;

/// <summary>Options that take one of a few names, in any letter case, and say which when they get something else.</summary>
internal static class ChoiceOption
{
    /// <summary>An option with a default.</summary>
    /// <param name="name">Name with its dashes.</param>
    /// <param name="description">Help text.</param>
    /// <param name="otherwise">Value if the option is not given.</param>
    /// <param name="choices">The names.</param>
    public static Option<string> Create(string name, string description, string otherwise, IEnumerable<string> choices) => new(name)
    {
        Description = description,
        HelpName = "name",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var found = choices.FirstOrDefault(choice => string.Equals(choice, text, StringComparison.OrdinalIgnoreCase));
            if (found is null)
            {
                result.AddError($"{name} needs one of {string.Join(", ", choices)}, not \"{text}\".");
            }

            return found ?? otherwise;
        },
    };
}
