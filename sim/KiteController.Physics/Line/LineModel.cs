namespace KiteController.Physics;

/// <summary>Which model carries the line's direction at the ring and its tension at the spool.</summary>
public enum LineModel
{
    /// <summary>Shape of the moment, laid over a straight line (<see cref="LineSag"/>): the fast one.</summary>
    QuasiStatic = 0,

    /// <summary>A chain of masses with waves, slack shape and ground (<see cref="DynamicLine"/>).</summary>
    Dynamic = 1,
}
