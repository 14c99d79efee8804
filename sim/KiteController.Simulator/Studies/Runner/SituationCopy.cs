using KiteController.Core.Runner;

namespace KiteController.Simulator.Studies.Runner;

/// <summary>A copy of what the unit knew at a cut, which the unit itself rewrites in its next flight.</summary>
internal static class SituationCopy
{
    /// <summary>Copies every field.</summary>
    public static CutSituation Of(CutSituation from) => new()
    {
        HeightMetre = from.HeightMetre,
        DistanceMetre = from.DistanceMetre,
        AzimuthRadian = from.AzimuthRadian,
        LineLengthMetre = from.LineLengthMetre,
        WindMetrePerSecond = from.WindMetrePerSecond,
        RecentGainMetrePerSecond = from.RecentGainMetrePerSecond,
        RecentCrossMetrePerSecond = from.RecentCrossMetrePerSecond,
        WindAzimuthRadian = from.WindAzimuthRadian,
        WindDirectionErrorRadian = from.WindDirectionErrorRadian,
        GustMetrePerSecond = from.GustMetrePerSecond,
        WindKnown = from.WindKnown,
        WindCorrection = from.WindCorrection,
        Theirs = from.Theirs,
    };
}
