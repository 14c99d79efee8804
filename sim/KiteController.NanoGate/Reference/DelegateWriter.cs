using System.Collections.Generic;
using System.Linq;
using KiteController.NanoGate.Description;
using Mono.Cecil;

namespace KiteController.NanoGate.Reference;

/// <summary>Adds the four members every delegate has; the runtime implements them.</summary>
internal static class DelegateWriter
{
    private const MethodAttributes Plain = MethodAttributes.Public | MethodAttributes.HideBySig;
    private const MethodAttributes Virtual = Plain | MethodAttributes.Virtual | MethodAttributes.NewSlot;

    public static void AddMembers(TypeDefinition type, ApiType description, MethodWriter methods, TypeNames names, ModuleDefinition module)
    {
        IReadOnlyList<ApiParameter> parameters = description.Parameters;
        ApiParameter[] target = [new("", "object", "object", null), new("", "nint", "method", null)];
        ApiParameter[] callback = [new("", "System.AsyncCallback", "callback", null), new("", "object", "object", null)];
        ApiParameter[] result = [new("", "System.IAsyncResult", "result", null)];

        MethodDefinition constructor = Add(".ctor", Plain, "void", target);
        constructor.IsSpecialName = true;
        constructor.IsRuntimeSpecialName = true;
        Add("Invoke", Virtual, description.Returns, parameters);
        Add("BeginInvoke", Virtual, "System.IAsyncResult", parameters.Concat(callback));
        Add("EndInvoke", Virtual, description.Returns, parameters.Where(one => one.Modifier is "ref" or "out" or "in").Concat(result));

        MethodDefinition Add(string name, MethodAttributes attributes, string returns, IEnumerable<ApiParameter> list)
        {
            TypeReference returnType = returns == "void" ? module.TypeSystem.Void : names.Resolve(returns, type);
            var method = new MethodDefinition(name, attributes, returnType) { HasThis = true, IsRuntime = true };
            methods.AddParameters(method, type, list);
            type.Methods.Add(method);
            return method;
        }
    }
}
