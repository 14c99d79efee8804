using System;
using System.Collections.Generic;
using System.Net;
using KiteController.VirtualEsp32.Network;

namespace KiteController.VirtualEsp32.Nano;

/// <summary>What nanoFramework's Socket becomes on the virtual board: IPv4, connections and datagrams.</summary>
/// <remarks>
/// Read in nanoFramework's sources: Poll with a time of zero returns at once, and throws if the connection has failed; Send waits
/// until all is handed over, and throws without saying how much was if its time is up; Accept waits for ever if nobody is there.
/// With one managed thread such a wait stops the loop.
/// </remarks>
public class Socket : IDisposable
{
    private const int Infinite = -1;
    private readonly VirtualBoard _board = VirtualBoard.Current;
    private readonly SocketType _type;
    private readonly TcpPeer? _peer;
    private ListeningPort? _listening;
    private Queue<Datagram>? _datagrams;
    private int _port;
    private bool _closed;

    /// <summary>Opens a socket.</summary>
    /// <exception cref="SocketException">There are too many.</exception>
    public Socket(AddressFamily addressFamily, SocketType socketType, ProtocolType protocolType)
    {
        _ = (addressFamily, protocolType);
        _type = socketType;
        _board.Charge(NativeCall.Serial);
        Count();
    }

    private Socket(TcpPeer peer)
    {
        _type = SocketType.Stream;
        _peer = peer;
        Count();
    }

    /// <summary>Milliseconds that a Receive waits; -1 for ever.</summary>
    public int ReceiveTimeout { get; set; } = Infinite;

    /// <summary>Milliseconds that a Send waits; -1 for ever.</summary>
    public int SendTimeout { get; set; } = Infinite;

    private VirtualNetwork Network => _board.Network;

    /// <summary>Takes a port.</summary>
    public void Bind(EndPoint localEP)
    {
        Charge(0);
        _port = ((IPEndPoint)localEP).Port;
        if (_type == SocketType.Dgram)
        {
            _datagrams = Network.BindDatagrams(_port);
        }
    }

    /// <summary>Waits for connections, of which so many may wait to be accepted.</summary>
    public void Listen(int backlog)
    {
        Charge(0);
        _listening = Network.Listen(_port, backlog);
    }

    /// <summary>Takes the connection that has waited longest.</summary>
    /// <exception cref="InvalidOperationException">Nobody waits: the chip would wait for ever.</exception>
    public Socket Accept()
    {
        Charge(0);
        return _listening is { Waiting: true } ? new Socket(_listening.Accept()) : throw new InvalidOperationException("The accept would wait for ever.");
    }

    /// <summary>Asks whether a call would not have to wait.</summary>
    /// <exception cref="InvalidOperationException">It would wait itself.</exception>
    /// <exception cref="SocketException">The connection has failed.</exception>
    public bool Poll(int microSeconds, SelectMode mode)
    {
        if (microSeconds != 0)
        {
            throw new InvalidOperationException("The poll would wait: only a time of zero fits a loop of one thread.");
        }

        Charge(0);
        FailIfReset();
        return mode switch
        {
            SelectMode.SelectRead => CanRead,
            SelectMode.SelectWrite => _peer is null || _peer.Room > VirtualNetwork.WritableFromBytes,
            _ => false,
        };
    }

    /// <summary>Receives what is there.</summary>
    /// <returns>How many bytes; 0 if the other end has closed.</returns>
    /// <exception cref="SocketException">The connection has failed, or nothing came in time.</exception>
    public int Receive(byte[] buffer, int offset, int size, SocketFlags socketFlags)
    {
        _ = socketFlags;
        var peer = _peer ?? throw new InvalidOperationException("No connection.");
        Charge(Math.Min(size, peer.ToRead));
        FailIfReset();
        if (!CanRead)
        {
            Wait(ReceiveTimeout);
        }

        return peer.TakeByChip(buffer.AsSpan(offset, size));
    }

    /// <summary>Sends all of it.</summary>
    /// <exception cref="SocketException">The connection has failed, or the other end did not take it in time.</exception>
    public int Send(byte[] buffer, int offset, int size, SocketFlags socketFlags)
    {
        _ = socketFlags;
        var peer = _peer ?? throw new InvalidOperationException("No connection.");
        Charge(size);
        FailIfReset();
        if (peer.Room < size)
        {
            peer.PutByChip(buffer.AsSpan(offset, peer.Room));
            Wait(SendTimeout);
        }

        peer.PutByChip(buffer.AsSpan(offset, size));
        return size;
    }

    /// <summary>Takes the datagram that has waited longest.</summary>
    /// <exception cref="SocketException">There is none.</exception>
    public int ReceiveFrom(byte[] buffer, int offset, int size, SocketFlags socketFlags, ref EndPoint remoteEP)
    {
        _ = socketFlags;
        if (_datagrams is not { Count: > 0 })
        {
            Charge(0);
            Wait(ReceiveTimeout);
        }

        var datagram = _datagrams!.Dequeue();
        var count = Math.Min(size, datagram.Bytes.Length);
        Charge(count);
        datagram.Bytes.AsSpan(0, count).CopyTo(buffer.AsSpan(offset));
        remoteEP = datagram.FarEnd;
        return count;
    }

    /// <summary>Sends a datagram.</summary>
    public int SendTo(byte[] buffer, int offset, int size, SocketFlags socketFlags, EndPoint remoteEP)
    {
        _ = socketFlags;
        Charge(size);
        Network.Sent.Enqueue(new Datagram((IPEndPoint)remoteEP, buffer.AsSpan(offset, size).ToArray()));
        return size;
    }

    /// <summary>Sets an option; none makes a difference here.</summary>
    public void SetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName, bool optionValue)
    {
        _ = (optionLevel, optionName, optionValue);
        Charge(0);
    }

    /// <summary>Closes the socket.</summary>
    public void Close() => Dispose(true);

    /// <inheritdoc/>
    void IDisposable.Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the socket.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_closed)
        {
            return;
        }

        Charge(0);
        _closed = true;
        Network.OpenSockets--;
        _peer?.EndByChip();
        if (_listening is not null)
        {
            Network.StopListening(_port);
        }

        if (_datagrams is not null)
        {
            Network.UnbindDatagrams(_port);
        }
    }

    private bool CanRead => _peer is not null ? _peer.ToRead > 0 || _peer.ClosedHere : _listening is { Waiting: true } || _datagrams is { Count: > 0 };

    private void Charge(int bytes)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _board.Charge(NativeCall.Serial, _board.Costs.SerialCall + bytes * _board.Costs.SerialByte);
    }

    private void Count()
    {
        if (Network.OpenSockets == VirtualNetwork.MostSockets)
        {
            throw new SocketException(SocketError.TooManyOpenSockets);
        }

        Network.OpenSockets++;
    }

    private void FailIfReset()
    {
        if (_peer is { ResetHere: true })
        {
            throw new SocketException(SocketError.ConnectionReset);
        }
    }

    private void Wait(int milliseconds)
    {
        _board.PassTime(milliseconds == Infinite ? throw new InvalidOperationException("The call would wait for ever.") : milliseconds * 1_000_000L);
        throw new SocketException(SocketError.TimedOut);
    }
}
