using System;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>The quadrature encoder on the spool shaft: two lines a quarter of a cycle apart, the first leads when line is paid out.</summary>
/// <remarks>Its position is taken at every grid point and at every look at it; all edges since the last one are counted, in order, in one direction.</remarks>
public sealed class QuadratureEncoder
{
    private readonly double _quartersPerRadian;
    private double _slippedRadian;
    private double _lastRadian;

    internal QuadratureEncoder(BoardWiring wiring)
    {
        PinA = wiring.EncoderPinA;
        PinB = wiring.EncoderPinB;
        _quartersPerRadian = wiring.EncoderCyclesPerRevolution * 4 / (2.0 * Math.PI) * (wiring.EncoderReversed ? -1.0 : 1.0);
    }

    /// <summary>Faults to switch.</summary>
    public EncoderFaults Faults { get; } = new();

    /// <summary>GPIO of the first line.</summary>
    public int PinA { get; }

    /// <summary>GPIO of the second line.</summary>
    public int PinB { get; }

    /// <summary>Position in quarters of a cycle at the last grid point.</summary>
    public long QuarterCycle { get; private set; }

    /// <summary>Level of the first line.</summary>
    public bool LevelA
    {
        get
        {
            LevelsAt(QuarterCycle, out bool a, out _);
            return a;
        }
    }

    /// <summary>Level of the second line.</summary>
    public bool LevelB
    {
        get
        {
            LevelsAt(QuarterCycle, out _, out bool b);
            return b;
        }
    }

    internal long PreviousQuarterCycle { get; private set; }

    internal bool IsStuckA => Faults.StuckA.HasValue;

    internal bool IsStuckB => Faults.StuckB.HasValue;

    /// <summary>Levels of both lines at a position.</summary>
    internal void LevelsAt(long quarter, out bool a, out bool b)
    {
        long phase = quarter & 3;
        a = Faults.StuckA ?? phase is 1 or 2;
        b = Faults.StuckB ?? phase >= 2;
    }

    /// <summary>Takes the spool's angle; true if edges passed.</summary>
    internal bool Sample(double angle)
    {
        if (Faults.Slipping)
        {
            _slippedRadian += angle - _lastRadian;
        }

        if (Faults.Reversed)
        {
            _slippedRadian += 2.0 * (angle - _lastRadian);
        }

        _lastRadian = angle;
        PreviousQuarterCycle = QuarterCycle;
        QuarterCycle = (long)Math.Floor((angle - _slippedRadian) * _quartersPerRadian);
        return QuarterCycle != PreviousQuarterCycle;
    }
}
