namespace KiteController.Physics;

/// <summary>
/// The flight model as it was first verified, in an independent program and in tables: no tilt inertia, the swept line felt at a third,
/// a stiff tail. What is checked against those figures to the last digit is flown so.
/// </summary>
public static class PlainKite
{
    /// <summary>That kite, flown by the equations as they were first verified.</summary>
    public static KiteParameters Of(KiteParameters kite) => kite with
    {
        TiltInertiaFactor = 0.0,
        TiltDampingNewtonSecond = kite.TiltDampingNewtonSecond * 0.16 / 0.135,
        BroadsideWeight = 0.5,
        BroadsideOnset = 0.0,
        LineSweepFactor = 0.0,
        TailSwingMetre = 0.0,
    };
}
