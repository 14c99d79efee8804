namespace KiteController.Simulator.Flights;

/// <summary>A place on the ground, or the place under something in the air.</summary>
/// <param name="EastMetre">Metre east of the spool.</param>
/// <param name="NorthMetre">Metre north of the spool.</param>
public readonly record struct MapPoint(double EastMetre, double NorthMetre);
