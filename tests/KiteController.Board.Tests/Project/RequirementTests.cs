using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using KiteController.Board.Tests.Rig;
using Xunit;

namespace KiteController.Board.Tests.Project;

/// <summary>firmware/REQUIREMENTS.md and the tests: each requirement is quoted by a test, and no test quotes one that is not there.</summary>
public sealed class RequirementTests
{
    private static readonly Regex Row = new(@"^\| (KC-[A-Z]{3}-\d{3}) \| (.+?) \| (.+?) \|$");
    private static readonly Regex Quote = new(@"^// Requirement: (\S+)$");

    [Fact]
    public void EveryRequirementIsQuotedByATestAndEveryQuoteIsARequirement()
    {
        string[] required = Rows().Select(row => row.Groups[1].Value).ToArray();
        Assert.Equal(required.Length, required.Distinct().Count());
        Assert.Equal(required.Order(StringComparer.Ordinal), Quotes().Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ARequirementIsASentenceWithAReason()
    {
        Assert.All(Rows(), row => Assert.True(row.Groups[2].Value.EndsWith('.') && row.Groups[3].Value.EndsWith('.'), row.Value));
    }

    private static IEnumerable<Match> Rows()
        => File.ReadLines(Repository.PathOf("firmware", "REQUIREMENTS.md")).Select(line => Row.Match(line)).Where(row => row.Success);

    /// <summary>Only a line right above a test counts.</summary>
    private static IEnumerable<string> Quotes()
    {
        foreach (string path in Directory.GetFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories))
        {
            string[] lines = File.ReadAllLines(path);
            for (int i = 0; i < lines.Length; i++)
            {
                Match quote = Quote.Match(lines[i].Trim());
                if (!quote.Success)
                {
                    continue;
                }

                string below = lines.Skip(i + 1).Select(line => line.Trim()).First(line => !Quote.IsMatch(line));
                Assert.True(below is "[Fact]" or "[Theory]" or "[TestMethod]", $"{path}: {quote.Value} does not stand above a test");
                yield return quote.Groups[1].Value;
            }
        }
    }
}
