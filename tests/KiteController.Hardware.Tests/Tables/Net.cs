using System.Collections.Generic;

namespace KiteController.Hardware.Tests.Tables;

/// <summary>Pins that are connected to each other.</summary>
/// <param name="Name">Name of the net; that of pins.csv where a pin of the ESP32 is on it.</param>
/// <param name="Wire">What to wire it with.</param>
/// <param name="Pins">Its pins, PART.PIN.</param>
/// <param name="Note">What to know of it.</param>
internal sealed record Net(string Name, string Wire, IReadOnlyList<string> Pins, string Note);
