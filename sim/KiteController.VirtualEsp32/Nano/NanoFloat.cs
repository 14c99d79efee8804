using System;
using System.Runtime.CompilerServices;

namespace KiteController.VirtualEsp32.Nano;

/// <summary>
/// Floating-point arithmetic as the nanoCLR interpreter does it, where that differs from the desktop. The build puts calls to
/// these methods into the <c>nano</c> firmware image in place of the IL instructions.
/// </summary>
/// <remarks>
/// Comparison: nanoCLR reduces both operands to one number, +1 if either is NaN, 0 if both are infinite (whatever their
/// signs), else the sign of their difference, and every compare and branch instruction, ordered or unordered, tests that
/// number. So <c>NaN &gt; x</c> is true, and so is <c>+Inf == -Inf</c>. Read in the interpreter's sources and measured.
/// </remarks>
public static class NanoFloat
{
    /// <summary>The number all comparisons are made of: +1, 0 or -1.</summary>
    public static int Compare(double left, double right)
    {
        if (double.IsNaN(left) || double.IsNaN(right))
        {
            return 1;
        }

        if (BothInfinite(left, right))
        {
            return 0;
        }

        return left > right ? 1 : left < right ? -1 : 0;
    }

    /// <summary><c>ceq</c>, <c>beq</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equal(double left, double right) => left == right || BothInfinite(left, right);

    /// <summary><c>bne.un</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NotEqual(double left, double right) => !Equal(left, right);

    /// <summary><c>cgt</c>, <c>cgt.un</c>, <c>bgt</c>, <c>bgt.un</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Greater(double left, double right) => !LessOrEqual(left, right);

    /// <summary><c>bge</c>, <c>bge.un</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool GreaterOrEqual(double left, double right) => !Less(left, right);

    /// <summary><c>clt</c>, <c>clt.un</c>, <c>blt</c>, <c>blt.un</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Less(double left, double right) => left < right && !BothInfinite(left, right);

    /// <summary><c>ble</c>, <c>ble.un</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LessOrEqual(double left, double right) => left <= right || BothInfinite(left, right);

    /// <summary><c>div</c>.</summary>
    /// <exception cref="Exception">The divisor is zero: nanoCLR throws exactly this type.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Divide(float dividend, float divisor)
    {
        RefuseZero(divisor);
        return dividend / divisor;
    }

    /// <inheritdoc cref="Divide(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Divide(double dividend, double divisor)
    {
        RefuseZero(divisor);
        return dividend / divisor;
    }

    /// <summary><c>rem</c>.</summary>
    /// <exception cref="Exception">The divisor is zero: nanoCLR throws exactly this type.</exception>
    public static float Remainder(float dividend, float divisor)
    {
        RefuseZero(divisor);
        return dividend % divisor;
    }

    /// <inheritdoc cref="Remainder(float, float)"/>
    public static double Remainder(double dividend, double divisor)
    {
        RefuseZero(divisor);
        return dividend % divisor;
    }

    /// <summary>
    /// The whole part as a 64-bit integer, of which the narrower conversions take the low bits, so they wrap
    /// (<c>(byte)300f</c> is 44). NaN is 0. Beyond 64 bits the result is 0, which is assumed: the language leaves it open.
    /// </summary>
    public static long ToInt64(double value)
    {
        const double Limit = 9223372036854775808.0;
        return value >= -Limit && value < Limit ? (long)value : 0;
    }

    /// <summary>As <see cref="ToInt64"/>, but values from 2^63 up to 2^64 keep their bits too.</summary>
    public static ulong ToUInt64(double value)
    {
        const double Half = 9223372036854775808.0;
        return value >= Half && value < 2.0 * Half ? (ulong)value : unchecked((ulong)ToInt64(value));
    }

    private static bool BothInfinite(double left, double right) => double.IsInfinity(left) && double.IsInfinity(right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RefuseZero(double divisor)
    {
        if (divisor == 0.0)
        {
            Throw();
        }
    }

    private static void Throw()
    {
#pragma warning disable CA2201 // The plain type is the point.
        throw new Exception("Floating-point division by zero.");
#pragma warning restore CA2201
    }
}
