using System.Collections.Generic;
using System.Text.Json;

namespace KiteController.NanoGate.Description;

/// <summary>One type of a description.</summary>
public sealed class ApiType
{
    internal ApiType(JsonElement json)
    {
        Name = json.GetProperty("name").GetString()!;
        Kind = json.GetProperty("kind").GetString()!;
        Flags = json.Words("flags");
        TypeParameters = json.StringList("typeParameters");
        Base = json.TryGetProperty("base", out JsonElement baseType) ? baseType.GetString() : UsualBase(Kind);
        Interfaces = json.StringList("interfaces");
        Underlying = json.TryGetProperty("underlying", out JsonElement underlying) ? underlying.GetString()! : "int";
        Attributes = json.List("attributes", element => new ApiAttribute(element));
        Members = json.List("members", element => new ApiMember(element));
        Returns = json.Text("returns");
        Parameters = json.List("params", element => ApiParameter.Parse(element.GetString()!));
    }

    /// <summary>Full name; nested types as <c>Outer/Inner</c>.</summary>
    public string Name { get; }

    /// <summary>"class", "struct", "interface", "enum" or "delegate".</summary>
    public string Kind { get; }

    /// <summary>"static", "abstract", "sealed", "protected", "internal".</summary>
    public IReadOnlySet<string> Flags { get; }

    /// <summary>Type parameters with their variance: <c>in T</c>, <c>out T</c> or <c>T</c>.</summary>
    public IReadOnlyList<string> TypeParameters { get; }

    /// <summary>Full name of the base type; null for interfaces and <c>System.Object</c>.</summary>
    public string? Base { get; }

    /// <summary>All interfaces it implements.</summary>
    public IReadOnlyList<string> Interfaces { get; }

    /// <summary>Underlying type of an enum.</summary>
    public string Underlying { get; }

    /// <summary>Attributes on the type.</summary>
    public IReadOnlyList<ApiAttribute> Attributes { get; }

    /// <summary>Its public and protected members; in structs the private fields too.</summary>
    public IReadOnlyList<ApiMember> Members { get; }

    /// <summary>What a delegate returns.</summary>
    public string Returns { get; }

    /// <summary>Parameters of a delegate.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; }

    private static string? UsualBase(string kind) => kind switch
    {
        "class" => "object",
        "struct" => "System.ValueType",
        "enum" => "System.Enum",
        "delegate" => "System.MulticastDelegate",
        _ => null,
    };
}
