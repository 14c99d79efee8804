using System;
using KiteController.Core.Loop;

namespace KiteController.Board
{
    /// <summary>The inertial sensor on the line arm: six axes and its temperature, as raw counts.</summary>
    /// <remarks>
    /// Settings, by InvenSense's register map, revision 4.2: +-500 deg/s (65.5 counts per deg/s) and +-8 g (4096 counts
    /// per g). Low-pass filter 3, 44 Hz and 4.9 ms late: the loop looks 100 times a second, so what is above 50 Hz would
    /// come back as something slower, and filter 2 would let motor vibration up to 94 Hz through to win 2 ms. New samples
    /// every 2 ms, so that a reading is 1 ms old in the mean and never more than 2. The data-ready flag lies right before
    /// the measurements and is read with them: after a dip of its supply the sensor sleeps, and says so by it.
    /// </remarks>
    public sealed class Mpu6050 : IDisposable
    {
        /// <summary>Address with its AD0 pin low.</summary>
        public const int Address = 0x68;

        /// <summary>
        /// Readings in a row that may be equal in all seven counts: half a second. Noise alone changes those of a living
        /// sensor. Only readings between which the load cell's count changed count, for in perfect rest equal is right.
        /// </summary>
        public const int EqualReadingsAllowed = 50;

        private const int Identity = 0x68;
        private const int DataReady = 0x01;
        private const int ResetMicroseconds = 100000;
        private const int ResetWholePart = 0x80;
        private const int ClockFromGyroscopeX = 0x01;
        private const int OneSampleInTwo = 1;
        private const int LowPass44Hz = 3;
        private const int Gyroscope500DegPerSecond = 0x08;
        private const int Accelerometer8G = 0x10;

        /// <summary>How the sensor is doing.</summary>
        public PartStatus Status;

        private readonly I2cRegisters _registers;
        private readonly byte[] _burst = new byte[15];
        private readonly byte[] _settings = new byte[4];
        private bool _ready;
        private int _lastMix;
        private int _lastTension;
        private int _equalReadings;

        /// <summary>Creates the driver; nothing is asked of the sensor yet.</summary>
        public Mpu6050(I2cRegisters registers)
        {
            _registers = registers;
        }

        private enum Register : byte
        {
            SampleRateDivider = 0x19,
            LowPass = 0x1A,
            GyroscopeRange = 0x1B,
            AccelerometerRange = 0x1C,
            InterruptEnable = 0x38,
            ReadyFlagAndMeasurements = 0x3A,
            Power = 0x6B,
            WhoAmI = 0x75,
        }

        /// <summary>Finds, resets, wakes and sets up the sensor. Takes 0.1 s, or 1 s if the bus is held.</summary>
        /// <returns>True if it is ready; else <see cref="Status"/> says what is wrong.</returns>
        public bool TryInitialise()
        {
            _ready = false;
            _equalReadings = 0;
            if (!_registers.TryRead((byte)Register.WhoAmI, out int identity))
            {
                Status = _registers.Failure;
                return false;
            }

            if (identity != Identity)
            {
                Status = PartStatus.WrongIdentity;
                return false;
            }

            Status = PartStatus.SettingsLost;
            _ready = Configure();
            if (_ready)
            {
                Status = PartStatus.Working;
            }

            return _ready;
        }

        /// <summary>Reads one sample of all axes in one transfer: 555 microseconds.</summary>
        /// <param name="frame">Takes the counts; as it was if the sensor gave none. Its load-cell count is that of this tick.</param>
        /// <returns>True if the counts are new; else <see cref="Status"/> says what is wrong.</returns>
        public bool TryRead(SensorFrame frame)
        {
            if (!_ready)
            {
                return false;
            }

            byte[] burst = _burst;
            if (!_registers.TryRead((byte)Register.ReadyFlagAndMeasurements, burst))
            {
                Status = _registers.Failure;
                return false;
            }

            if ((burst[0] & DataReady) == 0)
            {
                Status = PartStatus.NotReady;
                return false;
            }

            int accelerometerX = (short)((burst[1] << 8) | burst[2]);
            int accelerometerY = (short)((burst[3] << 8) | burst[4]);
            int accelerometerZ = (short)((burst[5] << 8) | burst[6]);
            int temperature = (short)((burst[7] << 8) | burst[8]);
            int gyroscopeX = (short)((burst[9] << 8) | burst[10]);
            int gyroscopeY = (short)((burst[11] << 8) | burst[12]);
            int gyroscopeZ = (short)((burst[13] << 8) | burst[14]);
            int mix = accelerometerX + 3 * accelerometerY + 5 * accelerometerZ + 7 * temperature + 11 * gyroscopeX + 13 * gyroscopeY + 17 * gyroscopeZ;
            if (IsFrozen(mix, frame.Tension))
            {
                Status = PartStatus.Frozen;
                return false;
            }

            frame.AccelerometerX = accelerometerX;
            frame.AccelerometerY = accelerometerY;
            frame.AccelerometerZ = accelerometerZ;
            frame.ImuTemperature = temperature;
            frame.GyroscopeX = gyroscopeX;
            frame.GyroscopeY = gyroscopeY;
            frame.GyroscopeZ = gyroscopeZ;
            Status = PartStatus.Working;
            return true;
        }

        /// <summary>Lets go of the sensor's place on the bus.</summary>
        public void Dispose()
        {
            _registers.Dispose();
        }

        /// <summary>Counts equal readings; the mix of all counts stands for them.</summary>
        private bool IsFrozen(int mix, int tension)
        {
            if (mix != _lastMix)
            {
                _lastMix = mix;
                _equalReadings = 0;
            }
            else if (tension != _lastTension && _equalReadings <= EqualReadingsAllowed)
            {
                _equalReadings++;
            }

            _lastTension = tension;
            return EqualReadingsAllowed < _equalReadings;
        }

        /// <summary>Resets, wakes and sets up; reads the settings back.</summary>
        private bool Configure()
        {
            if (!_registers.TryWrite((byte)Register.Power, ResetWholePart))
            {
                Status = _registers.Failure;
                return false;
            }

            MicrosecondClock.Wait(ResetMicroseconds);
            bool written = _registers.TryWrite((byte)Register.Power, ClockFromGyroscopeX)
                && _registers.TryWrite((byte)Register.SampleRateDivider, OneSampleInTwo)
                && _registers.TryWrite((byte)Register.LowPass, LowPass44Hz)
                && _registers.TryWrite((byte)Register.GyroscopeRange, Gyroscope500DegPerSecond)
                && _registers.TryWrite((byte)Register.AccelerometerRange, Accelerometer8G)
                && _registers.TryWrite((byte)Register.InterruptEnable, DataReady)
                && _registers.TryRead((byte)Register.SampleRateDivider, _settings);
            if (!written)
            {
                Status = _registers.Failure;
                return false;
            }

            bool awake = _registers.TryRead((byte)Register.Power, out int power) && power == ClockFromGyroscopeX;
            return awake && _settings[0] == OneSampleInTwo && _settings[1] == LowPass44Hz
                && _settings[2] == Gyroscope500DegPerSecond && _settings[3] == Accelerometer8G;
        }
    }
}
