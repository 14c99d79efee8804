using System;
using System.Collections.Generic;
using KiteController.VirtualEsp32.Chip;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>The USB-serial adapter on the console's two pins: the computer's end of the wire. Single-threaded like the board.</summary>
public sealed class SerialAdapter
{
    private readonly VirtualBoard _board;
    private readonly Queue<(byte Value, long At)> _toBoard = new();
    private readonly Queue<(byte Value, long At)> _toComputer = new();
    private long _sendingUntil;

    internal SerialAdapter(VirtualBoard board) => _board = board;

    /// <summary>Bits per second that the computer has set. Bytes of a UART set otherwise are lost (on a real wire they arrive as other bytes).</summary>
    public int BaudRate { get; set; } = 460_800;

    /// <summary>Bytes on their way to the board.</summary>
    public int Sending => _toBoard.Count;

    /// <summary>Sends bytes to the board, one after the other at the speed of the wire.</summary>
    public void Send(ReadOnlySpan<byte> bytes)
    {
        _sendingUntil = Math.Max(_sendingUntil, _board.NowNanoseconds);
        foreach (byte value in bytes)
        {
            _sendingUntil += UartUnit.TimeOfByte(BaudRate);
            _toBoard.Enqueue((value, _sendingUntil));
        }
    }

    /// <summary>Takes one byte that has come from the board.</summary>
    /// <returns>False if none has arrived.</returns>
    public bool TryReceive(out byte value)
    {
        bool arrived = _toComputer.TryPeek(out (byte Value, long At) next) && next.At <= _board.NowNanoseconds;
        value = arrived ? _toComputer.Dequeue().Value : (byte)0;
        return arrived;
    }

    internal void Arrive(byte value, long at) => _toComputer.Enqueue((value, at));

    internal bool TryTakeSent(long now, out byte value, out long at)
    {
        bool there = _toBoard.TryPeek(out (byte Value, long At) next) && next.At <= now;
        (value, at) = next;
        if (there)
        {
            _toBoard.Dequeue();
        }

        return there;
    }

    /// <summary>Nobody listened to what has come so far.</summary>
    internal void Forget(long now)
    {
        while (TryTakeSent(now, out _, out _))
        {
        }
    }
}
