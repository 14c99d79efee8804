using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Rewriting;

/// <summary>
/// Makes a method count itself: at the entry of each basic block the instructions the block was compiled to are added to the
/// meter, with the garbage they make.
/// </summary>
/// <param name="meter">The counters, as this module names them.</param>
/// <param name="methodIndex">Index for counting by method; null for an image that does not.</param>
internal sealed class CountingPass(MeterReferences meter, int? methodIndex)
{
    private readonly FieldReference instructions = meter.Instructions;
    private readonly FieldReference garbage = meter.GarbageBytes;

    /// <param name="body">The body, its branches in long form.</param>
    /// <param name="blocks">Its blocks as compiled; the first instruction of each is still in the body.</param>
    /// <param name="costs">Garbage of each block, arrays excepted, in the same order.</param>
    public void Run(MethodBody body, IReadOnlyList<BasicBlock> blocks, IReadOnlyList<int> costs)
    {
        ILProcessor il = body.GetILProcessor();
        ChargeArrays(body, il);
        for (int i = 0; i < blocks.Count; i++)
        {
            var snippet = new List<Instruction>();
            Add(snippet, instructions, blocks[i].Instructions.Count);
            if (costs[i] > 0)
            {
                Add(snippet, garbage, costs[i]);
            }

            if (methodIndex != null)
            {
                snippet.Add(il.Create(OpCodes.Ldc_I4, methodIndex.Value));
                snippet.Add(il.Create(OpCodes.Ldc_I4, blocks[i].Instructions.Count));
                snippet.Add(il.Create(OpCodes.Call, meter.CountMethod));
            }

            Splice.Before(il, blocks[i].First, snippet);
        }
    }

    private static void Add(List<Instruction> snippet, FieldReference counter, int amount)
    {
        snippet.Add(Instruction.Create(OpCodes.Ldsflda, counter));
        snippet.Add(Instruction.Create(OpCodes.Dup));
        snippet.Add(Instruction.Create(OpCodes.Ldind_I8));
        snippet.Add(Instruction.Create(OpCodes.Ldc_I4, amount));
        snippet.Add(Instruction.Create(OpCodes.Conv_I8));
        snippet.Add(Instruction.Create(OpCodes.Add));
        snippet.Add(Instruction.Create(OpCodes.Stind_I8));
    }

    private void ChargeArrays(MethodBody body, ILProcessor il)
    {
        foreach (Instruction instruction in body.Instructions.Where(one => one.OpCode == OpCodes.Newarr).ToList())
        {
            int element = GarbageFigures.ArrayElement((TypeReference)instruction.Operand);
            Splice.Before(il, instruction,
            [
                il.Create(OpCodes.Dup),
                il.Create(OpCodes.Ldc_I4, element),
                il.Create(OpCodes.Call, meter.ChargeArray),
            ]);
        }
    }
}
