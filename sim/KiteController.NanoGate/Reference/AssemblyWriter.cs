using System.Collections.Generic;
using System.IO;
using KiteController.NanoGate.Description;
using Mono.Cecil;

namespace KiteController.NanoGate.Reference;

/// <summary>Turns one description into an assembly: empty types first, then base types, members, attributes.</summary>
internal sealed class AssemblyWriter(ApiAssembly description, ApiCatalogue catalogue, GeneratedAssemblies resolver)
{
    private const string CoreLibrary = "mscorlib";

    public AssemblyDefinition Write()
    {
        AssemblyDefinition assembly = CreateEmpty();
        if (description.Name == CoreLibrary)
        {
            // Read back, so that the built-in types are recognised and written in signatures as the primitives they are.
            DeclareTypes(assembly.MainModule);
            using var image = new MemoryStream();
            assembly.Write(image);
            var reader = new ReaderParameters(ReadingMode.Immediate) { AssemblyResolver = resolver, InMemory = true };
            assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(image.ToArray()), reader);
            resolver.Add(assembly);
        }
        else
        {
            resolver.Add(assembly);
            foreach (string reference in description.References)
            {
                assembly.MainModule.AssemblyReferences.Add(new AssemblyNameReference(reference, catalogue.VersionOf(reference)));
            }

            DeclareTypes(assembly.MainModule);
        }

        Fill(assembly);
        return assembly;
    }

    private AssemblyDefinition CreateEmpty() => AssemblyDefinition.CreateAssembly(
        new AssemblyNameDefinition(description.Name, description.Version),
        description.Name + ".dll",
        new ModuleParameters { Kind = ModuleKind.Dll, Runtime = TargetRuntime.Net_4_0, AssemblyResolver = resolver });

    private void DeclareTypes(ModuleDefinition module)
    {
        var declared = new Dictionary<string, TypeDefinition>();
        foreach (ApiType type in description.Types)
        {
            int nested = type.Name.LastIndexOf('/');
            int dot = type.Name.LastIndexOf('.');
            string space = nested >= 0 || dot < 0 ? "" : type.Name[..dot];
            string name = type.Name[((nested >= 0 ? nested : dot) + 1)..];
            var definition = new TypeDefinition(space, name, TypeShape.Attributes(type, nested >= 0));
            declared.Add(type.Name, definition);
            if (nested >= 0)
            {
                declared[type.Name[..nested]].NestedTypes.Add(definition);
            }
            else
            {
                module.Types.Add(definition);
            }
        }

        foreach (string space in description.HiddenNamespaces)
        {
            module.Types.Add(new TypeDefinition(space, "Hidden", TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed));
        }
    }

    private void Fill(AssemblyDefinition assembly)
    {
        ModuleDefinition module = assembly.MainModule;
        var names = new TypeNames(module, description, catalogue);
        var attributes = new AttributeWriter(module, names);
        var members = new MemberWriter(module, names, attributes);
        foreach (ApiType type in description.Types)
        {
            TypeShape.SetBase(module.GetType(type.Name), type, names);
        }

        foreach (string space in description.HiddenNamespaces)
        {
            module.GetType(space + ".Hidden").BaseType = module.TypeSystem.Object;
        }

        foreach (ApiType type in description.Types)
        {
            members.AddMembers(module.GetType(type.Name), type);
        }

        // Last: an attribute's arguments may be enums, whose members must be there.
        foreach (ApiType type in description.Types)
        {
            attributes.Add(module.GetType(type.Name), type.Attributes);
        }

        members.AddPendingAttributes();
        attributes.Add(assembly, description.Attributes);
        attributes.Add(module, description.ModuleAttributes);
    }
}
