using System;

namespace nanoFramework.TestFramework;

/// <summary>Runs once after the last test of its class; <see cref="SetupAndCleanup"/> sees to it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CleanupAttribute : Attribute
{
}
