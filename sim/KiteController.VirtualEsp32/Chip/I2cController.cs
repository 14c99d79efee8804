using System;
using System.Device.I2c;
using KiteController.VirtualEsp32.Parts;

namespace KiteController.VirtualEsp32.Chip;

/// <summary>One I2C controller of the chip: clock, pins, and what a transfer takes and gives.</summary>
internal sealed class I2cController
{
    private readonly VirtualBoard _board;
    private readonly I2cBus _bus;
    private bool _wired;
    private int _devices;
    private long _nanosecondsPerBit = 2_500;

    public I2cController(VirtualBoard board, I2cBus bus)
    {
        _board = board;
        _bus = bus;
    }

    /// <summary>Every new device sets pins and clock for the whole controller (read).</summary>
    public void Attach(bool wired, I2cBusSpeed speed)
    {
        _wired = wired;
        _devices++;
        _nanosecondsPerBit = speed switch
        {
            I2cBusSpeed.FastModePlus => 1_000,
            I2cBusSpeed.FastMode => 2_500,
            _ => 10_000,
        };
    }

    public void Detach() => _devices = Math.Max(0, _devices - 1);

    public void Restart()
    {
        _devices = 0;
        _wired = false;
    }

    /// <summary>One transaction: write, then read after a repeated start; either may be empty.</summary>
    /// <exception cref="InvalidOperationException">All devices of the controller were disposed (read: the driver is gone).</exception>
    public I2cTransferStatus Transfer(int address, ReadOnlySpan<byte> write, Span<byte> read)
    {
        if (_devices == 0)
        {
            throw new InvalidOperationException("The bus's driver went with its last device.");
        }

        if (_wired && _bus.IsHeldLow)
        {
            Charge(0, _board.Costs.I2cTimeout);
            return I2cTransferStatus.ClockStretchTimeout;
        }

        II2cPart? part = _wired ? _bus.PartAt(address) : null;
        if (part == null || part.I2cFaults.Absent)
        {
            Charge(1, 0);
            return I2cTransferStatus.SlaveAddressNotAcknowledged;
        }

        int sent = (write.IsEmpty ? 0 : 1 + write.Length) + (read.IsEmpty ? 0 : 1);
        int acknowledged = part.I2cFaults.AcknowledgedBytes;
        if (acknowledged >= 0 && sent > acknowledged)
        {
            Charge(acknowledged + 1, 0);
            int written = Math.Min(acknowledged - 1, write.Length);
            if (written > 0)
            {
                part.Write(write[..written]);
            }

            return I2cTransferStatus.SlaveAddressNotAcknowledged;
        }

        Charge(sent + read.Length, 0);
        if (!write.IsEmpty)
        {
            part.Write(write);
        }

        if (!read.IsEmpty)
        {
            part.Read(read);
        }

        return I2cTransferStatus.FullTransfer;
    }

    private void Charge(int bytesOnWire, long waiting)
    {
        NativeCosts costs = _board.Costs;
        _board.Charge(
            NativeCall.I2c, costs.I2cTransfer + waiting + (bytesOnWire * costs.I2cBitsPerByte * _nanosecondsPerBit));
    }
}
