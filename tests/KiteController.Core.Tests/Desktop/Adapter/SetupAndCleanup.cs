using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit.v3;

[assembly: nanoFramework.TestFramework.SetupAndCleanup]

namespace nanoFramework.TestFramework;

/// <summary>
/// Runs a class's [Setup] before the first of its tests and its [Cleanup] after the last, as the framework on the chip
/// does. When only some of its tests are run, the cleanup comes when the process ends.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SetupAndCleanup : BeforeAfterTestAttribute
{
    private static readonly Dictionary<Type, int> s_left = [];

    static SetupAndCleanup()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (Type unfinished in s_left.Where(entry => entry.Value > 0).Select(entry => entry.Key).ToArray())
            {
                Run<CleanupAttribute>(unfinished);
            }
        };
    }

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        Type tests = methodUnderTest.DeclaringType;
        lock (s_left)
        {
            if (s_left.TryAdd(tests, tests.GetMethods().Count(method => method.IsDefined(typeof(TestMethodAttribute)))))
            {
                Run<SetupAttribute>(tests);
            }
        }
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        Type tests = methodUnderTest.DeclaringType;
        lock (s_left)
        {
            if (--s_left[tests] == 0)
            {
                Run<CleanupAttribute>(tests);
            }
        }
    }

    private static void Run<TAttribute>(Type tests)
        where TAttribute : Attribute
    {
        object instance = Activator.CreateInstance(tests);
        foreach (MethodInfo method in tests.GetMethods().Where(method => method.IsDefined(typeof(TAttribute))))
        {
            method.Invoke(instance, null);
        }
    }
}
