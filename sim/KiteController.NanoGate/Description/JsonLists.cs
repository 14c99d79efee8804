using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace KiteController.NanoGate.Description;

/// <summary>Reading optional lists and texts of a description: what is absent is empty.</summary>
internal static class JsonLists
{
    public static string Text(this JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";

    public static IReadOnlyList<string> StringList(this JsonElement json, string name) =>
        json.List(name, element => element.GetString()!);

    public static IReadOnlyList<T> List<T>(this JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out JsonElement list) ? list.EnumerateArray().Select(read).ToList() : [];

    public static HashSet<string> Words(this JsonElement json, string name) =>
        json.Text(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
