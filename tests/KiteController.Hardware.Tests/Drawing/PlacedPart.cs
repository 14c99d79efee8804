using System;
using System.Collections.Generic;

namespace KiteController.Hardware.Tests.Drawing;

/// <summary>A part as a box on a sheet: its column, its place in it, and its pins on either side.</summary>
internal sealed record PlacedPart(string Reference, int Column, IReadOnlyList<string> Left, IReadOnlyList<string> Right)
{
    /// <summary>Top of the box, px.</summary>
    public int Top { get; init; }

    /// <summary>Height of the box, px.</summary>
    public int Height => Sheet.HeadPx + Math.Max(1, Math.Max(Left.Count, Right.Count)) * Sheet.PitchPx + 6;

    /// <summary>Height at which a pin leaves the box, px; left and right pins are half a pitch apart, so that no two wires of a channel lie on each other.</summary>
    public int PinY(bool right, int index) => Top + Sheet.HeadPx + index * Sheet.PitchPx + (right ? Sheet.PitchPx / 2 : 0) + 4;
}
