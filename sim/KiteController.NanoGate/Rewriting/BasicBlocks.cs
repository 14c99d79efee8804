using System.Collections.Generic;
using System.Linq;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Rewriting;

/// <summary>A run of instructions that is entered at its first one only and always runs to its last.</summary>
/// <param name="First">The first instruction.</param>
/// <param name="Instructions">All of them, as compiled.</param>
internal sealed record BasicBlock(Instruction First, IReadOnlyList<Instruction> Instructions);

/// <summary>Splits a method body into basic blocks.</summary>
internal static class BasicBlocks
{
    public static IReadOnlyList<BasicBlock> Of(MethodBody body)
    {
        HashSet<Instruction> leaders = Leaders(body);
        var blocks = new List<BasicBlock>();
        var current = new List<Instruction>();
        foreach (Instruction instruction in body.Instructions)
        {
            if (leaders.Contains(instruction) && current.Count > 0)
            {
                blocks.Add(new BasicBlock(current[0], current));
                current = [];
            }

            current.Add(instruction);
        }

        blocks.Add(new BasicBlock(current[0], current));
        return blocks;
    }

    /// <summary>True if control does not simply go on to the next instruction.</summary>
    public static bool EndsBlock(Instruction instruction) => instruction.OpCode.FlowControl is
        FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw;

    private static HashSet<Instruction> Leaders(MethodBody body)
    {
        var leaders = new HashSet<Instruction>();
        foreach (Instruction instruction in body.Instructions)
        {
            if (instruction.Operand is Instruction target)
            {
                leaders.Add(target);
            }
            else if (instruction.Operand is Instruction[] targets)
            {
                leaders.UnionWith(targets);
            }

            if (EndsBlock(instruction) && instruction.Next != null)
            {
                leaders.Add(instruction.Next);
            }
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            leaders.UnionWith(new[] { handler.TryStart, handler.HandlerStart, handler.FilterStart }.Where(one => one != null));
        }

        return leaders;
    }
}
