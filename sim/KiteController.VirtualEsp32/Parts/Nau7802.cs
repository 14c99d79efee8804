using System;
using KiteController.Physics;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>The NAU7802 bridge converter at register level with its load cell (Nuvoton datasheet 1.7).</summary>
/// <remarks>
/// Power-up needs PUD, PUA, AVDDS (the bridge hangs on its regulator) and CS; PUR comes 200 us after PUD. Not modelled:
/// DRDY pin, temperature switch, streaming mode, OTP, crystal. The second channel is not connected and reads zero.
/// </remarks>
public sealed class Nau7802 : II2cPart
{
    private const byte ResetBit = 0x01;
    private const byte DigitalOn = 0x02;
    private const byte AnalogOn = 0x04;
    private const byte PowerUpReady = 0x08;
    private const byte CycleStart = 0x10;
    private const byte CycleReady = 0x20;
    private const byte InternalSupply = 0x80;
    private const byte Calibrate = 0x04;
    private const byte CalibrationError = 0x08;
    private const byte SecondChannel = 0x80;
    private const long PowerUpNanoseconds = 200_000;
    private const int FirstResult = 0x12;
    private const double CountsPerVoltPerVolt = 128.0 * 2.0 * Nau7802Converter.FullScale;
    private readonly Nau7802Memory _registers = new();
    private readonly Nau7802Converter _converter;
    private long _now;
    private long _digitalOnAt;
    private bool _calibrating;
    private double _crept;
    private bool _ready;
    private byte _pointer;

    internal Nau7802(BoardWiring wiring, Nau7802Options options, ulong seed)
    {
        Address = wiring.LoadCellAddress;
        _converter = new Nau7802Converter(wiring, options, new SeededRandom(seed ^ 0x7802_0000_0000_0001UL));
        PowerOn();
    }

    /// <summary>Faults to switch.</summary>
    public Nau7802Faults Faults { get; } = new();

    /// <inheritdoc/>
    public I2cFaults I2cFaults => Faults;

    /// <inheritdoc/>
    public byte Address { get; }

    /// <summary>True while the sun shines on the load cell, which then drifts.</summary>
    public bool SunShines
    {
        get => _converter.Bridge.SunShines;
        set => _converter.Bridge.SunShines = value;
    }

    /// <summary>Present drift of the zero, N of line tension.</summary>
    public double DriftNewton => _converter.Bridge.DriftNewton;

    /// <summary>Counts per newton of line tension of this very load cell at gain 128: what a calibration should find.</summary>
    public double TrueCountsPerNewton => (_converter.Bridge.VoltPerVolt(1.0) - _converter.Bridge.VoltPerVolt(0.0)) * CountsPerVoltPerVolt;

    /// <summary>Counts without any tension at gain 128, the present drift included: what a calibration should find.</summary>
    public double TrueZeroCount => _converter.Bridge.VoltPerVolt(0.0) * CountsPerVoltPerVolt;

    /// <summary>Present creep under load, N of line tension.</summary>
    public double CreepNewton => _converter.Bridge.CreepNewton;

    /// <summary>Back to the reset state: everything off, gain 1, 10 samples/s, no calibration.</summary>
    public void PowerOn()
    {
        _registers.Reset();
        _calibrating = false;
        _ready = false;
        _pointer = 0;
        _converter.Restart();
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> data)
    {
        _pointer = data[0];
        foreach (byte value in data[1..])
        {
            WriteRegister(_pointer, value);
            _pointer++;
        }
    }

    /// <inheritdoc/>
    public void Read(Span<byte> data)
    {
        for (int i = 0; i < data.Length; i++)
        {
            data[i] = ReadRegister(_pointer);
            _pointer++;
        }
    }

