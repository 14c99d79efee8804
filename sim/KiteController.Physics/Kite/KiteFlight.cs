using System;

namespace KiteController.Physics;

/// <summary>One kite on its line: how it flies (<c>KiteMotion</c>), and being held, meeting the ground and breaking the line.</summary>
/// <remarks>
/// World W: East-North-Up at the spool, any wind direction. Same inputs, same flight; no randomness inside. Allocation-free per
/// step; use steps of 0.5-2 ms. On the ground the kite lies where it came down and slides when the line drags it.
/// </remarks>
public sealed class KiteFlight
{
    /// <summary>A kite lower than this has met the ground, m above the spool's plane.</summary>
    public const double GroundHeightMetre = 0.3;

    /// <summary>A helper cannot hold the kite against more than this, N. Assumed.</summary>
    public const double HelperGripNewton = 8.0;

    /// <summary>Pull that drags a kite lying on the ground, N. Assumed: spars catch in grass.</summary>
    public const double GroundDragNewton = 1.0;

    private readonly KiteMotion _motion;

    /// <summary>A kite on a line; it hovers until a start is chosen.</summary>
    public KiteFlight(KiteParameters kite, LineParameters line)
    {
        ArgumentNullException.ThrowIfNull(kite);
        ArgumentNullException.ThrowIfNull(line);
        Kite = kite;
        Line = line;
        _motion = new KiteMotion(new KiteCoefficients(kite, line));
        StartHovering(50.0 * Angles.RadianPerDegree, 0.0, 60.0);
    }

    /// <summary>The kite's numbers.</summary>
    public KiteParameters Kite { get; }

    /// <summary>The line's numbers.</summary>
    public LineParameters Line { get; }

    /// <summary>What the kite is doing.</summary>
    public KiteCondition Condition { get; private set; }

    /// <summary>True once the kite has come down, for either reason.</summary>
    public bool IsOnGround => Condition is KiteCondition.OnGroundSlack or KiteCondition.OnGroundUnderTension;

    /// <summary>Position, m.</summary>
    public Vec3 Position_W => _motion.Position_W;

    /// <summary>Velocity over the ground, m/s.</summary>
    public Vec3 Velocity_W => _motion.Velocity_W;

    /// <summary>Plate normal, away from the flyer.</summary>
    public Vec3 Normal_W => _motion.Normal_W;

    /// <summary>Nose direction.</summary>
    public Vec3 Nose_W => _motion.Nose_W;

    /// <summary>Yaw rate, rad/s, + clockwise for the flyer.</summary>
    public double YawRateRadianPerSecond => _motion.YawRate;

    /// <summary>Bow (dihedral) angle, rad.</summary>
    public double BowRadian => _motion.Bow;

    /// <summary>Line tension at the kite, N, 0 or more.</summary>
    public double TensionNewton => _motion.Tension;

    /// <summary>Speed through the air, m/s.</summary>
    public double AirSpeedMetrePerSecond => _motion.AirSpeed;

    /// <summary>Course through the air minus nose, rad, in the plane of the sail.</summary>
    public double SlipRadian => Math.Atan2(_motion.AirVelocityRight, _motion.AirVelocityNose);

    /// <summary>Heading of the nose, rad: 0 toward the zenith, + clockwise as the flyer sees it.</summary>
    public double HeadingRadian => FlyerView.AngleFromUp(Position_W.Unit, Nose_W);

    /// <summary>Elevation of the kite seen from the spool, rad.</summary>
    public double ElevationRadian => FlyerView.Elevation(Position_W);

    /// <summary>Bearing of the kite seen from the spool, rad clockwise from north.</summary>
    public double BearingRadian => FlyerView.Bearing(Position_W);

    /// <summary>Straight distance from the spool, m.</summary>
    public double DistanceMetre => Position_W.Length;

    /// <summary>Azimuth of the kite from a base bearing, rad in [-pi, pi), clockwise positive.</summary>
    public double AzimuthRadian(double baseBearingRadian) => Angles.Wrap(BearingRadian - baseBearingRadian);

