using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using KiteController.Core.Parameters;
using Xunit;

namespace KiteController.Board.Tests.Parameters;

/// <summary>The table has every field, once, and says what is true of it.</summary>
public sealed class ParameterTableTests
{
    public static TheoryData<int> Rows => [.. Enumerable.Range(0, ParameterTable.Count)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void EachParameterIsOneFieldOfItsOwn(int index)
    {
        var set = new ParameterSet();
        Dictionary<string, double> before = Fields(set);
        float value = ParameterTable.Default(index) == ParameterTable.Max(index) ? ParameterTable.Min(index) : ParameterTable.Max(index);
        Assert.True(set.TrySet(index, value));
        string changed = Assert.Single(Fields(set), field => field.Value != before[field.Key]).Key;
        Assert.Equal(value, Fields(set)[changed]);
        Assert.Equal(value, set.Get(index));
    }

    [Fact]
    public void EveryFieldHasARow()
    {
        var set = new ParameterSet();
        Assert.Equal(Fields(set).Count, ParameterTable.Count);
    }

    [Fact]
    public void DefaultsAreThoseOfANewUnit()
    {
        var fresh = new ParameterSet(new FlightParameters(), new Calibration());
        for (int i = 0; i < ParameterTable.Count; i++)
        {
            // What was done to a unit is the one thing that a program vouches for and a new unit cannot.
            bool done = ParameterTable.Row(i).Id == ParameterId.CalibrationDone;
            Assert.Equal(done ? CalibrationDone.All : ParameterTable.Default(i), fresh.Get(i));
            Assert.InRange(ParameterTable.Default(i), ParameterTable.Min(i), ParameterTable.Max(i));
            Assert.True(ParameterTable.Min(i) < ParameterTable.Max(i), ParameterTable.Name(i));
        }
    }

    [Fact]
    public void ResetBringsBackEveryDefault()
    {
        var set = new ParameterSet();
        for (int i = 0; i < ParameterTable.Count; i++)
        {
            set.TrySet(i, ParameterTable.Min(i));
        }

        set.ResetToDefaults();
        Assert.Equal(Fields(new ParameterSet()), Fields(set));
    }

    [Fact]
    public void NamesAreWhatAPersonWouldTypeAndTextsAreSentences()
    {
        string[] names = Enumerable.Range(0, ParameterTable.Count).Select(ParameterTable.Name).ToArray();
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches(new Regex(@"\A[a-z]+(\.[a-z]+(_[a-z]+)*)+\z"), name));
        Assert.All(Enumerable.Range(0, ParameterTable.Count), i =>
        {
            string text = ParameterTable.Text(i);
            Assert.True((char.IsUpper(text[0]) || char.IsDigit(text[0])) && text.EndsWith('.') && text.Length < 120, text);
            Assert.NotEmpty(ParameterTable.Unit(i));
        });
    }

    [Fact]
    public void NumbersOfParametersAreUniqueAndFitARecord()
    {
        ushort[] numbers = Enumerable.Range(0, ParameterTable.Count).Select(i => checked((ushort)ParameterTable.Row(i).Id)).ToArray();
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
        Assert.Equal(Enum.GetValues<ParameterId>().Distinct().Count(), numbers.Length);
        Assert.True(new ParameterRecord().Encode(new ParameterSet(), 1, new byte[ParameterRecord.Capacity]) <= ParameterRecord.Capacity);
    }

    [Theory]
    [InlineData("pivot.zero", 2047.4f, 2047)]
    [InlineData("pivot.zero", 2047.6f, 2048)]
    [InlineData("tension.zero", -0.6f, -1)]
    [InlineData("tension.zero", 8388607f, 8388607)]
    [InlineData("tension.zero", -8388607f, -8388607)]
    public void CountsAreRoundedToTheNearest(string name, float value, int expected)
    {
        var set = new ParameterSet();
        Assert.True(set.TrySet(ParameterTable.IndexOf(name), value));
        Assert.Equal(expected, set.Get(ParameterTable.IndexOf(name)));
    }

    internal static Dictionary<string, double> Fields(ParameterSet set) => Fields(set.Flight).Concat(Fields(set.Calibration)).ToDictionary();

    private static IEnumerable<KeyValuePair<string, double>> Fields(object owner) =>
        owner.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance)
            .Select(field => KeyValuePair.Create(field.Name, Convert.ToDouble(field.GetValue(owner), CultureInfo.InvariantCulture)));
}
