using System;
using System.Device.Adc;
using System.Device.Gpio;
using System.Device.Pwm;
using KiteController.Core.Loop;
using nanoFramework.Hardware.Esp32;

namespace KiteController.Board
{
    /// <summary>
    /// Everything behind the pins. A part of the chip itself that fails here is a fault of the firmware and throws; a
    /// sensor on the bus that is absent only says so: the unit boots without it.
    /// </summary>
    /// <remarks>
    /// <see cref="Read"/> takes about 1.3 ms on the wire, 0.5 ms of code and up to 1.2 KB of garbage;
    /// <see cref="Drive"/> takes 50 microseconds and makes none. The encoder and the inertial sensor are read last, right
    /// after the moment that counts as the time of the frame, because their age matters most.
    /// </remarks>
    public sealed class KiteBoard : IDisposable
    {
        /// <summary>The bus that the three sensors share.</summary>
        public readonly SensorBus Bus;

        /// <summary>Inertial sensor on the line arm.</summary>
        public readonly Mpu6050 Imu;

        /// <summary>Angle sensor on the vertical pivot.</summary>
        public readonly As5600 Pivot;

        /// <summary>Bridge converter of the load cell: an <see cref="Nau7802"/>, or an <see cref="Hx711"/> once one answers where no NAU7802 does.</summary>
        public ILoadCell LoadCell;

        /// <summary>Encoder on the spool.</summary>
        public readonly SpoolEncoder Encoder;

        /// <summary>Motor of the spool.</summary>
        public readonly SpoolMotor Motor;

        /// <summary>STOP button.</summary>
        public readonly StopButton Stop;

        /// <summary>Lever, supply voltage and motor current.</summary>
        public readonly AnalogInputs Analog;

        /// <summary>Serial line of the console.</summary>
        public readonly SerialLink Link;

        /// <summary>Light on the board.</summary>
        public readonly StatusLight Light;

        /// <summary>Piezo.</summary>
        public readonly Buzzer Buzzer;

        private readonly GpioController _gpio = new GpioController();
        private readonly Hx711 _otherLoadCell = new Hx711();
        private int _lastSample;

        /// <summary>Opens every pin, motor first and off. Both waveforms are made before either starts, as nanoFramework needs.</summary>
        public KiteBoard()
        {
            Motor = new SpoolMotor(
                OpenPwm(Pins.MotorPwm, DeviceFunction.PWM1, SpoolMotor.FrequencyHertz),
                _gpio.OpenPin(Pins.MotorDirection, PinMode.Output),
                _gpio.OpenPin(Pins.MotorEnable, PinMode.Output));
            Buzzer = new Buzzer(OpenPwm(Pins.Buzzer, DeviceFunction.PWM3, Buzzer.FrequencyHertz));
            Motor.Start();
            Buzzer.Start();
            Light = new StatusLight(_gpio.OpenPin(Pins.StatusLed, PinMode.Output));
            Stop = new StopButton(_gpio.OpenPin(Pins.Stop, PinMode.InputPullUp));
            Analog = new AnalogInputs(new AdcController());
            Encoder = new SpoolEncoder(new GpioPulseCounter(Pins.EncoderA, Pins.EncoderB));
            Link = new SerialLink();
            Bus = new SensorBus();
            Imu = new Mpu6050(new I2cRegisters(Bus, Mpu6050.Address));
            Pivot = new As5600(new I2cRegisters(Bus, As5600.Address));
            LoadCell = new Nau7802(new I2cRegisters(Bus, Nau7802.Address));
        }

        /// <summary>Sets up the sensors that do not work yet. Takes up to some 2 s: at start-up, or while disarmed.</summary>
        /// <param name="scratch">A frame whose contents may be lost.</param>
        /// <returns>True if all of them work now; else their Status says what is wrong.</returns>
        public bool Initialise(SensorFrame scratch)
        {
            Bus.Reopen();
            bool imu = Imu.Status == PartStatus.Working || Imu.TryInitialise();
            bool loadCell = LoadCell.Status == PartStatus.Working || LoadCell.TryInitialise() || TryOtherLoadCell();
            bool pivot = Pivot.TryRead(scratch);
            return imu && loadCell && pivot;
        }

        /// <summary>Takes one sample of everything.</summary>
        /// <param name="frame">Filled, but for what the person asked for and the overrun.</param>
        public void Read(SensorFrame frame)
        {
            Bus.Tick();
            frame.StopPressed = Stop.ReadPressed();
            Analog.Read(frame);
            frame.PivotFresh = Pivot.TryRead(frame);
            frame.TensionFresh = LoadCell.TryRead(frame);
            int now = MicrosecondClock.Now();
            frame.DtMicroseconds = now - _lastSample;
            _lastSample = now;
            frame.EncoderFresh = Encoder.TryRead(frame);
            frame.ImuFresh = Imu.TryRead(frame);
        }

        /// <summary>Takes a sample of pull, motor current and spool alone, between two ticks: 0.5 ms. A load cell with fewer than one conversion a tick has nothing new then.</summary>
        /// <param name="frame">The tick before.</param>
        /// <param name="inner">Filled; its time is that since that tick, and zero without a whole sample.</param>
        /// <returns>True if there is a sample.</returns>
        public bool ReadInner(SensorFrame frame, SensorFrame inner)
        {
            inner.DtMicroseconds = 0;
            inner.AccelerometerX = frame.AccelerometerX; // By it the driver tells a converter that stands still from a unit that does.
            if (LoadCell == _otherLoadCell || !LoadCell.TryRead(inner))
            {
                return false;
            }

            inner.TensionFresh = true;
            Analog.ReadMotorCurrent(inner);
            inner.DtMicroseconds = MicrosecondClock.Now() - _lastSample;
            inner.EncoderFresh = Encoder.TryRead(inner);
            return true;
        }

        /// <summary>Drives the motor as the tick decided.</summary>
        public void Drive(ActuatorCommand command)
        {
            Motor.Drive(command);
        }

        /// <summary>Moves light and buzzer on by one tick; not urgent.</summary>
        public void Announce(Annunciation annunciation)
        {
            Light.Advance(annunciation);
            Buzzer.Advance(annunciation);
        }

        /// <summary>Switches the motor off and gives everything back.</summary>
        public void Dispose()
        {
            Motor.Dispose();
            Buzzer.Dispose();
            Light.Dispose();
            Stop.Dispose();
            Analog.Dispose();
            Encoder.Dispose();
            Link.Dispose();
            Imu.Dispose();
            Pivot.Dispose();
            LoadCell.Dispose();
            _gpio.Dispose();
        }

        /// <summary>Looks for an HX711; its pins are not touched while a NAU7802 answers.</summary>
        private bool TryOtherLoadCell()
        {
            if (LoadCell.Status != PartStatus.NoAnswer || LoadCell == _otherLoadCell)
            {
                return false;
            }

            bool found = _otherLoadCell.TryInitialise();
            if (found || _otherLoadCell.Status == PartStatus.TooSlow)
            {
                LoadCell = _otherLoadCell;
            }

            return found;
        }

        /// <summary>A waveform at duty zero, not started. Motor and buzzer have functions of different timers, or they would share a frequency.</summary>
        private static PwmChannel OpenPwm(int pin, DeviceFunction function, int frequencyHertz)
        {
            Configuration.SetPinFunction(pin, function);
            return PwmChannel.CreateFromPin(pin, frequencyHertz, 0.0);
        }
    }
}
