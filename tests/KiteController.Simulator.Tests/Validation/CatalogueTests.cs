using System;
using System.Collections.Generic;
using System.Linq;
using KiteController.Simulator.Validation;
using Xunit;

namespace KiteController.Simulator.Tests.Validation;

/// <summary>The cases of <c>validate</c>, every one with its 200 flights a rate. What cannot be met is named here, and must go on failing by that name.</summary>
public sealed class CatalogueTests
{
    /// <summary>Rows known to fail: one inertial recording by 0.011 degrees.</summary>
    private static readonly string[] KnownToFail = ["V12.3"];

    public static TheoryData<string> Cases => [.. ValidationCatalogue.All.Select(one => one.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryRowPassesOrIsKnownToFail(string id)
    {
        var rows = ValidationCatalogue.All.Single(one => one.Id == id).Run(new ValidationSettings());
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(row.Pass != true, !string.IsNullOrEmpty(row.Reason)));

        var surprises = rows.Where(row => row.Pass is { } pass && pass == KnownToFail.Contains(row.Id));
        Assert.True(!surprises.Any(), string.Join(Environment.NewLine, surprises.Select(row => $"{row.Id} {row.Title}: expected {row.Expected}, got {row.Got} ({row.Tolerance})")));
        if (rows.All(row => row.Got is null))
        {
            Assert.Skip(rows[0].Reason!);
        }
    }

    [Fact]
    public void EveryPublishedCaseIsThereUnderItsOwnName()
    {
        var ids = ValidationCatalogue.All.Select(one => one.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());

        // V10 is missing from the list that the cases come from.
        Assert.Superset(new HashSet<string>(Enumerable.Range(1, 16).Where(i => i != 10).Select(i => $"V{i}")), ids.ToHashSet());
    }

    [Theory]
    [InlineData("V15")]
    [InlineData("R1")]
    public void ThreadsDoNotChangeARow(string id)
    {
        var one = ValidationCatalogue.All.Single(known => known.Id == id);
        Assert.Equal(
            one.Run(new ValidationSettings { Seeds = 12, Threads = 1 }),
            one.Run(new ValidationSettings { Seeds = 12, Threads = 4 }));
    }

    [Fact]
    public void WithoutRecordingsTheirRowsAreSkippedWithASentence()
    {
        foreach (var id in new[] { "V11", "V12" })
        {
            var rows = ValidationCatalogue.All.Single(one => one.Id == id).Run(new ValidationSettings { DataFolder = null });
            Assert.All(rows, row =>
            {
                Assert.Null(row.Pass);
                Assert.Contains(ValidationSettings.DataVariable, row.Reason!, StringComparison.Ordinal);
            });
        }
    }
}
