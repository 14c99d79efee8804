using System.Net;

namespace KiteController.VirtualEsp32.Network;

/// <summary>A datagram and whom it is from, or for.</summary>
/// <param name="FarEnd">The other end.</param>
/// <param name="Bytes">What it says.</param>
public sealed record Datagram(IPEndPoint FarEnd, byte[] Bytes);
