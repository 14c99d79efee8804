namespace KiteController.Physics;

/// <summary>
/// What the ground adds to the lift of a sail close above it: the image of its tip vortices lessens the induced angle. McCormick:
/// factor phi = (16 h/b)2/(1 + (16 h/b)2) on it; lift slope proportional to 1/(1 + 2 phi/aspect).
/// </summary>
public static class GroundEffect
{
    /// <summary>Spans of height above which the effect is left out; it is below 0.1 % there.</summary>
    public const double ReachSpans = 2.0;

    /// <summary>Lift near the ground over lift far from it, 1 or more.</summary>
    /// <param name="heightMetre">Height of the sail, m.</param>
    /// <param name="spanMetre">Its span, m.</param>
    /// <param name="aspect">Its aspect ratio, span squared over area.</param>
    public static double Gain(double heightMetre, double spanMetre, double aspect)
    {
        var ratio = 16.0 * heightMetre / spanMetre;
        var phi = ratio * ratio / (1.0 + ratio * ratio);
        return (1.0 + 2.0 / aspect) / (1.0 + 2.0 * phi / aspect);
    }
}
