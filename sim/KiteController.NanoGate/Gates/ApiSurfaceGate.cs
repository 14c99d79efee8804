using System.Collections.Generic;
using System.Linq;
using KiteController.NanoGate.Description;
using KiteController.NanoGate.Rewriting;
using Mono.Cecil;

namespace KiteController.NanoGate.Gates;

/// <summary>
/// Compares the virtual board's copy of the device's API with the description of the real one: what the copy offers must exist
/// on the device, and look the same. What it lacks is listed; the rewriter refuses a firmware that uses it.
/// </summary>
public static class ApiSurfaceGate
{
    /// <summary>Compares all public types that carry a name of the device's, and all namesakes in the Nano namespace.</summary>
    /// <param name="virtualBoardPath">The assembly that holds the device's API on the desktop.</param>
    /// <param name="descriptions">The real API.</param>
    public static ApiSurfaceReport Compare(string virtualBoardPath, IEnumerable<ApiAssembly> descriptions)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(virtualBoardPath);
        Dictionary<string, ApiType> described = descriptions.SelectMany(one => one.Types)
            .GroupBy(type => HomeOf(type.Name)).ToDictionary(group => group.Key, group => group.First());
        var names = described.ToDictionary(pair => pair.Key, pair => pair.Value.Name);
        var built = new BuiltSignature(name => names.GetValueOrDefault(name, name));
        var wrong = new List<string>();
        var missing = new List<string>();
        List<TypeDefinition> types = module.GetTypes().Where(IsPublic).ToList();
        foreach (TypeDefinition type in types)
        {
            if (described.TryGetValue(type.FullName, out ApiType? original))
            {
                Compare(type, original, built, wrong, missing);
            }
            else if (!type.FullName.StartsWith(RedirectTable.VirtualBoard, System.StringComparison.Ordinal))
            {
                wrong.Add($"{type.FullName}: the device has no such type.");
            }
        }

        HashSet<string> present = types.Select(type => type.FullName).ToHashSet();
        missing.AddRange(described.Where(pair => RedirectTable.InVirtualBoard(Outermost(pair.Value.Name)) != null && !present.Contains(pair.Key))
            .Select(pair => pair.Value.Name));
        return new ApiSurfaceReport(wrong, missing.Order(System.StringComparer.Ordinal).ToList());
    }

    private static void Compare(TypeDefinition type, ApiType original, BuiltSignature built, List<string> wrong, List<string> missing)
    {
        string outline = ApiSignature.Outline(original.Kind, original.Flags.Contains("static"));
        if (BuiltSignature.Outline(type) != outline && !IsMemberHome(original.Name))
        {
            wrong.Add($"{type.FullName}: is a {BuiltSignature.Outline(type)}; the device has a {outline}.");
        }

        HashSet<string> expected = ApiSignature.Of(original).ToHashSet();
        HashSet<string> actual = built.Of(type).ToHashSet();
        wrong.AddRange(actual.Except(expected).Select(member => $"{type.FullName}: the device has no '{member}'."));
        missing.AddRange(expected.Except(actual).Select(member => $"{original.Name}: {member}"));
    }

    /// <summary>The name a type of the device has on the desktop, if the virtual board is to offer it.</summary>
    private static string HomeOf(string name)
    {
        string outermost = Outermost(name);
        string? home = IsMemberHome(name)
            ? RedirectTable.NanoNamespace + "." + name[(name.LastIndexOf('.') + 1)..]
            : RedirectTable.InVirtualBoard(outermost);
        return home == null ? name : home + name[outermost.Length..];
    }

    /// <summary>True for a type of which single static members alone move to the Nano namespace.</summary>
    private static bool IsMemberHome(string name) => RedirectTable.HasNanoMembers(name);

    private static string Outermost(string name) => name.Split('/')[0];

    private static bool IsPublic(TypeDefinition type) => type.IsPublic || (type.IsNestedPublic && IsPublic(type.DeclaringType));
}
