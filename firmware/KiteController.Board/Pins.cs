namespace KiteController.Board
{
    /// <summary>Which pin of the ESP32 goes where: hardware/pins.csv in C#. A test keeps the two equal.</summary>
    public static class Pins
    {
        /// <summary>Data line of the I2C bus of the three sensors.</summary>
        public const int I2cData = 21;

        /// <summary>Clock line of that bus.</summary>
        public const int I2cClock = 22;

        /// <summary>Pulse-width signal of the motor bridge.</summary>
        public const int MotorPwm = 25;

        /// <summary>Direction of the motor bridge; high pays line out.</summary>
        public const int MotorDirection = 26;

        /// <summary>Enable circuit of the motor bridge, kept alive by edges.</summary>
        public const int MotorEnable = 27;

        /// <summary>First line of the spool encoder.</summary>
        public const int EncoderA = 18;

        /// <summary>Second line of the spool encoder.</summary>
        public const int EncoderB = 19;

        /// <summary>STOP button, closed to ground while released.</summary>
        public const int Stop = 33;

        /// <summary>Thumb lever; read through <see cref="LeverChannel"/>.</summary>
        public const int Lever = 36;

        /// <summary>Supply voltage; read through <see cref="SupplyChannel"/>.</summary>
        public const int Supply = 39;

        /// <summary>Motor current; read through <see cref="MotorCurrentChannel"/>.</summary>
        public const int MotorCurrent = 34;

        /// <summary>Clock of an HX711, made by an SPI data output; only if one is fitted instead of the NAU7802.</summary>
        public const int LoadCellClock = 23;

        /// <summary>Data of an HX711, into an SPI data input.</summary>
        public const int LoadCellData = 35;

        /// <summary>Clock of that SPI controller: it must have a pin, and nothing is connected to it.</summary>
        public const int SpiClock = 32;

        /// <summary>Piezo buzzer.</summary>
        public const int Buzzer = 14;

        /// <summary>The board's own light.</summary>
        public const int StatusLed = 2;

        /// <summary>Sends to the console's USB adapter.</summary>
        public const int ConsoleTransmit = 17;

        /// <summary>Hears the console's USB adapter.</summary>
        public const int ConsoleReceive = 16;

        /// <summary>Analogue channel of the lever.</summary>
        public const int LeverChannel = 0;

        /// <summary>Analogue channel of the supply voltage.</summary>
        public const int SupplyChannel = 3;

        /// <summary>Analogue channel of the motor current.</summary>
        public const int MotorCurrentChannel = 6;
    }
}
