using System;
using System.Runtime.CompilerServices;

namespace KiteController.Physics;

/// <summary>The flying kite's equations of motion: position, velocity, attitude, yaw rate and bow, stepped by semi-implicit Euler.</summary>
/// <remarks>
/// Kite frame K: x nose, y right as the flyer sees it, z away from the flyer; y = z cross x. The line is straight, massless and
/// elastic here. Sums and laws are numbered as in sim/PHYSICS.md. Allocation-free.
/// </remarks>
internal sealed class KiteMotion
{
    /// <summary>Aspect ratio that the span stands for.</summary>
    internal const double Aspect = 2.4;

    private readonly KiteCoefficients _c;

    public Vec3 Position_W;
    public Vec3 Velocity_W;
    public Vec3 Normal_W;
    public Vec3 Nose_W;
    public Vec3 TiltRate_W;
    public double YawRate;
    public double Bow;
    public double TailSwing;

    public double Tension;
    public double NormalForce;
    public double AirSpeed;
    public double SinIncidence;
    public double AirVelocityNose;
    public double AirVelocityRight;

    /// <summary>The pull of a line that is modelled elsewhere; without <see cref="PulledByLineModel"/> the line is straight and light.</summary>
    public LineEnd Pull;
    public bool PulledByLineModel;

    public KiteMotion(KiteCoefficients coefficients) => _c = coefficients;

    /// <summary>(1) Tension of the straight elastic line; 0 when it hangs slack.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double LineTension(double stretch, double stretchRate, double lineLength)
    {
        if (stretch <= 0.0)
        {
            return 0.0;
        }

        var tension = _c.LineStiffness / lineLength * stretch + _c.LineDamping * stretchRate * Math.Min(1.0, 50.0 * stretch);
        return tension > 0.0 ? tension : 0.0;
    }

