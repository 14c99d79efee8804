using System;
using KiteController.Physics;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>The AS5600 at register level: a 12-bit absolute angle, magnet flags, filter and hysteresis (ams datasheet v1-06).</summary>
/// <remarks>
/// Clockwise from above counts up (DIR to ground). The slow filter is one pole with a third of the datasheet's settling time
/// (assumed shape). Not modelled: MPOS and MANG, output pin, low-power modes, burning, fast filter, the 10-count hysteresis of
/// ANGLE at the end of the turn.
/// </remarks>
public sealed class As5600 : II2cPart
{
    private const int CountsPerTurn = 4096;
    private const byte MagnetDetected = 0x20;
    private const byte MagnetTooWeak = 0x10;
    private const byte MagnetTooStrong = 0x08;
    private readonly As5600Options _options;
    private readonly SeededRandom _random;
    private readonly byte[] _configuration = new byte[9];
    private readonly double _phase1;
    private readonly double _phase2;
    private double _filteredRadian;
    private double _filterGain;
    private int _count;
    private int _reported;
    private byte _pointer;
    private bool _primed;

    internal As5600(byte address, As5600Options options, ulong seed)
    {
        Address = address;
        _options = options;
        _random = new SeededRandom(seed ^ 0x5600_0000_0000_0001UL);
        _phase1 = 2.0 * Math.PI * _random.NextDouble();
        _phase2 = 2.0 * Math.PI * _random.NextDouble();
        PowerOn();
    }

    /// <summary>Faults to switch.</summary>
    public As5600Faults Faults { get; } = new();

    /// <inheritdoc/>
    public I2cFaults I2cFaults => Faults;

    /// <inheritdoc/>
    public byte Address { get; }

    /// <summary>Back to the reset state: configuration all 0, nothing burned.</summary>
    public void PowerOn()
    {
        Array.Clear(_configuration);
        _pointer = 0;
        _primed = false;
        Configure();
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> data)
    {
        _pointer = data[0];
        foreach (byte value in data[1..])
        {
            if (_pointer is >= 1 and <= 8)
            {
                bool highByte = (_pointer & 1) != 0;
                _configuration[_pointer] = highByte ? (byte)(value & (_pointer == 7 ? 0x3F : 0x0F)) : value;
            }

            _pointer++;
        }

        Configure();
    }

    /// <inheritdoc/>
    public void Read(Span<byte> data)
    {
        for (int i = 0; i < data.Length; i++)
        {
            data[i] = ReadRegister(_pointer);

            // The pointer goes back after the low byte of an angle, so that it can be read again and again (datasheet).
            _pointer = _pointer is 0x0D or 0x0F or 0x1C ? (byte)(_pointer - 1) : (byte)(_pointer + 1);
        }
    }

    internal void Sample(PhysicalSignals signals)
    {
        double angle = signals.PivotAngleRadian;
        _filteredRadian = _primed ? _filteredRadian + (_filterGain * (angle - _filteredRadian)) : angle;
        _primed = true;
    }

    private byte ReadRegister(byte register)
    {
        switch (register)
        {
            case <= 0x08:
                return _configuration[register];
            case 0x0B:
                return Status();
            case 0x0C:
                _count = Measure();
                return (byte)(_count >> 8);
            case 0x0D:
                return (byte)_count;
            case 0x0E:
                _count = (Measure() - ((_configuration[1] << 8) | _configuration[2])) & (CountsPerTurn - 1);
                return (byte)(_count >> 8);
            case 0x0F:
                return (byte)_count;
            case 0x1A:
                return Faults.MagnetAbsent || Faults.MagnetWeak ? (byte)128 : Faults.MagnetStrong ? (byte)0 : (byte)64;
            case 0x1B:
                return (byte)(Magnitude() >> 8);
            case 0x1C:
                return (byte)Magnitude();
            default:
                return 0;
        }
    }

    private byte Status()
    {
        int status = Faults.MagnetAbsent ? MagnetTooWeak : MagnetDetected;
        status |= Faults.MagnetWeak ? MagnetTooWeak : 0;
        return (byte)(status | (Faults.MagnetStrong ? MagnetTooStrong : 0));
    }

    private int Magnitude() => Faults.MagnetAbsent ? 0 : Faults.MagnetWeak ? 700 : Faults.MagnetStrong ? 3500 : 2000;

    private int Measure()
    {
        if (Faults.StuckCount is int stuck)
        {
            return stuck & (CountsPerTurn - 1);
        }

        if (Faults.Frozen)
        {
            return _reported;
        }

        if (Faults.MagnetAbsent)
        {
            return (int)(_random.NextDouble() * CountsPerTurn);
        }

        double degrees = (_filteredRadian * (180.0 / Math.PI)) + _options.MountingDeg;
        if (_options.NonLinearityDeg > 0.0)
        {
            degrees += _options.NonLinearityDeg
                       * ((0.7 * Math.Sin(_filteredRadian + _phase1)) + (0.3 * Math.Sin((2.0 * _filteredRadian) + _phase2)));
        }

        if (_options.NoiseDeg > 0.0)
        {
            double faster = Math.Pow(2.0, 0.5 * SlowFilter());
            degrees += _options.NoiseDeg * faster * (Faults.MagnetWeak ? 4.0 : 1.0) * _random.NextGaussian();
        }

        int count = (int)((long)Math.Floor((degrees * (CountsPerTurn / 360.0)) + 0.5 + Faults.SlippedCount) & (CountsPerTurn - 1));
        int hysteresis = (_configuration[8] >> 2) & 3;
        int change = ((count - _reported + (CountsPerTurn * 3 / 2)) & (CountsPerTurn - 1)) - (CountsPerTurn / 2);
        if (Math.Abs(change) > hysteresis)
        {
            _reported = count;
        }

        return _reported;
    }

    private int SlowFilter() => _configuration[7] & 3;

    private void Configure()
    {
        ReadOnlySpan<double> settlingMillisecond = [2.2, 1.1, 0.55, 0.286];
        _filterGain = 1.0 - Math.Exp(-3.0 / settlingMillisecond[SlowFilter()]);
    }
}
