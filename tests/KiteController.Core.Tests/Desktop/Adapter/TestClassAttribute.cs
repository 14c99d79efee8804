using System;

namespace nanoFramework.TestFramework;

/// <summary>Marks a class of on-target tests. Here the runner finds the methods by themselves.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TestClassAttribute : Attribute
{
}
