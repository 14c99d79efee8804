using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Rewriting;

/// <summary>What one instruction takes from the evaluation stack and what it leaves there.</summary>
internal static class StackEffects
{
    public static int Pops(Instruction instruction, MethodDefinition method)
    {
        OpCode code = instruction.OpCode;
        if (instruction.Operand is MethodReference called && code.FlowControl == FlowControl.Call)
        {
            bool takesThis = called.HasThis && !called.ExplicitThis && code.Code != Code.Newobj;
            return called.Parameters.Count + (takesThis ? 1 : 0);
        }

        if (code.Code == Code.Ret)
        {
            return method.ReturnType.MetadataType == MetadataType.Void ? 0 : 1;
        }

        return code.StackBehaviourPop switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
            StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8
                or StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
            StackBehaviour.PopAll or StackBehaviour.Varpop => 0,
            _ => 2,
        };
    }

    public static bool Pushes(Instruction instruction)
    {
        if (instruction.Operand is MethodReference called && instruction.OpCode.FlowControl == FlowControl.Call)
        {
            return instruction.OpCode.Code == Code.Newobj || TypeFacts.Plain(called.ReturnType).MetadataType != MetadataType.Void;
        }

        return instruction.OpCode.StackBehaviourPush is not (StackBehaviour.Push0 or StackBehaviour.Varpush);
    }

    /// <summary>The kind of what is pushed, given the kind of the topmost operand.</summary>
    public static StackKind Result(Instruction instruction, MethodDefinition method, StackKind operand)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldc_R4 or Code.Ldind_R4 or Code.Ldelem_R4 or Code.Conv_R4:
                return StackKind.Single;
            case Code.Ldc_R8 or Code.Ldind_R8 or Code.Ldelem_R8 or Code.Conv_R8 or Code.Conv_R_Un:
                return StackKind.Double;
            case Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Rem or Code.Neg:
                return operand;
            case Code.Ldfld or Code.Ldsfld:
                return Kind(((FieldReference)instruction.Operand).FieldType);
            case Code.Call or Code.Callvirt:
                return Kind(((MethodReference)instruction.Operand).ReturnType);
            case Code.Ldelem_Any or Code.Ldobj or Code.Unbox_Any:
                return Kind((TypeReference)instruction.Operand);
            default:
                return Variable(instruction, method) is TypeReference type ? Kind(type) : StackKind.Other;
        }
    }

    private static TypeReference? Variable(Instruction instruction, MethodDefinition method)
    {
        Code code = instruction.OpCode.Code;
        return code switch
        {
            Code.Ldloc_0 or Code.Ldloc_1 or Code.Ldloc_2 or Code.Ldloc_3 => method.Body.Variables[code - Code.Ldloc_0].VariableType,
            Code.Ldloc or Code.Ldloc_S => ((VariableDefinition)instruction.Operand).VariableType,
            Code.Ldarg_0 or Code.Ldarg_1 or Code.Ldarg_2 or Code.Ldarg_3 => Argument(method, code - Code.Ldarg_0),
            Code.Ldarg or Code.Ldarg_S => ((ParameterDefinition)instruction.Operand).ParameterType,
            _ => null,
        };
    }

    private static TypeReference? Argument(MethodDefinition method, int index)
    {
        int parameter = method.HasThis ? index - 1 : index;
        return parameter < 0 ? null : method.Parameters[parameter].ParameterType;
    }

    private static StackKind Kind(TypeReference type) => TypeFacts.Plain(type).MetadataType switch
    {
        MetadataType.Single => StackKind.Single,
        MetadataType.Double => StackKind.Double,
        _ => StackKind.Other,
    };
}
