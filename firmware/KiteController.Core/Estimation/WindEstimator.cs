using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// The wind at the kite, with the kite as anemometer: its pull tells the speed, its azimuth the direction. A short
    /// and a long running mean, and the spread of gusts about them.
    /// </summary>
    /// <remarks>
    /// V = sqrt(2 F / (rho S C_R)), F the pull and the kite's weight along the line together; published work reaches
    /// 10-17 % on airspeed this way (Cayon, Watson and Schmehl, Wind Energy Science 10, 2161, 2025). C_R is one number
    /// for a kite standing in the wind (assumed), so the estimate is only fed while the arm turns slowly. Ten seconds
    /// are contaminated by the kite's own swing; 30 s and more are wanted.
    /// </remarks>
    public sealed class WindEstimator
    {
        private const float Gravity = 9.80665f;
        private const float AirDensity = 1.2f;
        private const float LongSeconds = 120f;
        private const float ShortSeconds = 10f;
        private const float ValidAfterSeconds = 30f;
        private const float CalmRate = 0.35f;
        private const float TautNewton = 0.8f;
        private const float FlowSeconds = 8f;
        private const float FlowPriorSeconds = 1f;
        private const float DriftPrior = 0.4969f;
        private const float DriftShare = 0.112f;
        private const float RecentDriftShare = 0.3625f;
        private const float SecondsPerDrift = 5.28f;
        private const float FastestReel = 2.2f;

        /// <summary>Long mean of the speed, metre per second.</summary>
        public float SpeedMetrePerSecond;

        /// <summary>Mean of the last ten seconds, metre per second.</summary>
        public float RecentMetrePerSecond;

        /// <summary>Azimuth where the wind blows to, long mean, radian.</summary>
        public float AzimuthRadian;

        /// <summary>Azimuth of the last ten seconds less that of the long mean, radian, positive clockwise.</summary>
        public float RecentTurnRadian;

        /// <summary>Standard deviation of the speed about its long mean, metre per second.</summary>
        public float GustMetrePerSecond;

        /// <summary>Seconds of usable flight so far, counted up to the length of the long mean.</summary>
        public float LearnedSeconds;

        private readonly FlightParameters _parameters;
        private float _variance;
        private float _flowSeconds;
        private int _drifts;

        /// <summary>Creates the estimate for the kite that the parameters describe.</summary>
        public WindEstimator(FlightParameters parameters)
        {
            _parameters = parameters;
            Adopt();
        }

        /// <summary>Takes over the wind assumed, as long as nothing has been learned. Not for the tick.</summary>
        public void Adopt()
        {
            if (LearnedSeconds <= 0f)
            {
                SpeedMetrePerSecond = _parameters.AssumedWindMetrePerSecond;
                RecentMetrePerSecond = _parameters.AssumedWindMetrePerSecond;
            }
        }

        /// <summary>As long as nothing has been learned the wind is supposed to blow toward this azimuth: where the helper stands.</summary>
        public void Suppose(float azimuthRadian)
        {
            if (LearnedSeconds <= 0f)
            {
                AzimuthRadian = azimuthRadian;
            }
        }

        /// <summary>Takes a measurement by a kite that was let go, in place of <see cref="Update"/>.</summary>
        /// <param name="drift">The measurement.</param>
        public void Take(SlackDrift drift)
        {
            _drifts++;
            float share = Guarded.Max(Guarded.Divide(1f, _drifts + DriftPrior), DriftShare);
            float along = drift.SpeedMetrePerSecond * Angle.Cos(drift.AzimuthRadian - AzimuthRadian);
            float across = drift.SpeedMetrePerSecond * Angle.Sin(drift.AzimuthRadian - AzimuthRadian);
            float off = along - SpeedMetrePerSecond;
            _variance += share * (off * off - _variance);
            GustMetrePerSecond = Guarded.Sqrt(_variance);
            float newAlong = SpeedMetrePerSecond + share * off, newAcross = share * across;
            float turn = Angle.Atan2(newAcross, newAlong);
            AzimuthRadian = Angle.Wrap(AzimuthRadian + turn);
            RecentTurnRadian += RecentDriftShare * (Angle.Atan2(across, along) - RecentTurnRadian) - turn;
            SpeedMetrePerSecond = Guarded.Sqrt(newAlong * newAlong + newAcross * newAcross);
            RecentMetrePerSecond += RecentDriftShare * (along - RecentMetrePerSecond);
            LearnedSeconds = Guarded.Min(LearnedSeconds + SecondsPerDrift, LongSeconds);
        }

        /// <summary>True once a kite that was let go has told the wind.</summary>
        public bool Drifted
        {
            get { return 0 < _drifts; }
        }

        /// <summary>
        /// Takes what a tailless kite's pull tells of the wind, meant for the time until it is let go first: rough, but better than
        /// what was assumed.
        /// </summary>
        /// <param name="metrePerSecond">Wind speed told.</param>
        /// <param name="dtSeconds">Time it stands for.</param>
        public void TakeFlow(float metrePerSecond, float dtSeconds)
        {
            _flowSeconds = Guarded.Min(_flowSeconds + dtSeconds, FlowSeconds);
            SpeedMetrePerSecond += Guarded.Divide(dtSeconds, _flowSeconds + FlowPriorSeconds) * (Guarded.Clamp(metrePerSecond, 2f, 14f) - SpeedMetrePerSecond);
        }

        /// <summary>True once 30 s of taut flight have been averaged.</summary>
        public bool Valid
        {
            get { return ValidAfterSeconds <= LearnedSeconds; }
        }

        /// <summary>Takes one tick.</summary>
        public void Update(KitePosition kite, LineArm arm, LineTension tension, LineOut line, float dtSeconds)
        {
            bool calm = Guarded.Abs(arm.ElevationRate) < CalmRate && Guarded.Abs(arm.AzimuthRate) < CalmRate
                && Guarded.Abs(line.SpeedMetrePerSecond) < FastestReel;
            if (!kite.Seen || !calm || tension.Newton < TautNewton)
            {
                return;
            }

            float pull = tension.Newton + _parameters.KiteMassKilogram * Gravity * 0.7f;
            float pressureArea = 0.5f * AirDensity * _parameters.KiteAreaSquareMetre * _parameters.KiteResultantCoefficient;
            float squareOfAirspeed = Guarded.Divide(pull, pressureArea, 0f);

            // The kite moves along the line as fast as line is paid out: airspeed^2 = W^2 - 2 W v cos + v^2, solved for W.
            float reel = line.SpeedMetrePerSecond;
            float cosine = Guarded.Divide(kite.DistanceMetre, line.LengthMetre, 0f);
            float speed = reel * cosine + Guarded.Sqrt(squareOfAirspeed - reel * reel * (1f - cosine * cosine));

            LearnedSeconds = Guarded.Min(LearnedSeconds + dtSeconds, LongSeconds);
            float share = Guarded.Divide(dtSeconds, LearnedSeconds, 1f);
            float off = speed - SpeedMetrePerSecond;
            SpeedMetrePerSecond += share * off;
            _variance += share * (off * off - _variance);
            GustMetrePerSecond = Guarded.Sqrt(_variance);
            float turn = Angle.Wrap(kite.AzimuthRadian - AzimuthRadian);
            AzimuthRadian = Angle.Wrap(AzimuthRadian + share * turn);

            float recent = Guarded.Max(share, dtSeconds * (1f / ShortSeconds));
            RecentTurnRadian += recent * (turn - RecentTurnRadian);
            RecentMetrePerSecond += recent * (speed - RecentMetrePerSecond);
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref SpeedMetrePerSecond, ref RecentMetrePerSecond, ref AzimuthRadian, ref GustMetrePerSecond, ref LearnedSeconds, ref _variance, ref _flowSeconds, ref RecentTurnRadian);
            _drifts = state.Int(_drifts);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.WindFloats] = SpeedMetrePerSecond;
            floats[StatePlace.WindFloats + 1] = RecentMetrePerSecond;
            floats[StatePlace.WindFloats + 2] = AzimuthRadian;
            floats[StatePlace.WindFloats + 3] = GustMetrePerSecond;
            floats[StatePlace.WindFloats + 4] = LearnedSeconds;
            floats[StatePlace.WindFloats + 5] = _variance;
            floats[StatePlace.WindFloats + 6] = _flowSeconds;
            floats[StatePlace.WindFloats + 7] = RecentTurnRadian;
            ints[StatePlace.WindInts] = _drifts;
        }
    }
}
