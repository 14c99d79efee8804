using System.Collections.Generic;
using KiteController.NanoGate.Rewriting;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Gates;

/// <summary>Finds comparisons of floats by &gt; and &gt;=, in the six shapes that the compiler gives them.</summary>
internal static class FloatComparisons
{
    /// <summary>The comparisons that a NaN makes true on nanoCLR and false on a desktop.</summary>
    public static IEnumerable<(Instruction At, string Detail)> Greater(MethodDefinition method)
    {
        IReadOnlyDictionary<Instruction, StackKind> kinds = StackKinds.Of(method);
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (kinds.TryGetValue(instruction, out StackKind kind) && kind != StackKind.Other && Sign(instruction.OpCode.Code) is string sign)
            {
                yield return (instruction, $"a float compared by {sign}");
            }
        }
    }

    // A branch jumps on the opposite of the source's condition as often as on the condition itself: the unordered forms tell them apart.
    private static string? Sign(Code code) => code switch
    {
        Code.Cgt or Code.Bgt or Code.Bgt_S or Code.Ble_Un or Code.Ble_Un_S => ">",
        Code.Clt_Un or Code.Bge or Code.Bge_S or Code.Blt_Un or Code.Blt_Un_S => ">=",
        _ => null,
    };
}
