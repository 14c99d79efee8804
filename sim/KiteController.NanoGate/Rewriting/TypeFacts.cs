using System.Linq;
using Mono.Cecil;

namespace KiteController.NanoGate.Rewriting;

/// <summary>What nanoCLR makes of a type.</summary>
public static class TypeFacts
{
    /// <summary>
    /// True for a struct that nanoCLR keeps on the heap: every value type but the primitives, enums, and DateTime and TimeSpan,
    /// which it holds as 64-bit numbers.
    /// </summary>
    public static bool IsHeapStruct(TypeReference type)
    {
        TypeReference plain = Plain(type);
        return plain.IsValueType && !plain.IsPrimitive && plain is not (ByReferenceType or PointerType or GenericParameter)
            && plain.FullName is not ("System.DateTime" or "System.TimeSpan" or "System.Void")
            && plain.Resolve() is not { IsEnum: true };
    }

    /// <summary>The type without modifiers and pinning.</summary>
    public static TypeReference Plain(TypeReference type) => type switch
    {
        IModifierType modifier => Plain(modifier.ElementType),
        PinnedType pinned => Plain(pinned.ElementType),
        _ => type,
    };

    /// <summary>The number an enum is made of; other types as they are.</summary>
    public static TypeReference Underlying(TypeReference type)
    {
        TypeReference plain = Plain(type);
        return plain.IsValueType && !plain.IsPrimitive && plain.Resolve() is { IsEnum: true } definition
            ? definition.Fields.First(field => !field.IsStatic).FieldType
            : plain;
    }
}
