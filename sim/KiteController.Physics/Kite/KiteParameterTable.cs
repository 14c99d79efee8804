using System.Collections.Generic;

namespace KiteController.Physics;

/// <summary>Every number of a kite by its key in kite files, with its unit and what is possible. The order is the one that random draws follow.</summary>
public static class KiteParameterTable
{
    /// <summary>The numbers.</summary>
    public static IReadOnlyList<KiteParameterEntry> All { get; } =
    [
        new("mass", "kg", 0.003, 2, kite => kite.MassKilogram, (kite, value) => kite with { MassKilogram = value }),
        new("area", "m2", 0.01, 3, kite => kite.AreaSquareMetre, (kite, value) => kite with { AreaSquareMetre = value }),
        new("airDensity", "kg/m3", 0.5, 1.5, kite => kite.AirDensityKilogramPerCubicMetre, (kite, value) => kite with { AirDensityKilogramPerCubicMetre = value }),
        new("gravity", "m/s2", 1, 30, kite => kite.GravityMetrePerSecondSquared, (kite, value) => kite with { GravityMetrePerSecondSquared = value }),
        new("normalForceSlope", "1", 0.1, 6, kite => kite.NormalForceSlope, (kite, value) => kite with { NormalForceSlope = value }),
        new("normalForceBroadside", "1", 0.5, 2.5, kite => kite.NormalForceBroadside, (kite, value) => kite with { NormalForceBroadside = value }),
        new("skinFriction", "1", 0, 0.2, kite => kite.SkinFriction, (kite, value) => kite with { SkinFriction = value }),
        new("bridleAngle", "deg", 0, 45, kite => kite.BridleDeg, (kite, value) => kite with { BridleDeg = value }),
        new("towDistance", "m", 0.05, 3, kite => kite.TowDistanceMetre, (kite, value) => kite with { TowDistanceMetre = value }),
        new("panelCentre", "m", 0.02, 1, kite => kite.PanelCentreMetre, (kite, value) => kite with { PanelCentreMetre = value }),
        new("largestBank", "deg", 1, 80, kite => kite.LargestBankDeg, (kite, value) => kite with { LargestBankDeg = value }),
        new("centreOfGravity", "m", -0.2, 0.5, kite => kite.CentreOfGravityMetre, (kite, value) => kite with { CentreOfGravityMetre = value }),
        new("sideForceCentre", "m", -0.2, 1, kite => kite.SideForceCentreMetre, (kite, value) => kite with { SideForceCentreMetre = value }),
        new("tiltDamping", "N s", 0.005, 3, kite => kite.TiltDampingNewtonSecond, (kite, value) => kite with { TiltDampingNewtonSecond = value }),
        new("largestTiltRate", "1/s", 1, 100, kite => kite.LargestTiltRatePerSecond, (kite, value) => kite with { LargestTiltRatePerSecond = value }),
        new("broadsideWeight", "1", 0, 3, kite => kite.BroadsideWeight, (kite, value) => kite with { BroadsideWeight = value }),
        new("broadsideOnset", "1", 0, 1, kite => kite.BroadsideOnset, (kite, value) => kite with { BroadsideOnset = value }),
        new("bowSlack", "deg", 0, 30, kite => kite.BowSlackDeg, (kite, value) => kite with { BowSlackDeg = value }),
        new("bowFull", "deg", 1, 60, kite => kite.BowFullDeg, (kite, value) => kite with { BowFullDeg = value }),
        new("bowTension", "N", 0.05, 50, kite => kite.BowTensionNewton, (kite, value) => kite with { BowTensionNewton = value }),
        new("bowTime", "s", 0.005, 1, kite => kite.BowTimeSecond, (kite, value) => kite with { BowTimeSecond = value }),
        new("yawDampingFlat", "1", 0, 1, kite => kite.YawDampingFlat, (kite, value) => kite with { YawDampingFlat = value }),
        new("yawDampingBowed", "1", 0, 10, kite => kite.YawDampingBowed, (kite, value) => kite with { YawDampingBowed = value }),
        new("autorotation", "1", 0, 3, kite => kite.Autorotation, (kite, value) => kite with { Autorotation = value }),
        new("autorotationEndBow", "deg", 1, 60, kite => kite.AutorotationEndBowDeg, (kite, value) => kite with { AutorotationEndBowDeg = value }),
        new("yawDampingSquare", "1", 0.02, 5, kite => kite.YawDampingSquare, (kite, value) => kite with { YawDampingSquare = value }),
        new("unstalledAutorotationShare", "1", 0, 1, kite => kite.UnstalledAutorotationShare, (kite, value) => kite with { UnstalledAutorotationShare = value }),
        new("stallBegin", "deg", 1, 60, kite => kite.StallBeginDeg, (kite, value) => kite with { StallBeginDeg = value }),
        new("stallFull", "deg", 2, 90, kite => kite.StallFullDeg, (kite, value) => kite with { StallFullDeg = value }),
        new("asymmetry", "1", -0.1, 0.1, kite => kite.Asymmetry, (kite, value) => kite with { Asymmetry = value }),
        new("asymmetryBowedShare", "1", 0, 1, kite => kite.AsymmetryBowedShare, (kite, value) => kite with { AsymmetryBowedShare = value }),
        new("tiltInertia", "1", 0, 5, kite => kite.TiltInertiaFactor, (kite, value) => kite with { TiltInertiaFactor = value }),
        new("lineSweep", "1", 0, 1, kite => kite.LineSweepFactor, (kite, value) => kite with { LineSweepFactor = value }),
        new("tailDragArea", "m2", 0, 1, kite => kite.TailDragAreaSquareMetre, (kite, value) => kite with { TailDragAreaSquareMetre = value }),
        new("tailLever", "m", 0, 10, kite => kite.TailLeverMetre, (kite, value) => kite with { TailLeverMetre = value }),
        new("tailMass", "kg", 0, 1, kite => kite.TailMassKilogram, (kite, value) => kite with { TailMassKilogram = value }),
        new("tailSwing", "m", 0, 20, kite => kite.TailSwingMetre, (kite, value) => kite with { TailSwingMetre = value }),
    ];
}
