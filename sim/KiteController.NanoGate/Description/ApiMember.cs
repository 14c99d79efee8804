using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace KiteController.NanoGate.Description;

/// <summary>One member of a described type.</summary>
public sealed class ApiMember
{
    internal ApiMember(JsonElement json)
    {
        JsonProperty first = json.EnumerateObject().First();
        Kind = first.Name;
        Name = Kind == "ctor" ? ".ctor" : first.Value.GetString()!;
        Flags = json.Words("flags");
        if (Kind == "ctor" && first.Value.GetString() == "protected")
        {
            Flags = new HashSet<string> { "protected" };
        }

        Type = json.Text(Kind == "method" ? "returns" : "type");
        Accessors = json.Words("accessors");
        Parameters = json.List("params", element => ApiParameter.Parse(element.GetString()!));
        Constant = json.TryGetProperty("const", out JsonElement constant) ? constant : null;
        Attributes = AttributeList(json, "attributes");
        GetAttributes = AttributeList(json, "getAttributes");
        SetAttributes = AttributeList(json, "setAttributes");
        ReturnAttributes = AttributeList(json, "returnAttributes");
        ParameterAttributes = json.TryGetProperty("paramAttributes", out JsonElement parameters)
            ? parameters.EnumerateObject().ToDictionary(pair => pair.Name, pair => AttributeList(parameters, pair.Name))
            : new Dictionary<string, IReadOnlyList<ApiAttribute>>();
    }

    /// <summary>"field", "ctor", "method", "property" or "event".</summary>
    public string Kind { get; }

    /// <summary>Name; explicit implementations as <c>Interface.Member</c>.</summary>
    public string Name { get; }

    /// <summary>See <c>api/FORMAT.md</c>.</summary>
    public IReadOnlySet<string> Flags { get; }

    /// <summary>Type of a field, property or event; what a method returns; empty for constructors and enum constants.</summary>
    public string Type { get; }

    /// <summary>Accessors of a property.</summary>
    public IReadOnlySet<string> Accessors { get; }

    /// <summary>Parameters of a constructor, method or indexer.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; }

    /// <summary>Value of a constant.</summary>
    public JsonElement? Constant { get; }

    /// <summary>Attributes on the member.</summary>
    public IReadOnlyList<ApiAttribute> Attributes { get; }

    /// <summary>Attributes on the getter.</summary>
    public IReadOnlyList<ApiAttribute> GetAttributes { get; }

    /// <summary>Attributes on the setter.</summary>
    public IReadOnlyList<ApiAttribute> SetAttributes { get; }

    /// <summary>Attributes on the return value.</summary>
    public IReadOnlyList<ApiAttribute> ReturnAttributes { get; }

    /// <summary>Attributes on parameters, by parameter name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ApiAttribute>> ParameterAttributes { get; }

    private static IReadOnlyList<ApiAttribute> AttributeList(JsonElement json, string name) =>
        json.List(name, element => new ApiAttribute(element));
}
