namespace KiteController.VirtualEsp32.Parts;

/// <summary>The STOP button, normally closed to ground: pressed or broken, its line goes high and the enable circuit opens.</summary>
public sealed class StopButton
{
    private bool _pressed;

    /// <summary>Fault: its wire is broken, which looks like pressing.</summary>
    public bool WireBroken { get; set; }

    /// <summary>Fault: its contact is welded or bridged, so pressing does nothing.</summary>
    public bool ContactWelded { get; set; }

    /// <summary>True if the contact is open, as at the last grid point.</summary>
    public bool IsOpen => WireBroken || (_pressed && !ContactWelded);

    internal void Sample(PhysicalSignals signals) => _pressed = signals.StopPressed;
}
