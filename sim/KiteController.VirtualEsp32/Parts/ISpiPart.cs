namespace KiteController.VirtualEsp32.Parts;

/// <summary>A part whose clock is an SPI data output and whose data go into an SPI data input.</summary>
public interface ISpiPart
{
    /// <summary>Level of its data line now.</summary>
    bool DataLevel { get; }

    /// <summary>Sets its clock line.</summary>
    /// <param name="high">The level.</param>
    /// <param name="nanoseconds">When.</param>
    void SetClock(bool high, long nanoseconds);
}
