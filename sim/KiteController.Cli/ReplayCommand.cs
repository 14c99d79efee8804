using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using KiteController.Simulator.Logs;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary><c>replay</c>: does a unit's log again with this build's flight controller, and says where anything comes out otherwise.</summary>
internal static class ReplayCommand
{
    private const int Differs = 1;

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("log") { Description = "The log, as the unit sent it: live, or what its ring held." };
        var set = Settings();
        var tolerance = NumberOption.Create("--tolerance", "Departure that counts as agreement, as a share of the value or of 1. 0 is bit for bit, as logs of the virtual board agree; for a log of a chip try 0.001.", 0.0, 0.1, 0.0);
        var image = ChoiceOption.Create("--image", "Firmware image: flight, or nano, which computes as nanoCLR does.", FirmwareChoice.Default, ["flight", "nano"]);
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var command = new Command("replay", "Does a unit's log again and shows that it comes out the same, or the first difference; then the exit code is 1.") { file, set, tolerance, image, json };
        command.SetAction(parsed =>
        {
            FirmwareChoice.Take(parsed.GetRequiredValue(image));
            return Replay(terminal, parsed.GetRequiredValue(file), parsed.GetValue(set) ?? [], parsed.GetValue(tolerance), parsed.GetValue(json));
        });
        return command;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Replay(Terminal terminal, string path, IEnumerable<(string Name, double Value)> settings, double tolerance, bool json)
    {
        var overrides = settings.Select(setting => new SettingOverride(setting.Name, (float)setting.Value)).ToArray();
        var result = LogReplay.Run(UnitLog.Read(path), overrides, tolerance);
        if (json)
        {
            JsonOutput.Write(terminal.Output, result);
        }
        else
        {
            foreach (var line in ReplayText.Lines(result))
            {
                terminal.Pretty.WriteLine(line);
            }
        }

        return result.Agrees ? 0 : Differs;
    }

    private static Option<(string Name, double Value)[]> Settings() => new("--set")
    {
        Description = "Use another value for a setting than the log says, as NAME=VALUE; may be given more than once. Settings.csv of decode lists the names.",
        HelpName = "name=value",
        CustomParser = result => [.. result.Tokens.Select(token => Parse(result, token.Value))],
    };

    private static (string Name, double Value) Parse(ArgumentResult result, string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at > 0 && double.TryParse(text[(at + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return (text[..at], value);
        }

        result.AddError($"--set needs NAME=VALUE, such as workingLengthMetre=50, not \"{text}\".");
        return (text, 0.0);
    }
}
