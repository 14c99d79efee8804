using System;
using System.Collections.Generic;
using System.Linq;
using KiteController.NanoGate.Rewriting;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Gates;

/// <summary>
/// Proves of one tick, and of everything it may call inside the firmware, that it allocates nothing on the device and divides by
/// nothing that could be zero. Looks at the IL that flies, before it is redirected.
/// </summary>
public static class TickGate
{
    /// <summary>The whole tick.</summary>
    public const string Tick = "KiteController.Core.Loop.FlightController::Step";

    /// <summary>The one method that may divide by a variable.</summary>
    public const string GuardedDivision = "KiteController.Core.Numerics.Guarded::Divide";

    /// <summary>The names of the rules, with their sentences.</summary>
    public static IReadOnlyDictionary<string, string> Rules { get; } =
        TickRules.All.ToDictionary(rule => rule.Name, rule => rule.Sentence);

    /// <summary>Checks everything reachable from <paramref name="root"/>.</summary>
    /// <param name="firmware">The firmware as compiled for the device.</param>
    /// <param name="root">Full type name, <c>::</c>, method name; all overloads are roots.</param>
    /// <param name="guardedDivision">Where division by a variable is allowed, written the same way.</param>
    /// <exception cref="ArgumentException">There is no such root method.</exception>
    public static TickReport Check(FirmwareAssemblies firmware, string root = Tick, string guardedDivision = GuardedDivision)
    {
        List<MethodDefinition> roots = firmware.All.SelectMany(assembly => assembly.MainModule.GetTypes())
            .SelectMany(type => type.Methods).Where(method => Name(method) == root).ToList();
        if (roots.Count == 0)
        {
            throw new ArgumentException($"The firmware has no method {root}.", nameof(root));
        }

        var graph = new CallGraph(firmware);
        List<MethodDefinition> visited = roots.SelectMany(graph.Reachable).Distinct().ToList();
        IReadOnlyList<Finding> findings = visited.SelectMany(method => Check(method, Name(method) == guardedDivision)).ToList();
        return new TickReport(findings, visited.Select(method => method.FullName).ToList());
    }

    private static IEnumerable<Finding> Check(MethodDefinition method, bool mayDivide)
    {
        IReadOnlyDictionary<Instruction, StackKind> kinds = StackKinds.Of(method);
        foreach (Instruction instruction in method.Body.Instructions)
        {
            StackKind operand = kinds.GetValueOrDefault(instruction);
            foreach (TickRule rule in TickRules.All)
            {
                bool isAllowed = mayDivide && rule.Name == "division";
                if (!isAllowed && rule.Objection(instruction, operand) is string detail)
                {
                    yield return Finding.At(rule.Name, rule.Sentence, method, instruction, detail);
                    break;
                }
            }
        }
    }

    private static string Name(MethodDefinition method) => method.DeclaringType.FullName + "::" + method.Name;
}
