using System.Collections.Generic;

namespace KiteController.VirtualEsp32.Network;

/// <summary>
/// The chip's network as the firmware sees it: listening ports, connections, datagrams, and the access point's settings. Who is
/// on the other end calls from the board's own thread, between two native calls; nothing is delayed or lost but by them.
/// </summary>
/// <remarks>Buffer sizes as in the chip's TCP/IP stack (read in nanoFramework's configuration of lwIP: 5744 bytes each way, sixteen sockets).</remarks>
public sealed class VirtualNetwork
{
    /// <summary>Bytes that a connection holds for an end that does not read.</summary>
    public const int BufferBytes = 5744;

    /// <summary>A connection counts as writable while more than this is free, bytes.</summary>
    public const int WritableFromBytes = 2881;

    /// <summary>Sockets that the chip can have at once.</summary>
    public const int MostSockets = 16;

    private readonly Dictionary<int, ListeningPort> _listening = [];
    private readonly Dictionary<int, Queue<Datagram>> _datagramPorts = [];

    /// <summary>The access point as stored in the chip's flash: what it is after the next start.</summary>
    public AccessPointSettings Stored { get; private set; } = AccessPointSettings.Off;

    /// <summary>The access point as it is now.</summary>
    public AccessPointSettings Running { get; private set; } = AccessPointSettings.Off;

    /// <summary>Sockets that are open.</summary>
    public int OpenSockets { get; internal set; }

    /// <summary>Datagrams that the firmware has sent and nobody has taken yet.</summary>
    public Queue<Datagram> Sent { get; } = new();

    /// <summary>Stores settings for the next start.</summary>
    public void Store(AccessPointSettings settings) => Stored = settings;

    /// <summary>Connects to a port of the chip.</summary>
    /// <returns>The far end; null if nothing listens there or its queue is full.</returns>
    public TcpPeer? Connect(int port) => _listening.TryGetValue(port, out var listening) && Running.Enabled ? listening.Connect() : null;

    /// <summary>Sends a datagram to a port of the chip; it is lost if nothing is bound there.</summary>
    public void SendDatagram(int port, Datagram datagram)
    {
        if (_datagramPorts.TryGetValue(port, out var queue))
        {
            queue.Enqueue(datagram);
        }
    }

    internal ListeningPort Listen(int port, int backlog) => _listening[port] = new ListeningPort(backlog);

    internal void StopListening(int port) => _listening.Remove(port);

    internal Queue<Datagram> BindDatagrams(int port) => _datagramPorts[port] = new Queue<Datagram>();

    internal void UnbindDatagrams(int port) => _datagramPorts.Remove(port);

    /// <summary>The chip starts anew: connections are gone, the stored settings come into force.</summary>
    internal void Restart()
    {
        foreach (var port in _listening.Values)
        {
            port.Reset();
        }

        _listening.Clear();
        _datagramPorts.Clear();
        OpenSockets = 0;
        Running = Stored;
    }
}
