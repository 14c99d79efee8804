using System;
using System.Collections.Generic;
using KiteController.VirtualEsp32.Parts;

namespace KiteController.VirtualEsp32.Chip;

/// <summary>
/// One UART of the chip as nanoFramework drives it (read in its ESP32 source and in that of ESP-IDF): sending has the hardware's
/// 128 bytes and no other buffer; what is received waits in a ring, and what does not fit is dropped.
/// </summary>
/// <remarks>Received bytes come out of the hardware at 120 of them, or once the line has been silent for ten bytes' time.</remarks>
internal sealed class UartUnit
{
    /// <summary>Bytes of either hardware buffer.</summary>
    public const int HardwareBytes = 128;

    private const int ReceiveThreshold = 120;
    private const int ReceiveSilenceBytes = 10;
    private const int BitsPerByte = 10;

    private readonly VirtualBoard _board;
    private readonly Queue<byte> _hardware = new();
    private readonly Queue<byte> _ring = new();
    private int _ringBytes;
    private int _baudRate;
    private bool _wiredOut;
    private bool _wiredIn;
    private long _sentAt;
    private long _lastArrival;

    public UartUnit(VirtualBoard board) => _board = board;

    /// <summary>True while the driver is installed.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Bytes that can be read now.</summary>
    public int Available
    {
        get
        {
            Receive();
            return _ring.Count;
        }
    }

    private long ByteNanoseconds => TimeOfByte(_baudRate);

    /// <summary>Time a byte takes on the wire with start and stop bit.</summary>
    public static long TimeOfByte(int baudRate) => BitsPerByte * 1_000_000_000L / baudRate;

    /// <summary>Installs the driver; what came in before is lost.</summary>
    public void Open(int baudRate, int receiveBytes, bool wiredOut, bool wiredIn)
    {
        Restart();
        _board.SerialAdapter.Forget(_board.NowNanoseconds);
        IsOpen = true;
        _baudRate = baudRate;
        _ringBytes = receiveBytes > HardwareBytes ? receiveBytes : HardwareBytes + 1;
        bool sameRate = baudRate == _board.SerialAdapter.BaudRate;
        _wiredOut = wiredOut && sameRate;
        _wiredIn = wiredIn && sameRate;
    }

    /// <summary>Removes the driver and what it held.</summary>
    public void Restart()
    {
        IsOpen = false;
        _hardware.Clear();
        _ring.Clear();
        _sentAt = 0;
        _lastArrival = 0;
    }

    /// <summary>Takes received bytes; there must be that many.</summary>
    public void Read(Span<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = _ring.Dequeue();
        }
    }

    /// <summary>Sends.</summary>
    /// <returns>Nanoseconds that the caller has to wait until the last byte is in the hardware; 0 if all fit at once.</returns>
    public long Write(ReadOnlySpan<byte> bytes)
    {
        long now = _board.NowNanoseconds;
        if (_sentAt < now)
        {
            _sentAt = now;
        }

        foreach (byte value in bytes)
        {
            _sentAt += ByteNanoseconds;
            if (_wiredOut)
            {
                _board.SerialAdapter.Arrive(value, _sentAt);
            }
        }

        long held = HardwareBytes * ByteNanoseconds;
        return _sentAt - now > held ? _sentAt - now - held : 0;
    }

    private void Receive()
    {
        long now = _board.NowNanoseconds;
        while (_wiredIn && _board.SerialAdapter.TryTakeSent(now, out byte value, out long at))
        {
            FlushAfterSilence(at);
            _hardware.Enqueue(value);
            _lastArrival = at;
            if (_hardware.Count >= ReceiveThreshold)
            {
                Flush();
            }
        }

        FlushAfterSilence(now);
    }

    private void FlushAfterSilence(long until)
    {
        if (_hardware.Count > 0 && until - _lastArrival >= ReceiveSilenceBytes * ByteNanoseconds)
        {
            Flush();
        }
    }

    private void Flush()
    {
        while (_hardware.TryDequeue(out byte value))
        {
            if (_ring.Count < _ringBytes)
            {
                _ring.Enqueue(value);
            }
        }
    }
}
