using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// The equations of motion of one spin hypothesis. On the sphere a tailless kite is pulled the way its plate leans by the
    /// tension, damped against slipping by its bow, braked by friction, and turned by autorotation while it is flat.
    /// </summary>
    /// <remarks>
    /// The flight model's equations, thinned out: the lean of the plate follows the line under tension and the air without;
    /// the flow through the plate is solved from the tension, N = load (1.5 a + 1.17 u) u, so no wind is needed for it. The scales
    /// were found by search in the simulator (assumed for real kites).
    /// </remarks>
    public sealed class SpinModel
    {
        private const float Gravity = 9.80665f;
        private const float Lean = 0.1553f;
        private const float ForceScale = 1.192f;
        private const float SlipScale = 0.9565f;
        private const float FrictionScale = 1.512f * 0.06f;
        private const float NormalScale = 4.68f * 0.576f;
        private const float WeathercockScale = 0.5843f;
        private const float PendulumScale = 0.4186f;
        private const float SpinNoiseShare = 1.125f;
        private const float Autorotation = 0.4f * 1.259f;
        private const float SpeedNoise = 4.112f;
        private const float FlatSpinNoise = 1.895f;
        private const float BowedSpinNoise = 1.172f;
        private const float HeadingNoise = 0.00826f;
        private const float FlatBow = 0.211f;
        private const float FastestSpin = 6f;

        private readonly TaillessKite _kite;
        private float _leanUp;
        private float _leanRight;
        private float _leanUpByHeading;
        private float _leanRightByHeading;

        /// <summary>Creates the model of this kite.</summary>
        public SpinModel(TaillessKite kite)
        {
            _kite = kite;
        }

        /// <summary>Starts with the plate leaning to its nose.</summary>
        public void Start(float heading)
        {
            _leanUp = Lean * Angle.Cos(heading);
            _leanRight = Lean * Angle.Sin(heading);
            _leanUpByHeading = -_leanRight;
            _leanRightByHeading = _leanUp;
        }

        /// <summary>Takes over another model's state.</summary>
        public void CopyFrom(SpinModel other)
        {
            _leanUp = other._leanUp;
            _leanRight = other._leanRight;
            _leanUpByHeading = other._leanUpByHeading;
            _leanRightByHeading = other._leanRightByHeading;
        }

        /// <summary>Moves the state of a filter and its covariance on by one update.</summary>
        public void Predict(SpinFilter f, SpinInputs u)
        {
            TaillessKite kite = _kite;
            KiteMotion motion = u.Motion;
            float windUp = motion.WindUp, windRight = motion.WindRight, sineUp = motion.Sine, cosineUp = motion.Cosine, length = u.Length;
            float dt = u.Dt, tension = u.Tension, bow = u.Bow, cosine = Angle.Cos(f.Heading), sine = Angle.Sin(f.Heading);
            float speedUp = f.Up, speedRight = f.Right, airUp = speedUp - windUp, airRight = speedRight - windRight;
            float square = airUp * airUp + airRight * airRight, along = (float)System.Math.Sqrt(square);

            float reelAcceleration = u.ReelAcceleration, normal = tension + kite.Weight * sineUp + kite.MassAlongLine * reelAcceleration;
            if (!(0.05f < normal))
            {
                normal = 0.05f;
            }

            float through = ((float)System.Math.Sqrt(2.25f * square + NormalScale * normal * kite.PerLoad) - 1.5f * along) * 0.4274f;
            float flow = f.Flow, follow = 23f * dt;
            flow += (follow < 1f ? follow : 1f) * (through + _leanUp * airUp + _leanRight * airRight - flow);
            if (!(-3f < flow))
            {
                flow = -3f;
            }

            f.Flow = flow;
            float airSquare = square + flow * flow;
            if (!(2.25f < airSquare))
            {
                airSquare = 2.25f;
            }

            float air = (float)System.Math.Sqrt(airSquare), perAir = Guarded.Divide(1f, air);
            float pull = tension * kite.PerMass + reelAcceleration;
            pull = 0f < pull ? pull * ForceScale : 0f;
            float load = kite.LoadPerMass * air;
            float ahead = cosine * airUp + sine * airRight, slip = cosine * airRight - sine * airUp;
            float damping = SlipScale * 1.5f * load * bow * (bow + Guarded.Divide(0.4f * kite.Mass * pull, tension + 0.3f));
            float most = 0.57f * pull + 1.5f * load * bow * bow * (slip < 0f ? -slip : slip), side = damping * slip;
            if (!(-most < side && side < most))
            {
                side = Guarded.Clamp(side, -most, most);
            }

            float friction = FrictionScale * load;
            float turnOfUp = Guarded.Divide(sineUp * speedRight, cosineUp * Guarded.Max(length, 1f));
            float flowUp = 0.85f * windUp - 0.5f * speedUp, flowRight = 0.85f * windRight - 0.5f * speedRight;
            float drag = kite.LineDrag * length * (float)System.Math.Sqrt(flowUp * flowUp + flowRight * flowRight);
            float up = pull * _leanUp + side * sine - friction * airUp + drag * flowUp - (Gravity + kite.LineWeight * length) * cosineUp - turnOfUp * speedRight;
            float right = pull * _leanRight - side * cosine - friction * airRight + drag * flowRight + turnOfUp * speedUp;

            float slipRate = SlipScale * damping;
            float f02 = pull * _leanUpByHeading + slipRate * (slip * cosine - ahead * sine);
            float f12 = pull * _leanRightByHeading + slipRate * (ahead * cosine + slip * sine);
            float f00 = -friction - slipRate * sine * sine, f01 = slipRate * sine * cosine, f11 = -friction - slipRate * cosine * cosine;
            float f33 = Yaw(f, u, air, perAir, airSquare, airUp, airRight, slip, sine);

            Tilt(kite, normal, tension, airUp, airRight, perAir, airSquare, cosine, sine, dt);
            f.Up = speedUp + up * dt;
            f.Right = speedRight + right * dt;
            f.Heading = Angle.Wrap(f.Heading + (f.Spin + turnOfUp) * dt);
            f.Turned += f.Spin * dt;
            float spinNoise = bow < FlatBow ? FlatSpinNoise + SpinNoiseShare * f.Spin * f.Spin : BowedSpinNoise;
            f.Covariance.Propagate(f00 * dt, f01 * dt, f02 * dt, f11 * dt, f12 * dt, f33, dt, SpeedNoise * dt, HeadingNoise * dt, spinNoise * dt);
        }

        /// <summary>Autorotation while flat, damping while bowed.</summary>
        /// <returns>By what an error of the spin grows in this update.</returns>
        private float Yaw(SpinFilter f, SpinInputs u, float air, float perAir, float airSquare, float airUp, float airRight, float slip, float sine)
        {
            TaillessKite kite = _kite;
            float bow = u.Bow, dt = u.Dt;
            float leanSquare = _leanUp * _leanUp + _leanRight * _leanRight;
            float attack = (Guarded.Sqrt(1f - leanSquare) * f.Flow - _leanUp * airUp - _leanRight * airRight) * perAir, spin = f.Spin;
            float stalled = ((attack < 0f ? -attack : attack) - 0.208f) * 3.425f, flat = 1f - 4.134f * bow, bowed = 2.67f * bow;
            float stall = 0.35f + 0.65f * (!(0f < stalled) ? 0f : stalled < 1f ? stalled : 1f);
            float driving = Autorotation * (0f < flat ? flat : 0f) * stall - 0.005f - 1.6f * bow * bow;
            float square = Guarded.Divide(0.42f * (spin < 0f ? -spin : spin) * kite.HalfSpan * perAir, u.SpinFactor);
            float perSpin = kite.YawLoad * kite.HalfSpan * air;
            float asymmetry = kite.YawLoad * airSquare * f.Sense * u.Asymmetry * (1f - 0.9f * (bowed < 1f ? bowed : 1f));
            float push = asymmetry + WeathercockScale * kite.Weathercock * air * bow * bow * slip
                - PendulumScale * kite.Pendulum * sine * u.Motion.Cosine * Guarded.Divide(u.Tension, u.Tension + kite.Weight);
            spin = (spin + push * dt) * Growth(perSpin * (driving - square) * dt);
            f.Spin = !(-FastestSpin < spin) ? -FastestSpin : spin < FastestSpin ? spin : FastestSpin;
            float growth = Growth(perSpin * (driving - 2f * square) * dt);
            f.Learn(asymmetry * dt, growth, dt);
            return growth;
        }

        /// <summary>The plate follows the line under tension, and the air where the line does not carry it.</summary>
        private void Tilt(TaillessKite kite, float normal, float tension, float airUp, float airRight, float perAir, float airSquare, float cosine, float sine, float dt)
        {
            float broadside = 0.5f * (normal + 0.1f * kite.Load * airSquare - 1.3f * tension);
            if (!(0f < broadside))
            {
                broadside = 0f;
            }

            float slowed = Guarded.Divide(kite.TiltLimit, tension + broadside + 1e-3f), rate = kite.TiltRate * dt * (slowed < 1f ? slowed : 1f);
            float byLine = rate * tension, byAir = rate * broadside;
            if (0.9f < byLine + byAir)
            {
                float shrink = Guarded.Divide(0.9f, byLine + byAir);
                byLine *= shrink;
                byAir *= shrink;
            }

            float noseUp = Lean * cosine, noseRight = Lean * sine, leanUp = _leanUp, leanRight = _leanRight;
            leanUp += byLine * (noseUp - leanUp) - byAir * (airUp * perAir + leanUp);
            leanRight += byLine * (noseRight - leanRight) - byAir * (airRight * perAir + leanRight);
            float byHeading = _leanUpByHeading;
            _leanUpByHeading = byHeading + (byLine * (-noseRight - byHeading) - byAir * byHeading);
            byHeading = _leanRightByHeading;
            _leanRightByHeading = byHeading + (byLine * (noseUp - byHeading) - byAir * byHeading);
            float square = leanUp * leanUp + leanRight * leanRight;
            if (0.94f < square)
            {
                float shrink = Guarded.Sqrt(Guarded.Divide(0.94f, square));
                leanUp *= shrink;
                leanRight *= shrink;
            }

            _leanUp = leanUp;
            _leanRight = leanRight;
        }

        /// <summary>Growth over one update of what grows by this share of itself: forward for growth, backward for decay, so that a stiff decay stays stable.</summary>
        private static float Growth(float share)
        {
            return share < 0f ? Guarded.Divide(1f, 1f - share) : 1f + share;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref _leanUp, ref _leanRight, ref _leanUpByHeading, ref _leanRightByHeading);
        }

        /// <summary>Puts the same to a place, in less than half of the time.</summary>
        public void Save(float[] floats, int at)
        {
            floats[at] = _leanUp;
            floats[at + 1] = _leanRight;
            floats[at + 2] = _leanUpByHeading;
            floats[at + 3] = _leanRightByHeading;
        }
    }
}
