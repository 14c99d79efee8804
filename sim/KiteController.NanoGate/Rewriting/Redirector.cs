using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Rewriting;

/// <summary>Points the references of one firmware module at the desktop, as <see cref="RedirectTable"/> says.</summary>
internal sealed class Redirector(ModuleDefinition module, ISet<string> nanoAssemblies, DesktopFramework desktop)
{
    private readonly List<string> problems = [];
    private readonly ModuleDefinition virtualBoard = desktop.VirtualBoard;

    /// <summary>Redirects in place.</summary>
    /// <returns>What has no home on the desktop; empty if all went well.</returns>
    public IReadOnlyList<string> Run()
    {
        List<MemberReference> members = module.GetMemberReferences().ToList();
        List<TypeReference> types = module.GetTypeReferences().Where(type => nanoAssemblies.Contains(type.Scope.Name)).ToList();
        MoveNanoMembers();
        AssemblyNameReference? core = module.AssemblyReferences.FirstOrDefault(one => one.Name == "mscorlib");
        foreach (TypeReference type in types)
        {
            Move(type);
        }

        if (core != null)
        {
            Become(core, desktop.Home("System.Object")!.Name);
        }

        foreach (AssemblyNameReference reference in module.AssemblyReferences.Where(one => nanoAssemblies.Contains(one.Name)).ToList())
        {
            module.AssemblyReferences.Remove(reference);
        }

        foreach (MemberReference member in members.Where(one => problems.Count == 0))
        {
            Check(member);
        }

        return problems;
    }

    private void MoveNanoMembers()
    {
        IEnumerable<Instruction> instructions = module.GetTypes().SelectMany(type => type.Methods)
            .Where(method => method.HasBody).SelectMany(method => method.Body.Instructions);
        foreach (Instruction instruction in instructions)
        {
            if (instruction.Operand is MethodReference method && RedirectTable.IsNanoMember(method.DeclaringType.FullName, method.Name))
            {
                string name = RedirectTable.NanoNamespace + "." + method.DeclaringType.Name;
                if (virtualBoard.GetType(name)?.Methods.Any(one => one.Name == method.Name && one.IsPublic && one.IsStatic) != true)
                {
                    problems.Add($"{method.DeclaringType.FullName}.{method.Name} should come from {name}, which does not have it.");
                }

                var owner = new TypeReference(RedirectTable.NanoNamespace, method.DeclaringType.Name, module, Scope(virtualBoard.Assembly.Name));
                instruction.Operand = new MethodReference(method.Name, method.ReturnType, owner);
            }
        }
    }

    private void Move(TypeReference type)
    {
        if (type.DeclaringType != null)
        {
            return; // Goes with the type it is nested in.
        }

        string? virtualName = RedirectTable.InVirtualBoard(type.FullName);
        if (virtualName != null)
        {
            if (virtualBoard.GetType(virtualName)?.IsPublic != true)
            {
                string reason = RedirectTable.Reason(type.FullName);
                problems.Add($"{type.FullName} should be {virtualName} of {RedirectTable.VirtualBoard} ({reason}), which has no such type.");
                return;
            }

            type.Namespace = virtualName[..virtualName.LastIndexOf('.')];
            type.Scope = Scope(virtualBoard.Assembly.Name);
            return;
        }

        AssemblyDefinition? home = desktop.Home(type.FullName);
        if (home == null)
        {
            problems.Add($"{type.FullName} does not exist on the desktop, and no row of the redirect table gives it a home.");
        }
        else if (home.Name.Name != DesktopFramework.CoreFacade || type.Scope.Name != "mscorlib")
        {
            type.Scope = Scope(home.Name);
        }
    }

    /// <summary>The one reference that every built-in type shares keeps its identity and changes its name.</summary>
    private static void Become(AssemblyNameReference reference, AssemblyNameDefinition name)
    {
        reference.Name = name.Name;
        reference.Version = name.Version;
        reference.PublicKeyToken = name.PublicKeyToken;
    }

    private AssemblyNameReference Scope(AssemblyNameDefinition name)
    {
        string wanted = name.Name;
        AssemblyNameReference? scope = wanted == DesktopFramework.CoreFacade
            ? module.AssemblyReferences.FirstOrDefault(one => one.Name == "mscorlib")
            : module.AssemblyReferences.FirstOrDefault(one => one.Name == wanted && one.Version == name.Version);
        if (scope == null)
        {
            scope = AssemblyNameReference.Parse(name.FullName);
            module.AssemblyReferences.Add(scope);
        }

        return scope;
    }

    private void Check(MemberReference member)
    {
        TypeReference owner = member.DeclaringType is TypeSpecification specification ? specification.GetElementType() : member.DeclaringType;
        if (member.DeclaringType is ArrayType || Define(owner) is not TypeDefinition type)
        {
            return; // An array's own methods, or another firmware assembly.
        }

        for (TypeDefinition? level = type; level != null; level = level.BaseType == null ? null : Define(level.BaseType))
        {
            bool found = member is MethodReference method
                ? MetadataResolver.GetMethod(level.Methods, method) is { IsPrivate: false, IsAssembly: false }
                : level.Fields.Any(field => field.Name == member.Name && !field.IsPrivate && !field.IsAssembly);
            if (found)
            {
                return;
            }
        }

        problems.Add($"{member.FullName} does not exist on the desktop ({type.Module.Assembly.Name.Name}).");
    }

    private TypeDefinition? Define(TypeReference type)
    {
        if (type is TypeDefinition definition)
        {
            return definition;
        }

        string assembly = type.Scope.Name;
        return assembly == virtualBoard.Assembly.Name.Name ? virtualBoard.GetType(type.FullName)
            : assembly.StartsWith("KiteController.", StringComparison.Ordinal) ? null
            : desktop.Find(type.GetElementType().FullName);
    }
}
