using System.Collections.Generic;
using System.Linq;
using System.Text;
using Mono.Cecil;

namespace KiteController.NanoGate.Rewriting;

/// <summary>The methods of a profile image, in the order of their counters.</summary>
internal sealed class MethodList
{
    private readonly List<MethodDefinition> methods = [];

    public int? Add(MethodDefinition method)
    {
        methods.Add(method);
        return methods.Count - 1;
    }

    /// <summary>Columns index, assembly, type, method; no field holds a comma.</summary>
    public byte[] ToCsv()
    {
        IEnumerable<string> rows = methods.Select((method, index) =>
            $"{index},{method.Module.Assembly.Name.Name},{method.DeclaringType.FullName},{method.Name}");
        return Encoding.UTF8.GetBytes("index,assembly,type,method\n" + string.Concat(rows.Select(row => row + "\n")));
    }
}
