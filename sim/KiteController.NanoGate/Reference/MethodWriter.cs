using System.Collections.Generic;
using System.Linq;
using KiteController.NanoGate.Description;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Reference;

/// <summary>Adds methods and accessors with empty bodies.</summary>
internal sealed class MethodWriter(ModuleDefinition module, TypeNames names)
{
    public MethodDefinition Add(TypeDefinition type, ApiMember member, string name, string returns, IEnumerable<ApiParameter> parameters)
    {
        var method = new MethodDefinition(name, Attributes(type, member), names.Resolve(returns, type));
        method.HasThis = !method.IsStatic;
        AddParameters(method, type, parameters);
        if (member.Flags.Contains("explicit"))
        {
            method.Overrides.Add(Implemented(method, type));
        }

        AddBody(method);
        type.Methods.Add(method);
        return method;
    }

    /// <summary>Adds get_X, set_X, add_X or remove_X; explicit ones as Interface.get_X.</summary>
    public MethodDefinition AddAccessor(TypeDefinition type, ApiMember member, string verb, bool isInit)
    {
        int dot = member.Name.LastIndexOf('.');
        string name = member.Name[..(dot + 1)] + verb + "_" + member.Name[(dot + 1)..];
        IEnumerable<ApiParameter> parameters = verb == "get"
            ? member.Parameters
            : member.Parameters.Append(new ApiParameter("", member.Type, "value", null));
        MethodDefinition method = Add(type, member, name, verb == "get" ? member.Type : "void", parameters);
        method.IsSpecialName = true;
        if (isInit)
        {
            TypeReference marker = names.Resolve("System.Runtime.CompilerServices.IsExternalInit", type);
            method.ReturnType = new RequiredModifierType(marker, method.ReturnType);
        }

        return method;
    }

    public void AddParameters(MethodDefinition method, TypeDefinition type, IEnumerable<ApiParameter> parameters)
    {
        foreach (ApiParameter parameter in parameters)
        {
            TypeReference parameterType = names.Resolve(parameter.Type, type);
            if (parameter.Modifier is "ref" or "out" or "in")
            {
                parameterType = new ByReferenceType(parameterType);
            }

            var definition = new ParameterDefinition(parameter.Name, ParameterAttributes.None, parameterType)
            {
                IsOut = parameter.Modifier == "out",
                IsIn = parameter.Modifier == "in",
            };
            if (parameter.Default != null)
            {
                definition.IsOptional = true;
                definition.HasDefault = true;
                string literalType = names.Describe(parameter.Type)?.Underlying ?? parameter.Type;
                definition.Constant = Literals.Read(parameter.Default.Value, literalType);
            }

            method.Parameters.Add(definition);
        }
    }

    private static MethodAttributes Attributes(TypeDefinition type, ApiMember member)
    {
        const MethodAttributes NewVirtual = MethodAttributes.Virtual | MethodAttributes.NewSlot;
        IReadOnlySet<string> flags = member.Flags;
        MethodAttributes attributes = MethodAttributes.HideBySig;
        if (flags.Contains("explicit"))
        {
            return attributes | MethodAttributes.Private | NewVirtual | MethodAttributes.Final;
        }

        attributes |= flags.Contains("protected") ? MethodAttributes.Family : MethodAttributes.Public;
        if (type.IsInterface)
        {
            return attributes | NewVirtual | MethodAttributes.Abstract;
        }

        attributes |= flags.Contains("static") ? MethodAttributes.Static : 0;
        attributes |= flags.Contains("virtual") ? NewVirtual : 0;
        attributes |= flags.Contains("final") ? NewVirtual | MethodAttributes.Final : 0;
        attributes |= flags.Contains("override") ? MethodAttributes.Virtual : 0;
        attributes |= flags.Contains("sealed") ? MethodAttributes.Final : 0;
        if (flags.Contains("abstract"))
        {
            attributes |= MethodAttributes.Abstract | MethodAttributes.Virtual;
            attributes |= flags.Contains("override") ? 0 : MethodAttributes.NewSlot;
        }

        return attributes;
    }

    private MethodReference Implemented(MethodDefinition method, TypeDefinition type)
    {
        int dot = method.Name.LastIndexOf('.');
        TypeReference contract = names.Resolve(method.Name[..dot], type);
        var implemented = new MethodReference(method.Name[(dot + 1)..], method.ReturnType, contract) { HasThis = true };
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            implemented.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        }

        return module.ImportReference(implemented);
    }

    private static void AddBody(MethodDefinition method)
    {
        if (!method.IsAbstract)
        {
            ILProcessor il = method.Body.GetILProcessor();
            il.Emit(OpCodes.Ldnull);
            il.Emit(OpCodes.Throw);
        }
    }
}
