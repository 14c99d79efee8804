using System.Device.Gpio;
using KiteController.VirtualEsp32.Parts;

namespace KiteController.VirtualEsp32.Chip;

/// <summary>One hardware pulse counter, set up as nanoFramework does it (read in its ESP32 source; see GpioPulseCounter).</summary>
internal sealed class PulseCounterUnit
{
    private int _risingStep;
    private int _fallingStep;
    private bool _running;

    public PulseCounterUnit(int pinA, int pinB)
    {
        PinA = pinA;
        PinB = pinB < 0 ? -1 : pinB;
    }

    public int PinA { get; }

    public int PinB { get; }

    public long Count { get; private set; }

    public void Start(GpioPulsePolarity polarity)
    {
        _risingStep = polarity is GpioPulsePolarity.Both or GpioPulsePolarity.Rising ? 1 : 0;
        _fallingStep = polarity is GpioPulsePolarity.Both or GpioPulsePolarity.Falling ? 1 : 0;
        Count = 0;
        _running = true;
    }

    public void Stop() => _running = false;

    public void Clear() => Count = 0;

    /// <summary>Takes one edge of a line.</summary>
    /// <param name="pin">The pin whose level changed.</param>
    /// <param name="rising">Its new level.</param>
    /// <param name="other">Level of the encoder's other line.</param>
    public void Edge(int pin, bool rising, bool other)
    {
        if (!_running)
        {
            return;
        }

        if (pin == PinA)
        {
            int step = rising ? _risingStep : _fallingStep;
            Count += PinB < 0 || other ? step : -step;
        }
        else if (pin == PinB)
        {
            Count += rising == other ? 1 : -1;
        }
    }

    /// <summary>Takes the edges of a moving encoder.</summary>
    public void Take(QuadratureEncoder encoder)
    {
        long position = encoder.PreviousQuarterCycle;
        while (position != encoder.QuarterCycle)
        {
            bool forward = position < encoder.QuarterCycle;
            position += forward ? 1 : -1;
            encoder.LevelsAt(position, out bool a, out bool b);
            bool edgeOfA = ((position & 1) != 0) == forward;
            if (edgeOfA && !encoder.IsStuckA)
            {
                Edge(encoder.PinA, a, b);
            }
            else if (!edgeOfA && !encoder.IsStuckB)
            {
                Edge(encoder.PinB, b, a);
            }
        }
    }
}
