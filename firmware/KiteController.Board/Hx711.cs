using System;
using System.Device.Spi;
using KiteController.Core.Loop;
using nanoFramework.Hardware.Esp32;

namespace KiteController.Board
{
    /// <summary>The other bridge converter that a load cell may come with: signed 24-bit counts, 80 conversions a second.</summary>
    /// <remarks>
    /// It has no bus: a clock line and a data line that is low when a conversion waits. Here an SPI controller makes the
    /// clock on its data output, two SPI bits a pulse, and takes the data on its input; the idea is that of nanoFramework's
    /// own Hx711 binding, which sleeps and allocates and so cannot be used in a loop. 25 pulses read 24 bits and choose gain 128
    /// (Avia data sheet). The conversion is asked for by a byte without pulses first, so that none is cut in two. At
    /// 700 kHz a pulse is high for 1.4 microseconds; 60 would put the converter to sleep. It has no identity and no
    /// acknowledge: that its data line goes high after the 25th pulse is what tells it from a wire.
    /// </remarks>
    public sealed class Hx711 : ILoadCell
    {
        /// <summary>Clock of the SPI controller, hertz.</summary>
        public const int ClockHertz = 700000;

        private const int BusNumber = 1;
        private const int DataBytes = 6;
        private const byte FourPulses = 0xAA;
        private const byte OnePulse = 0x80;
        private const int AfterLastPulse = 0x7F;
        private const int WaitingData = 0x00;
        private const int MissesAllowed = 10;
        private const int FirstMicroseconds = 130000;
        private const int NextMicroseconds = 25000;
        private const int PollMicroseconds = 1000;

        /// <summary>How the converter is doing.</summary>
        public PartStatus Status;

        private readonly FrozenWatch _watch = new FrozenWatch();
        private readonly byte[] _still = new byte[1];
        private readonly byte[] _level = new byte[1];
        private readonly byte[] _pulses = new byte[] { FourPulses, FourPulses, FourPulses, FourPulses, FourPulses, FourPulses, OnePulse };
        private readonly byte[] _data = new byte[DataBytes + 1];
        private SpiDevice _device;
        private bool _ready;
        private int _misses;

        PartStatus ILoadCell.Status
        {
            get { return Status; }
        }

        /// <summary>Takes its pins, and waits for three conversions to see that it runs fast enough. Takes 0.03 s, 0.15 s if it is not there.</summary>
        /// <returns>True if it is converting; else <see cref="Status"/> says what is wrong.</returns>
        public bool TryInitialise()
        {
            _ready = false;
            _misses = 0;
            _watch.Clear();
            if (!Open() || !WaitForConversion(FirstMicroseconds) || !TryTake(out _))
            {
                Status = PartStatus.NoAnswer;
                return false;
            }

            // The first may have waited for a while, so the second may come at once; the third is a whole period later.
            if (!WaitForConversion(NextMicroseconds) || !TryTake(out _) || !WaitForConversion(NextMicroseconds))
            {
                Status = PartStatus.TooSlow;
                return false;
            }

            _ready = true;
            Status = PartStatus.Working;
            return true;
        }

        /// <summary>
        /// Reads the conversion that waits: some 300 microseconds, a third of that if none waits, as in one tick out of five.
        /// </summary>
        /// <param name="frame">Takes the counts; as it was if there is no new conversion. Its acceleration is that of the tick before.</param>
        /// <returns>True if the counts are new; else <see cref="Status"/> says what is wrong, if anything is.</returns>
        public bool TryRead(SensorFrame frame)
        {
            if (!_ready)
            {
                return false;
            }

            if (!HasConversion())
            {
                _misses = _misses <= MissesAllowed ? _misses + 1 : _misses;
                Status = MissesAllowed < _misses ? PartStatus.NotReady : Status;
                return false;
            }

            _misses = 0;
            if (!TryTake(out int count))
            {
                Status = PartStatus.NoAnswer;
                return false;
            }

            if (_watch.IsFrozen(count, frame.AccelerometerX))
            {
                Status = PartStatus.Frozen;
                return false;
            }

            frame.Tension = count;
            Status = PartStatus.Working;
            return true;
        }

        /// <summary>Gives the pins back.</summary>
        public void Dispose()
        {
            if (_device != null)
            {
                _device.Dispose();
                _device = null;
            }
        }

        private bool Open()
        {
            if (_device != null)
            {
                return true;
            }

            try
            {
                Configuration.SetPinFunction(Pins.LoadCellClock, DeviceFunction.SPI1_MOSI);
                Configuration.SetPinFunction(Pins.LoadCellData, DeviceFunction.SPI1_MISO);
                Configuration.SetPinFunction(Pins.SpiClock, DeviceFunction.SPI1_CLOCK);
                SpiConnectionSettings settings = new SpiConnectionSettings(BusNumber);
                settings.ClockFrequency = ClockHertz;
                settings.Mode = SpiMode.Mode0;
                settings.DataFlow = DataFlow.MsbFirst;
                _device = SpiDevice.Create(settings);
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <summary>Looks at the data line through a byte without pulses.</summary>
        private bool HasConversion()
        {
            _device.TransferFullDuplex(new SpanByte(_still), new SpanByte(_level));
            return _level[0] == WaitingData;
        }

        /// <summary>Clocks the conversion out; each bit of it stands in the lower of the two SPI bits of its pulse.</summary>
        private bool TryTake(out int count)
        {
            byte[] data = _data;
            _device.TransferFullDuplex(new SpanByte(_pulses), new SpanByte(data));
            int bits = 0;
            for (int i = 0; i < DataBytes; i++)
            {
                int two = data[i];
                bits = (bits << 4) | ((two >> 3) & 8) | ((two >> 2) & 4) | ((two >> 1) & 2) | (two & 1);
            }

            count = (bits << 8) >> 8;
            return (data[DataBytes] & AfterLastPulse) == AfterLastPulse;
        }

        private bool WaitForConversion(int microseconds)
        {
            for (int waited = 0; waited < microseconds; waited += PollMicroseconds)
            {
                if (HasConversion())
                {
                    return true;
                }

                MicrosecondClock.Wait(PollMicroseconds);
            }

            return false;
        }
    }
}
