using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Gates;

/// <summary>
/// Refuses what the compiler accepts and the device does not: what fails at run time, what the metadata processor rejects, and
/// what the interpreter gets wrong. Looks at the IL that flies, before it is redirected.
/// </summary>
public static class LanguageGate
{
    private const string Core = "KiteController.Core";

    /// <summary>The names of the rules, with their sentences.</summary>
    public static IReadOnlyDictionary<string, string> Rules { get; } =
        LanguageRules.All.ToDictionary(rule => rule.Name, rule => rule.Sentence);

    /// <summary>Checks all assemblies of a firmware.</summary>
    /// <returns>What breaks a rule; empty if nothing does.</returns>
    public static IReadOnlyList<Finding> Check(FirmwareAssemblies firmware) =>
        firmware.All.SelectMany(assembly => Check(assembly)).Distinct().ToList();

    private static IEnumerable<Finding> Check(AssemblyDefinition assembly)
    {
        bool isCore = assembly.Name.Name == Core;
        List<LanguageRule> rules = LanguageRules.All.Where(rule => isCore || !rule.CoreOnly).ToList();
        foreach (TypeDefinition type in assembly.MainModule.GetTypes())
        {
            foreach (Finding finding in rules.SelectMany(rule => OfType(rule, type)))
            {
                yield return finding;
            }

            foreach (MethodDefinition method in type.Methods)
            {
                foreach (Finding finding in rules.SelectMany(rule => OfMethod(rule, method)))
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Finding> OfType(LanguageRule rule, TypeDefinition type)
    {
        IEnumerable<string?> details = TypeMentions.Of(type).Select(mention => rule.OnMention?.Invoke(mention)).Append(rule.OnType?.Invoke(type));
        return details.OfType<string>().Select(detail => Finding.At(rule.Name, rule.Sentence, type, detail));
    }

    private static IEnumerable<Finding> OfMethod(LanguageRule rule, MethodDefinition method)
    {
        // A delegate's own members are the runtime's; what it is made of shows in its Invoke alone.
        IEnumerable<TypeReference> mentions = method.IsRuntime && method.Name != "Invoke" ? [] : TypeMentions.Of(method);
        foreach (string detail in mentions.Select(mention => rule.OnMention?.Invoke(mention)).Append(rule.OnMethod?.Invoke(method)).OfType<string>())
        {
            yield return Finding.At(rule.Name, rule.Sentence, method, null, detail);
        }

        if (!method.HasBody)
        {
            yield break;
        }

        foreach (Instruction instruction in method.Body.Instructions)
        {
            IEnumerable<string?> details = TypeMentions.Of(instruction).Select(mention => rule.OnMention?.Invoke(mention))
                .Append(rule.OnInstruction?.Invoke(instruction));
            foreach (string detail in details.OfType<string>())
            {
                yield return Finding.At(rule.Name, rule.Sentence, method, instruction, detail);
            }
        }

        foreach ((Instruction at, string detail) in rule.OnBody?.Invoke(method) ?? [])
        {
            yield return Finding.At(rule.Name, rule.Sentence, method, at, detail);
        }
    }
}
