using KiteController.NanoGate.Description;
using Mono.Cecil;

namespace KiteController.NanoGate.Reference;

/// <summary>The outline of a type: its attributes, base type, interfaces and type parameters.</summary>
internal static class TypeShape
{
    public static TypeAttributes Attributes(ApiType type, bool isNested)
    {
        TypeAttributes attributes = type.Kind switch
        {
            "interface" => TypeAttributes.Interface | TypeAttributes.Abstract,
            "struct" => TypeAttributes.Sealed | TypeAttributes.SequentialLayout,
            "enum" or "delegate" => TypeAttributes.Sealed,
            _ => TypeAttributes.Class,
        };
        if (type.Flags.Contains("static"))
        {
            attributes |= TypeAttributes.Abstract | TypeAttributes.Sealed;
        }

        if (type.Flags.Contains("abstract"))
        {
            attributes |= TypeAttributes.Abstract;
        }

        if (type.Flags.Contains("sealed"))
        {
            attributes |= TypeAttributes.Sealed;
        }

        return attributes | Visibility(type, isNested);
    }

    public static void SetBase(TypeDefinition definition, ApiType type, TypeNames names)
    {
        foreach (string parameter in type.TypeParameters)
        {
            definition.GenericParameters.Add(TypeParameter(definition, parameter));
        }

        definition.BaseType = type.Base == null ? null : names.Resolve(type.Base, definition);
        foreach (string contract in type.Interfaces)
        {
            definition.Interfaces.Add(new InterfaceImplementation(names.Resolve(contract, definition)));
        }
    }

    private static TypeAttributes Visibility(ApiType type, bool isNested)
    {
        if (!isNested)
        {
            return type.Flags.Contains("internal") ? TypeAttributes.NotPublic : TypeAttributes.Public;
        }

        return type.Flags.Contains("protected") ? TypeAttributes.NestedFamily : TypeAttributes.NestedPublic;
    }

    private static GenericParameter TypeParameter(TypeDefinition owner, string text)
    {
        string[] words = text.Split(' ');
        GenericParameterAttributes variance = words[0] switch
        {
            "in" when words.Length == 2 => GenericParameterAttributes.Contravariant,
            "out" when words.Length == 2 => GenericParameterAttributes.Covariant,
            _ => GenericParameterAttributes.NonVariant,
        };
        return new GenericParameter(words[^1], owner) { Attributes = variance };
    }
}
