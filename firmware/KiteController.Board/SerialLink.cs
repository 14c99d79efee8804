using System;
using System.IO.Ports;
using nanoFramework.Hardware.Esp32;

namespace KiteController.Board
{
    /// <summary>The console's serial line: bytes in and out without ever waiting, 460,800 baud, 8N1.</summary>
    /// <remarks>
    /// It is the chip's second port. The first, on the board's own USB socket, belongs to nanoFramework's debugger. The chip
    /// keeps no more than 128 bytes that are still to be sent, cannot be asked how many there are, and stops the only managed
    /// thread when it is given more (read in its source); so the clock says how many have left.
    /// </remarks>
    public sealed class SerialLink : IDisposable
    {
        /// <summary>Bits per second, either way.</summary>
        public const int BaudRate = 460800;

        /// <summary>Received bytes that are kept until they are read; 20 ms of a full line.</summary>
        public const int ReceiveBytes = 1024;

        /// <summary>Bytes that may be on their way out.</summary>
        public const int SendBytes = 128;

        /// <summary>Time that a byte of ten bits takes, rounded up, microseconds.</summary>
        private const int ByteMicroseconds = 22;

        /// <summary>True if bytes have been lost because nobody read them in time. Whoever reads sets it back.</summary>
        public bool Lost;

        private readonly SerialPort _port;
        private int _sending;
        private int _sendingSince;

        /// <summary>Opens the port on its two pins.</summary>
        public SerialLink()
        {
            Configuration.SetPinFunction(Pins.ConsoleTransmit, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(Pins.ConsoleReceive, DeviceFunction.COM2_RX);
            _port = new SerialPort("COM2", BaudRate);
            _port.ReadBufferSize = ReceiveBytes;
            _port.Open();
        }

        /// <summary>Bytes that may be written now. Two clock reads apart, bytes leave at 22 microseconds each.</summary>
        public int Room
        {
            get
            {
                if (_sending == 0)
                {
                    return SendBytes;
                }

                int now = MicrosecondClock.Now();
                int sent = (now - _sendingSince) / ByteMicroseconds;
                if (sent < 0 || _sending <= sent)
                {
                    _sending = 0;
                }
                else
                {
                    _sending -= sent;
                    _sendingSince += sent * ByteMicroseconds;
                }

                return SendBytes - _sending;
            }
        }

        /// <summary>Takes what has been received: 100 microseconds if nothing has, else 200 and one more for each byte.</summary>
        /// <param name="buffer">Where to put it, from its beginning.</param>
        /// <returns>How many bytes were taken.</returns>
        public int Read(byte[] buffer)
        {
            int count = _port.BytesToRead;
            if (count <= 0)
            {
                return 0;
            }

            Lost = Lost || ReceiveBytes <= count;
            count = count < buffer.Length ? count : buffer.Length;
            return _port.Read(buffer, 0, count);
        }

        /// <summary>Sends bytes, no more than there is <see cref="Room"/> for: 120 microseconds and one for each byte.</summary>
        /// <param name="buffer">Holds them.</param>
        /// <param name="offset">The first of them.</param>
        /// <param name="count">How many.</param>
        public void Write(byte[] buffer, int offset, int count)
        {
            if (_sending == 0)
            {
                _sendingSince = MicrosecondClock.Now();
            }

            _port.Write(buffer, offset, count);
            _sending += count;
        }

        /// <summary>Closes the port.</summary>
        public void Dispose()
        {
            _port.Dispose();
        }
    }
}
