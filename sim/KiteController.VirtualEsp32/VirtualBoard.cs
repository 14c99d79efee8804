using System;
using System.Runtime.CompilerServices;
using KiteController.VirtualEsp32.Chip;
using KiteController.VirtualEsp32.Nano;
using KiteController.VirtualEsp32.Parts;

namespace KiteController.VirtualEsp32;

/// <summary>
/// An ESP32 with the project's parts around it, in virtual time. Firmware built for the desktop runs against the board that is
/// current on its thread; time passes only when it calls the device API.
/// </summary>
/// <remarks>
/// Every native call first pays for the managed code and the garbage since the last one, then for itself, then moves the plant
/// over every whole millisecond passed (the grid). Sensors show what they sampled at the last grid point, but the encoder is
/// counted up to the moment; the plant gets the mean of the drive over each millisecond. Single-threaded, deterministic, no allocation per call.
/// </remarks>
public sealed partial class VirtualBoard
{
    /// <summary>Spacing of the grid on which physics and parts advance: 1 ms.</summary>
    public const long GridNanoseconds = 1_000_000;

    [ThreadStatic]
    private static VirtualBoard? s_current;

    private readonly IPlant _plant;
    private long _now;
    private long _nextGrid = GridNanoseconds;
    private long _bootedAt;
    private long _instructionsCharged;
    private long _garbageCollected;
    private long _lastClockRead = -1;
    private bool _withoutPower;
    private MotorDrive _drive;

    /// <summary>A board at power-on, time 0, with every part in its reset state.</summary>
    public VirtualBoard(IPlant plant, BoardWiring? wiring = null, BoardOptions? options = null)
    {
        _plant = plant;
        Wiring = wiring ?? new BoardWiring();
        options ??= new BoardOptions();
        Costs = options.Costs;
        Functions = new PinFunctions();
        Noise = new ChipNoise(options.Seed);
        Ledc = new LedcUnit();
        EnableCircuit = new EnableCircuit();
        Stop = new StopButton();
        Encoder = new QuadratureEncoder(Wiring);
        PulseCounters = new PulseCounterBank(this);
        Uarts = new UartBank(this);
        SerialAdapter = new SerialAdapter(this);
        Pins = new PinBank(this);
        I2c = new I2cBus(this);
        Adc = new AdcUnit(options.Adc, options.Seed);
        Flash = new FlashVolume(this, options.Flash);
        Imu = new Mpu6050(Wiring.ImuAddress, options.Imu, options.Seed);
        PivotSensor = new As5600(Wiring.PivotSensorAddress, options.PivotSensor, options.Seed);
        LoadCell = new Nau7802(Wiring, options.LoadCell, options.Seed);
        OtherConverter = new Hx711(Wiring, options.LoadCell, options.OtherConverter, options.Seed);
        Spi = new SpiBus(this, OtherConverter);
        Lever = new Lever(Wiring);
        SupplyDivider = new SupplyDivider(Wiring);
        MotorCurrentSensor = new MotorCurrentSensor(Wiring);
        Bridge = new HBridge(this);
        Buzzer = new Buzzer(this);
        StatusLed = new StatusLed(this);
        I2c.Connect(Imu);
        I2c.Connect(PivotSensor);
        I2c.Connect(LoadCell);
        Adc.Connect(Wiring.LeverAdcChannel, Lever);
        Adc.Connect(Wiring.SupplyAdcChannel, SupplyDivider);
        Adc.Connect(Wiring.MotorCurrentAdcChannel, MotorCurrentSensor);
        SampleParts();
    }

    /// <summary>The board of this thread.</summary>
    /// <exception cref="InvalidOperationException">No board was activated on this thread.</exception>
    public static VirtualBoard Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => s_current ?? NoBoard();
    }

    /// <summary>Virtual time since the board was made, in nanoseconds.</summary>
    public long NowNanoseconds => _now;

    /// <summary>What the chip's microsecond clock shows, without charging for it.</summary>
    public long MicrosecondsSinceBoot => (_now - _bootedAt) / 1_000;

    /// <summary>Where the virtual time went.</summary>
    public NativeStatistics Statistics { get; } = new();

    /// <summary>Takes the firmware's debug text; null drops it.</summary>
    public Action<string>? DebugOutput { get; set; }

    /// <summary>What the bridge does in the millisecond before the last grid point, in the mean.</summary>
    public MotorDrive Drive => _drive;

    /// <summary>Makes this board the current one of the calling thread; what the thread's meter shows so far is not charged.</summary>
    public void Activate()
    {
        s_current = this;
        _instructionsCharged = Meter.Instructions;
        _garbageCollected = Meter.GarbageBytes;
        _lastClockRead = -1;
    }

    /// <summary>Switches the board off and on: chip and parts go to their reset state, the chip's clock starts at 0, time goes on.</summary>
    public void PowerCycle()
    {
        _withoutPower = false;
        RestartChip();
        Imu.PowerOn();
        PivotSensor.PowerOn();
        LoadCell.PowerOn();
        OtherConverter.PowerOn(_now);
        EnableCircuit.PowerOn();
    }

    /// <summary>Takes the power away: from now on every native call throws, until <see cref="PowerCycle"/>.</summary>
    /// <exception cref="PowerCutException">Always: the firmware ends here.</exception>
    public void CutPower()
    {
        _withoutPower = true;
        RequirePower();
    }

    /// <summary>Restarts the chip alone, as its reset button does: pins let go, its clock starts at 0, the parts keep their state.</summary>
    public void RestartChip()
    {
        Pins.Restart(_now);
        Ledc.Restart();
        PulseCounters.Restart();
        Uarts.Restart();
        I2c.Restart();
        Functions.Restart();
        Flash.Restart();
        Network.Restart();
        _bootedAt = _now;
        _garbageCollected = Meter.GarbageBytes; // The heap is made anew.
        _lastClockRead = -1;
    }

    /// <summary>Lets time pass without any call from the firmware, as while it hangs.</summary>
    public void PassTime(long nanoseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nanoseconds);
        _lastClockRead = -1;
        Advance(nanoseconds);
    }

    private static VirtualBoard NoBoard()
        => throw new InvalidOperationException("No virtual board is active on this thread: call Activate first.");
}
