using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Gates;

/// <summary>Every type that a type, a method or an instruction names outside its attributes, constructed ones with their parts.</summary>
internal static class TypeMentions
{
    /// <summary>In the outline of a type: base, interfaces, fields.</summary>
    public static IEnumerable<TypeReference> Of(TypeDefinition type) =>
        type.Interfaces.Select(one => one.InterfaceType)
            .Concat(type.Fields.Select(field => field.FieldType))
            .Append(type.BaseType)
            .Where(one => one != null)
            .SelectMany(Parts);

    /// <summary>In the signature, the locals and the catch clauses of a method.</summary>
    public static IEnumerable<TypeReference> Of(MethodDefinition method)
    {
        IEnumerable<TypeReference> signature = Signature(method);
        return !method.HasBody ? signature : signature
            .Concat(method.Body.Variables.SelectMany(variable => Parts(variable.VariableType)))
            .Concat(method.Body.ExceptionHandlers.Where(one => one.CatchType != null).SelectMany(one => Parts(one.CatchType)));
    }

    /// <summary>In the operand of an instruction.</summary>
    public static IEnumerable<TypeReference> Of(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => Parts(type),
        GenericInstanceMethod generic => generic.GenericArguments.SelectMany(Parts).Concat(Signature(generic)).Concat(Parts(generic.DeclaringType)),
        MethodReference method => Signature(method).Concat(Parts(method.DeclaringType)),
        FieldReference field => Parts(field.FieldType).Concat(Parts(field.DeclaringType)),
        CallSite site => site.Parameters.SelectMany(one => Parts(one.ParameterType)).Concat(Parts(site.ReturnType)),
        _ => [],
    };

    private static IEnumerable<TypeReference> Signature(MethodReference method) =>
        method.Parameters.SelectMany(one => Parts(one.ParameterType)).Concat(Parts(method.ReturnType));

    private static IEnumerable<TypeReference> Parts(TypeReference type)
    {
        yield return type;
        if (type is TypeSpecification specification)
        {
            IEnumerable<TypeReference> inner = Parts(specification.ElementType);
            if (type is GenericInstanceType generic)
            {
                inner = inner.Concat(generic.GenericArguments.SelectMany(Parts));
            }

            foreach (TypeReference part in type is FunctionPointerType ? [] : inner)
            {
                yield return part;
            }
        }
    }
}
