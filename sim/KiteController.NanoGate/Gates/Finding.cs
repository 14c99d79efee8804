using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Gates;

/// <summary>One place where the firmware breaks a rule.</summary>
/// <param name="Rule">Short name of the rule.</param>
/// <param name="Sentence">The rule itself.</param>
/// <param name="Method">Full name of the method, or of the type if there is no method.</param>
/// <param name="File">Source file, as the compiler saw it; empty if there are no symbols for the place.</param>
/// <param name="Line">Line in it, from 1; 0 if unknown.</param>
/// <param name="Detail">What was found there.</param>
public sealed record Finding(string Rule, string Sentence, string Method, string File, int Line, string Detail)
{
    private const int HiddenLine = 0xFEEFEE;

    /// <summary>As a compiler would say it.</summary>
    public override string ToString() => $"{File}({Line}): {Rule}: {Detail} in {Method}. {Sentence}";

    /// <summary>A finding at an instruction, or at the start of the method if <paramref name="at"/> is null.</summary>
    internal static Finding At(string rule, string sentence, MethodDefinition method, Instruction? at, string detail)
    {
        List<SequencePoint> points = method.DebugInformation.SequencePoints.Where(one => one.StartLine != HiddenLine).ToList();
        SequencePoint? point = points.LastOrDefault(one => at != null && one.Offset <= at.Offset) ?? points.FirstOrDefault();
        return new Finding(rule, sentence, method.FullName, point?.Document.Url ?? "", point?.StartLine ?? 0, detail);
    }

    /// <summary>A finding about a whole type; its place is that of its first method.</summary>
    internal static Finding At(string rule, string sentence, TypeDefinition type, string detail)
    {
        MethodDefinition? method = type.Methods.Concat(type.NestedTypes.SelectMany(one => one.Methods))
            .FirstOrDefault(one => one.DebugInformation.HasSequencePoints);
        Finding? place = method == null ? null : At(rule, sentence, method, null, detail);
        return new Finding(rule, sentence, type.FullName, place?.File ?? "", place?.Line ?? 0, detail);
    }
}
