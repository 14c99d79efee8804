using System.Collections.Generic;
using System.Linq;
using KiteController.NanoGate.Description;
using Mono.Cecil;

namespace KiteController.NanoGate.Reference;

/// <summary>Turns the type names of a description into references of the module under construction.</summary>
internal sealed class TypeNames(ModuleDefinition module, ApiAssembly description, ApiCatalogue catalogue)
{
    private readonly Dictionary<string, TypeReference> known = BuiltIn(module);

    /// <summary>The description of a named type, or null for a built-in one, an array or a type parameter.</summary>
    public ApiType? Describe(string name) =>
        known.TryGetValue(name, out TypeReference? built) && built.IsPrimitive || name.EndsWith(']') || name is "string" or "object"
            ? null
            : catalogue.Find(name, description).Type;

    public TypeReference Resolve(string name, TypeDefinition context)
    {
        if (name.EndsWith("[]", System.StringComparison.Ordinal))
        {
            return new ArrayType(Resolve(name[..^2], context));
        }

        if (name.EndsWith('&'))
        {
            return new ByReferenceType(Resolve(name[..^1], context));
        }

        if (name.EndsWith('*'))
        {
            return new PointerType(Resolve(name[..^1], context));
        }

        GenericParameter? parameter = context.GenericParameters.FirstOrDefault(one => one.Name == name);
        return parameter ?? Named(name);
    }

    private TypeReference Named(string name)
    {
        if (known.TryGetValue(name, out TypeReference? type))
        {
            return type;
        }

        TypeReference found = module.GetType(name) ?? Foreign(name);
        known.Add(name, found);
        return found;
    }

    private TypeReference Foreign(string name)
    {
        if (description.External.TryGetValue(name, out string? external))
        {
            string[] words = external.Split(' ');
            return Reference(name, words[0], words[1] == "struct");
        }

        (string assembly, ApiType type) = catalogue.Find(name, description);
        return Reference(name, assembly, type.Kind is "struct" or "enum");
    }

    private TypeReference Reference(string name, string assembly, bool isValueType)
    {
        int nested = name.LastIndexOf('/');
        if (nested >= 0)
        {
            TypeReference outer = Named(name[..nested]);
            return new TypeReference("", name[(nested + 1)..], module, outer.Scope, isValueType) { DeclaringType = outer };
        }

        AssemblyNameReference? scope = module.AssemblyReferences.FirstOrDefault(one => one.Name == assembly);
        if (scope == null)
        {
            scope = new AssemblyNameReference(assembly, new System.Version(0, 0, 0, 0));
            module.AssemblyReferences.Add(scope);
        }

        int dot = name.LastIndexOf('.');
        return new TypeReference(name[..dot], name[(dot + 1)..], module, scope, isValueType);
    }

    private static Dictionary<string, TypeReference> BuiltIn(ModuleDefinition module)
    {
        TypeSystem types = module.TypeSystem;
        return new Dictionary<string, TypeReference>
        {
            ["void"] = types.Void, ["bool"] = types.Boolean, ["char"] = types.Char,
            ["sbyte"] = types.SByte, ["byte"] = types.Byte, ["short"] = types.Int16, ["ushort"] = types.UInt16,
            ["int"] = types.Int32, ["uint"] = types.UInt32, ["long"] = types.Int64, ["ulong"] = types.UInt64,
            ["float"] = types.Single, ["double"] = types.Double, ["string"] = types.String, ["object"] = types.Object,
            ["nint"] = types.IntPtr, ["nuint"] = types.UIntPtr, ["typedref"] = types.TypedReference,
        };
    }
}
