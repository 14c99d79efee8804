using System.Runtime.CompilerServices;

namespace nanoFramework.TestFramework;

/// <summary>The asserts of the on-target framework that the shared tests use, with its signatures, handed to the desktop's runner.</summary>
public sealed class Assert
{
    public static void IsTrue(bool condition, [CallerArgumentExpression(nameof(condition))] string message = "")
    {
        Xunit.Assert.True(condition, message);
    }

    public static void IsFalse(bool condition, [CallerArgumentExpression(nameof(condition))] string message = "")
    {
        Xunit.Assert.False(condition, message);
    }

    public static void AreEqual(float expected, float actual, [CallerArgumentExpression(nameof(actual))] string message = "")
    {
        Xunit.Assert.True(expected.Equals(actual), $"{message}: expected {expected}, got {actual}");
    }

    public static void AreEqual(int expected, int actual, [CallerArgumentExpression(nameof(actual))] string message = "")
    {
        Xunit.Assert.True(expected == actual, $"{message}: expected {expected}, got {actual}");
    }
}
