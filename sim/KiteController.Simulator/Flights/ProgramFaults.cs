using KiteController.VirtualEsp32;

namespace KiteController.Simulator.Flights;

/// <summary>What keeps the firmware from its work, as a part of it that hangs would.</summary>
internal sealed class ProgramFaults
{
    private const double NanosecondsPerMillisecond = 1e6;

    /// <summary>One pause that is still to come, millisecond.</summary>
    public double PauseMilliseconds { get; set; }

    /// <summary>Time that every tick loses, millisecond.</summary>
    public double LossPerTickMilliseconds { get; set; }

    /// <summary>Lets time pass in which the program does nothing; called once a tick.</summary>
    public void Hinder(VirtualBoard board)
    {
        var lost = PauseMilliseconds + LossPerTickMilliseconds;
        if (lost > 0.0)
        {
            PauseMilliseconds = 0.0;
            board.PassTime((long)(lost * NanosecondsPerMillisecond));
        }
    }
}
