using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace KiteController.NanoGate.Tests.Support;

/// <summary>The rule names that a class of tests breaks: the first argument of each row of its theories.</summary>
internal static class FirstArguments
{
    public static IEnumerable<string> Of(Type tests) =>
        from method in tests.GetMethods()
        from row in method.GetCustomAttributesData()
        where row.AttributeType == typeof(InlineDataAttribute)
        let arguments = (IReadOnlyList<CustomAttributeTypedArgument>)row.ConstructorArguments[0].Value!
        select (string)arguments[0].Value!;
}
