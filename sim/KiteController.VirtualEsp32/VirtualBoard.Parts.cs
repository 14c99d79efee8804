using KiteController.VirtualEsp32.Chip;
using KiteController.VirtualEsp32.Network;
using KiteController.VirtualEsp32.Parts;

namespace KiteController.VirtualEsp32;

/// <content>What is on the board.</content>
public sealed partial class VirtualBoard
{
    /// <summary>Costs of native calls.</summary>
    public NativeCosts Costs { get; }

    /// <summary>How the board is wired.</summary>
    public BoardWiring Wiring { get; }

    /// <summary>What the parts feel; the plant writes it, tests may.</summary>
    public PhysicalSignals Signals { get; } = new();

    /// <summary>The IMU on the line arm.</summary>
    public Mpu6050 Imu { get; }

    /// <summary>The angle sensor on the vertical pivot.</summary>
    public As5600 PivotSensor { get; }

    /// <summary>The load cell and its converter.</summary>
    public Nau7802 LoadCell { get; }

    /// <summary>The other converter, for a board that has the load cell on an HX711.</summary>
    public Hx711 OtherConverter { get; }

    /// <summary>The encoder on the spool.</summary>
    public QuadratureEncoder Encoder { get; }

    /// <summary>The motor bridge.</summary>
    public HBridge Bridge { get; }

    /// <summary>The circuit that lets the bridge drive only while its pin is toggled.</summary>
    public EnableCircuit EnableCircuit { get; }

    /// <summary>The STOP button.</summary>
    public StopButton Stop { get; }

    /// <summary>The thumb lever.</summary>
    public Lever Lever { get; }

    /// <summary>The divider that measures the supply.</summary>
    public SupplyDivider SupplyDivider { get; }

    /// <summary>The amplifier that measures the motor current.</summary>
    public MotorCurrentSensor MotorCurrentSensor { get; }

    /// <summary>The buzzer.</summary>
    public Buzzer Buzzer { get; }

    /// <summary>The status LED.</summary>
    public StatusLed StatusLed { get; }

    /// <summary>The chip's radio and what is connected over it.</summary>
    public VirtualNetwork Network { get; } = new();

    /// <summary>The chip's source of randomness.</summary>
    public ChipNoise Noise { get; }

    /// <summary>The computer's end of the console's serial line.</summary>
    public SerialAdapter SerialAdapter { get; }

    /// <summary>The I2C bus, for faults of the wires.</summary>
    public I2cBus I2c { get; }

    /// <summary>The chip's SPI controllers.</summary>
    internal SpiBus Spi { get; }

    /// <summary>The file system in the chip's flash.</summary>
    public FlashVolume Flash { get; }

    /// <summary>The chip's ADC.</summary>
    public AdcUnit Adc { get; }

    /// <summary>Which pin serves which function.</summary>
    internal PinFunctions Functions { get; }

    /// <summary>The chip's GPIO pins.</summary>
    internal PinBank Pins { get; }

    /// <summary>The chip's PWM unit.</summary>
    internal LedcUnit Ledc { get; }

    /// <summary>The chip's pulse counters.</summary>
    internal PulseCounterBank PulseCounters { get; }

    /// <summary>The chip's serial ports.</summary>
    internal UartBank Uarts { get; }
}
