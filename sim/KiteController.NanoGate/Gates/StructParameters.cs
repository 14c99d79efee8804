using System.Collections.Generic;
using KiteController.NanoGate.Rewriting;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Gates;

/// <summary>Finds writes to struct parameters that were passed by value.</summary>
internal static class StructParameters
{
    public static IEnumerable<(Instruction At, string Detail)> Writes(MethodDefinition method)
    {
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (instruction.Operand is not ParameterDefinition parameter
                || parameter == method.Body.ThisParameter
                || !TypeFacts.IsHeapStruct(parameter.ParameterType))
            {
                continue;
            }

            Code code = instruction.OpCode.Code;
            bool writes = code is Code.Starg or Code.Starg_S
                || (code is Code.Ldarga or Code.Ldarga_S && AddressIsWritten(instruction, method));
            if (writes)
            {
                yield return (instruction, $"a write to the struct parameter {parameter.Name}");
            }
        }
    }

    /// <summary>Follows the address on the stack to whatever takes it, and asks whether that could write through it.</summary>
    private static bool AddressIsWritten(Instruction load, MethodDefinition method)
    {
        int above = 0;
        for (Instruction? at = load.Next; at != null; at = at.Next)
        {
            int pops = StackEffects.Pops(at, method);
            if (pops <= above)
            {
                above += Pushed(at) - pops;
                continue;
            }

            switch (at.OpCode.Code)
            {
                case Code.Ldflda:
                    above = 0; // The address of a part of it: follow that.
                    continue;
                case Code.Ldfld or Code.Ldobj or Code.Ldind_R4 or Code.Ldind_R8 or Code.Ldind_I1 or Code.Ldind_U1 or Code.Ldind_I2
                    or Code.Ldind_U2 or Code.Ldind_I4 or Code.Ldind_U4 or Code.Ldind_I8 or Code.Ldind_I or Code.Ldind_Ref:
                    return false;
                case Code.Call or Code.Callvirt:
                    bool isThis = above == pops - 1;
                    return !(isThis && OnlyReads((MethodReference)at.Operand));
                default:
                    return true;
            }
        }

        return true;
    }

    /// <summary>The device's own structs do not change in their instance methods; ours may, unless they are declared read-only.</summary>
    private static bool OnlyReads(MethodReference called)
    {
        MethodDefinition? definition = called.Resolve();
        return definition != null
            && (!definition.Module.Assembly.Name.Name.StartsWith("KiteController.", System.StringComparison.Ordinal)
                || IsReadOnly(definition) || IsReadOnly(definition.DeclaringType));
    }

    private static bool IsReadOnly(ICustomAttributeProvider target)
    {
        foreach (CustomAttribute attribute in target.CustomAttributes)
        {
            if (attribute.AttributeType.Name == "IsReadOnlyAttribute")
            {
                return true;
            }
        }

        return false;
    }

    private static int Pushed(Instruction instruction) =>
        instruction.OpCode.Code == Code.Dup ? 2 : StackEffects.Pushes(instruction) ? 1 : 0;
}
