using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Rewriting;

/// <summary>
/// What each instruction leaves on the device's heap, in bytes. Measured on the interpreter: a struct passed by value 96, a
/// struct returned 48, an interpolation 800, an I2C call with two SpanByte 96. The rest is assumed from the layout in its
/// sources: everything is made of 12-byte heap blocks, one for a header and one for each field.
/// </summary>
public static class GarbageFigures
{
    /// <summary>One heap block of a 32-bit nanoCLR.</summary>
    public const int HeapBlock = 12;

    private const int StructPassed = 96;
    private const int StructPassedToTheApi = 48;
    private const int StructReturned = 48;
    private const int StructCopied = 48;
    private const int Box = 2 * HeapBlock;
    private const int StringLiteral = HeapBlock;
    private const int Format = 740; // With the literal, the box and the array of one value: the 800 measured.
    private const int StringMade = 100;
    private const int Thrown = 96;
    private const int Delegate = 3 * HeapBlock;

    /// <summary>Garbage of one instruction, arrays excepted: their length is known only when it runs.</summary>
    public static int Of(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldstr => StringLiteral,
        Code.Box => Box,
        Code.Throw => Thrown,
        Code.Newobj => Created((MethodReference)instruction.Operand),
        Code.Call or Code.Callvirt => Called((MethodReference)instruction.Operand),
        Code.Ldfld or Code.Stfld or Code.Ldsfld or Code.Stsfld => Copied(((FieldReference)instruction.Operand).FieldType),
        Code.Ldobj or Code.Stobj or Code.Ldelem_Any or Code.Stelem_Any or Code.Cpobj => Copied((TypeReference)instruction.Operand),
        _ => 0,
    };

    /// <summary>Bytes one element of an array takes: references are whole heap blocks, structs are boxed.</summary>
    public static int ArrayElement(TypeReference element)
    {
        TypeReference plain = TypeFacts.Underlying(element);
        return plain.MetadataType switch
        {
            MetadataType.Boolean or MetadataType.SByte or MetadataType.Byte => 1,
            MetadataType.Int16 or MetadataType.UInt16 or MetadataType.Char => 2,
            MetadataType.Int32 or MetadataType.UInt32 or MetadataType.Single => 4,
            MetadataType.Int64 or MetadataType.UInt64 or MetadataType.Double => 8,
            _ => TypeFacts.IsHeapStruct(plain) ? HeapBlock + StructCopied : plain.IsValueType ? 8 : HeapBlock,
        };
    }

    private static int Created(MethodReference constructor)
    {
        int passed = Passed(constructor);
        if (constructor.DeclaringType is ArrayType)
        {
            return passed + HeapBlock;
        }

        TypeDefinition? type = constructor.DeclaringType.Resolve();
        return passed + type switch
        {
            null => HeapBlock,
            { IsValueType: true } => StructCopied,
            { BaseType.FullName: "System.MulticastDelegate" } => Delegate,
            { FullName: "System.String" } => StringMade,
            _ => HeapBlock * (1 + Fields(type)),
        };
    }

    private static int Called(MethodReference method)
    {
        int returned = TypeFacts.IsHeapStruct(method.ReturnType) ? StructReturned : 0;
        bool makesString = method.ReturnType.MetadataType == MetadataType.String && IsApi(method);
        int text = !makesString ? 0 : method is { Name: "Format", DeclaringType.FullName: "System.String" } ? Format : StringMade;
        return Passed(method) + returned + text;
    }

    private static int Passed(MethodReference method)
    {
        int each = IsApi(method) ? StructPassedToTheApi : StructPassed;
        return each * method.Parameters.Count(parameter => TypeFacts.IsHeapStruct(parameter.ParameterType));
    }

    private static bool IsApi(MethodReference method) =>
        !method.DeclaringType.Scope.Name.StartsWith("KiteController.", System.StringComparison.Ordinal);

    private static int Copied(TypeReference type) => TypeFacts.IsHeapStruct(type) ? StructCopied : 0;

    private static int Fields(TypeDefinition type)
    {
        int own = type.Fields.Count(field => !field.IsStatic);
        return own + (type.BaseType?.Resolve() is TypeDefinition parent ? Fields(parent) : 0);
    }
}
