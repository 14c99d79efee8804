namespace nanoFramework.Runtime.Native;

/// <summary>How far a reboot goes.</summary>
public enum RebootOption
{
    NormalReboot = 0,
    EnterNanoBooter = 1,
    ClrOnly = 2,
    EnterProprietaryBooter = 8,
}
