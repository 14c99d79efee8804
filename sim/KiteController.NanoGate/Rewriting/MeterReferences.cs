using Mono.Cecil;

namespace KiteController.NanoGate.Rewriting;

/// <summary>The virtual board's counters and arithmetic, as the rewritten IL of one module names them.</summary>
internal sealed class MeterReferences(ModuleDefinition module, ModuleDefinition virtualBoard)
{
    private readonly TypeDefinition meter = virtualBoard.GetType(RedirectTable.NanoNamespace + ".Meter");
    private readonly TypeDefinition nanoFloat = virtualBoard.GetType(RedirectTable.NanoNamespace + ".NanoFloat");
    private readonly AssemblyNameReference scope = Scope(module, virtualBoard);

    public FieldReference Instructions => new("Instructions", module.TypeSystem.Int64, Owner(meter));

    public FieldReference GarbageBytes => new("GarbageBytes", module.TypeSystem.Int64, Owner(meter));

    public MethodReference ChargeArray => Method(meter, "ChargeArray", module.TypeSystem.Void, module.TypeSystem.Int32, module.TypeSystem.Int32);

    public MethodReference CountMethod => Method(meter, "CountMethod", module.TypeSystem.Void, module.TypeSystem.Int32, module.TypeSystem.Int32);

    /// <summary>A comparison of <c>NanoFloat</c>.</summary>
    public MethodReference Compare(string name) => Method(nanoFloat, name, module.TypeSystem.Boolean, module.TypeSystem.Double, module.TypeSystem.Double);

    /// <summary>A division or remainder of <c>NanoFloat</c>.</summary>
    public MethodReference Arithmetic(string name, bool isSingle)
    {
        TypeReference type = isSingle ? module.TypeSystem.Single : module.TypeSystem.Double;
        return Method(nanoFloat, name, type, type, type);
    }

    /// <summary>A conversion of <c>NanoFloat</c> to 64 bits.</summary>
    public MethodReference Convert(bool isUnsigned) => isUnsigned
        ? Method(nanoFloat, "ToUInt64", module.TypeSystem.UInt64, module.TypeSystem.Double)
        : Method(nanoFloat, "ToInt64", module.TypeSystem.Int64, module.TypeSystem.Double);

    private MethodReference Method(TypeDefinition owner, string name, TypeReference returns, params TypeReference[] parameters)
    {
        var method = new MethodReference(name, returns, Owner(owner));
        foreach (TypeReference parameter in parameters)
        {
            method.Parameters.Add(new ParameterDefinition(parameter));
        }

        return method;
    }

    private TypeReference Owner(TypeDefinition type) => new(type.Namespace, type.Name, module, scope);

    private static AssemblyNameReference Scope(ModuleDefinition module, ModuleDefinition virtualBoard)
    {
        AssemblyNameReference scope = AssemblyNameReference.Parse(virtualBoard.Assembly.Name.FullName);
        module.AssemblyReferences.Add(scope);
        return scope;
    }
}
