namespace KiteController.Simulator.Logs;

/// <summary>How a field of a frame is laid out; all low byte first.</summary>
public enum FieldType
{
    /// <summary>One bit; neighbours share a byte, from its lowest bit up.</summary>
    Bit,

    /// <summary>8 bits, unsigned.</summary>
    U8,

    /// <summary>8 bits, signed.</summary>
    I8,

    /// <summary>16 bits, unsigned.</summary>
    U16,

    /// <summary>16 bits, signed.</summary>
    I16,

    /// <summary>32 bits, signed.</summary>
    I32,

    /// <summary>A float in single precision.</summary>
    F32,

    /// <summary>Whole numbers of 32 bits up to the end of the frame.</summary>
    I32Row,
}
