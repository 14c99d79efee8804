using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Control
{
    /// <summary>
    /// Keeps the tension between a floor and a ceiling by taking the reel speed over from the flight mode, keeps the line
    /// between its two ends and the kite under its height ceiling, and limits slew and jerk of the result.
    /// </summary>
    /// <remarks>
    /// Each limit has a proportional-integral loop that wakes when the tension crosses it, starts from the speed asked for
    /// last, so that nothing bumps, and sleeps as soon as the wish keeps the limit by itself. A kite pulls with the square
    /// of the air speed, T = c u^2, so what the tension answers to a change of reel speed grows with its root; the gains go
    /// with 1 / sqrt(limit). Both pairs stay calm on a kite of c = 0.625 N s2/m2 with 20 ms of delay beyond the unit's own;
    /// the default kite has a ninth of that. The floor's pair is the slower: where the pull is light, it damps the drum less.
    /// The slew limit's output is the mean of two ticks: a limit of jerk that costs half a tick.
    /// </remarks>
    public sealed class TensionGuard
    {
        private const float CeilingIntegral = 18f;
        private const float CeilingProportional = 0.43f;
        private const float FloorIntegral = 10f;
        private const float FloorProportional = 0.3f;
        private const float TakeUpSpeed = 2f;
        private const float RailLeadMetrePerSecond = 1f;
        private const float EndMarginMetre = 3f;
        private const float EndSlope = 2f;
        private const float CeilingSlope = 0.5f;

        /// <summary>Reel speed after the limits, positive pays out, metre per second.</summary>
        public float SpeedMetrePerSecond;

        /// <summary>Who decided it.</summary>
        public Decider Decider;

        private readonly FlightParameters _parameters;
        private readonly Calibration _calibration;
        private float _ramp;
        private float _integral;

        /// <summary>The same without the limit of jerk: for a law that starts the guard from its own speed each tick.</summary>
        public float LimitedMetrePerSecond
        {
            get { return _ramp; }
        }

        /// <summary>Creates the guard.</summary>
        public TensionGuard(FlightParameters parameters, Calibration calibration)
        {
            _parameters = parameters;
            _calibration = calibration;
        }

        /// <summary>Starts from the speed that the spool has now, so that taking over does not jerk.</summary>
        public void Track(float speedMetrePerSecond)
        {
            _ramp = speedMetrePerSecond;
            SpeedMetrePerSecond = speedMetrePerSecond;
            Decider = Decider.Wish;
        }

        /// <summary>Limits the mode's wish.</summary>
        /// <param name="wish">What the flight mode wants.</param>
        /// <param name="tensionNewton">Smoothed tension at the pulley.</param>
        /// <param name="lengthMetre">Line out.</param>
        /// <param name="heightMetre">Height of the kite; zero if not known.</param>
        /// <param name="lineSpeed">Reel speed measured, metre per second.</param>
        /// <param name="rail">1 while the motor gives all it has to pay out, -1 to take in, 0 while it has more to give.</param>
        /// <param name="dtSeconds">Time since the previous tick.</param>
        public void Update(SetPoint wish, float tensionNewton, float lengthMetre, float heightMetre, float lineSpeed, int rail, float dtSeconds)
        {
            FlightParameters limits = _parameters;
            float speed = wish.SpeedMetrePerSecond;

            float high = heightMetre - limits.HeightCeilingMetre;
            if (0f < high)
            {
                speed = Guarded.Min(speed, -CeilingSlope * high);
            }

            float surplus = tensionNewton - wish.CeilingNewton;
            Decider before = Decider, decider = Decider.Wish;
            if (0f < surplus || before == Decider.Ceiling)
            {
                float give = Hold(Decider.Ceiling, surplus, wish.CeilingNewton, rail, dtSeconds);
                if (speed < give)
                {
                    speed = give;
                    decider = Decider.Ceiling;
                }
            }
            else if (0f < wish.FloorNewton)
            {
                float missing = wish.FloorNewton - tensionNewton;
                if (0f < missing || before == Decider.Floor)
                {
                    float take = Guarded.Max(Hold(Decider.Floor, -missing, wish.FloorNewton, rail, dtSeconds), -TakeUpSpeed);
                    if (take < speed)
                    {
                        speed = take;
                        decider = Decider.Floor;
                    }
                }
            }

            Decider = decider;

            // Clamped without a call, here and below, for a call costs the chip more than all the rest of it.
            if (0f < speed)
            {
                if (limits.PayOutSpeedMetrePerSecond < speed)
                {
                    speed = limits.PayOutSpeedMetrePerSecond;
                }

                float room = (_calibration.SpoolLineMetre - EndMarginMetre - lengthMetre) * EndSlope;
                if (room < speed)
                {
                    speed = Guarded.Max(room, 0f);
                }
            }
            else
            {
                if (!(-limits.ReelInSpeedMetrePerSecond < speed))
                {
                    speed = -limits.ReelInSpeedMetrePerSecond;
                }

                float room = (_calibration.LineOutAtZeroMetre - lengthMetre) * EndSlope;
                if (speed < room)
                {
                    speed = Guarded.Min(room, 0f);
                }
            }

            float step = limits.ReelAccelerationMetrePerSecond2 * dtSeconds;
            float ramp = _ramp;
            if (rail != 0 && (rail < 0 ? speed < ramp && ramp < lineSpeed - RailLeadMetrePerSecond : ramp < speed && lineSpeed + RailLeadMetrePerSecond < ramp))
            {
                speed = ramp; // A motor that gives all it has follows no ramp: wait for it.
            }

            float change = speed - ramp;
            if (!(-step < change))
            {
                change = -step;
            }
            else if (step < change)
            {
                change = step;
            }

            float after = ramp + change;
            _ramp = after;
            SpeedMetrePerSecond = 0.5f * (ramp + after);
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref SpeedMetrePerSecond, ref _ramp, ref _integral);
            Decider = (Decider)state.Int((int)Decider);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.GuardFloats] = SpeedMetrePerSecond;
            floats[StatePlace.GuardFloats + 1] = _ramp;
            floats[StatePlace.GuardFloats + 2] = _integral;
            ints[StatePlace.GuardInts] = (int)Decider;
        }

        /// <summary>The speed that brings the tension to a limit; an integral that the motor cannot follow stands still.</summary>
        private float Hold(Decider limit, float errorNewton, float limitNewton, int rail, float dtSeconds)
        {
            if (Decider != limit)
            {
                _integral = _ramp;
            }

            bool floor = limit == Decider.Floor;
            float error = errorNewton * Guarded.Divide(1f, Guarded.Sqrt(limitNewton), 0f);
            bool stuck = error < 0f ? rail < 0 : 0 < rail;
            if (!stuck)
            {
                float lowest = floor ? -TakeUpSpeed : -_parameters.ReelInSpeedMetrePerSecond;
                float gain = floor ? FloorIntegral : CeilingIntegral;
                _integral = Guarded.Clamp(_integral + gain * error * dtSeconds, lowest, _parameters.PayOutSpeedMetrePerSecond);
            }

            return _integral + (floor ? FloorProportional : CeilingProportional) * error;
        }
    }
}
