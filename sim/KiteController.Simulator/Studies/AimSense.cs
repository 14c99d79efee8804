namespace KiteController.Simulator.Studies;

/// <summary>On which side of an aim a figure should lie.</summary>
public enum AimSense
{
    /// <summary>No lower than the aim.</summary>
    AtLeast,

    /// <summary>No higher than the aim.</summary>
    AtMost,

    /// <summary>Close to the aim, to either side.</summary>
    Near,
}
