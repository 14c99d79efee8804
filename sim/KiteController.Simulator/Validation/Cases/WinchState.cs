namespace KiteController.Simulator.Validation.Cases;

/// <summary>Who decides the reel speed in the winch benchmark.</summary>
internal enum WinchState
{
    /// <summary>The lower force limit.</summary>
    Lower = 0,

    /// <summary>The speed wish.</summary>
    Speed = 1,

    /// <summary>The upper force limit.</summary>
    Upper = 2,
}
