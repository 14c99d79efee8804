#nullable disable
namespace System.Device.Gpio;

/// <summary>The level of a pin: low or high.</summary>
public readonly struct PinValue
{
    private readonly byte _value;

    private PinValue(byte value) => _value = value;

    /// <summary>The high level.</summary>
    public static PinValue High => new(1);

    /// <summary>The low level.</summary>
    public static PinValue Low => default;

    /// <summary>True is high.</summary>
    public static implicit operator PinValue(bool value) => new(value ? (byte)1 : (byte)0);

    /// <summary>0 is low, anything else is high.</summary>
    public static implicit operator PinValue(int value) => new(value == 0 ? (byte)0 : (byte)1);

    /// <summary>High is true.</summary>
    public static explicit operator bool(PinValue value) => value._value != 0;

    /// <summary>High is 1.</summary>
    public static explicit operator byte(PinValue value) => value._value;

    /// <summary>High is 1.</summary>
    public static explicit operator int(PinValue value) => value._value;

    /// <summary>True if both are the same level.</summary>
    public static bool operator ==(PinValue a, PinValue b) => a._value == b._value;

    /// <summary>True if the levels differ.</summary>
    public static bool operator !=(PinValue a, PinValue b) => a._value != b._value;

    /// <summary>True if both are the same level.</summary>
    public bool Equals(PinValue other) => _value == other._value;

    /// <summary>True if <paramref name="obj"/> is the same level.</summary>
    public override bool Equals(object obj) => obj is PinValue other && Equals(other);

    /// <summary>A hash of the level.</summary>
    public override int GetHashCode() => _value;

    /// <summary>"High" or "Low".</summary>
    public override string ToString() => _value != 0 ? "High" : "Low";
}
