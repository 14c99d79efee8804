using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Rewriting;

/// <summary>What the evaluation stack holds, as far as arithmetic cares.</summary>
internal enum StackKind
{
    /// <summary>Integers, references, structs: everything but floating point.</summary>
    Other,

    /// <summary>A float.</summary>
    Single,

    /// <summary>A double.</summary>
    Double,
}

/// <summary>Finds, for every instruction of a method, what its topmost operand is, by running the method on kinds alone.</summary>
internal sealed class StackKinds
{
    private readonly MethodDefinition method;
    private readonly Dictionary<Instruction, StackKind> topmost = [];

    private StackKinds(MethodDefinition method) => this.method = method;

    /// <summary>The kind of the topmost operand before each reachable instruction that has one.</summary>
    public static IReadOnlyDictionary<Instruction, StackKind> Of(MethodDefinition method)
    {
        var analysis = new StackKinds(method);
        analysis.Run();
        return analysis.topmost;
    }

    private void Run()
    {
        var visited = new HashSet<Instruction>();
        var waiting = new Stack<(Instruction At, StackKind[] Stack)>();
        waiting.Push((method.Body.Instructions[0], []));
        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            StackKind[] entry = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter ? [StackKind.Other] : [];
            waiting.Push((handler.HandlerStart, entry));
            if (handler.FilterStart != null)
            {
                waiting.Push((handler.FilterStart, entry));
            }
        }

        while (waiting.TryPop(out (Instruction At, StackKind[] Stack) next))
        {
            // The stack at a point is the same whichever way it is reached, so once is enough.
            var stack = new Stack<StackKind>(next.Stack);
            Instruction? at = next.At;
            while (at != null && visited.Add(at))
            {
                if (stack.TryPeek(out StackKind top))
                {
                    topmost[at] = top;
                }

                Step(at, stack);
                foreach (Instruction target in Targets(at))
                {
                    waiting.Push((target, stack.Reverse().ToArray()));
                }

                at = at.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw ? null : at.Next;
            }
        }
    }

    private static IEnumerable<Instruction> Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    private void Step(Instruction instruction, Stack<StackKind> stack)
    {
        OpCode code = instruction.OpCode;
        if (code.FlowControl == FlowControl.Branch && code.StackBehaviourPop == StackBehaviour.PopAll)
        {
            stack.Clear(); // leave
            return;
        }

        StackKind operand = stack.TryPeek(out StackKind top) ? top : StackKind.Other;
        for (int i = StackEffects.Pops(instruction, method); i > 0 && stack.Count > 0; i--)
        {
            stack.Pop();
        }

        if (code.Code == Code.Dup)
        {
            stack.Push(operand);
            stack.Push(operand);
        }
        else if (StackEffects.Pushes(instruction))
        {
            stack.Push(StackEffects.Result(instruction, method, operand));
        }
    }
}
