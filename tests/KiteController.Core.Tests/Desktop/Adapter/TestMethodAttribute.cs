using System;
using System.Runtime.CompilerServices;
using Xunit;

namespace nanoFramework.TestFramework;

/// <summary>An on-target test, run by the desktop's runner as one of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TestMethodAttribute : FactAttribute
{
    public TestMethodAttribute([CallerFilePath] string sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
    }
}
