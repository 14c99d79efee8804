using System;
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Gates;

/// <summary>One thing the language allows and the device does not.</summary>
/// <param name="Name">Short name, as findings show it.</param>
/// <param name="Sentence">Why it is not allowed.</param>
internal sealed record LanguageRule(string Name, string Sentence)
{
    /// <summary>True if the rule holds for Core alone.</summary>
    public bool CoreOnly { get; init; }

    /// <summary>What is wrong with a type named anywhere, or null.</summary>
    public Func<TypeReference, string?>? OnMention { get; init; }

    /// <summary>What is wrong with a declared type, or null.</summary>
    public Func<TypeDefinition, string?>? OnType { get; init; }

    /// <summary>What is wrong with a declared method, or null.</summary>
    public Func<MethodDefinition, string?>? OnMethod { get; init; }

    /// <summary>What is wrong with an instruction, or null.</summary>
    public Func<Instruction, string?>? OnInstruction { get; init; }

    /// <summary>The instructions of a body that break the rule, with what is wrong.</summary>
    public Func<MethodDefinition, IEnumerable<(Instruction At, string Detail)>>? OnBody { get; init; }
}
