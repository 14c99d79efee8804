namespace KiteController.Physics;

/// <summary>How the mean wind grows with height.</summary>
public enum WindProfileLaw
{
    /// <summary>(h / reference) to the shear exponent.</summary>
    Power = 0,

    /// <summary>ln(h / roughness) over ln(reference / roughness).</summary>
    Logarithmic = 1,
}
