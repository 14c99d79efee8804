using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>Kite files: what they say is flown, and what is wrong with them is said with file, key and reason.</summary>
public class KiteJsonTests
{
    private static readonly string Patang = Resource("Kites.patang.json");

    [Theory]
    [InlineData("\"unit\": \"kg\"", "\"unit\": \"g\"", "my.json, parameters.mass.unit: this number is given in kg, not in g.")]
    [InlineData("\"value\": 0.045", "\"value\": -0.045", "my.json, parameters.mass.value: -0.045 kg is outside what is possible, 0.003 to 2 kg.")]
    [InlineData("\"value\": 0.045", "\"value\": 0.09", "my.json, parameters.mass.range: the range does not contain the value.")]
    [InlineData("\"value\": 0.045", "\"value\": \"light\"", "my.json, parameters.mass.value: this should be a number, not \"light\".")]
    [InlineData("\"value\": 0.045", "\"value\": 1e999", "my.json, parameters.mass.value: this should be a number, not 1e999.")]
    [InlineData("\"value\": 0.045, ", "", "my.json, parameters.mass.value: this key is missing.")]
    [InlineData("[0.0315, 0.0585]", "[0.0585, 0.0315]", "my.json, parameters.mass.range: the smaller end of a range comes first.")]
    [InlineData("[0.0315, 0.0585]", "0.05", "my.json, parameters.mass.range: a range is two numbers in brackets, such as [1, 2].")]
    [InlineData("\"source\": \"assumed; kites of this size weigh 30-120 g\", ", "", "my.json, parameters.mass.source: this key is missing.")]
    [InlineData("\"range\": [0.0315, 0.0585]", "\"spread\": 1", "my.json, parameters.mass.spread: there is no such key here; the keys are unit, value, source, range.")]
    [InlineData("\"mass\":", "\"weight\":", "my.json, parameters.mass: this key is missing.")]
    [InlineData("\"mass\":", "\"area\":", "my.json, parameters.area: this key is given twice.")]
    [InlineData("\"name\": \"patang\"", "\"name\": \"\"", "my.json, name: this should be a text, not \"\".")]
    [InlineData("\"name\": \"patang\",", "\"name\": \"patang\", \"colour\": \"red\",", "my.json, colour: there is no such key here; the keys are $schema, name, description, parameters.")]
    [InlineData("\"bowFull\": {\"value\": 22", "\"bowFull\": {\"value\": 2", "my.json, parameters.bowFull: a kite bows more under tension than without, so this must be above bowSlack.")]
    [InlineData("\"tailMass\": {\"value\": 0", "\"tailMass\": {\"value\": 0.01", "my.json, parameters.tailLever: a tail with drag or mass hangs somewhere behind the tow axis, so this must be above 0.")]
    [InlineData("\"description\"", "description", "my.json, line 4: this is not JSON, or it ends too early.")]
    public void WhatIsWrongIsSaidWithFileKeyAndReason(string from, string to, string sentence)
    {
        Assert.Contains(from, Patang, StringComparison.Ordinal);
        var at = Patang.IndexOf(from, StringComparison.Ordinal);
        var text = Patang[..at] + to + Patang[(at + from.Length)..];
        Assert.Equal(sentence, Assert.Throws<JsonInputException>(() => KiteJson.Parse("my.json", text)).Message);
    }

    [Fact]
    public void AnUnknownParameterIsRefused()
    {
        var text = Patang.Replace("\"parameters\": {", "\"parameters\": {\n\"wingspan\": {\"value\": 1, \"unit\": \"m\", \"source\": \"assumed\"},", StringComparison.Ordinal);
        var sentence = Assert.Throws<JsonInputException>(() => KiteJson.Parse("my.json", text)).Message;
        Assert.StartsWith("my.json, parameters.wingspan: there is no such key here; the keys are mass, area,", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"name\": \"x\"")]
    public void TextThatIsNoObjectIsRefused(string text) =>
        Assert.StartsWith("my.json", Assert.Throws<JsonInputException>(() => KiteJson.Parse("my.json", text)).Message, StringComparison.Ordinal);

    [Fact]
    public void EveryNumberOfAKiteHasAKeyOfItsOwn()
    {
        var numbers = typeof(KiteParameters).GetProperties().Count(property => property.PropertyType == typeof(double));
        Assert.Equal(numbers, KiteParameterTable.All.Count);
        var kite = KiteCatalogue.Patang;
        for (var i = 0; i < numbers; i++)
        {
            var entry = KiteParameterTable.All[i];
            var changed = entry.With(kite, 1e6 + i);
            Assert.Equal(1e6 + i, entry.Get(changed));
            Assert.Equal(kite, entry.With(changed, entry.Get(kite)));
        }
    }

    [Fact]
    public void TheSchemaSaysWhatTheReaderChecks()
    {
        using var schema = JsonDocument.Parse(Resource("Kites.kite.schema.json"));
        var parameters = schema.RootElement.GetProperty("properties").GetProperty("parameters");
        Assert.Equal(KiteParameterTable.All.Select(entry => entry.Key), parameters.GetProperty("required").EnumerateArray().Select(key => key.GetString()!));
        var properties = parameters.GetProperty("properties");
        Assert.Equal(KiteParameterTable.All.Count, properties.EnumerateObject().Count());
        foreach (var entry in KiteParameterTable.All)
        {
            var own = properties.GetProperty(entry.Key).GetProperty("properties");
            Assert.Equal(entry.Unit, own.GetProperty("unit").GetProperty("const").GetString());
            Assert.Equal(entry.Least, own.GetProperty("value").GetProperty("minimum").GetDouble());
            Assert.Equal(entry.Most, own.GetProperty("value").GetProperty("maximum").GetDouble());
        }
    }

    [Fact]
    public void AnExtremeKiteOfTheRangesStillFliesWithFiniteNumbers()
    {
        foreach (var name in KiteCatalogue.Names)
        {
            Assert.True(KiteCatalogue.TryFind(name, out var kite));
            foreach (var least in new[] { true, false })
            {
                var extreme = kite.Ranges.Aggregate(kite, (k, range) => range.Parameter.With(k, least ? range.Least : range.Greatest));
                var run = new KiteRun(extreme, 6.0, 50.0, 50.0);
                run.FlyUntil(3.0, 0.0);
                run.FlyUntil(4.0, 6.0);
                run.FlyUntil(6.0, -3.0);
                Assert.True(double.IsFinite(run.Kite.Position_W.Length + run.Kite.TensionNewton + run.YawRateDeg), name);
            }
        }
    }

    private static string Resource(string name)
    {
        using var stream = typeof(KiteJson).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
