using System;
using System.Collections.Generic;
using System.Linq;
using KiteController.VirtualEsp32.Nano;
using nanoFramework.Hardware.Esp32;
using Xunit;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>The serial port: what it costs, what it holds, what it loses, and when it makes the caller wait.</summary>
public class SerialPortTests
{
    private const int Baud = 460_800;
    private const double ByteMicroseconds = 10e6 / Baud;
    private readonly VirtualBoard _board = new(new TestPlant());

    public SerialPortTests() => _board.Activate();

    [Fact]
    public void TheFirstPortBelongsToTheDebugger()
    {
        var port = new SerialPort("COM1", Baud);
        Assert.Throws<ArgumentException>(port.Open);
    }

    [Fact]
    public void APortWithoutPinsDoesNotOpen() => Assert.ThrowsAny<Exception>(new SerialPort("COM2", Baud).Open);

    [Fact]
    public void APortIsTakenOnce()
    {
        _ = new SerialPort("COM2", Baud);
        Assert.Throws<ArgumentException>(() => new SerialPort("COM2", Baud));
    }

    [Fact]
    public void BytesArriveOnBothSidesInOrder()
    {
        var port = Open();
        _board.SerialAdapter.Send("hello"u8);
        _board.PassTime(1_000_000);
        Assert.Equal("hello"u8.ToArray(), Read(port));
        port.Write("world"u8.ToArray(), 1, 3);
        Assert.Empty(Received());
        _board.PassTime(1_000_000);
        Assert.Equal("orl"u8.ToArray(), Received());
    }

    [Fact]
    public void ReceivedBytesShowOnceTheLineIsSilentForTenBytes()
    {
        var port = Open();
        _board.SerialAdapter.Send([1, 2, 3]);
        _board.PassTime((long)(11.0 * ByteMicroseconds * 1000.0) - 100_000);
        Assert.Equal(0, port.BytesToRead);
        _board.PassTime(60_000);
        Assert.Equal(3, port.BytesToRead);
    }

    [Fact]
    public void AWriteThatFitsCostsItsBytesAndDoesNotWait()
    {
        var port = Open();
        Assert.Equal(228.0, MicrosecondsOf(() => port.Write(new byte[128], 0, 128)), 1.0);
    }

    [Fact]
    public void AWriteThatDoesNotFitWaitsForTheWire()
    {
        var port = Open();
        double took = MicrosecondsOf(() => port.Write(new byte[328], 0, 328));
        Assert.Equal(428.0 + (200.0 * ByteMicroseconds), took, 1.0);
        took = MicrosecondsOf(() => port.Write(new byte[50], 0, 50));
        Assert.Equal(50.0 * ByteMicroseconds, took, 1.0);
    }

    [Fact]
    public void WhatTheRingCannotHoldIsLostAndItsBeginningKept()
    {
        var port = Open(256);
        byte[] sent = Enumerable.Range(0, 400).Select(i => (byte)i).ToArray();
        _board.SerialAdapter.Send(sent);
        _board.PassTime(20_000_000);
        Assert.Equal(256, port.BytesToRead);
        Assert.Equal(sent[..256], Read(port));
    }

    [Fact]
    public void AReadOfMoreThanThereIsWaitsItsTimeAndFails()
    {
        var port = Open();
        port.ReadTimeout = 30;
        Assert.InRange(MicrosecondsOf(() => Assert.Throws<TimeoutException>(() => port.Read(new byte[4], 0, 4))), 30_000.0, 30_200.0);
    }

    [Theory]
    [InlineData(115_200, 17, 16)]
    [InlineData(Baud, 16, 17)]
    public void AtAnotherSpeedOrOnOtherPinsNothingIsUnderstood(int baud, int transmit, int receive)
    {
        var port = Open(256, baud, transmit, receive);
        _board.SerialAdapter.Send("hello"u8);
        port.Write("world"u8.ToArray(), 0, 5);
        _board.PassTime(10_000_000);
        Assert.Equal(0, port.BytesToRead);
        Assert.Empty(Received());
    }

    [Fact]
    public void ARestartClosesThePortAndLosesWhatItHeld()
    {
        Open();
        _board.SerialAdapter.Send("hello"u8);
        _board.PassTime(1_000_000);
        _board.RestartChip();
        Assert.Equal(0, Open().BytesToRead);
    }

    private static SerialPort Open(int ring = 256, int baud = Baud, int transmit = 17, int receive = 16)
    {
        Configuration.SetPinFunction(transmit, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(receive, DeviceFunction.COM2_RX);
        var port = new SerialPort("COM2", baud) { ReadBufferSize = ring };
        port.Open();
        return port;
    }

    private static byte[] Read(SerialPort port)
    {
        var buffer = new byte[port.BytesToRead];
        Assert.Equal(buffer.Length, port.Read(buffer, 0, buffer.Length));
        return buffer;
    }

    private byte[] Received()
    {
        var all = new List<byte>();
        while (_board.SerialAdapter.TryReceive(out byte value))
        {
            all.Add(value);
        }

        return [.. all];
    }

    private double MicrosecondsOf(Action action)
    {
        long start = _board.NowNanoseconds;
        action();
        return (_board.NowNanoseconds - start) * 1e-3;
    }
}
