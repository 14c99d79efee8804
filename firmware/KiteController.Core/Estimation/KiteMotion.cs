using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// How a tailless kite moves on the sphere around the spool, and through the air: a velocity filter for each direction of
    /// the tangent plane, up and right as the flyer sees them, fed by the arm's rates while the line is taut.
    /// </summary>
    /// <remarks>
    /// A bowed kite flies along its nose through the air, so the air velocity tells the heading without a sensor on the kite.
    /// The arm's rates are corrected for the sag of the line as it changes with the tension. On a slack line nothing is
    /// seen: the kite drifts with 0.85 of the wind and sinks at 3.5 m/s (assumed), and the variance grows.
    /// </remarks>
    public sealed class KiteMotion
    {
        private const float TautNewton = 0.7f;
        private const float WellTautNewton = 1.2f;
        private const float LivelyVariance = 0.6f;
        private const float SteadyVariance = 0.06f;
        private const float SlackVariance = 0.3f;
        private const float LargestVariance = 49f;
        private const float RateNoisePerMetre = 1.4f / 80f;
        private const float SagRateShare = 0.3f;
        private const float FastestMetrePerSecond = 30f;
        private const float DriftShare = 0.85f;
        private const float SinkMetrePerSecond = 3.5f;
        private const float DriftTracking = 0.03f;
        private const float LeastElevation = 0.02f;
        private const float LargestElevation = 1.5f;

        /// <summary>Elevation of the kite, radian; reckoned on while the line is slack.</summary>
        public float ElevationRadian;

        /// <summary>Azimuth of the kite from the pivot's zero, radian.</summary>
        public float AzimuthRadian;

        /// <summary>Speed over the ground toward the zenith, metre per second.</summary>
        public float UpMetrePerSecond;

        /// <summary>Speed over the ground to the right, metre per second.</summary>
        public float RightMetrePerSecond;

        /// <summary>Speed through the air toward the zenith, metre per second.</summary>
        public float AirUp;

        /// <summary>Speed through the air to the right, metre per second.</summary>
        public float AirRight;

        /// <summary>Speed through the air along the sphere, metre per second.</summary>
        public float AirSpeed;

        /// <summary>Direction of that speed: 0 toward the zenith, clockwise, radian.</summary>
        public float AirHeading;

        /// <summary>The larger variance of the two speeds, metre squared per second squared.</summary>
        public float Variance;

        /// <summary>How fast the air itself moves along the sphere toward the zenith, metre per second; negative for a kite that flies.</summary>
        public float WindUp;

        /// <summary>The same to the right.</summary>
        public float WindRight;

        /// <summary>The wind's share along the line, away from the spool, metre per second.</summary>
        public float WindAway;

        /// <summary>Ticks for which the line has been taut without a break.</summary>
        public int TautTicks;

        /// <summary>Cosine of the kite's elevation.</summary>
        public float CosineOfElevation;

        /// <summary>How the line hangs.</summary>
        public readonly LineSag Sag;

        private float _upVariance;
        private float _rightVariance;

        /// <summary>Creates the estimate for the line that the parameters describe.</summary>
        public KiteMotion(FlightParameters parameters)
        {
            Sag = new LineSag(parameters);
        }

        /// <summary>Starts where the arm points, at rest.</summary>
        public void Start(LineArm arm)
        {
            ElevationRadian = Guarded.Clamp(arm.ElevationRadian, LeastElevation, LargestElevation);
            AzimuthRadian = arm.AzimuthRadian;
            UpMetrePerSecond = 0f;
            RightMetrePerSecond = 0f;
            _upVariance = 4f;
            _rightVariance = 4f;
            TautTicks = 0;
        }

        /// <summary>Takes one tick.</summary>
        /// <param name="arm">The line arm.</param>
        /// <param name="tension">Pull at the pulley.</param>
        /// <param name="lengthMetre">Line out.</param>
        /// <param name="wind">The wind as far as it is known.</param>
        /// <param name="released">True while the spool lets the kite go on purpose.</param>
        /// <param name="lively">True while a pull changes the speed quickly.</param>
        /// <param name="dt">Time since the previous tick, second.</param>
        public void Update(LineArm arm, LineTension tension, float lengthMetre, WindEstimator wind, bool released, bool lively, float dt)
        {
            float sine = Angle.Sin(ElevationRadian), cosine = Angle.Cos(ElevationRadian);
            float off = AzimuthRadian - wind.AzimuthRadian;
            float along = wind.SpeedMetrePerSecond * Angle.Cos(off);
            CosineOfElevation = cosine;
            WindUp = -along * sine;
            WindRight = -wind.SpeedMetrePerSecond * Angle.Sin(off);
            WindAway = along * cosine;

            Sag.Update(tension.RawNewton, lengthMetre, cosine, WindUp, WindRight, released, dt);
            if (TautNewton < tension.Newton && !released)
            {
                Follow(arm, tension.Newton, lengthMetre, lively, dt);
            }
            else
            {
                Drift(lengthMetre, dt);
            }

            ElevationRadian = Guarded.Clamp(ElevationRadian, LeastElevation, LargestElevation);
            AirUp = UpMetrePerSecond - WindUp;
            AirRight = RightMetrePerSecond - WindRight;
            AirSpeed = Guarded.Sqrt(AirUp * AirUp + AirRight * AirRight);
            AirHeading = Angle.Atan2(AirRight, AirUp);
            Variance = Guarded.Max(_upVariance, _rightVariance);
        }

        private void Follow(LineArm arm, float newton, float length, bool lively, float dt)
        {
            TautTicks++;
            float grow = lively ? LivelyVariance : SteadyVariance;
            _upVariance = Guarded.Min(_upVariance + grow, LargestVariance);
            _rightVariance = Guarded.Min(_rightVariance + grow, LargestVariance);

            float noise = RateNoisePerMetre * length;
            noise = 2f * noise * noise;
            float doubtUp = SagRateShare * Sag.UpRate * length, doubtRight = SagRateShare * Sag.RightRate * length;
            float upGain = Guarded.Divide(_upVariance, _upVariance + noise + doubtUp * doubtUp, 0f);
            float rightGain = Guarded.Divide(_rightVariance, _rightVariance + noise + doubtRight * doubtRight, 0f);
            float up = Guarded.Clamp((arm.ElevationRate - Sag.UpRate) * length, -FastestMetrePerSecond, FastestMetrePerSecond);
            float right = Guarded.Clamp((arm.AzimuthRate * CosineOfElevation - Sag.RightRate) * length, -FastestMetrePerSecond, FastestMetrePerSecond);
            UpMetrePerSecond += upGain * (up - UpMetrePerSecond);
            RightMetrePerSecond += rightGain * (right - RightMetrePerSecond);
            _upVariance *= 1f - upGain;
            _rightVariance *= 1f - rightGain;

            float share = TautTicks < 17 ? 1f / (TautTicks + 3) : 0.05f;
            float upShare = newton < WellTautNewton ? 0.1f * share : share;
            Move(length, dt);
            ElevationRadian += upShare * (arm.ElevationRadian - Sag.UpRadian - ElevationRadian);
            AzimuthRadian = Angle.Wrap(AzimuthRadian + share * Angle.Wrap(arm.AzimuthRadian - Sag.RightRadian / Guarded.Max(CosineOfElevation, 0.2f) - AzimuthRadian));
        }

        private void Drift(float length, float dt)
        {
            TautTicks = 0;
            _upVariance = Guarded.Min(_upVariance + SlackVariance, LargestVariance);
            _rightVariance = Guarded.Min(_rightVariance + SlackVariance, LargestVariance);
            UpMetrePerSecond += DriftTracking * (DriftShare * WindUp - SinkMetrePerSecond * CosineOfElevation - UpMetrePerSecond);
            RightMetrePerSecond += DriftTracking * (DriftShare * WindRight - RightMetrePerSecond);
            Move(length, dt);
        }

        private void Move(float length, float dt)
        {
            float turn = Guarded.Divide(dt, Guarded.Max(length, 1f), 0f);
            ElevationRadian += UpMetrePerSecond * turn;
            AzimuthRadian += RightMetrePerSecond * turn / Guarded.Max(CosineOfElevation, 0.2f);
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref ElevationRadian, ref AzimuthRadian, ref UpMetrePerSecond, ref RightMetrePerSecond, ref AirUp, ref AirRight);
            state.Float(ref AirSpeed, ref AirHeading, ref Variance, ref WindUp, ref WindRight, ref WindAway);
            state.Float(ref CosineOfElevation, ref _upVariance, ref _rightVariance);
            Sag.Visit(state);
            TautTicks = state.Int(TautTicks);
        }
    }
}
