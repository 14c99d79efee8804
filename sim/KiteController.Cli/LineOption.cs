using System;
using System.CommandLine;
using KiteController.Physics;

namespace KiteController.Cli;

/// <summary>The option <c>--line</c>: how the line is modelled.</summary>
internal static class LineOption
{
    private const string QuasiStatic = "quasistatic";
    private const string Dynamic = "dynamic";

    /// <summary>A new option.</summary>
    public static Option<LineModel> Create() => new("--line")
    {
        Description = $"How the line is modelled: {QuasiStatic} (fast), or {Dynamic}: waves, slack shape, line on the ground.",
        HelpName = "name",
        DefaultValueFactory = _ => LineModel.QuasiStatic,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (string.Equals(text, Dynamic, StringComparison.OrdinalIgnoreCase))
            {
                return LineModel.Dynamic;
            }

            if (!string.Equals(text, QuasiStatic, StringComparison.OrdinalIgnoreCase))
            {
                result.AddError($"--line needs one of {QuasiStatic}, {Dynamic}, not \"{text}\".");
            }

            return LineModel.QuasiStatic;
        },
    };
}
