namespace KiteController.Physics;

/// <summary>
/// The numbers of one kite. No lift, drag or moment curve of a fighting kite has been published: apart from sizes and masses
/// every value here is assumed, tuned to what flyers describe. Nominal: a 45 g, 0.21 m2 patang.
/// </summary>
public sealed record KiteParameters
{
    /// <summary>Name of the kite as the catalogue knows it.</summary>
    public string Name { get; init; } = "patang";

    /// <summary>Mass of sail and spars, kg. Range +-30 % (kites of 30-120 g).</summary>
    public double MassKilogram { get; init; } = 0.045;

    /// <summary>Sail area, m2. Range +-15 % (kites of 0.15-0.5 m2).</summary>
    public double AreaSquareMetre { get; init; } = 0.21;

    /// <summary>Air density, kg/m3. Range 1.0-1.25.</summary>
    public double AirDensityKilogramPerCubicMetre { get; init; } = 1.2;

    /// <summary>Gravity, m/s2.</summary>
    public double GravityMetrePerSecondSquared { get; init; } = 9.81;

    /// <summary>Normal-force slope k1 at small incidence. Range +-15 %.</summary>
    public double NormalForceSlope { get; init; } = 1.5;

    /// <summary>Normal-force coefficient k2 broadside. 1.17 is the flat plate's broadside value.</summary>
    public double NormalForceBroadside { get; init; } = 1.17;

    /// <summary>Skin-friction coefficient Cf of one side. Range 0.02-0.05.</summary>
    public double SkinFriction { get; init; } = 0.03;

    /// <summary>Bridle angle: the nose leans toward the flyer by this, degrees. Range 12-20.</summary>
    public double BridleDeg { get; init; } = 15.0;

    /// <summary>Distance of the tow point from the sail, m. Range +-30 %.</summary>
    public double TowDistanceMetre { get; init; } = 0.5;

    /// <summary>Centre of a sail half from the spine, m.</summary>
    public double PanelCentreMetre { get; init; } = 0.20;

    /// <summary>Largest bank about the bridle, degrees.</summary>
    public double LargestBankDeg { get; init; } = 35.0;

    /// <summary>Centre of gravity tailward of the tow axis, m. Range 0-0.03.</summary>
    public double CentreOfGravityMetre { get; init; } = 0.015;

    /// <summary>Side-force centre tailward of the tow axis (weathercock), m. Range 0.08-0.14.</summary>
    public double SideForceCentreMetre { get; init; } = 0.12;

    /// <summary>Tilt damping Dn, N s. Range +-30 %; grows with the area.</summary>
    public double TiltDampingNewtonSecond { get; init; } = 0.16;

    /// <summary>Largest tilt rate, 1/s.</summary>
    public double LargestTiltRatePerSecond { get; init; } = 30.0;

    /// <summary>Weight kappa of the broadside pull on a plate the line does not carry.</summary>
    public double BroadsideWeight { get; init; } = 0.5;

    /// <summary>Bow at no tension, degrees.</summary>
    public double BowSlackDeg { get; init; } = 2.0;

    /// <summary>Bow at high tension, degrees.</summary>
    public double BowFullDeg { get; init; } = 22.0;

    /// <summary>Tension that bows the spar to 63 % of its range, N: the bow's stiffness. Range +-30 %; grows with the area.</summary>
    public double BowTensionNewton { get; init; } = 2.0;

    /// <summary>Time constant of the bow, s.</summary>
    public double BowTimeSecond { get; init; } = 0.06;

    /// <summary>Yaw damping of the flat sail.</summary>
    public double YawDampingFlat { get; init; } = 0.005;

    /// <summary>Yaw damping added by the bow, times sin2(bow). Range +-30 %.</summary>
    public double YawDampingBowed { get; init; } = 1.6;

    /// <summary>Autorotation strength ca of the flat stalled sail. Range +-30 %.</summary>
    public double Autorotation { get; init; } = 0.40;

    /// <summary>Bow at which autorotation is gone, degrees. Range 11-16.</summary>
    public double AutorotationEndBowDeg { get; init; } = 14.0;

    /// <summary>Square-law yaw damping cq: sets the spin rate. Range +-30 %.</summary>
    public double YawDampingSquare { get; init; } = 0.42;

    /// <summary>Share of autorotation left when not stalled.</summary>
    public double UnstalledAutorotationShare { get; init; } = 0.35;

    /// <summary>Incidence where stall begins, degrees.</summary>
    public double StallBeginDeg { get; init; } = 12.0;

    /// <summary>Incidence where stall is complete, degrees.</summary>
    public double StallFullDeg { get; init; } = 30.0;

    /// <summary>Yaw coefficient of the kite's asymmetry, + turns right. Either sign, up to twice this size.</summary>
    public double Asymmetry { get; init; } = 0.006;

    /// <summary>Share of the asymmetry left at full bow. Range 0.05-0.2.</summary>
    public double AsymmetryBowedShare { get; init; } = 0.1;

    /// <summary>Drag area of the tail, m2; 0 is a kite without tail.</summary>
    public double TailDragAreaSquareMetre { get; init; }

    /// <summary>Lever of the tail behind the tow axis, m.</summary>
    public double TailLeverMetre { get; init; }

    /// <summary>Mass of the tail, kg.</summary>
    public double TailMassKilogram { get; init; }
}
