namespace KiteController.NanoGate.Rewriting;

/// <summary>The desktop images made of the one firmware.</summary>
public enum FirmwareImage
{
    /// <summary>Redirected, with instructions and garbage counted.</summary>
    Flight,

    /// <summary>As <see cref="Flight"/>, with nanoCLR's floating-point semantics.</summary>
    Nano,

    /// <summary>As <see cref="Flight"/>, with instructions counted by method too.</summary>
    Profile,
}
