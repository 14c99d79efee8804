using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using KiteController.NanoGate.Description;
using Mono.Cecil;

namespace KiteController.NanoGate.Reference;

/// <summary>Puts described attributes on the things they belong to.</summary>
internal sealed class AttributeWriter(ModuleDefinition module, TypeNames names)
{
    public void Add(ICustomAttributeProvider target, IEnumerable<ApiAttribute> attributes)
    {
        foreach (ApiAttribute attribute in attributes)
        {
            target.CustomAttributes.Add(Create(attribute));
        }
    }

    /// <summary>Adds an attribute without arguments, if the type is known.</summary>
    public void AddMarker(ICustomAttributeProvider target, string typeName) => target.CustomAttributes.Add(Marker(typeName));

    private CustomAttribute Create(ApiAttribute attribute)
    {
        CustomAttribute created = Marker(attribute.Type);
        foreach ((string type, JsonElement value) in attribute.Arguments)
        {
            created.Constructor.Parameters.Add(new ParameterDefinition(TypeOf(type)));
            created.ConstructorArguments.Add(Argument(type, value));
        }

        foreach ((bool isField, string name, string type, JsonElement value) in attribute.Named)
        {
            (isField ? created.Fields : created.Properties).Add(new CustomAttributeNamedArgument(name, Argument(type, value)));
        }

        return created;
    }

    private CustomAttribute Marker(string typeName) =>
        new(new MethodReference(".ctor", module.TypeSystem.Void, TypeOf(typeName)) { HasThis = true });

    private CustomAttributeArgument Argument(string type, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            string element = type[..^2];
            return new CustomAttributeArgument(TypeOf(type), value.EnumerateArray().Select(one => Argument(element, one)).ToArray());
        }

        ApiType? described = names.Describe(type);
        return new CustomAttributeArgument(TypeOf(type), Literals.Read(value, described?.Underlying ?? type));
    }

    private TypeReference TypeOf(string name) => names.Resolve(name, module.GetType("<Module>"));
}
