using System.Collections.Generic;
using System.IO;
using System.Linq;
using KiteController.NanoGate.Description;
using KiteController.NanoGate.Reference;
using KiteController.NanoGate.Tests.Support;
using Mono.Cecil;

namespace KiteController.NanoGate.Tests;

/// <summary>The reference assemblies hold what the descriptions hold.</summary>
public class ReferenceGeneratorTests
{
    [Fact]
    public void TheSameDescriptionsGiveTheSameBytes()
    {
        DirectoryInfo other = Directory.CreateTempSubdirectory("nanogate");
        IReadOnlyList<string> written = ReferenceGenerator.Generate(Nano.ApiFolder, other.FullName);

        Assert.All(written, path =>
            Assert.Equal(File.ReadAllBytes(Path.Combine(Nano.References, Path.GetFileName(path))), File.ReadAllBytes(path)));
        other.Delete(recursive: true);
    }

    [Fact]
    public void EveryDescribedTypeIsThereWithAllItsMembers()
    {
        foreach (ApiAssembly description in ApiAssembly.LoadFolder(Nano.ApiFolder))
        {
            using ModuleDefinition module = ModuleDefinition.ReadModule(Path.Combine(Nano.References, description.Name + ".dll"));
            foreach (ApiType type in description.Types)
            {
                TypeDefinition definition = module.GetType(type.Name);
                Assert.True(definition != null, $"{type.Name} is missing.");
                Assert.Equal(Described(type, "field"), Sorted(definition.Fields.Select(one => one.Name).Where(one => one != "value__")));
                Assert.Equal(Described(type, "property"), Sorted(definition.Properties.Select(one => one.Name)));
                Assert.Equal(Described(type, "event"), Sorted(definition.Events.Select(one => one.Name)));
                if (type.Kind != "delegate")
                {
                    Assert.Equal(Described(type, "method", "ctor"), Sorted(definition.Methods.Where(IsNoAccessor).Select(one => one.Name)));
                }
            }
        }
    }

    [Fact]
    public void BuiltInTypesAreWrittenAsPrimitives()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(Path.Combine(Nano.References, "mscorlib.dll"));

        MethodDefinition isNaN = module.GetType("System.Single").Methods.First(one => one.Name == "IsNaN");

        Assert.Empty(module.AssemblyReferences);
        Assert.Equal(MetadataType.Boolean, isNaN.ReturnType.MetadataType);
        Assert.Equal(MetadataType.Single, isNaN.Parameters[0].ParameterType.MetadataType);
        Assert.Equal("v4.0.30319", module.RuntimeVersion);
    }

    private static IEnumerable<string> Described(ApiType type, params string[] kinds) =>
        Sorted(type.Members.Where(one => kinds.Contains(one.Kind)).Select(one => one.Name));

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(System.StringComparer.Ordinal);

    private static bool IsNoAccessor(MethodDefinition method) => !method.IsGetter && !method.IsSetter && !method.IsAddOn && !method.IsRemoveOn;
}
