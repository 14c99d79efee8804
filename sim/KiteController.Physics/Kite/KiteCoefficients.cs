using System;

namespace KiteController.Physics;

/// <summary>What the kite's equations need at every step, worked out once from <see cref="KiteParameters"/> and <see cref="LineParameters"/>.</summary>
internal sealed class KiteCoefficients
{
    public readonly double AirDensity;
    public readonly double Gravity;
    public readonly double Area;
    public readonly double Span;
    public readonly double TotalMass;
    public readonly double InverseMass;
    public readonly double InverseMassAlongNormal;
    public readonly double Weight;
    public readonly double K1;
    public readonly double K2;
    public readonly double FrictionBothSides;
    public readonly double HalfDensityArea;
    public readonly double HalfDensityTail;
    public readonly double TailLever;
    public readonly double LineDragFactor;
    public readonly double HalfLineWeightPerMetre;
    public readonly double LineStiffness;
    public readonly double LineDamping;
    public readonly double SinBridle;
    public readonly double CosBridle;
    public readonly double PanelOverTow;
    public readonly double SinLargestBank;
    public readonly double InverseTiltDamping;
    public readonly double LargestTiltRate;
    public readonly double BroadsideWeight;
    public readonly double BowSlack;
    public readonly double BowRange;
    public readonly double InverseBowTension;
    public readonly double InverseBowTime;
    public readonly double InverseSinFullBow;
    public readonly double InverseSinAutorotationEnd;
    public readonly double YawDampingFlat;
    public readonly double YawDampingBowed;
    public readonly double YawDampingSquare;
    public readonly double Autorotation;
    public readonly double UnstalledShare;
    public readonly double SinStallBegin;
    public readonly double InverseStallRange;
    public readonly double Asymmetry;
    public readonly double AsymmetryLoss;
    public readonly double SideForceLever;
    public readonly double PendulumMoment;
    public readonly double InverseYawInertia;

    public KiteCoefficients(KiteParameters kite, LineParameters line)
    {
        AirDensity = kite.AirDensityKilogramPerCubicMetre;
        Gravity = kite.GravityMetrePerSecondSquared;
        Area = kite.AreaSquareMetre;
        Span = Math.Sqrt(2.4 * Area);
        TotalMass = kite.MassKilogram + kite.TailMassKilogram;
        InverseMass = 1.0 / TotalMass;
        var addedMass = 8.0 / 3.0 * AirDensity * Math.Pow(Area / Math.PI, 1.5);
        InverseMassAlongNormal = 1.0 / (TotalMass + addedMass);
        Weight = TotalMass * Gravity;
        K1 = kite.NormalForceSlope;
        K2 = kite.NormalForceBroadside;
        FrictionBothSides = 2.0 * kite.SkinFriction;
        HalfDensityArea = 0.5 * AirDensity * Area;
        HalfDensityTail = 0.5 * AirDensity * kite.TailDragAreaSquareMetre;
        TailLever = kite.TailLeverMetre;
        LineDragFactor = AirDensity * line.DragCoefficient * line.DiameterMetre / 6.0;
        HalfLineWeightPerMetre = 0.5 * line.KilogramPerMetre * Gravity;
        LineStiffness = line.StiffnessNewton;
        LineDamping = line.DampingNewtonSecondPerMetre;
        (SinBridle, CosBridle) = Math.SinCos(kite.BridleDeg * Angles.RadianPerDegree);
        PanelOverTow = kite.PanelCentreMetre / kite.TowDistanceMetre;
        SinLargestBank = Math.Sin(kite.LargestBankDeg * Angles.RadianPerDegree);
        InverseTiltDamping = 1.0 / kite.TiltDampingNewtonSecond;
        LargestTiltRate = kite.LargestTiltRatePerSecond;
        BroadsideWeight = kite.BroadsideWeight;
        BowSlack = kite.BowSlackDeg * Angles.RadianPerDegree;
        BowRange = (kite.BowFullDeg - kite.BowSlackDeg) * Angles.RadianPerDegree;
        InverseBowTension = 1.0 / kite.BowTensionNewton;
        InverseBowTime = 1.0 / kite.BowTimeSecond;
        InverseSinFullBow = 1.0 / Math.Sin(kite.BowFullDeg * Angles.RadianPerDegree);
        InverseSinAutorotationEnd = 1.0 / Math.Sin(kite.AutorotationEndBowDeg * Angles.RadianPerDegree);
        YawDampingFlat = kite.YawDampingFlat;
        YawDampingBowed = kite.YawDampingBowed;
        YawDampingSquare = kite.YawDampingSquare;
        Autorotation = kite.Autorotation;
        UnstalledShare = kite.UnstalledAutorotationShare;
        SinStallBegin = Math.Sin(kite.StallBeginDeg * Angles.RadianPerDegree);
        InverseStallRange = 1.0 / (Math.Sin(kite.StallFullDeg * Angles.RadianPerDegree) - SinStallBegin);
        Asymmetry = kite.Asymmetry;
        AsymmetryLoss = 1.0 - kite.AsymmetryBowedShare;
        SideForceLever = kite.SideForceCentreMetre;
        PendulumMoment = kite.MassKilogram * kite.CentreOfGravityMetre + kite.TailMassKilogram * TailLever;
        InverseYawInertia = 1.0 / (0.0726 * kite.MassKilogram * Span * Span + kite.TailMassKilogram * TailLever * TailLever);
    }
}
