using System;
using System.Collections.Generic;
using System.Linq;
using KiteController.NanoGate.Description;
using Mono.Cecil;

namespace KiteController.NanoGate.Reference;

/// <summary>Adds the members of one described type.</summary>
internal sealed class MemberWriter(ModuleDefinition module, TypeNames names, AttributeWriter attributes)
{
    private readonly MethodWriter methods = new(module, names);
    private readonly List<Action> pending = [];

    public void AddMembers(TypeDefinition type, ApiType description)
    {
        if (description.Kind == "enum")
        {
            type.Fields.Add(new FieldDefinition(
                "value__",
                FieldAttributes.Public | FieldAttributes.SpecialName | FieldAttributes.RTSpecialName,
                names.Resolve(description.Underlying, type)));
        }

        if (description.Kind == "delegate")
        {
            DelegateWriter.AddMembers(type, description, methods, names, module);
        }

        foreach (ApiMember member in description.Members)
        {
            switch (member.Kind)
            {
                case "field":
                    AddField(type, description, member);
                    break;
                case "property":
                    AddProperty(type, member);
                    break;
                case "event":
                    AddEvent(type, member);
                    break;
                default:
                    AddMethod(type, member);
                    break;
            }
        }

        if (description.Kind == "struct" && !type.Fields.Any(field => !field.IsStatic))
        {
            type.PackingSize = 0;
            type.ClassSize = 1;
        }
    }

    /// <summary>Attributes wait until all members of all types are there.</summary>
    public void AddPendingAttributes()
    {
        foreach (Action add in pending)
        {
            add();
        }
    }

    private void AddField(TypeDefinition type, ApiType description, ApiMember member)
    {
        FieldAttributes flags = member.Flags.Contains("private") ? FieldAttributes.Private
            : member.Flags.Contains("protected") ? FieldAttributes.Family : FieldAttributes.Public;
        bool isEnum = description.Kind == "enum";
        TypeReference fieldType = isEnum ? type : names.Resolve(member.Type, type);
        if (member.Constant != null)
        {
            flags |= FieldAttributes.Static | FieldAttributes.Literal | FieldAttributes.HasDefault;
        }

        flags |= member.Flags.Contains("static") ? FieldAttributes.Static : 0;
        flags |= member.Flags.Contains("readonly") ? FieldAttributes.InitOnly : 0;
        var field = new FieldDefinition(member.Name, flags, fieldType);
        if (member.Constant != null)
        {
            string literalType = isEnum ? description.Underlying : names.Describe(member.Type)?.Underlying ?? member.Type;
            field.Constant = Literals.Read(member.Constant.Value, literalType);
        }

        type.Fields.Add(field);
        pending.Add(() => attributes.Add(field, member.Attributes));
    }

    private void AddMethod(TypeDefinition type, ApiMember member)
    {
        MethodDefinition method = methods.Add(type, member, member.Name, member.Type.Length == 0 ? "void" : member.Type, member.Parameters);
        if (member.Kind == "ctor" || member.Name.StartsWith("op_", StringComparison.Ordinal))
        {
            method.IsSpecialName = true;
            method.IsRuntimeSpecialName = member.Kind == "ctor";
        }

        pending.Add(() =>
        {
            attributes.Add(method, member.Attributes);
            attributes.Add(method.MethodReturnType, member.ReturnAttributes);
            AddParameterAttributes(method, member);
        });
    }

    private void AddProperty(TypeDefinition type, ApiMember member)
    {
        TypeReference propertyType = names.Resolve(member.Type, type);
        var property = new PropertyDefinition(member.Name, PropertyAttributes.None, propertyType) { HasThis = !member.Flags.Contains("static") };
        foreach (string accessor in member.Accessors)
        {
            string word = accessor.Replace("protected-", "", StringComparison.Ordinal);
            MethodDefinition method = methods.AddAccessor(type, member, word == "get" ? "get" : "set", isInit: word == "init");
            if (accessor != word)
            {
                method.IsPublic = false;
                method.IsFamily = true;
            }

            property.GetMethod = word == "get" ? method : property.GetMethod;
            property.SetMethod = word == "get" ? property.SetMethod : method;
            pending.Add(() =>
            {
                attributes.Add(method, word == "get" ? member.GetAttributes : member.SetAttributes);
                AddParameterAttributes(method, member);
            });
        }

        type.Properties.Add(property);
        pending.Add(() => attributes.Add(property, member.Attributes));
    }

    private void AddEvent(TypeDefinition type, ApiMember member)
    {
        var added = new EventDefinition(member.Name, EventAttributes.None, names.Resolve(member.Type, type))
        {
            AddMethod = methods.AddAccessor(type, member, "add", isInit: false),
            RemoveMethod = methods.AddAccessor(type, member, "remove", isInit: false),
        };
        type.Events.Add(added);
        pending.Add(() => attributes.Add(added, member.Attributes));
    }

    private void AddParameterAttributes(MethodDefinition method, ApiMember member)
    {
        foreach (ApiParameter parameter in member.Parameters)
        {
            ParameterDefinition definition = method.Parameters.First(one => one.Name == parameter.Name);
            if (parameter.Modifier == "params")
            {
                attributes.AddMarker(definition, "System.ParamArrayAttribute");
            }
            else if (parameter.Modifier == "in")
            {
                attributes.AddMarker(definition, "System.Runtime.CompilerServices.IsReadOnlyAttribute");
            }

            if (member.ParameterAttributes.TryGetValue(parameter.Name, out IReadOnlyList<ApiAttribute>? own))
            {
                attributes.Add(definition, own);
            }
        }
    }
}
