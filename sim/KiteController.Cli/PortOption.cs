using System.CommandLine;
using System.Globalization;

namespace KiteController.Cli;

/// <summary>An option that names a port of this computer.</summary>
internal static class PortOption
{
    private const int GreatestPort = 65535;

    /// <summary>Creates the option; without it there is no port.</summary>
    public static Option<int?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "port",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port > GreatestPort)
            {
                result.AddError($"{name} needs a port from 0 to {GreatestPort}, not \"{text}\".");
            }

            return port;
        },
    };
}
