using System;

namespace KiteController.Physics.Reference;

/// <summary>The kite's laws written a second time, as time derivatives, from their description; only for checking <see cref="KiteFlight"/>.</summary>
/// <remarks>
/// Numbers in a state: position 0, velocity 3, plate normal 6, nose 9, yaw rate 12, bow 13. Numbered laws as in sim/PHYSICS.md.
/// Nothing of <see cref="KiteFlight"/>'s code or of its quick sine and exponential is used.
/// </remarks>
public sealed class ReferenceKite
{
    /// <summary>Numbers in the kite's state.</summary>
    public const int StateSize = 14;

    private readonly KiteParameters _k;
    private readonly double _span;
    private readonly double _mass;
    private readonly double _addedMass;
    private readonly double _yawInertia;

    /// <summary>A kite of the given numbers.</summary>
    public ReferenceKite(KiteParameters kite)
    {
        ArgumentNullException.ThrowIfNull(kite);
        _k = kite;
        _span = Math.Sqrt(2.4 * kite.AreaSquareMetre);
        _mass = kite.MassKilogram + kite.TailMassKilogram;
        _addedMass = 8.0 / 3.0 * kite.AirDensityKilogramPerCubicMetre * Math.Pow(Math.Sqrt(kite.AreaSquareMetre / Math.PI), 3.0);
        _yawInertia = 0.0726 * kite.MassKilogram * _span * _span + kite.TailMassKilogram * kite.TailLeverMetre * kite.TailLeverMetre;
    }

    /// <summary>Reads a vector out of a state.</summary>
    public static Vec3 Read(double[] state, int at) => new(state[at], state[at + 1], state[at + 2]);

    /// <summary>Writes a vector into a state.</summary>
    public static void Write(double[] state, int at, in Vec3 value)
    {
        state[at] = value.X;
        state[at + 1] = value.Y;
        state[at + 2] = value.Z;
    }

