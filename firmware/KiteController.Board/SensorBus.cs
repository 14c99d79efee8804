using System.Device.I2c;
using nanoFramework.Hardware.Esp32;

namespace KiteController.Board
{
    /// <summary>
    /// What the three sensors share: one I2C bus at 400 kHz. If a part holds it, every transfer blocks for a whole second
    /// on the chip, so after such a second the bus is left alone for a while: first shortly, then for longer and longer.
    /// </summary>
    /// <remarks>During the blocked second the hardware alone keeps the line: without edges the motor's terminals are shorted.</remarks>
    public sealed class SensorBus
    {
        /// <summary>Ticks for which the bus is left alone after the first blocked transfer; doubled by each that follows.</summary>
        public const int ShortestPauseTicks = 8;

        /// <summary>Most ticks for which the bus is left alone.</summary>
        public const int LongestPauseTicks = 1024;

        private const int BusNumber = 1;

        /// <summary>True while the bus is left alone: no transfer is tried.</summary>
        public bool Paused;

        private int _pauseTicks;
        private int _nextPauseTicks = ShortestPauseTicks;

        /// <summary>Gives the two pins to the chip's first I2C controller.</summary>
        public SensorBus()
        {
            Configuration.SetPinFunction(Pins.I2cData, DeviceFunction.I2C1_DATA);
            Configuration.SetPinFunction(Pins.I2cClock, DeviceFunction.I2C1_CLOCK);
        }

        /// <summary>The chip's access to one part of this bus.</summary>
        /// <param name="address">Seven-bit address of the part.</param>
        public I2cDevice Open(int address)
        {
            return I2cDevice.Create(new I2cConnectionSettings(BusNumber, address, I2cBusSpeed.FastMode));
        }

        /// <summary>Counts a pause down; called once a tick.</summary>
        public void Tick()
        {
            if (Paused)
            {
                _pauseTicks--;
                Paused = 0 < _pauseTicks;
            }
        }

        /// <summary>Ends a pause at once, because a person wants the parts tried again.</summary>
        public void Reopen()
        {
            Paused = false;
            _nextPauseTicks = ShortestPauseTicks;
        }

        /// <summary>Takes note that a transfer came to an end by itself, whether acknowledged or not.</summary>
        public void NoteFree()
        {
            _nextPauseTicks = ShortestPauseTicks;
        }

        /// <summary>Takes note that a transfer ran into its time limit.</summary>
        public void NoteHeld()
        {
            Paused = true;
            _pauseTicks = _nextPauseTicks;
            _nextPauseTicks = _nextPauseTicks < LongestPauseTicks ? _nextPauseTicks * 2 : LongestPauseTicks;
        }
    }
}
