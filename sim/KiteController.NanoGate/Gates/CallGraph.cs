using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Gates;

/// <summary>
/// Who may call whom inside the firmware. A virtual or interface call reaches every override; a delegate call reaches every
/// method a delegate of that type is made from, anywhere. Static constructors are left out: the device runs them at start-up.
/// </summary>
internal sealed class CallGraph
{
    private readonly ILookup<string, MethodDefinition> overrides;
    private readonly ILookup<string, MethodDefinition> delegateTargets;

    public CallGraph(FirmwareAssemblies firmware)
    {
        List<TypeDefinition> types = firmware.All.SelectMany(assembly => assembly.MainModule.GetTypes()).ToList();
        List<MethodDefinition> bodies = types.SelectMany(type => type.Methods).Where(method => method.HasBody).ToList();
        overrides = types.SelectMany(Overridden).ToLookup(pair => pair.Base.FullName, pair => pair.By);
        delegateTargets = bodies.SelectMany(DelegatesMade).ToLookup(pair => pair.Delegate, pair => pair.Target);
    }

    /// <summary>All methods with bodies that a run of <paramref name="root"/> may enter, the root first.</summary>
    public IReadOnlyList<MethodDefinition> Reachable(MethodDefinition root)
    {
        var found = new List<MethodDefinition>();
        var seen = new HashSet<MethodDefinition>();
        var waiting = new Queue<MethodDefinition>([root]);
        while (waiting.TryDequeue(out MethodDefinition? method))
        {
            if (seen.Add(method) && method.HasBody)
            {
                found.Add(method);
                foreach (MethodDefinition callee in method.Body.Instructions.SelectMany(Callees))
                {
                    waiting.Enqueue(callee);
                }
            }
        }

        return found;
    }

    private IEnumerable<MethodDefinition> Callees(Instruction instruction)
    {
        if (instruction.Operand is not MethodReference called)
        {
            return [];
        }

        if (called.Name == "Invoke" && delegateTargets.Contains(called.DeclaringType.FullName))
        {
            return delegateTargets[called.DeclaringType.FullName];
        }

        bool isFirmware = called.DeclaringType.Scope.Name.StartsWith("KiteController.", System.StringComparison.Ordinal);
        IEnumerable<MethodDefinition> own = isFirmware && called.Resolve() is MethodDefinition definition ? [definition] : [];
        bool isVirtual = instruction.OpCode.Code is Code.Callvirt or Code.Ldvirtftn;
        return isVirtual ? own.Concat(overrides[called.FullName]) : own;
    }

    private static IEnumerable<(MethodReference Base, MethodDefinition By)> Overridden(TypeDefinition type)
    {
        foreach (MethodDefinition method in type.Methods)
        {
            foreach (MethodReference named in method.Overrides)
            {
                yield return (named, method);
            }
        }

        foreach (TypeDefinition ancestor in Ancestors(type))
        {
            foreach (MethodDefinition declared in ancestor.Methods.Where(one => one.IsVirtual))
            {
                // The implementation a class inherits counts too: it may come from a base that knows nothing of the interface.
                MethodDefinition? implementation = Lineage(type).SelectMany(level => level.Methods)
                    .FirstOrDefault(one => one.IsVirtual && one.Name == declared.Name && SameParameters(one, declared));
                if (implementation != null && implementation != declared)
                {
                    yield return (declared, implementation);
                }
            }
        }
    }

    private static bool SameParameters(MethodDefinition left, MethodDefinition right) =>
        left.Parameters.Select(one => one.ParameterType.FullName).SequenceEqual(right.Parameters.Select(one => one.ParameterType.FullName));

    private static IEnumerable<TypeDefinition> Lineage(TypeDefinition type)
    {
        for (TypeDefinition? level = type; level != null; level = level.BaseType?.Resolve())
        {
            yield return level;
        }
    }

    private static IEnumerable<TypeDefinition> Ancestors(TypeDefinition type) =>
        Lineage(type).Skip(1).Concat(Lineage(type).SelectMany(Contracts)).Distinct();

    private static IEnumerable<TypeDefinition> Contracts(TypeDefinition type) =>
        type.Interfaces.Select(one => one.InterfaceType.Resolve()).OfType<TypeDefinition>()
            .SelectMany(contract => Contracts(contract).Prepend(contract));

    private static IEnumerable<(string Delegate, MethodDefinition Target)> DelegatesMade(MethodDefinition method) =>
        from instruction in method.Body.Instructions
        where instruction.OpCode.Code is Code.Ldftn or Code.Ldvirtftn && instruction.Next?.OpCode.Code == Code.Newobj
        let target = ((MethodReference)instruction.Operand).Resolve()
        where target != null
        select (((MethodReference)instruction.Next.Operand).DeclaringType.FullName, target);
}
