using System.Text.Json;

namespace KiteController.NanoGate.Reference;

/// <summary>The literals of a description: constants, default values, attribute arguments.</summary>
internal static class Literals
{
    /// <summary>The value, boxed as <paramref name="typeName"/> says (for an enum its underlying type).</summary>
    public static object? Read(JsonElement value, string typeName) => value.ValueKind == JsonValueKind.Null ? null : typeName switch
    {
        "bool" => value.GetBoolean(),
        "char" => (char)value.GetUInt16(),
        "sbyte" => value.GetSByte(),
        "byte" => value.GetByte(),
        "short" => value.GetInt16(),
        "ushort" => value.GetUInt16(),
        "int" => value.GetInt32(),
        "uint" => value.GetUInt32(),
        "long" => value.GetInt64(),
        "ulong" => value.GetUInt64(),
        "float" => (float)Real(value),
        "double" => Real(value),
        "string" => value.GetString(),
        _ => throw new System.IO.InvalidDataException($"A literal of type {typeName} cannot be written."),
    };

    private static double Real(JsonElement value) => value.ValueKind != JsonValueKind.String ? value.GetDouble() : value.GetString() switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        string other => throw new System.IO.InvalidDataException($"{other} is not a number."),
        null => throw new System.IO.InvalidDataException("A number is missing."),
    };
}