    /// <summary>One step of free flight on the line.</summary>
    /// <param name="wind_W">Wind at the kite, m/s, pointing where the air goes.</param>
    /// <param name="lineLength">Line out at the start of the step, m, above 0.</param>
    /// <param name="reelSpeed">Line speed at the spool, m/s, + pays out.</param>
    /// <param name="dt">Step, s; 0.5-2 ms.</param>
    public void Step(in Vec3 wind_W, double lineLength, double reelSpeed, double dt)
    {
        var c = _c;
        Vec3 z = Normal_W, x = Nose_W, u = Velocity_W, p = Position_W;
        var relative = wind_W - u;
        var speed2 = relative.LengthSquared;
        var speed = Math.Sqrt(speed2) + 1e-9;
        var inverseSpeed = 1.0 / speed;
        var y = Vec3.Cross(z, x);

        // (1) line; (5) a third of its drag and half its weight, where no line model brings them
        Vec3 e, lineLoad;
        double tension;
        if (PulledByLineModel)
        {
            (e, tension) = Pull;
            lineLoad = Vec3.Zero;
        }
        else
        {
            var distance = p.Length;
            e = p * (1.0 / distance);
            tension = LineTension(distance - lineLength, Vec3.Dot(u, e) - reelSpeed, lineLength);
            var lineAir = wind_W * 0.85 - u * 0.5;
            var lineAcross = lineAir - e * Vec3.Dot(lineAir, e);
            var sweep = u - e * Vec3.Dot(u, e);
            var swept = c.LineSweep * tension / (tension + c.Weight) * sweep.Length;
            var drag = (lineAcross * lineAcross.Length - sweep * swept) * (c.LineDragFactor * lineLength);
            lineLoad = new Vec3(drag.X, drag.Y, drag.Z - c.HalfLineWeightPerMetre * lineLength);
        }

        // Kite through the air; incidence.
        var vx = -Vec3.Dot(relative, x);
        var vy = -Vec3.Dot(relative, y);
        var sa = Vec3.Dot(relative, z) * inverseSpeed;
        var cosSquare = 1.0 - sa * sa;
        var ca = cosSquare > 0.0 ? Math.Sqrt(cosSquare) : 0.0;
        var absSa = Math.Abs(sa);
        var sg = Angles.SmallSine(Bow);
        var sg2 = sg * sg;

        // (2) normal force, (3) forces in the plane of the sail
        var h = c.HalfDensityArea * speed;
        var qS = h * speed;
        var k1 = p.Z < c.GroundEffectBelow ? c.K1 * GroundEffect.Gain(p.Z, c.Span, Aspect) : c.K1;
        var normal = qS * (k1 * ca + c.K2 * absSa) * sa * (1.0 - sg2);
        var fx = -h * c.FrictionBothSides * vx;
        var fy = -h * (c.FrictionBothSides + c.K1 * sg2) * vy;

        // (4) tail
        var tailMoment = 0.0;
        if (c.HalfDensityTail > 0.0)
        {
            var f = c.HalfDensityTail * speed;
            var tailSide = f * TailSideSpeed(vy - YawRate * c.TailLever, speed, dt);
            fx -= f * vx;
            fy -= tailSide;
            tailMoment = tailSide * c.TailLever;
        }

        // (6) motion
        var force = z * normal + x * fx + y * fy + lineLoad - e * tension;
        force = new Vec3(force.X, force.Y, force.Z - c.Weight);
        var along = Vec3.Dot(force, z);
        u += (force * c.InverseMass + z * (along * (c.InverseMassAlongNormal - c.InverseMass))) * dt;
        Velocity_W = u;
        Position_W = p + u * dt;

        // (7) tilt: the line pulls the plate square to the bridle, what the line does not carry turns it broadside
        var nosePlane = x - e * Vec3.Dot(x, e);
        var bridleX = nosePlane * (1.0 / (nosePlane.Length + 1e-12));
        var bridleY = Vec3.Cross(e, bridleX);
        var panel = h * c.K1 * sg * vy;
        var bank = c.PanelOverTow * panel / (tension + 0.3);
        bank = Math.Clamp(bank, -c.SinLargestBank, c.SinLargestBank);
        var bridleZ = (e * c.CosBridle + bridleX * c.SinBridle) * Math.Sqrt(1.0 - bank * bank) - bridleY * bank;
        var broadside = Math.Abs(normal) + c.BroadsidePressure * qS - 1.3 * tension;
        broadside = broadside > 0.0 ? c.BroadsideWeight * broadside * broadside / (broadside + c.BroadsideOnset * qS) : 0.0;
        var pull = tension + broadside;
        var rate = pull * c.InverseTiltDamping;
        var tiltGain = c.InverseTiltDamping;
        if (rate > c.LargestTiltRate)
        {
            tiltGain *= c.LargestTiltRate / rate;
        }

        var tiltWanted = (bridleZ * tension + relative * (inverseSpeed * broadside) - z * pull) * tiltGain;
        var tiltRate = TiltRate_W + (tiltWanted - TiltRate_W) * (dt / (c.TiltLag + dt));
        var newZ = Normalised(z + tiltRate * dt);
        TiltRate_W = tiltRate - newZ * Vec3.Dot(tiltRate, newZ);

        // (8) yaw
        var inverseSlow = speed > 1.0 ? inverseSpeed : 1.0;
        var rh = YawRate * c.Span * 0.5 * inverseSlow;
        var flat = 1.0 - sg * c.InverseSinAutorotationEnd;
        flat = flat > 0.0 ? flat : 0.0;
        var stall = c.UnstalledShare
            + (1.0 - c.UnstalledShare) * Math.Clamp((absSa - c.SinStallBegin) * c.InverseStallRange, 0.0, 1.0);
        var damping = c.YawDampingFlat + c.YawDampingBowed * sg2 - c.Autorotation * flat * stall;
        var asymmetry = c.Asymmetry * (1.0 - c.AsymmetryLoss * Math.Clamp(sg * c.InverseSinFullBow, 0.0, 1.0));
        var yawCoefficient = -(damping + c.YawDampingSquare * Math.Abs(rh)) * rh + asymmetry;
        var yawPressure = c.HalfDensityArea * (speed2 > 1.0 ? speed2 : 1.0) * c.Span;
        var pendulum = c.PendulumMoment * c.Gravity * y.Z * (tension / (tension + c.Weight));
        var weathercock = c.SideForceLever * sg * panel;
        YawRate += dt * c.InverseYawInertia * (yawPressure * yawCoefficient + pendulum + tailMoment + weathercock);

        var newX = x + y * (YawRate * dt);
        newX -= newZ * Vec3.Dot(newX, newZ);
        Normal_W = newZ;
        Nose_W = Normalised(newX);

        // (9) bow
        var bowTarget = c.BowSlack + c.BowRange * (1.0 - FastExp.OfMinus(tension * c.InverseBowTension));
        Bow += (bowTarget - Bow) * dt * c.InverseBowTime;

        Tension = tension;
        NormalForce = normal;
        AirSpeed = speed;
        SinIncidence = sa;
        AirVelocityNose = vx;
        AirVelocityRight = vy;
    }

    /// <summary>(4) Speed at which the tail is drawn aside: at once if it is stiff, else as it trails behind its root.</summary>
    private double TailSideSpeed(double rootSideSpeed, double speed, double dt)
    {
        if (_c.InverseTailSwing == 0.0)
        {
            return rootSideSpeed;
        }

        var step = speed * dt * _c.InverseTailSwing;
        TailSwing += (rootSideSpeed - TailSwing) * (step / (1.0 + step));
        return TailSwing;
    }

    /// <summary>A unit vector from one that is nearly so: a series where it is exact to 1e-9, the root elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vec3 Normalised(in Vec3 v)
    {
        var excess = v.LengthSquared - 1.0;
        return Math.Abs(excess) < 1e-3
            ? v * (1.0 - excess * (0.5 - 0.375 * excess))
            : v * (1.0 / Math.Sqrt(1.0 + excess));
    }
}