    internal void Sample(PhysicalSignals signals, long now)
    {
        _now = now;
        _converter.Bridge.Follow(signals.SpoolAngleRadian);
        const byte running = DigitalOn | AnalogOn | CycleStart;
        if ((_registers[0] & (running | ResetBit)) != running)
        {
            return;
        }

        bool powered = (_registers[0] & InternalSupply) != 0;
        bool connected = (_registers[2] & SecondChannel) == 0;
        _converter.Accumulate(connected && powered, signals.LineTensionNewton);
        if (_calibrating)
        {
            if (_converter.CalibrationIsOver(now))
            {
                FinishCalibration();
            }
        }
        else if (_converter.ConversionIsOver(now) && !Faults.NeverReady)
        {
            _registers.Put24(FirstResult, Result());
            _ready = true;
        }
    }

    private int Result()
    {
        if (Faults.Saturated)
        {
            return Nau7802Converter.FullScale - 1;
        }

        _crept += Faults.CreepPerConversion;
        int result = _converter.Result(_registers.Offset, _registers.Gain);
        return Faults.StuckValue ?? Math.Clamp(result + (int)_crept, -Nau7802Converter.FullScale, Nau7802Converter.FullScale - 1);
    }

    private byte ReadRegister(byte register)
    {
        switch (register)
        {
            case 0x00:
                bool up = (_registers[0] & DigitalOn) != 0 && _now - _digitalOnAt >= PowerUpNanoseconds;
                return (byte)(_registers[0] | (up ? PowerUpReady : 0) | (_ready ? CycleReady : 0));
            case 0x02:
                return (byte)(_registers[2] | (_calibrating ? Calibrate : 0));
            case FirstResult + 2:
                _ready = false;
                return _registers[register];
            case 0x1F:
                return Faults.Revision ?? 0x0F;
            default:
                return _registers[register];
        }
    }

    private void WriteRegister(byte register, byte value)
    {
        if (register == 0x00)
        {
            WritePowerControl(value);
        }
        else if ((_registers[0] & ResetBit) == 0 && register is <= 0x11 or 0x15 or 0x1B or 0x1C)
        {
            bool calibrate = register == 0x02 && (value & Calibrate) != 0;
            _registers[register] = register == 0x02
                ? (byte)((value & ~(Calibrate | CalibrationError)) | (_registers[2] & CalibrationError))
                : value;
            if (register <= 0x02)
            {
                _converter.Configure(_registers[1] & 7, (_registers[2] >> 4) & 7, _now);
                _ready = false;
                _calibrating = calibrate;
            }
        }
    }

    private void WritePowerControl(byte value)
    {
        if ((value & ResetBit) != 0)
        {
            byte pointer = _pointer;
            PowerOn();
            _pointer = pointer;
            _registers[0] = ResetBit;
            return;
        }

        byte before = _registers[0];
        _registers[0] = (byte)(value & ~(PowerUpReady | CycleReady));
        if ((before & DigitalOn) == 0 && (value & DigitalOn) != 0)
        {
            _digitalOnAt = _now;
        }

        if (((before ^ value) & (DigitalOn | AnalogOn | InternalSupply | CycleStart)) != 0)
        {
            _converter.Configure(_registers[1] & 7, (_registers[2] >> 4) & 7, _now);
            _ready = false;
        }
    }

    private void FinishCalibration()
    {
        _calibrating = false;
        _registers[2] &= unchecked((byte)~CalibrationError);
        switch (_registers[2] & 3)
        {
            case 0:
                _registers.Offset = _converter.InternalOffset();
                break;
            case 2:
                _registers.Offset = _converter.MeasuredInput();
                break;
            case 3:
                double gain = Nau7802Converter.FullScale / (double)(_converter.MeasuredInput() - _registers.Offset);
                if (gain is > 0.0 and < 256.0)
                {
                    _registers.Gain = gain;
                }
                else
                {
                    _registers[2] |= CalibrationError;
                }

                break;
        }

        _converter.Configure(_registers[1] & 7, (_registers[2] >> 4) & 7, _now);
    }
}
