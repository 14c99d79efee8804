using System;
using System.Collections.Generic;
using System.Linq;
using KiteController.NanoGate.Rewriting;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Gates;

/// <summary>The table of what compiles and must not be in the firmware all the same. One rule, one row.</summary>
internal static class LanguageRules
{
    public static readonly IReadOnlyList<LanguageRule> All =
    [
        new("generic-type", "A generic type fails on the device at run time.")
        {
            OnType = type => type.HasGenericParameters ? "a generic type" : null,
        },
        new("generic-method", "A generic method fails on the device at run time.")
        {
            OnMethod = method => method.HasGenericParameters ? "a generic method" : null,
            OnInstruction = instruction => instruction.Operand is GenericInstanceMethod called ? $"a call of {called.Name}<>" : null,
        },
        new("generic-use", "A constructed generic type (Func, Action with arguments, EventHandler with arguments) fails on the device at run time.")
        {
            OnMention = type => type is GenericInstanceType ? type.FullName : null,
        },
        new("multi-dimensional-array", "The metadata processor rejects multi-dimensional arrays: use an array of arrays or index by hand.")
        {
            OnMention = type => type is ArrayType { Rank: > 1 } ? type.FullName : null,
        },
        new("function-pointer", "Function pointers fail on the device at run time.")
        {
            OnMention = type => type is FunctionPointerType ? "a function pointer" : null,
            OnInstruction = instruction => instruction.OpCode.Code == Code.Calli ? "a call through a function pointer" : null,
        },
        new("stackalloc", "stackalloc fails on the device at run time.")
        {
            OnInstruction = instruction => instruction.OpCode.Code == Code.Localloc ? "stackalloc" : null,
        },
        new("interface-method-body", "An interface member with a body fails on the device at run time.")
        {
            OnMethod = method => method.DeclaringType.IsInterface && method.HasBody ? $"a body for {method.Name}" : null,
        },
        new("fixed", "The metadata processor rejects fixed statements and fixed-size buffers.")
        {
            OnMention = type => type is PinnedType ? "a pinned local" : null,
            OnType = type => type.Name.EndsWith("e__FixedBuffer", StringComparison.Ordinal) ? "a fixed-size buffer" : null,
        },
        new("compiler-only-type", "The type is there for the compiler only; the device does not have it.")
        {
            OnMention = type => IsCompilerOnly(type) ? type.FullName : null,
        },
        new("state-machine", "yield, async and await need generated state machines that the device's library does not carry.")
        {
            OnType = type => type.Name.StartsWith('<') && type.Name.Contains(">d__", StringComparison.Ordinal) ? "yield or async" : null,
        },
        new("struct-parameter-written", "The interpreter can alias a struct passed by value: writing the parameter may change the caller's variable.")
        {
            OnBody = StructParameters.Writes,
        },
        new("float-greater", "With NaN, > and >= are true on the device and false on a desktop; < and <= are false on both: turn the comparison round.")
        {
            CoreOnly = true,
            OnBody = FloatComparisons.Greater,
        },
        new("struct-in-core", "Structs cost heap when passed, returned or copied: Core declares none.")
        {
            CoreOnly = true,
            OnType = type => TypeFacts.IsHeapStruct(type) && !IsStaticData(type) ? "a struct" : null,
        },
    ];

    private static bool IsCompilerOnly(TypeReference type) =>
        type is not (TypeSpecification or GenericParameter or TypeDefinition)
        && type.Resolve()?.CustomAttributes.Any(one => one.AttributeType.Name == "ExcludeTypeAttribute") == true;

    /// <summary>The compiler's own types that lie under array initialisers are never values.</summary>
    private static bool IsStaticData(TypeDefinition type) =>
        type.DeclaringType?.Name == "<PrivateImplementationDetails>";
}
