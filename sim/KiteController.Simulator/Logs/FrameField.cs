using System;
using System.Globalization;

namespace KiteController.Simulator.Logs;

/// <summary>One field of a frame: a row of frames.csv.</summary>
/// <param name="Name">Name in small letters and underscores.</param>
/// <param name="Type">Its layout.</param>
/// <param name="Scale">What one count stands for, in units.</param>
/// <param name="Unit">The unit; empty for a plain number.</param>
/// <param name="Description">What it is, for a person.</param>
/// <param name="Optional">True if a frame may end before it; it is 0 then.</param>
public sealed record FrameField(string Name, FieldType Type, double Scale, string Unit, string Description, bool Optional = false)
{
    /// <summary>Name and unit as a column is called.</summary>
    public string Column => Unit.Length == 0 ? Name : $"{Name}_{Unit.Replace('/', '_').ToLowerInvariant()}";

    /// <summary>The value in units.</summary>
    /// <param name="raw">The bits as sent, sign extended.</param>
    public double Value(int raw) => Type switch
    {
        FieldType.F32 => BitConverter.Int32BitsToSingle(raw),
        _ when Scale == 1.0 => raw,
        _ => raw / Math.Round(1.0 / Scale),
    };

    /// <summary>The value in units as text that says all of it, with a point for decimals; valid JSON while the value is finite.</summary>
    /// <param name="raw">The bits as sent, sign extended.</param>
    public string Text(int raw) => Type == FieldType.F32
        ? BitConverter.Int32BitsToSingle(raw).ToString("R", CultureInfo.InvariantCulture)
        : Value(raw).ToString("R", CultureInfo.InvariantCulture);
}
