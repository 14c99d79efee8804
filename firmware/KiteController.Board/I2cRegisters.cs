using System;
using System.Device.I2c;

namespace KiteController.Board
{
    /// <summary>The registers of one part on the sensor bus, each behind a one-byte number.</summary>
    /// <remarks>
    /// Buffers are made once. Each transfer still makes garbage on nanoCLR, where structs live on the heap: 96 bytes were
    /// measured for a call with two SpanByte, and with their making and the result up to 350 are reckoned with.
    /// </remarks>
    public sealed class I2cRegisters : IDisposable
    {
        /// <summary>Why the last transfer that failed did so: <see cref="PartStatus.NoAnswer"/> or <see cref="PartStatus.BusHeld"/>.</summary>
        public PartStatus Failure;

        private readonly SensorBus _bus;
        private readonly I2cDevice _device;
        private readonly byte[] _pointer = new byte[1];
        private readonly byte[] _setting = new byte[2];
        private readonly byte[] _single = new byte[1];

        /// <summary>Opens the part at an address. It need not be there yet.</summary>
        /// <param name="bus">The bus it is on.</param>
        /// <param name="address">Its seven-bit address.</param>
        public I2cRegisters(SensorBus bus, int address)
        {
            _bus = bus;
            _device = bus.Open(address);
        }

        /// <summary>Reads neighbouring registers in one transfer.</summary>
        /// <param name="first">Number of the first register.</param>
        /// <param name="into">Buffer to fill from its start to its end; left as it is if the transfer fails.</param>
        /// <returns>False if the transfer failed; <see cref="Failure"/> says why.</returns>
        public bool TryRead(byte first, byte[] into)
        {
            if (_bus.Paused)
            {
                Failure = PartStatus.BusHeld;
                return false;
            }

            _pointer[0] = first;
            try
            {
                return Succeeded(_device.WriteRead(new SpanByte(_pointer), new SpanByte(into)).Status);
            }
            catch (InvalidOperationException)
            {
                return Succeeded(I2cTransferStatus.UnknownError);
            }
        }

        /// <summary>Reads one register.</summary>
        /// <param name="register">Its number.</param>
        /// <param name="value">What it held; 0 if the transfer failed.</param>
        /// <returns>False if the transfer failed; <see cref="Failure"/> says why.</returns>
        public bool TryRead(byte register, out int value)
        {
            bool read = TryRead(register, _single);
            value = read ? _single[0] : 0;
            return read;
        }

        /// <summary>Writes one register.</summary>
        /// <param name="register">Its number.</param>
        /// <param name="value">What it shall hold, 0 to 255.</param>
        /// <returns>False if the transfer failed; <see cref="Failure"/> says why.</returns>
        public bool TryWrite(byte register, int value)
        {
            if (_bus.Paused)
            {
                Failure = PartStatus.BusHeld;
                return false;
            }

            _setting[0] = register;
            _setting[1] = (byte)value;
            try
            {
                return Succeeded(_device.Write(new SpanByte(_setting)).Status);
            }
            catch (InvalidOperationException)
            {
                return Succeeded(I2cTransferStatus.UnknownError);
            }
        }

        /// <summary>Lets go of the part.</summary>
        public void Dispose()
        {
            _device.Dispose();
        }

        /// <summary>The chip tells a missing acknowledge and a used-up second apart; anything else it cannot explain is taken as the latter.</summary>
        private bool Succeeded(I2cTransferStatus status)
        {
            if (status == I2cTransferStatus.FullTransfer)
            {
                _bus.NoteFree();
                return true;
            }

            if (status == I2cTransferStatus.SlaveAddressNotAcknowledged || status == I2cTransferStatus.PartialTransfer)
            {
                _bus.NoteFree();
                Failure = PartStatus.NoAnswer;
                return false;
            }

            _bus.NoteHeld();
            Failure = PartStatus.BusHeld;
            return false;
        }
    }
}
