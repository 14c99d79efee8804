using KiteController.Simulator.Validation;
using Xunit;

namespace KiteController.Simulator.Tests.Validation;

public sealed class CaseRowsTests
{
    [Fact]
    public void RowsAreJudgedByTheirTolerance()
    {
        var rows = new CaseRows("T", "test");
        rows.Near("in", 1.0, 1.09, 0.1);
        rows.Near("out", 1.0, 1.11, 0.1);
        rows.NearShare("in", -200.0, -201.9, 0.01);
        rows.NearShare("out", -200.0, -202.1, 0.01);
        rows.Between("in", -1.0, 1.0, -1.0);
        rows.Between("out", -1.0, 1.0, 1.1);
        rows.AtMost("in", 2.0, 2.0);
        rows.AtLeast("out", 2.0, 1.9);
        rows.Rate("in", 0.95, 190, 200);
        rows.Rate("out", 0.95, 189, 200);
        foreach (var row in rows.All)
        {
            Assert.Equal(row.Title == "in", row.Pass);
            Assert.Equal(row.Title == "in", row.Reason is null);
        }

        Assert.Equal("T.10", rows.All[^1].Id);
        Assert.Equal("It is off by 0.1.", rows.All[5].Reason);
    }

    [Fact]
    public void WhatIsNotANumberNeverPasses()
    {
        var rows = new CaseRows("T", "test");
        rows.Near("no number", 1.0, double.NaN, double.PositiveInfinity);
        rows.AtMost("no number", double.PositiveInfinity, double.NegativeInfinity);
        Assert.All(rows.All, row => Assert.Equal(("not a number", (bool?)false), (row.Got, row.Pass)));
    }

    [Fact]
    public void MarkdownHasARowForEachRowAndEachReasonOnce()
    {
        var rows = new CaseRows("T", "test");
        rows.Near("a|b", 1.0, 1.0, 0.1);
        rows.Near("far", 1.0, 2.0, 0.1, "Too far.");
        rows.Near("far", 1.0, 3.0, 0.1, "Too far.");
        rows.Skipped("gone", 1.0, "-", "Not here.");
        const string expected =
            "| case | what | source | expected | got | tolerance | pass |\n|---|---|---|---|---|---|---|\n" +
            "| T.1 | a\\|b | test | 1 | 1 | ±0.1 | yes |\n| T.2 | far | test | 1 | 2 | ±0.1 | **no** |\n" +
            "| T.3 | far | test | 1 | 3 | ±0.1 | **no** |\n| T.4 | gone | test | 1 | - | - | skipped |\n\n" +
            "- T.2, T.3: Too far.\n- T.4: Not here.\n\n1 rows pass, 2 fail, 1 not judged.\n";
        Assert.Equal(expected, ValidationMarkdown.Render(rows.All));
    }
}
