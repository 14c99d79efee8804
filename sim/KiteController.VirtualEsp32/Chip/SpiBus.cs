using System;
using System.Device.Spi;
using KiteController.VirtualEsp32.Parts;

namespace KiteController.VirtualEsp32.Chip;

/// <summary>The chip's two SPI controllers, and the one part whose clock and data lines hang on their data pins.</summary>
/// <remarks>Not modelled: chip select, the SPI clock line itself, modes other than by the moment of sampling, which is the middle of a bit in all.</remarks>
public sealed class SpiBus
{
    private readonly VirtualBoard _board;
    private readonly ISpiPart _part;

    internal SpiBus(VirtualBoard board, ISpiPart part)
    {
        _board = board;
        _part = part;
    }

    internal void Attach(int busId)
    {
        if (busId is not 1 and not 2)
        {
            throw new ArgumentException("The ESP32 has SPI buses 1 and 2.", nameof(busId));
        }

        int output = _board.Functions.SpiDataOut(busId), input = _board.Functions.SpiDataIn(busId), clock = _board.Functions.SpiClock(busId);
        if (output < 0 || input < 0 || clock < 0 || _board.Pins.IsBusy(output) || _board.Pins.IsBusy(input) || _board.Pins.IsBusy(clock))
        {
            throw new ArgumentException($"SPI pins {output}, {input} and {clock} are not all given and free.", nameof(busId));
        }
    }

    internal void Transfer(SpiConnectionSettings settings, ReadOnlySpan<byte> write, Span<byte> read)
    {
        int bytes = Math.Max(write.Length, read.Length);
        long bit = 1_000_000_000L / settings.ClockFrequency;
        bool clocks = _board.Functions.SpiDataOut(settings.BusId) == _board.Wiring.LoadCellClockPin;
        bool listens = _board.Functions.SpiDataIn(settings.BusId) == _board.Wiring.LoadCellDataPin;
        long now = _board.NowNanoseconds;
        for (int i = 0; i < bytes; i++)
        {
            int sent = i < write.Length ? write[i] : 0, taken = 0;
            for (int n = 0; n < 8; n++)
            {
                int place = settings.DataFlow == DataFlow.MsbFirst ? 7 - n : n;
                if (clocks)
                {
                    _part.SetClock(((sent >> place) & 1) != 0, now);
                }

                taken |= (!listens || _part.DataLevel ? 1 : 0) << place;
                now += bit;
            }

            if (i < read.Length)
            {
                read[i] = (byte)taken;
            }
        }

        _board.Charge(NativeCall.Spi, _board.Costs.SpiTransfer + (bytes * 8 * bit));
    }
}
