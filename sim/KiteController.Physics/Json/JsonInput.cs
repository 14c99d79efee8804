using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace KiteController.Physics;

/// <summary>One object of a JSON file written by a person, read strictly: every wrong value and, at the end, every key that nobody asked for is refused.</summary>
public sealed class JsonInput
{
    private readonly string _file;
    private readonly string _path;
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    private readonly List<string> _asked = [];

    private JsonInput(string file, string path, JsonElement element)
    {
        _file = file;
        _path = path;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonInputException(file, path, "this should be an object in braces");
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!_values.TryAdd(property.Name, property.Value))
            {
                throw Wrong(property.Name, "this key is given twice");
            }
        }
    }

    /// <summary>Reads the outermost object of a file.</summary>
    /// <param name="file">What to call the file in error sentences.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="JsonInputException">The text is not JSON, or not an object, or a key stands twice.</exception>
    public static JsonInput Parse(string file, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return new JsonInput(file, "", document.RootElement.Clone());
        }
        catch (JsonException e)
        {
            var line = ((e.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw new JsonInputException(file, $"line {line}", "this is not JSON, or it ends too early");
        }
    }

    /// <summary>True if the key is there.</summary>
    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>A number within a range.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="least">Least allowed value.</param>
    /// <param name="most">Greatest allowed value.</param>
    /// <param name="unit">Unit for the error sentence; empty for none.</param>
    public double Number(string key, double least, double most, string unit) => NumberOf(key, Required(key), least, most, unit);

    /// <summary>As <see cref="Number(string, double, double, string)"/>, or another value if the key is missing.</summary>
    public double Number(string key, double least, double most, string unit, double otherwise) =>
        TryGet(key, out var element) ? NumberOf(key, element, least, most, unit) : otherwise;

    /// <summary>A range of two numbers in brackets, the smaller first; null if the key is missing.</summary>
    public (double Least, double Greatest)? Range(string key, double least, double most, string unit)
    {
        if (!TryGet(key, out var element))
        {
            return null;
        }

        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() != 2)
        {
            throw Wrong(key, "a range is two numbers in brackets, such as [1, 2]");
        }

        var range = (NumberOf(key, element[0], least, most, unit), NumberOf(key, element[1], least, most, unit));
        return range.Item1 <= range.Item2 ? range : throw Wrong(key, "the smaller end of a range comes first");
    }

    /// <summary>A whole number from 0 on, or another value if the key is missing.</summary>
    public ulong Whole(string key, ulong otherwise)
    {
        if (!TryGet(key, out var element))
        {
            return otherwise;
        }

        return element.ValueKind == JsonValueKind.Number && element.TryGetUInt64(out var value)
            ? value
            : throw Wrong(key, $"this should be a whole number from 0 on, not {Shown(element)}");
    }

    /// <summary>True or false, or another value if the key is missing.</summary>
    public bool Flag(string key, bool otherwise)
    {
        if (!TryGet(key, out var element))
        {
            return otherwise;
        }

        return element.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? element.GetBoolean()
            : throw Wrong(key, $"this should be true or false, not {Shown(element)}");
    }

    /// <summary>A text that is not empty.</summary>
    public string Text(string key) => TextOf(key, Required(key));

    /// <summary>A text that is not empty, or null if the key is missing.</summary>
    public string? OptionalText(string key) => TryGet(key, out var element) ? TextOf(key, element) : null;

    /// <summary>One of some texts.</summary>
    public string Choice(string key, params IReadOnlyCollection<string> choices)
    {
        var text = Text(key);
        return choices.Contains(text) ? text : throw Wrong(key, $"there is no \"{text}\"; it is one of {string.Join(", ", choices)}");
    }

    /// <summary>An object.</summary>
    public JsonInput Object(string key) => new(_file, PathOf(key), Required(key));

    /// <summary>An object, or null if the key is missing.</summary>
    public JsonInput? OptionalObject(string key) => TryGet(key, out var element) ? new(_file, PathOf(key), element) : null;

    /// <summary>The objects of a list, none if the key is missing.</summary>
    public IReadOnlyList<JsonInput> Objects(string key)
    {
        if (!TryGet(key, out var element))
        {
            return [];
        }

        return element.ValueKind == JsonValueKind.Array
            ? [.. element.EnumerateArray().Select((item, i) => new JsonInput(_file, $"{PathOf(key)}[{i}]", item))]
            : throw Wrong(key, "this should be a list in brackets");
    }

    /// <summary>To be called last.</summary>
    /// <exception cref="JsonInputException">There is a key that nobody asked for.</exception>
    public void RefuseOtherKeys()
    {
        foreach (var key in _values.Keys)
        {
            if (!_asked.Contains(key))
            {
                throw Wrong(key, $"there is no such key here; the keys are {string.Join(", ", _asked.Distinct())}");
            }
        }
    }

    /// <summary>The exception for a key of this object.</summary>
    public JsonInputException Wrong(string key, string reason) => new(_file, PathOf(key), reason);

    private string PathOf(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    private JsonElement Required(string key) => TryGet(key, out var element) ? element : throw Wrong(key, "this key is missing");

    private bool TryGet(string key, out JsonElement element)
    {
        _asked.Add(key);
        return _values.TryGetValue(key, out element);
    }

    private double NumberOf(string key, JsonElement element, double least, double most, string unit)
    {
        if (element.ValueKind != JsonValueKind.Number || !element.TryGetDouble(out var value) || !double.IsFinite(value))
        {
            throw Wrong(key, $"this should be a number, not {Shown(element)}");
        }

        var suffix = unit.Length == 0 ? "" : " " + unit;
        return least <= value && value <= most
            ? value
            : throw Wrong(key, string.Create(CultureInfo.InvariantCulture, $"{value}{suffix} is outside what is possible, {least} to {most}{suffix}"));
    }

    private string TextOf(string key, JsonElement element) => element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text
        ? text
        : throw Wrong(key, $"this should be a text, not {Shown(element)}");

    private static string Shown(JsonElement element)
    {
        const int longest = 40;
        var raw = element.GetRawText().ReplaceLineEndings(" ");
        return raw.Length <= longest ? raw : raw[..longest] + "...";
    }
}
