namespace KiteController.Simulator.Flights;

/// <summary>Which parameters stray from nominal by the spread.</summary>
public enum SpreadSet
{
    /// <summary>All for which <see cref="World.Outfit"/> has a range: kite, air, line, spool.</summary>
    Wide = 0,

    /// <summary>Those of the flight model's own study: mass, area, bow stiffness and asymmetry of the kite; line, air and spool are nominal.</summary>
    Flight = 1,
}
