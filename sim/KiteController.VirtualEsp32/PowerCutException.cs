using System;

namespace KiteController.VirtualEsp32;

/// <summary>The board has no power: every native call ends here until it is switched on again. Firmware cannot go on from it.</summary>
public sealed class PowerCutException() : Exception("The board has no power.");
