namespace KiteController.VirtualEsp32;

/// <summary>What the bridge does to the motor for one millisecond; a mean where it changes within.</summary>
/// <param name="Driven">False: the enable circuit is off and the terminals are shorted, a viscous brake.</param>
/// <param name="Duty">Share of the supply put on the motor, -1 to 1; positive pays line out, the rest of the period brakes (slow decay).</param>
public readonly record struct MotorDrive(bool Driven, double Duty);
