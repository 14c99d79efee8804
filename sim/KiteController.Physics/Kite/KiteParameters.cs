using System.Collections.Generic;

namespace KiteController.Physics;

/// <summary>
/// The numbers of one kite. Values, sources and ranges stand in the kite files of <c>Kites/</c>; a kite comes from
/// <see cref="KiteCatalogue"/> or <see cref="KiteJson"/> and is changed by <c>with</c>. No lift, drag or moment curve of a fighting
/// kite has been published: nearly every value is assumed, tuned to what flyers describe.
/// </summary>
public sealed record KiteParameters
{
    internal KiteParameters()
    {
    }

    /// <summary>Name of the kite as the catalogue knows it.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is, in a sentence.</summary>
    public string Description { get; init; } = "";

    /// <summary>How far kites of this kind differ; see <see cref="KiteVariation"/>.</summary>
    public IReadOnlyList<KiteRange> Ranges { get; init; } = [];

    /// <summary>Mass of sail and spars, kg.</summary>
    public double MassKilogram { get; init; }

    /// <summary>Sail area, m2.</summary>
    public double AreaSquareMetre { get; init; }

    /// <summary>Air density, kg/m3.</summary>
    public double AirDensityKilogramPerCubicMetre { get; init; }

    /// <summary>Gravity, m/s2.</summary>
    public double GravityMetrePerSecondSquared { get; init; }

    /// <summary>Normal-force slope k1 at small incidence.</summary>
    public double NormalForceSlope { get; init; }

    /// <summary>Normal-force coefficient k2 broadside. 1.17 is the flat plate's broadside value.</summary>
    public double NormalForceBroadside { get; init; }

    /// <summary>Skin-friction coefficient Cf of one side.</summary>
    public double SkinFriction { get; init; }

    /// <summary>Bridle angle: the nose leans toward the flyer by this, degrees.</summary>
    public double BridleDeg { get; init; }

    /// <summary>Distance of the tow point from the sail, m.</summary>
    public double TowDistanceMetre { get; init; }

    /// <summary>Centre of a sail half from the spine, m.</summary>
    public double PanelCentreMetre { get; init; }

    /// <summary>Largest bank about the bridle, degrees.</summary>
    public double LargestBankDeg { get; init; }

    /// <summary>Centre of gravity tailward of the tow axis, m.</summary>
    public double CentreOfGravityMetre { get; init; }

    /// <summary>Side-force centre tailward of the tow axis (weathercock), m.</summary>
    public double SideForceCentreMetre { get; init; }

    /// <summary>Tilt damping Dn, N s.</summary>
    public double TiltDampingNewtonSecond { get; init; }

    /// <summary>Largest tilt rate, 1/s.</summary>
    public double LargestTiltRatePerSecond { get; init; }

    /// <summary>Weight kappa of the broadside pull on a plate the line does not carry.</summary>
    public double BroadsideWeight { get; init; }

    /// <summary>Bow at no tension, degrees.</summary>
    public double BowSlackDeg { get; init; }

    /// <summary>Bow at high tension, degrees.</summary>
    public double BowFullDeg { get; init; }

    /// <summary>Tension that bows the spar to 63 % of its range, N: the bow's stiffness.</summary>
    public double BowTensionNewton { get; init; }

    /// <summary>Time constant of the bow, s.</summary>
    public double BowTimeSecond { get; init; }

    /// <summary>Yaw damping of the flat sail.</summary>
    public double YawDampingFlat { get; init; }

    /// <summary>Yaw damping added by the bow, times sin2(bow).</summary>
    public double YawDampingBowed { get; init; }

    /// <summary>Autorotation strength ca of the flat stalled sail.</summary>
    public double Autorotation { get; init; }

    /// <summary>Bow at which autorotation is gone, degrees.</summary>
    public double AutorotationEndBowDeg { get; init; }

    /// <summary>Square-law yaw damping cq: sets the spin rate.</summary>
    public double YawDampingSquare { get; init; }

    /// <summary>Share of autorotation left when not stalled.</summary>
    public double UnstalledAutorotationShare { get; init; }

    /// <summary>Incidence where stall begins, degrees.</summary>
    public double StallBeginDeg { get; init; }

    /// <summary>Incidence where stall is complete, degrees.</summary>
    public double StallFullDeg { get; init; }

    /// <summary>Yaw coefficient of the kite's asymmetry, + turns right. Either sign, up to twice this size.</summary>
    public double Asymmetry { get; init; }

    /// <summary>Share of the asymmetry left at full bow.</summary>
    public double AsymmetryBowedShare { get; init; }

    /// <summary>The broadside pull sets in over this share of the air's pressure, for without it a plate with inertia flutters at the threshold.</summary>
    public double BroadsideOnset { get; init; }

    /// <summary>Tilt inertia over that of an even plate with its air; 0 lets the tilt follow without inertia.</summary>
    public double TiltInertiaFactor { get; init; }

    /// <summary>Drag of the line swept round the spool, over what a straight line feels from its own motion alone: 1; 0 leaves it at a third of that.</summary>
    public double LineSweepFactor { get; init; }

    /// <summary>Drag area of the tail, m2; 0 is a kite without tail.</summary>
    public double TailDragAreaSquareMetre { get; init; }

    /// <summary>Lever of the tail behind the tow axis, m.</summary>
    public double TailLeverMetre { get; init; }

    /// <summary>Mass of the tail, kg.</summary>
    public double TailMassKilogram { get; init; }

    /// <summary>Length over which the tail trails and so swings late, m; 0 is a tail that always points along the air.</summary>
    public double TailSwingMetre { get; init; }
}
