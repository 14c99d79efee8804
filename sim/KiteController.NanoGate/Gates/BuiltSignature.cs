using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace KiteController.NanoGate.Gates;

/// <summary>Members of a compiled type as lines of text, written as <see cref="ApiSignature"/> writes described ones.</summary>
/// <param name="originalName">Gives the device's name of a type that stands for one of the device's.</param>
internal sealed class BuiltSignature(Func<string, string> originalName)
{
    private static readonly Dictionary<MetadataType, string> Keywords = new()
    {
        [MetadataType.Void] = "void", [MetadataType.Boolean] = "bool", [MetadataType.Char] = "char",
        [MetadataType.SByte] = "sbyte", [MetadataType.Byte] = "byte", [MetadataType.Int16] = "short", [MetadataType.UInt16] = "ushort",
        [MetadataType.Int32] = "int", [MetadataType.UInt32] = "uint", [MetadataType.Int64] = "long", [MetadataType.UInt64] = "ulong",
        [MetadataType.Single] = "float", [MetadataType.Double] = "double", [MetadataType.String] = "string",
        [MetadataType.Object] = "object", [MetadataType.IntPtr] = "nint", [MetadataType.UIntPtr] = "nuint",
    };

    /// <summary>Kind of a type, as a description says it.</summary>
    public static string Outline(TypeDefinition type)
    {
        string kind = type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct"
            : type.BaseType?.FullName == "System.MulticastDelegate" ? "delegate" : "class";
        return ApiSignature.Outline(kind, type.IsAbstract && type.IsSealed);
    }

    /// <summary>Public and protected members; overrides of what every object has are left out.</summary>
    public IReadOnlyList<string> Of(TypeDefinition type)
    {
        if (Outline(type) == "delegate")
        {
            MethodDefinition invoke = type.Methods.First(method => method.Name == "Invoke");
            return [$"invoke {Name(invoke.ReturnType)} ({string.Join(", ", Types(invoke.Parameters))})"];
        }

        IEnumerable<string> fields = type.Fields
            .Where(field => !field.IsSpecialName && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly))
            .Select(field => ApiSignature.Field(
                field.IsPublic ? "" : "protected ", field.IsStatic, Name(field.FieldType), field.Name, field.Constant));
        IEnumerable<string> methods = type.Methods.Where(method => IsVisible(method) && !IsAccessor(method) && !IsObjects(method))
            .Select(method => ApiSignature.Method(Visibility(method), method.IsStatic, Name(method.ReturnType), method.Name, Types(method.Parameters)));
        IEnumerable<string> properties = type.Properties.Where(one => Accessors(one).Any()).Select(Property);
        IEnumerable<string> events = type.Events.Where(one => IsVisible(one.AddMethod))
            .Select(one => ApiSignature.Event(Visibility(one.AddMethod), one.AddMethod.IsStatic, Name(one.EventType), one.Name));
        return fields.Concat(methods).Concat(properties).Concat(events).ToList();
    }

    private static bool IsVisible(MethodDefinition? method) => method != null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static bool IsAccessor(MethodDefinition method) => method.IsGetter || method.IsSetter || method.IsAddOn || method.IsRemoveOn;

    private static bool IsObjects(MethodDefinition method) =>
        method.IsVirtual && !method.IsNewSlot && method.Name is "Equals" or "GetHashCode" or "ToString" or "Finalize" && method.IsReuseSlot;

    private static string Visibility(MethodDefinition method) => method.IsPublic ? "" : "protected ";

    private static IEnumerable<MethodDefinition> Accessors(PropertyDefinition property) =>
        new[] { property.GetMethod, property.SetMethod }.Where(IsVisible);

    private string Property(PropertyDefinition property)
    {
        List<MethodDefinition> accessors = Accessors(property).ToList();
        bool isPublic = accessors.Exists(one => one.IsPublic);
        IEnumerable<string> words = accessors.Select(one => (isPublic && !one.IsPublic ? "protected-" : "") + Word(one));
        return ApiSignature.Property(
            isPublic ? "" : "protected ", accessors[0].IsStatic, Name(property.PropertyType), property.Name, Types(property.Parameters), words);
    }

    private static string Word(MethodDefinition accessor) =>
        accessor.IsGetter ? "get" : accessor.ReturnType is RequiredModifierType ? "init" : "set";

    private IEnumerable<string> Types(IEnumerable<ParameterDefinition> parameters) => parameters.Select(one =>
        one.ParameterType is ByReferenceType reference
            ? (one.IsOut ? "out " : one.IsIn ? "in " : "ref ") + Name(reference.ElementType)
            : Name(one.ParameterType));

    private string Name(TypeReference type) => type switch
    {
        IModifierType modifier => Name(modifier.ElementType),
        ArrayType array => Name(array.ElementType) + "[]",
        PointerType pointer => Name(pointer.ElementType) + "*",
        _ => Keywords.TryGetValue(type.MetadataType, out string? keyword) ? keyword : originalName(type.FullName),
    };
}
