using System;
using KiteController.NanoGate.Rewriting;
using Mono.Cecil.Cil;

namespace KiteController.NanoGate.Gates;

/// <summary>One thing a tick must not do.</summary>
/// <param name="Name">Short name, as findings show it.</param>
/// <param name="Sentence">Why it is not allowed.</param>
/// <param name="Objection">What is wrong with an instruction, given the kind of its topmost operand; null if nothing is.</param>
internal sealed record TickRule(string Name, string Sentence, Func<Instruction, StackKind, string?> Objection);
