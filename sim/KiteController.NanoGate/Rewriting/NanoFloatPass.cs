using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Rewriting;

/// <summary>Replaces floating-point instructions that nanoCLR executes differently by calls to the virtual board's NanoFloat.</summary>
internal sealed class NanoFloatPass(MeterReferences references)
{
    private const string Equal = "Equal";
    private const string NotEqual = "NotEqual";
    private const string Greater = "Greater";
    private const string GreaterOrEqual = "GreaterOrEqual";
    private const string Less = "Less";
    private const string LessOrEqual = "LessOrEqual";

    /// <param name="method">A method whose branches are in long form.</param>
    public void Run(MethodDefinition method)
    {
        IReadOnlyDictionary<Instruction, StackKind> kinds = StackKinds.Of(method);
        ILProcessor il = method.Body.GetILProcessor();
        foreach (Instruction instruction in method.Body.Instructions.ToList())
        {
            if (kinds.TryGetValue(instruction, out StackKind kind) && kind != StackKind.Other)
            {
                Replace(il, instruction, kind);
            }
        }
    }

    private void Replace(ILProcessor il, Instruction instruction, StackKind kind)
    {
        Code code = instruction.OpCode.Code;
        if (Comparison(code) is string comparison)
        {
            object? target = instruction.Operand;
            (instruction.OpCode, instruction.Operand) = (OpCodes.Call, references.Compare(comparison));
            if (target is Instruction destination)
            {
                il.InsertAfter(instruction, il.Create(OpCodes.Brtrue, destination));
            }
        }
        else if (code is Code.Div or Code.Rem)
        {
            string name = code == Code.Div ? "Divide" : "Remainder";
            (instruction.OpCode, instruction.Operand) = (OpCodes.Call, references.Arithmetic(name, kind == StackKind.Single));
        }
        else if (IsConversion(code))
        {
            // First to 64 bits; the original conversion then takes the low bits, as nanoCLR does.
            Instruction narrowing = Instruction.Create(instruction.OpCode);
            (instruction.OpCode, instruction.Operand) = (OpCodes.Call, references.Convert(code == Code.Conv_U8));
            il.InsertAfter(instruction, narrowing);
        }
    }

    private static string? Comparison(Code code) => code switch
    {
        Code.Ceq or Code.Beq => Equal,
        Code.Bne_Un => NotEqual,
        Code.Cgt or Code.Cgt_Un or Code.Bgt or Code.Bgt_Un => Greater,
        Code.Bge or Code.Bge_Un => GreaterOrEqual,
        Code.Clt or Code.Clt_Un or Code.Blt or Code.Blt_Un => Less,
        Code.Ble or Code.Ble_Un => LessOrEqual,
        _ => null,
    };

    private static bool IsConversion(Code code) => code is Code.Conv_I1 or Code.Conv_I2 or Code.Conv_I4 or Code.Conv_I8 or Code.Conv_I
        or Code.Conv_U1 or Code.Conv_U2 or Code.Conv_U4 or Code.Conv_U8 or Code.Conv_U;
}