    /// <summary>The kite's part of the derivative.</summary>
    /// <param name="state">The state.</param>
    /// <param name="wind_W">Wind at the kite, m/s.</param>
    /// <param name="line_W">Unit vector from the line's last node to the kite.</param>
    /// <param name="tension">Tension in the last piece, N.</param>
    /// <param name="extraForce_W">Weight and drag of the line that belong to the kite's end, N.</param>
    /// <param name="extraMass">Mass of that line, kg.</param>
    /// <param name="rate">Filled with the rates of change.</param>
    public void Derivative(
        double[] state, in Vec3 wind_W, in Vec3 line_W, double tension, in Vec3 extraForce_W, double extraMass, double[] rate)
    {
        var u = Read(state, 3);
        var z = Read(state, 6).Unit;
        var x = Read(state, 9);
        x = (x - z * Vec3.Dot(x, z)).Unit;
        var y = Vec3.Cross(z, x);
        double r = state[12], bow = state[13], rho = _k.AirDensityKilogramPerCubicMetre, g = _k.GravityMetrePerSecondSquared;
        var vr = wind_W - u;
        var speed = Math.Max(vr.Length, 1e-9);
        double vx = -Vec3.Dot(vr, x), vy = -Vec3.Dot(vr, y);
        var sa = Math.Clamp(Vec3.Dot(vr, z) / speed, -1.0, 1.0);
        var ca = Math.Sqrt(1.0 - sa * sa);
        var sg = Math.Sin(bow);

        // (2)-(4)
        var h = 0.5 * rho * speed * _k.AreaSquareMetre;
        var normal = h * speed * (_k.NormalForceSlope * ca + _k.NormalForceBroadside * Math.Abs(sa)) * sa * (1.0 - sg * sg);
        var f = 0.5 * rho * speed * _k.TailDragAreaSquareMetre;
        var tailSide = f * (vy - r * _k.TailLeverMetre);
        var alongNose = -2.0 * h * _k.SkinFriction * vx - f * vx;
        var toRight = -h * (2.0 * _k.SkinFriction + _k.NormalForceSlope * sg * sg) * vy - tailSide;

        // (6)
        var force = z * normal + x * alongNose + y * toRight - line_W * tension + extraForce_W - Vec3.Up * (_mass * g);
        var mass = _mass + extraMass;
        var throughPlate = Vec3.Dot(force, z);
        var acceleration = (force - z * throughPlate) * (1.0 / mass) + z * (throughPlate / (mass + _addedMass));

        // (7)
        var flatNose = (x - line_W * Vec3.Dot(x, line_W)).Unit;
        var flatRight = Vec3.Cross(line_W, flatNose);
        var bridle = _k.BridleDeg * Angles.RadianPerDegree;
        var panel = h * _k.NormalForceSlope * sg * vy;
        var mostBank = Math.Sin(_k.LargestBankDeg * Angles.RadianPerDegree);
        var bank = Math.Clamp(_k.PanelCentreMetre * panel / (_k.TowDistanceMetre * (tension + 0.3)), -mostBank, mostBank);
        var zb = (line_W * Math.Cos(bridle) + flatNose * Math.Sin(bridle)) * Math.Sqrt(1.0 - bank * bank) - flatRight * bank;
        var wa = _k.BroadsideWeight * Math.Max(0.0, Math.Abs(normal) + 0.1 * h * speed - 1.3 * tension);
        var limit = Math.Min(1.0, _k.LargestTiltRatePerSecond * _k.TiltDampingNewtonSecond / (tension + wa + 1e-12));
        var zRate = ((zb - z) * tension + (vr * (1.0 / speed) - z) * wa) * (limit / _k.TiltDampingNewtonSecond);
        zRate -= z * Vec3.Dot(zRate, z);

        // (8)
        var rh = r * _span / (2.0 * Math.Max(speed, 1.0));
        var flat = Math.Max(0.0, 1.0 - sg / Math.Sin(_k.AutorotationEndBowDeg * Angles.RadianPerDegree));
        double s0 = Math.Sin(_k.StallBeginDeg * Angles.RadianPerDegree), s1 = Math.Sin(_k.StallFullDeg * Angles.RadianPerDegree);
        var stall = _k.UnstalledAutorotationShare
            + (1.0 - _k.UnstalledAutorotationShare) * Math.Clamp((Math.Abs(sa) - s0) / (s1 - s0), 0.0, 1.0);
        var damping = _k.YawDampingFlat + _k.YawDampingBowed * sg * sg - _k.Autorotation * flat * stall;
        var bowed = Math.Clamp(sg / Math.Sin(_k.BowFullDeg * Angles.RadianPerDegree), 0.0, 1.0);
        var coefficient = -damping * rh - _k.YawDampingSquare * rh * Math.Abs(rh)
            + _k.Asymmetry * (1.0 - (1.0 - _k.AsymmetryBowedShare) * bowed);
        var moment = 0.5 * rho * Math.Max(speed * speed, 1.0) * _k.AreaSquareMetre * _span * coefficient
            + panel * sg * _k.SideForceCentreMetre
            + tailSide * _k.TailLeverMetre
            + (_k.MassKilogram * _k.CentreOfGravityMetre + _k.TailMassKilogram * _k.TailLeverMetre) * g * y.Z * tension / (tension + _mass * g);

        // (9)
        var bowWanted = _k.BowSlackDeg + (_k.BowFullDeg - _k.BowSlackDeg) * (1.0 - Math.Exp(-tension / _k.BowTensionNewton));

        Write(rate, 0, u);
        Write(rate, 3, acceleration);
        Write(rate, 6, zRate);
        Write(rate, 9, y * r - z * Vec3.Dot(x, zRate));
        rate[12] = moment / _yawInertia;
        rate[13] = (bowWanted * Angles.RadianPerDegree - bow) / _k.BowTimeSecond;
    }
}
