using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KiteController.NanoGate.Description;
using KiteController.NanoGate.Reference;

namespace KiteController.NanoGate.Gates;

/// <summary>Members of a description as one line of text each, so that two surfaces can be compared.</summary>
internal static class ApiSignature
{
    /// <summary>Public and protected members of a described type.</summary>
    public static IReadOnlyList<string> Of(ApiType type)
    {
        if (type.Kind == "delegate")
        {
            return [$"invoke {type.Returns} ({Parameters(type.Parameters)})"];
        }

        return type.Members
            .Where(member => !member.Flags.Contains("private") && !member.Flags.Contains("explicit"))
            .Select(member => Of(member, type))
            .ToList();
    }

    /// <summary>Kind of a type, with what its users can tell apart.</summary>
    public static string Outline(string kind, bool isStatic) => isStatic ? "static " + kind : kind;

    public static string Field(string visibility, bool isStatic, string type, string name, object? constant) =>
        constant == null
            ? $"field {visibility}{(isStatic ? "static " : "")}{type} {name}"
            : $"const {visibility}{type} {name} = {Convert.ToString(constant, CultureInfo.InvariantCulture)}";

    public static string Method(string visibility, bool isStatic, string returns, string name, IEnumerable<string> parameters) =>
        $"method {visibility}{(isStatic ? "static " : "")}{returns} {name}({string.Join(", ", parameters)})";

    public static string Property(
        string visibility, bool isStatic, string type, string name, IEnumerable<string> parameters, IEnumerable<string> accessors) =>
        $"property {visibility}{(isStatic ? "static " : "")}{type} {name}[{string.Join(", ", parameters)}] "
        + string.Join(" ", accessors.Order(StringComparer.Ordinal));

    public static string Event(string visibility, bool isStatic, string type, string name) =>
        $"event {visibility}{(isStatic ? "static " : "")}{type} {name}";

    private static string Of(ApiMember member, ApiType type)
    {
        string visibility = member.Flags.Contains("protected") ? "protected " : "";
        bool isStatic = member.Flags.Contains("static");
        string memberType = member.Type.Length > 0 ? member.Type : type.Kind == "enum" ? type.Name : "void";
        return member.Kind switch
        {
            "field" => Field(visibility, isStatic, memberType, member.Name, Constant(member, type)),
            "property" => Property(visibility, isStatic, memberType, member.Name, Types(member.Parameters), member.Accessors),
            "event" => Event(visibility, isStatic, memberType, member.Name),
            _ => Method(visibility, isStatic, memberType, member.Name, Types(member.Parameters)),
        };
    }

    private static object? Constant(ApiMember member, ApiType type) => member.Constant == null ? null
        : Literals.Read(member.Constant.Value, type.Kind == "enum" ? type.Underlying : member.Type);

    private static string Parameters(IEnumerable<ApiParameter> parameters) => string.Join(", ", Types(parameters));

    private static IEnumerable<string> Types(IEnumerable<ApiParameter> parameters) =>
        parameters.Select(one => one.Modifier is "ref" or "out" or "in" ? one.Modifier + " " + one.Type : one.Type);
}
