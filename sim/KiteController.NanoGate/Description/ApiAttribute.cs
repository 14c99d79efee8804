using System.Collections.Generic;
using System.Text.Json;

namespace KiteController.NanoGate.Description;

/// <summary>An attribute that the compiler reads.</summary>
public sealed class ApiAttribute
{
    internal ApiAttribute(JsonElement json)
    {
        Type = json.GetProperty("type").GetString()!;
        Arguments = json.List("args", element => (element[0].GetString()!, element[1]));
        Named = json.List("named", element =>
            (element[0].GetString() == "field", element[1].GetString()!, element[2].GetString()!, element[3]));
    }

    /// <summary>Full name of the attribute's type.</summary>
    public string Type { get; }

    /// <summary>Constructor arguments: type and value.</summary>
    public IReadOnlyList<(string Type, JsonElement Value)> Arguments { get; }

    /// <summary>Named arguments.</summary>
    public IReadOnlyList<(bool IsField, string Name, string Type, JsonElement Value)> Named { get; }
}
