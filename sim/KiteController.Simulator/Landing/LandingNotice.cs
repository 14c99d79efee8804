using KiteController.App.Landing;

namespace KiteController.Simulator.Landing;

/// <summary>What the unit told of a cut at one moment: a copy, for the unit rewrites and forgets its own.</summary>
public sealed class LandingNotice
{
    /// <param name="atSeconds">When, second after power-up.</param>
    /// <param name="record">What it told; copied.</param>
    public LandingNotice(double atSeconds, CutRecord record)
    {
        AtSeconds = atSeconds;
        Record.Take(record);
    }

    /// <summary>When, second after power-up.</summary>
    public double AtSeconds { get; }

    /// <summary>The copy.</summary>
    public CutRecord Record { get; } = new();

    /// <summary>The same estimate read at another time.</summary>
    /// <param name="secondsSinceCut">Then.</param>
    public LandingNotice At(double secondsSinceCut)
    {
        var later = new LandingNotice(AtSeconds + secondsSinceCut - Record.SecondsSinceCut, Record);
        later.Record.SecondsSinceCut = (float)secondsSinceCut;
        return later;
    }
}
