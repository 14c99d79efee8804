using System;
using KiteController.Core.Loop;
using KiteController.VirtualEsp32;

namespace KiteController.Board.Tests.Rig;

/// <summary>A virtual board on a bench: powered, current on this thread, feeling what the test says.</summary>
internal sealed class Bench : IPlant
{
    public Bench(BoardOptions? options = null)
    {
        Board = new VirtualBoard(this, null, options);
        Board.Activate();
    }

    public VirtualBoard Board { get; }

    public PhysicalSignals Signals => Board.Signals;

    /// <summary>What the plant does every millisecond; null: everything stays as the test set it.</summary>
    public Action<MotorDrive, PhysicalSignals>? EveryMillisecond { get; set; }

    public SensorFrame Frame { get; } = new();

    public void Step(in MotorDrive drive, PhysicalSignals signals) => EveryMillisecond?.Invoke(drive, signals);

    public void PassMilliseconds(double milliseconds) => Board.PassTime((long)(milliseconds * 1e6));

    /// <summary>Virtual milliseconds that something takes.</summary>
    public double MillisecondsOf(Action action)
    {
        long start = Board.NowNanoseconds;
        action();
        return (Board.NowNanoseconds - start) * 1e-6;
    }
}
