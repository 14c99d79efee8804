using KiteController.Simulator.Tables;
using Xunit;

namespace KiteController.Simulator.Tests;

public sealed class CsvTableTests
{
    [Fact]
    public void ColumnsAreFoundByNameInAnyOrder()
    {
        var table = CsvTable.Parse("a.csv", ["# a remark", "b, a", "", "1.5,-2e3", "3,4"], "a", "b");

        Assert.Equal(2, table.RowCount);
        Assert.Equal([-2000.0, 4.0], table.Column("a"));
        Assert.Equal([1.5, 3.0], table.Column("b"));
    }

    [Fact]
    public void AnEmptyCellIsUnknownUnlessTheColumnIsRequired()
    {
        Assert.True(double.IsNaN(CsvTable.Parse("a.csv", ["a,b", "1,"], "a").Column("b")[0]));
        AssertRefused("a.csv, line 3: column b is empty.", ["a,b", "1,2", "1,"], "b");
    }

    [Theory]
    [InlineData("a.csv is empty; its first line should name the columns.", new string[] { })]
    [InlineData("a.csv has column names but no rows.", new[] { "a,b" })]
    [InlineData("a.csv, line 1: the column a is missing; it needs a.", new[] { "b", "1" })]
    [InlineData("a.csv, line 1: the column a is named twice.", new[] { "a,a", "1,2" })]
    [InlineData("a.csv, line 3: \"x\" in column b is not a number.", new[] { "a,b", "1,2", "1,x" })]
    [InlineData("a.csv, line 2: \"1e999\" in column a is not a number.", new[] { "a", "1e999" })]
    [InlineData("a.csv, line 2: it should have 2 cells, as the column names do.", new[] { "a,b", "1" })]
    [InlineData("a.csv, line 2: it should have 2 cells, as the column names do.", new[] { "a,b", "1,2,3" })]
    public void WhatIsWrongIsSaidWithTheLine(string sentence, string[] lines) => AssertRefused(sentence, lines, "a");

    [Fact]
    public void TimesThatStandStillAreRefused()
    {
        var table = CsvTable.Parse("a.csv", ["t", "0", "1", "1"], "t");

        Assert.Equal("a.csv, line 4: t does not grow from the row above.", Assert.Throws<InputFileException>(() => table.RequireGrowing("t")).Message);
    }

    [Fact]
    public void AMissingFileIsNamed() =>
        Assert.Equal("There is no file no/such.csv.", Assert.Throws<InputFileException>(() => CsvTable.Read("no/such.csv")).Message);

    private static void AssertRefused(string sentence, string[] lines, params string[] required) =>
        Assert.Equal(sentence, Assert.Throws<InputFileException>(() => CsvTable.Parse("a.csv", lines, required)).Message);
}
