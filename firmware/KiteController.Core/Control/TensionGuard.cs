using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Control
{
    /// <summary>
    /// Keeps the tension between a floor and a ceiling by adding to the wanted reel speed, keeps the line between its two
    /// ends and the kite under its height ceiling, and slews the result. Every law is a sum of continuous terms, so
    /// nothing bumps when one takes over.
    /// </summary>
    public sealed class TensionGuard
    {
        private const float TakeUpPerNewton = 1.2f;
        private const float GivePerNewton = 0.8f;
        private const float EndMarginMetre = 3f;
        private const float EndSlope = 2f;
        private const float CeilingSlope = 0.5f;

        /// <summary>Reel speed after the limits, positive pays out, metre per second.</summary>
        public float SpeedMetrePerSecond;

        private readonly FlightParameters _parameters;
        private readonly Calibration _calibration;

        /// <summary>Creates the guard.</summary>
        public TensionGuard(FlightParameters parameters, Calibration calibration)
        {
            _parameters = parameters;
            _calibration = calibration;
        }

        /// <summary>Starts from the speed that the spool has now, so that taking over does not jerk.</summary>
        public void Track(float speedMetrePerSecond)
        {
            SpeedMetrePerSecond = speedMetrePerSecond;
        }

        /// <summary>Limits the mode's wish.</summary>
        /// <param name="wish">What the flight mode wants.</param>
        /// <param name="tensionNewton">Smoothed tension at the pulley.</param>
        /// <param name="lengthMetre">Line out.</param>
        /// <param name="heightMetre">Height of the kite; zero if not known.</param>
        /// <param name="dtSeconds">Time since the previous tick.</param>
        public void Update(SetPoint wish, float tensionNewton, float lengthMetre, float heightMetre, float dtSeconds)
        {
            FlightParameters limits = _parameters;
            float speed = wish.SpeedMetrePerSecond;

            float over = heightMetre - limits.HeightCeilingMetre;
            if (0f < over)
            {
                speed = Guarded.Min(speed, -CeilingSlope * over);
            }

            float missing = wish.FloorNewton - tensionNewton;
            if (0f < missing)
            {
                speed -= TakeUpPerNewton * missing;
            }

            float surplus = tensionNewton - wish.CeilingNewton;
            if (0f < surplus)
            {
                speed += GivePerNewton * surplus;
            }

            float roomOut = (_calibration.SpoolLineMetre - EndMarginMetre - lengthMetre) * EndSlope;
            float roomIn = (lengthMetre - _calibration.LineOutAtZeroMetre) * EndSlope;
            speed = Guarded.Clamp(speed, -limits.ReelInSpeedMetrePerSecond, limits.PayOutSpeedMetrePerSecond);
            speed = Guarded.Clamp(speed, -Guarded.Max(roomIn, 0f), Guarded.Max(roomOut, 0f));

            float step = limits.ReelAccelerationMetrePerSecond2 * dtSeconds;
            SpeedMetrePerSecond += Guarded.Clamp(speed - SpeedMetrePerSecond, -step, step);
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref SpeedMetrePerSecond);
        }
    }
}