    /// <summary>Starts the kite flying at rest on a barely taut line.</summary>
    /// <param name="elevationRadian">Elevation above the horizon, rad.</param>
    /// <param name="bearingRadian">Bearing from the spool, rad.</param>
    /// <param name="lineLengthMetre">Line out, m, above 1.</param>
    /// <param name="headingRadian">Heading of the nose, rad.</param>
    public void StartHovering(double elevationRadian, double bearingRadian, double lineLengthMetre, double headingRadian = 0.0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lineLengthMetre, 1.0);
        const double lean = 18.0 * Angles.RadianPerDegree;
        var e = Angles.DirectionToVector_W(elevationRadian, bearingRadian);
        var up = FlyerView.Up_W(e);
        var nose = up * Math.Cos(headingRadian) + Vec3.Cross(e, up) * Math.Sin(headingRadian);
        var normal = e * Math.Cos(lean) + nose * Math.Sin(lean);
        _motion.Position_W = e * (lineLengthMetre + 0.02);
        _motion.Velocity_W = Vec3.Zero;
        _motion.Normal_W = normal;
        _motion.Nose_W = (nose - normal * Vec3.Dot(nose, normal)).Unit;
        _motion.YawRate = 0.0;
        _motion.TiltRate_W = Vec3.Zero;
        _motion.TailSwing = 0.0;
        _motion.Bow = 10.0 * Angles.RadianPerDegree;
        _motion.Tension = 0.0;
        _motion.AirSpeed = 0.0;
        Condition = KiteCondition.Flying;
    }

    /// <summary>Puts the kite, nose up, into the hands of a helper who stands downwind with the line drawn straight.</summary>
    /// <param name="bearingRadian">Bearing of the helper from the spool, rad.</param>
    /// <param name="distanceMetre">Distance over the ground, m.</param>
    /// <param name="handHeightMetre">Height of the hands above the spool, m.</param>
    /// <returns>The line length that is just straight, m.</returns>
    public double StartInHelpersHands(double bearingRadian, double distanceMetre, double handHeightMetre = 2.0)
    {
        var length = Math.Sqrt(distanceMetre * distanceMetre + handHeightMetre * handHeightMetre);
        StartHovering(Math.Atan2(handHeightMetre, distanceMetre), bearingRadian, length);
        Condition = KiteCondition.Held;
        return length;
    }

    /// <summary>The helper lets go. Without effect on a kite that is not held.</summary>
    public void Release()
    {
        if (Condition == KiteCondition.Held)
        {
            Condition = KiteCondition.Flying;
        }
    }

    /// <summary>One step.</summary>
    /// <param name="wind_W">Wind at the kite, m/s, pointing where the air goes.</param>
    /// <param name="lineLengthMetre">Line out at the start of the step, m, above 0.</param>
    /// <param name="reelSpeedMetrePerSecond">Line speed at the spool, m/s, + pays out.</param>
    /// <param name="dtSeconds">Step, s; 0.0005-0.002.</param>
    public void Step(in Vec3 wind_W, double lineLengthMetre, double reelSpeedMetrePerSecond, double dtSeconds)
    {
        if (Condition == KiteCondition.Flying)
        {
            _motion.Step(wind_W, lineLengthMetre, reelSpeedMetrePerSecond, dtSeconds);
            if (_motion.Position_W.Z < GroundHeightMetre)
            {
                Land();
            }
            else if (_motion.Tension > Line.StrengthNewton)
            {
                Condition = KiteCondition.LineBroken;
            }

            return;
        }

        StepNotFlying(wind_W, lineLengthMetre, reelSpeedMetrePerSecond);
    }

    /// <summary>One step on the pull of a <see cref="DynamicLine"/> in place of the straight, light line.</summary>
    /// <param name="wind_W">Wind at the kite, m/s.</param>
    /// <param name="pull">The line's end at the kite.</param>
    /// <param name="lineLengthMetre">Line out, m; used while the kite is held or down.</param>
    /// <param name="dtSeconds">Step, s.</param>
    public void StepOnPull(in Vec3 wind_W, in LineEnd pull, double lineLengthMetre, double dtSeconds)
    {
        _motion.PulledByLineModel = true;
        _motion.Pull = pull;
        Step(wind_W, lineLengthMetre, 0.0, dtSeconds);
        _motion.PulledByLineModel = false;
    }

    private void Land()
    {
        Condition = _motion.Tension > 0.0 ? KiteCondition.OnGroundUnderTension : KiteCondition.OnGroundSlack;
        _motion.Velocity_W = Vec3.Zero;
        _motion.YawRate = 0.0;
        _motion.Position_W = new Vec3(_motion.Position_W.X, _motion.Position_W.Y, GroundHeightMetre);
    }

    private void StepNotFlying(in Vec3 wind_W, double lineLength, double reelSpeed)
    {
        if (Condition == KiteCondition.LineBroken)
        {
            _motion.Tension = 0.0;
            return;
        }

        var stretch = DistanceMetre - lineLength;
        var tension = _motion.LineTension(stretch, -reelSpeed, lineLength);
        _motion.AirSpeed = wind_W.Length;
        if (Condition == KiteCondition.Held)
        {
            _motion.Tension = tension;
            if (tension > HelperGripNewton)
            {
                Release();
            }

            return;
        }

        // On the ground: the line drags the kite along before it pulls harder than the grass holds.
        if (tension > GroundDragNewton)
        {
            var give = stretch - GroundDragNewton * lineLength / Line.StiffnessNewton;
            tension = GroundDragNewton;
            var away = new Vec3(Position_W.X, Position_W.Y, 0.0);
            var distance = away.Length;
            if (give > 0.0 && distance > give)
            {
                _motion.Position_W -= away * (give / distance);
            }
        }

        _motion.Tension = tension;
    }
}
