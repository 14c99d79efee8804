using System;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>A part on the I2C bus, as its register map behaves on the wire.</summary>
public interface II2cPart
{
    /// <summary>Seven-bit address.</summary>
    byte Address { get; }

    /// <summary>Faults of the part as the bus sees them.</summary>
    I2cFaults I2cFaults { get; }

    /// <summary>Takes the bytes of a write; the first is the register address.</summary>
    void Write(ReadOnlySpan<byte> data);

    /// <summary>Gives bytes from the register address on.</summary>
    void Read(Span<byte> data);
}
