using System;
using System.Collections.Generic;

namespace KiteController.NanoGate.Rewriting;

/// <summary>The firmware uses something that has no home on the desktop; the message names every such thing.</summary>
public sealed class RewriteException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>One sentence for each.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
