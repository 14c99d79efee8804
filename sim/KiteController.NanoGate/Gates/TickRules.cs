using System;
using System.Collections.Generic;
using System.Linq;
using KiteController.NanoGate.Rewriting;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Gates;

/// <summary>The table of what a tick must not do. One rule, one row; the first row that objects is reported.</summary>
internal static class TickRules
{
    public static readonly IReadOnlyList<TickRule> All =
    [
        new("new-object", "A tick allocates nothing.",
            (at, _) => at.OpCode.Code == Code.Newobj ? "new " + Operand<MethodReference>(at).DeclaringType.Name : null),
        new("new-array", "A tick allocates nothing, and a params argument is an array.",
            (at, _) => at.OpCode.Code == Code.Newarr ? "a new array" : null),
        new("box", "Boxing allocates.",
            (at, _) => at.OpCode.Code == Code.Box ? "boxing of " + Operand<TypeReference>(at).Name : null),
        new("string-literal", "A string literal makes a header each time it is loaded.",
            (at, _) => at.OpCode.Code == Code.Ldstr ? $"\"{at.Operand}\"" : null),
        new("throw", "Throwing allocates, and a tick has nobody to catch it.",
            (at, _) => at.OpCode.Code is Code.Throw or Code.Rethrow ? "a throw" : null),
        new("struct-copied", "A struct passed, returned or copied by value allocates.",
            (at, _) => CopiesStruct(at)),
        new("string-operation", "Every string operation allocates.",
            (at, _) => Called(at) is MethodReference method && MakesString(method) ? Name(method) : null),
        new("library-call", "Only library methods known not to allocate may be called in a tick.",
            (at, _) => Called(at) is MethodReference method && IsLibrary(method) && !IsHarmless(method) ? Name(method) : null),
        new("division", "The device throws on a divisor of zero: it is a constant other than zero, or the guarded division does it.",
            UnguardedDivision),
    ];

    /// <summary>Library methods that were measured or read not to allocate; a name that ends in <c>::</c> covers the whole type.</summary>
    private static readonly string[] Harmless =
    [
        "System.Math::",
        "System.Threading.Interlocked::",
        "System.Single::IsNaN",
        "System.Single::IsInfinity",
        "System.Single::IsPositiveInfinity",
        "System.Single::IsNegativeInfinity",
        "System.Double::IsNaN",
        "System.Double::IsInfinity",
        "System.Double::IsPositiveInfinity",
        "System.Double::IsNegativeInfinity",
        "System.Array::Copy",
        "System.Array::Clear",
        "System.Array::get_Length",
        "System.String::get_Length",
        "System.String::get_Chars",
        "System.BitConverter::ToInt16",
        "System.BitConverter::ToInt32",
        "System.BitConverter::ToUInt16",
        "System.BitConverter::ToUInt32",
        "System.BitConverter::ToSingle",
        "System.BitConverter::DoubleToInt64Bits",
        "System.BitConverter::Int64BitsToDouble",
    ];

    private static T Operand<T>(Instruction instruction) => (T)instruction.Operand;

    private static MethodReference? Called(Instruction instruction) =>
        instruction.OpCode.Code is Code.Call or Code.Callvirt ? (MethodReference)instruction.Operand : null;

    private static string Name(MethodReference method) => method.DeclaringType.Name + "." + method.Name;

    private static bool IsLibrary(MethodReference method) =>
        !method.DeclaringType.Scope.Name.StartsWith("KiteController.", StringComparison.Ordinal)
        && method.DeclaringType is not ArrayType
        && method.DeclaringType.Resolve()?.BaseType?.FullName != "System.MulticastDelegate";

    private static bool IsHarmless(MethodReference method)
    {
        string name = method.DeclaringType.FullName + "::" + method.Name;
        return Harmless.Any(one => one.EndsWith(':') ? name.StartsWith(one, StringComparison.Ordinal) : name == one);
    }

    private static bool MakesString(MethodReference method) =>
        IsLibrary(method) && !IsHarmless(method)
        && (method.ReturnType.MetadataType == MetadataType.String || method.DeclaringType.MetadataType == MetadataType.String);

    private static string? CopiesStruct(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Call or Code.Callvirt:
                MethodReference method = Operand<MethodReference>(instruction);
                return TypeFacts.IsHeapStruct(method.ReturnType) ? $"{Name(method)} returns {method.ReturnType.Name}"
                    : method.Parameters.Any(one => TypeFacts.IsHeapStruct(one.ParameterType)) ? $"{Name(method)} takes a struct by value" : null;
            case Code.Ldfld or Code.Stfld or Code.Ldsfld or Code.Stsfld:
                FieldReference field = Operand<FieldReference>(instruction);
                return TypeFacts.IsHeapStruct(field.FieldType) ? "a copy of the struct " + field.Name : null;
            case Code.Ldelem_Any or Code.Stelem_Any or Code.Ldobj or Code.Stobj or Code.Cpobj:
                TypeReference type = Operand<TypeReference>(instruction);
                return TypeFacts.IsHeapStruct(type) ? "a copy of a " + type.Name : null;
            default:
                return null;
        }
    }

    private static string? UnguardedDivision(Instruction instruction, StackKind operand)
    {
        bool divides = (instruction.OpCode.Code is Code.Div or Code.Rem) && operand != StackKind.Other;
        bool byConstant = instruction.Previous is { } previous
            && ((previous.OpCode.Code == Code.Ldc_R4 && (float)previous.Operand != 0f)
                || (previous.OpCode.Code == Code.Ldc_R8 && (double)previous.Operand != 0d));
        return divides && !byConstant ? "a division by something that may be zero" : null;
    }
}
