using System;

namespace KiteController.Simulator.Logs;

/// <summary>When two numbers count as the same.</summary>
/// <param name="Tolerance">Share of the value, or of 1 if that is more; 0 means the same bits.</param>
public sealed record Comparison(double Tolerance)
{
    /// <summary>True if two floats, given as their bits, agree.</summary>
    public bool Agree(int firstBits, int secondBits) =>
        firstBits == secondBits || AreNear(BitConverter.Int32BitsToSingle(firstBits), BitConverter.Int32BitsToSingle(secondBits), 0.0);

    /// <summary>True if two fields of a frame agree; one that is scaled may also be off by one step, if anything may.</summary>
    public bool Agree(FrameField field, int first, int second) =>
        first == second || (field.Scale != 1.0 && AreNear(field.Value(first), field.Value(second), field.Scale))
        || (field.Type == FieldType.F32 && Agree(first, second));

    private bool AreNear(double first, double second, double step) =>
        Tolerance > 0.0 && Math.Abs(first - second) <= Tolerance * Math.Max(1.0, Math.Abs(first)) + step * 1.0001;
}
