using System;
using Reg = KiteController.VirtualEsp32.Parts.Mpu6050Register;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>The MPU6050 at register level: reset state, sleep, ranges, filters, sample rate, FIFO, data ready (PS and RM-MPU-6000A).</summary>
/// <remarks>
/// Not modelled: auxiliary I2C master, motion processor, self-test, cycle mode, interrupt pin. After waking the gyro reads 0
/// for 30 ms (datasheet: start-up time). The sample clock is the virtual board's, without error.
/// </remarks>
public sealed class Mpu6050 : II2cPart
{
    private const byte SleepBit = 0x40;
    private const byte ResetBit = 0x80;
    private const byte DataReadyBit = 0x01;
    private const byte FifoOverflowBit = 0x10;
    private readonly byte[] _registers = new byte[128];
    private readonly Mpu6050Fifo _fifo = new();
    private readonly Mpu6050SignalPath _path;
    private byte _pointer;
    private bool _dataReady;
    private long _untilSampleMicroseconds;
    private long _periodMicroseconds;

    internal Mpu6050(byte address, Mpu6050Options options, ulong seed)
    {
        Address = address;
        _path = new Mpu6050SignalPath(options, seed);
        PowerOn();
    }

    /// <summary>Faults to switch.</summary>
    public Mpu6050Faults Faults { get; } = new();

    /// <inheritdoc/>
    public I2cFaults I2cFaults => Faults;

    /// <inheritdoc/>
    public byte Address { get; }

    /// <summary>True while the sun shines on the chip, which then warms up and drifts.</summary>
    public bool SunShines
    {
        get => _path.Errors.SunShines;
        set => _path.Errors.SunShines = value;
    }

    /// <summary>How much warmer than the air the chip is, kelvin.</summary>
    public double WarmthKelvin => _path.Errors.WarmthKelvin;

    /// <summary>The zero-rate output of an axis (0 x, 1 y, 2 z) as drawn and drifted, deg/s: what a calibration should find.</summary>
    public double TrueGyroBiasDegPerSecond(int axis, double celsius) => _path.Errors.GyroBiasDegPerSecond(axis, celsius);

    /// <summary>The zero-g output of an axis as drawn, g.</summary>
    public double TrueAccelBiasG(int axis, double celsius) => _path.Errors.AccelBiasG(axis, celsius);

    /// <summary>Back to the reset state: asleep, all registers 0 but PWR_MGMT_1 and WHO_AM_I.</summary>
    public void PowerOn()
    {
        Array.Clear(_registers);
        _registers[Reg.PowerManagement1] = SleepBit;
        _registers[Reg.Identity] = 0x68;
        _fifo.Clear();
        _fifo.Overflowed = false;
        _dataReady = false;
        _pointer = 0;
        _path.Reset();
        Configure();
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
            if (_pointer != Reg.FifoData)
            {
                _pointer++;
            }
        }
    }

    internal void Sample(PhysicalSignals signals, long now)
    {
        _path.Now = now;
        if ((_registers[Reg.PowerManagement1] & SleepBit) != 0)
        {
            return;
        }

        _path.Step(signals);
        _untilSampleMicroseconds -= 1_000;
        while (_untilSampleMicroseconds <= 0)
        {
            _untilSampleMicroseconds += _periodMicroseconds;
            if (!Faults.NeverReady)
            {
                _path.TakeSample();
                _dataReady = true;
                PushSample();
            }
        }
    }

    private byte ReadRegister(byte register)
    {
        switch (register)
        {
            case >= Reg.AccelXHigh and <= Reg.GyroZLow:
                _path.WriteOutputs(_registers, Faults);
                return _registers[register];
            case Reg.InterruptStatus:
                int status = (_dataReady ? DataReadyBit : 0) | (_fifo.Overflowed ? FifoOverflowBit : 0);
                _dataReady = false;
                _fifo.Overflowed = false;
                return (byte)status;
            case Reg.FifoCountHigh:
                return (byte)(_fifo.Count >> 8);
            case Reg.FifoCountLow:
                return (byte)_fifo.Count;
            case Reg.FifoData:
                return _fifo.Pop();
            case Reg.Identity:
                return Faults.Identity ?? _registers[register];
            default:
                return register < _registers.Length ? _registers[register] : (byte)0;
        }
    }

    private void WriteRegister(byte register, byte value)
    {
        if (register == Reg.PowerManagement1 && (value & ResetBit) != 0)
        {
            byte pointer = _pointer;
            PowerOn();
            _pointer = pointer;
        }
        else if (register == Reg.UserControl)
        {
            const byte fifoReset = 0x04;
            const byte signalReset = 0x01;
            if ((value & fifoReset) != 0)
            {
                _fifo.Clear();
            }

            if ((value & signalReset) != 0)
            {
                _path.Reset();
            }

            _registers[register] = (byte)(value & ~(fifoReset | signalReset | 0x02));
        }
        else if (Reg.IsWritable(register))
        {
            bool slept = (_registers[Reg.PowerManagement1] & SleepBit) != 0;
            _registers[register] = value;
            if (slept && (_registers[Reg.PowerManagement1] & SleepBit) == 0)
            {
                _path.Wake();
                _untilSampleMicroseconds = 1_000;
            }

            Configure();
        }
    }

    private void Configure()
    {
        int filter = _registers[Reg.Config] & 7;
        bool slow = filter is >= 1 and <= 6;
        _periodMicroseconds = (slow ? 1_000 : 125) * (1L + _registers[Reg.SampleRateDivider]);
        _path.Configure(filter, (_registers[Reg.GyroConfig] >> 3) & 3, (_registers[Reg.AccelConfig] >> 3) & 3);
        _path.Standby = _registers[Reg.PowerManagement2] & 0x3F;
    }

    private void PushSample()
    {
        const byte fifoOn = 0x40;
        int enabled = _registers[Reg.FifoEnable];
        if ((_registers[Reg.UserControl] & fifoOn) == 0 || enabled == 0)
        {
            return;
        }

        _path.WriteOutputs(_registers, Faults);
        if ((enabled & 0x08) != 0)
        {
            _fifo.Push(_registers.AsSpan(Reg.AccelXHigh, 6));
        }

        if ((enabled & 0x80) != 0)
        {
            _fifo.Push(_registers.AsSpan(Reg.TemperatureHigh, 2));
        }

        for (int axis = 0; axis < 3; axis++)
        {
            if ((enabled & (0x40 >> axis)) != 0)
            {
                _fifo.Push(_registers.AsSpan(Reg.GyroXHigh + (2 * axis), 2));
            }
        }
    }
}
