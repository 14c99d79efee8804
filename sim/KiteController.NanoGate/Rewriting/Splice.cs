using System.Collections.Generic;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Rewriting;

/// <summary>Putting instructions into a body without losing branches, handlers or symbols.</summary>
internal static class Splice
{
    /// <summary>
    /// Puts <paramref name="inserted"/> before <paramref name="target"/>, so that whoever jumped to it runs them too: the target
    /// becomes the first of them, and what it was follows as a new instruction.
    /// </summary>
    public static void Before(ILProcessor il, Instruction target, IReadOnlyList<Instruction> inserted)
    {
        if (inserted.Count == 0)
        {
            return;
        }

        Instruction moved = Instruction.Create(OpCodes.Nop);
        (moved.OpCode, moved.Operand) = (target.OpCode, target.Operand);
        (target.OpCode, target.Operand) = (inserted[0].OpCode, inserted[0].Operand);
        Instruction last = target;
        for (int i = 1; i < inserted.Count; i++)
        {
            il.InsertAfter(last, inserted[i]);
            last = inserted[i];
        }

        il.InsertAfter(last, moved);
    }
}
