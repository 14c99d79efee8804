using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using KiteController.Cli;
using KiteController.Hardware.Tests.Tables;
using Xunit;

namespace KiteController.Hardware.Tests;

/// <summary>Every simulator command that the guide shows can be run; studies with one seed here.</summary>
public sealed class CommandTests
{
    private const string Start = "dotnet run -c Release --project sim/KiteController.Cli -- ";

    public static TheoryData<string> Commands => [.. All()];

    [Fact]
    public void TheGuideShowsCommands() => Assert.True(All().Count() >= 10);

    [Theory]
    [MemberData(nameof(Commands))]
    public void TheCommandRuns(string command)
    {
        string folder = Directory.CreateTempSubdirectory("kite-guide").FullName;
        try
        {
            string[] arguments = [.. command.Split(' ').Select(word => word.StartsWith("tests/", StringComparison.Ordinal) ? Path.Combine(Guide.Root, word) : word == "first-cut" ? folder : word)];
            int seeds = Array.IndexOf(arguments, "--seeds");
            if (seeds >= 0)
            {
                arguments[seeds + 1] = "1";
            }

            using var output = new StringWriter();
            using var error = new StringWriter();
            int code = CommandLine.Run(arguments, new Terminal(output, error, outputIsTerminal: false, errorIsTerminal: false));
            Assert.True(code == 0, $"{command} ended with {code}: {error}");
            Assert.NotEmpty(output.ToString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>But for the console without a script, which waits for a person.</summary>
    private static IEnumerable<string> All() =>
        Directory.GetFiles(Path.Combine(Guide.Root, "hardware"), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "^" + Regex.Escape(Start) + "(.+)$", RegexOptions.Multiline))
            .Select(match => match.Groups[1].Value.TrimEnd()).Where(command => command != "console").Distinct();
}
