namespace KiteController.VirtualEsp32;

/// <summary>The physics around the board.</summary>
public interface IPlant
{
    /// <summary>Advances the physics by exactly 1 ms with the drive held, and writes what the parts feel at its end.</summary>
    /// <param name="drive">What the bridge did in the millisecond.</param>
    /// <param name="signals">The board's signals, to be overwritten.</param>
    void Step(in MotorDrive drive, PhysicalSignals signals);
}
