using System;

namespace KiteController.VirtualEsp32.Tests;

/// <summary>A plant made of one line of test code; it remembers the drive of every millisecond.</summary>
internal sealed class TestPlant(Action<int, PhysicalSignals>? signals = null) : IPlant
{
    public int Milliseconds { get; private set; }

    public MotorDrive LastDrive { get; private set; }

    public void Step(in MotorDrive drive, PhysicalSignals output)
    {
        Milliseconds++;
        LastDrive = drive;
        signals?.Invoke(Milliseconds, output);
    }
}
