using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using KiteController.VirtualEsp32.Network;

namespace KiteController.Simulator.Phone;

/// <summary>
/// Lets browsers of this computer reach the page that the virtual unit serves: bytes go both ways as they are, and only whoever pumps
/// moves them. Open to this computer alone.
/// </summary>
public sealed class PhoneGate : IDisposable
{
    private const int HttpPort = 80;
    private const int PieceBytes = 2048;

    private readonly TcpListener _listener;
    private readonly List<(Socket Browser, TcpPeer Unit)> _lines = [];
    private readonly byte[] _piece = new byte[PieceBytes];

    /// <summary>Opens a port.</summary>
    /// <param name="port">Port; 0 takes a free one.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public PhoneGate(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            _listener.Start();
        }
        catch (SocketException e)
        {
            throw new IOException($"Port {port} cannot be used: {e.Message}", e);
        }
    }

    /// <summary>Where a browser finds the page.</summary>
    public string Address => $"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    /// <summary>True while a browser has sent something that the unit has not read.</summary>
    public bool Unheard => _lines.Exists(line => line.Unit.RoomToSend < VirtualNetwork.BufferBytes);

    /// <summary>Moves what has come, both ways.</summary>
    /// <param name="network">The unit's end; another board's after a change of boards.</param>
    public void Pump(VirtualNetwork network)
    {
        while (_listener.Pending())
        {
            var browser = _listener.AcceptSocket();
            browser.NoDelay = true;
            if (network.Connect(HttpPort) is { } unit)
            {
                _lines.Add((browser, unit));
            }
            else
            {
                browser.Dispose();
            }
        }

        for (var i = _lines.Count - 1; i >= 0; i--)
        {
            if (!Move(_lines[i].Browser, _lines[i].Unit))
            {
                _lines[i].Browser.Dispose();
                _lines.RemoveAt(i);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (browser, unit) in _lines)
        {
            unit.Reset();
            browser.Dispose();
        }

        _listener.Dispose();
    }

    /// <summary>False if the connection is over.</summary>
    private bool Move(Socket browser, TcpPeer unit)
    {
        try
        {
            while (unit.Available > 0)
            {
                var count = unit.Receive(_piece);
                browser.Send(_piece.AsSpan(0, count));
            }

            if (unit.EndedByChip)
            {
                return false;
            }

            if (browser.Poll(0, SelectMode.SelectRead))
            {
                var count = browser.Receive(_piece, 0, Math.Min(PieceBytes, unit.RoomToSend), SocketFlags.None);
                if (count == 0 && unit.RoomToSend > 0)
                {
                    unit.Close();
                    return false;
                }

                unit.Send(_piece.AsSpan(0, count));
            }

            return true;
        }
        catch (SocketException)
        {
            unit.Reset();
            return false;
        }
    }
}
