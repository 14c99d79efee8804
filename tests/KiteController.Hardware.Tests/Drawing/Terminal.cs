using KiteController.Hardware.Tests.Tables;

namespace KiteController.Hardware.Tests.Drawing;

/// <summary>A pin on a sheet, where a wire begins.</summary>
/// <param name="Net">What it is connected to; null if it is left open.</param>
/// <param name="Channel">The channel that it opens into: 0 is left of the first column.</param>
/// <param name="FromLeft">True if the box is on the channel's left.</param>
/// <param name="Y">Height, px.</param>
internal sealed record Terminal(Net? Net, int Channel, bool FromLeft, int Y);
