using KiteController.Core.Loop;

namespace KiteController.Board
{
    /// <summary>The bridge converter of the load cell: signed 24-bit counts, 320 conversions a second.</summary>
    /// <remarks>
    /// Power-up, registers and times by the Nuvoton data sheet, revision 1.7, sections 9.1 and 11. Its self-calibration
    /// shorts its own inputs and so removes only its own offset: the load cell is not tared.
    /// </remarks>
    public sealed class Nau7802 : ILoadCell
    {
        /// <summary>Its only address.</summary>
        public const int Address = 0x2A;

        private const int Revision = 0x0F;
        private const int ResetRegisters = 0x01;
        private const int DigitalOn = 0x02;
        private const int AnalogOn = 0x04;
        private const int PoweredUp = 0x08;
        private const int Converting = 0x10;
        private const int ConversionReady = 0x20;
        private const int OwnRegulator = 0x80;
        private const int Running = OwnRegulator | Converting | AnalogOn | DigitalOn;
        private const int Regulator3VoltGain128 = 0x2F;
        private const int Rate320 = 0x70;
        private const int Calibrate = 0x04;
        private const int CalibrationFailed = 0x08;
        private const int ChopperClockOff = 0x30;
        private const int CapacitorOnSecondInput = 0x80;
        private const int PowerUpMicroseconds = 10000;
        private const int RegulatorMicroseconds = 250000;
        private const int CalibrationMicroseconds = 1000000;
        private const int PollMicroseconds = 1000;

        /// <summary>How the converter is doing.</summary>
        public PartStatus Status;

        private readonly I2cRegisters _registers;
        private readonly byte[] _conversion = new byte[3];
        private readonly FrozenWatch _watch = new FrozenWatch();
        private bool _ready;

        /// <summary>Creates the driver; nothing is asked of the converter yet.</summary>
        public Nau7802(I2cRegisters registers)
        {
            _registers = registers;
        }

        PartStatus ILoadCell.Status
        {
            get { return Status; }
        }

        private enum Register : byte
        {
            PowerUp = 0x00,
            RegulatorAndGain = 0x01,
            RateAndCalibration = 0x02,
            Conversion = 0x12,
            Chopper = 0x15,
            AnalogPower = 0x1C,
            Revision = 0x1F,
        }

        /// <summary>Resets, powers up, sets up and self-calibrates the converter. Takes 0.6 s, at most 1.3 s, or 1 s if the bus is held.</summary>
        /// <returns>True if it is converting; else <see cref="Status"/> says what is wrong.</returns>
        public bool TryInitialise()
        {
            _watch.Clear();
            Status = PartStatus.NotReady;
            _ready = PowerUp() && Recognise() && Configure() && CalibrateItself();
            if (_ready)
            {
                Status = PartStatus.Working;
            }

            return _ready;
        }

        /// <summary>
        /// Reads the latest conversion: 285 microseconds. Noise alone makes two equal conversions rare, so only after an
        /// equal one is the converter asked first whether it has a new one, for 240 microseconds more.
        /// </summary>
        /// <param name="frame">Takes the counts; as it was if there is no new conversion. Its acceleration is that of the tick before.</param>
        /// <returns>True if the counts can be used; else <see cref="Status"/> says what is wrong.</returns>
        public bool TryRead(SensorFrame frame)
        {
            if (!_ready || (_watch.Repeats && !HasNewConversion()))
            {
                return false;
            }

            byte[] conversion = _conversion;
            if (!_registers.TryRead((byte)Register.Conversion, conversion))
            {
                Status = _registers.Failure;
                return false;
            }

            int count = ((conversion[0] << 24) | (conversion[1] << 16) | (conversion[2] << 8)) >> 8;
            if (_watch.IsFrozen(count, frame.AccelerometerX))
            {
                Status = PartStatus.Frozen;
                return false;
            }

            frame.Tension = count;
            Status = PartStatus.Working;
            return true;
        }

        /// <summary>Lets go of the converter's place on the bus.</summary>
        public void Dispose()
        {
            _registers.Dispose();
        }

        /// <summary>Asks the converter itself whether it runs and has finished a conversion since the last reading.</summary>
        private bool HasNewConversion()
        {
            if (!_registers.TryRead((byte)Register.PowerUp, out int state))
            {
                Status = _registers.Failure;
                return false;
            }

            if ((state & Running) != Running)
            {
                Status = PartStatus.NotReady;
                return false;
            }

            Status = PartStatus.Frozen;
            return (state & ConversionReady) != 0;
        }

        private bool PowerUp()
        {
            return Write(Register.PowerUp, ResetRegisters)
                && Write(Register.PowerUp, DigitalOn)
                && BecomesSet(Register.PowerUp, PoweredUp, PoweredUp, PowerUpMicroseconds);
        }

        private bool Recognise()
        {
            if (!_registers.TryRead((byte)Register.Revision, out int revision))
            {
                Status = _registers.Failure;
                return false;
            }

            if ((revision & 0x0F) != Revision)
            {
                Status = PartStatus.WrongIdentity;
                return false;
            }

            return true;
        }

        /// <summary>Regulator 0.3 V below the 3.3 V supply, as it needs; chopper clock off and capacitor on, as sections 9.1 and 9.14 ask for.</summary>
        private bool Configure()
        {
            bool written = Write(Register.PowerUp, OwnRegulator | AnalogOn | DigitalOn)
                && Write(Register.RegulatorAndGain, Regulator3VoltGain128)
                && Write(Register.RateAndCalibration, Rate320)
                && Write(Register.Chopper, ChopperClockOff)
                && Write(Register.AnalogPower, CapacitorOnSecondInput)
                && Write(Register.PowerUp, Running);
            if (written)
            {
                MicrosecondClock.Wait(RegulatorMicroseconds);
            }

            return written;
        }

        private bool CalibrateItself()
        {
            return Write(Register.RateAndCalibration, Rate320 | Calibrate)
                && BecomesSet(Register.RateAndCalibration, Calibrate | CalibrationFailed, 0, CalibrationMicroseconds);
        }

        private bool Write(Register register, int value)
        {
            bool written = _registers.TryWrite((byte)register, value);
            if (!written)
            {
                Status = _registers.Failure;
            }

            return written;
        }

        /// <summary>Looks every millisecond until some bits of a register have the wanted value, for a bounded time.</summary>
        private bool BecomesSet(Register register, int bits, int wanted, int microseconds)
        {
            for (int waited = 0; waited < microseconds; waited += PollMicroseconds)
            {
                MicrosecondClock.Wait(PollMicroseconds);
                if (!_registers.TryRead((byte)register, out int value))
                {
                    Status = _registers.Failure;
                    return false;
                }

                if ((value & bits) == wanted)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
