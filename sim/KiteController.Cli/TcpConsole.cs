using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using KiteController.Simulator.Console;

namespace KiteController.Cli;

/// <summary>The unit's serial line at a port of this computer: one terminal at a time, bytes as they are; never open to the network.</summary>
internal sealed class TcpConsole
{
    private readonly Terminal _terminal;
    private readonly ConsoleFlight _flight;
    private readonly byte[] _buffer = new byte[512];

    public TcpConsole(Terminal terminal, ConsoleFlight flight)
    {
        _terminal = terminal;
        _flight = flight;
    }

    /// <summary>Serves until the process is ended.</summary>
    /// <param name="port">Port; 0 takes a free one.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public void Serve(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException e)
        {
            throw new IOException($"Port {port} cannot be used: {e.Message}", e);
        }

        _terminal.Output.WriteLine($"The unit's console is at {listener.LocalEndpoint}. Ctrl+C ends.");
        _terminal.Output.Flush();
        var clock = new RealTime(_flight);
        TcpClient? client = null;
        while (true)
        {
            client = Listen(listener, client);
            if (client is not null && !TryExchange(client))
            {
                _terminal.Output.WriteLine("The terminal has left.");
                client.Dispose();
                client = null;
            }

            clock.Advance();
            ShowNews();
        }
    }

    /// <summary>A terminal that comes while there is one takes its place: the old one may be dead without having said so.</summary>
    private TcpClient? Listen(TcpListener listener, TcpClient? client)
    {
        if (!listener.Pending())
        {
            return client;
        }

        client?.Dispose();
        var next = listener.AcceptTcpClient();
        next.NoDelay = true;
        _terminal.Output.WriteLine($"A terminal is here, from {next.Client.RemoteEndPoint}.");
        return next;
    }

    /// <summary>Moves bytes both ways; false if the terminal has left.</summary>
    private bool TryExchange(TcpClient client)
    {
        try
        {
            var socket = client.Client;
            if (socket.Poll(0, SelectMode.SelectRead))
            {
                var count = socket.Receive(_buffer);
                _flight.Serial.Send(_buffer.AsSpan(0, count));
                if (count == 0)
                {
                    return false;
                }
            }

            var sent = 0;
            while (sent < _buffer.Length && _flight.Serial.TryReceive(out _buffer[sent]))
            {
                sent++;
            }

            client.GetStream().Write(_buffer, 0, sent);
            return true;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    private void ShowNews()
    {
        while (_flight.TryTakeNews(out var news))
        {
            _terminal.Output.WriteLine(ConsoleScript.Describe(news!).Trim());
            _terminal.Output.Flush();
        }
    }
}
