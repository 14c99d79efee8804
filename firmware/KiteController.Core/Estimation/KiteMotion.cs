using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// Where a tailless kite is on the sphere around the spool, how it moves there, and how it moves through the air: by the
    /// speeds of the spin filter, held to the arm's angles while the line is taut.
    /// </summary>
    public sealed class KiteMotion
    {
        private const float WellTautNewton = 1.056f;
        private const float LeastElevation = 0.02f;
        private const float LargestElevation = 1.5f;
        private const float LeastCosine = 0.15f;
        private const float SlackShare = 0.05604f;
        private const float LeastShare = 0.1f;

        /// <summary>How the line hangs.</summary>
        public readonly LineSag Sag;

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

        /// <summary>How fast the air itself moves along the sphere toward the zenith, metre per second; negative for a kite that flies.</summary>
        public float WindUp;

        /// <summary>The same to the right.</summary>
        public float WindRight;

        /// <summary>The wind's share along the line, away from the spool, metre per second.</summary>
        public float WindAway;

        /// <summary>That share over the whole wind.</summary>
        public float WindAwayShare;

        /// <summary>Sine of the kite's elevation.</summary>
        public float Sine;

        /// <summary>Cosine of the kite's elevation, at least 0.15.</summary>
        public float Cosine = 1f;

        private int _tautUpdates;

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
            UpMetrePerSecond = RightMetrePerSecond = 0f;
            AirUp = AirRight = 0f;
            WindUp = WindRight = WindAway = WindAwayShare = 0f;
            Sine = 0f;
            Cosine = 1f;
            Sag.Start();
            _tautUpdates = 0;
        }

        /// <summary>First half of an update: the wind and the sag where the kite is.</summary>
        /// <param name="newton">Mean tension since the last update.</param>
        /// <param name="length">Line out, metre.</param>
        /// <param name="wind">The wind as far as it is known.</param>
        /// <param name="dt">Time since the last update, second.</param>
        public void Prepare(float newton, float length, WindEstimator wind, float dt)
        {
            float speed = Guarded.Clamp(wind.SpeedMetrePerSecond, 1.5f, 14f), off = AzimuthRadian - wind.AzimuthRadian, elevation = ElevationRadian;
            float along = speed * (float)System.Math.Cos(off), sine = Angle.Sin(elevation), cosine = Guarded.Max(Angle.Cos(elevation), LeastCosine);
            float windUp = -along * sine, windRight = -speed * (float)System.Math.Sin(off);
            Sine = sine;
            Cosine = cosine;
            WindUp = windUp;
            WindRight = windRight;
            WindAwayShare = Guarded.Divide(along, speed) * cosine;
            WindAway = along * cosine;
            Sag.Update(newton, length, cosine, windUp, windRight, UpMetrePerSecond, RightMetrePerSecond, dt);
        }

        /// <summary>Second half: where the kite has come to.</summary>
        /// <param name="filter">Tells the speeds.</param>
        /// <param name="arm">The line arm.</param>
        /// <param name="newton">Tension.</param>
        /// <param name="taut">True if the arm shows the kite.</param>
        /// <param name="length">Line out, metre.</param>
        /// <param name="dt">Time since the last update, second.</param>
        public void Move(SpinFilter filter, LineArm arm, float newton, bool taut, float length, float dt)
        {
            UpMetrePerSecond = filter.Up;
            RightMetrePerSecond = filter.Right;
            AirUp = filter.Up - WindUp;
            AirRight = filter.Right - WindRight;

            _tautUpdates = taut ? (_tautUpdates < 20 ? _tautUpdates + 1 : _tautUpdates) : 0;
            float share = taut ? Guarded.Max(Guarded.Divide(1f, _tautUpdates + 2f), LeastShare) : SlackShare;
            float upShare = WellTautNewton < newton ? share : LeastShare * share;
            float turn = Guarded.Divide(dt, Guarded.Max(length, 1f)), perCosine = Guarded.Divide(1f, Cosine);
            float elevation = ElevationRadian + filter.Up * turn + upShare * (arm.ElevationRadian - Sag.UpRadian - ElevationRadian);
            ElevationRadian = !(LeastElevation < elevation) ? LeastElevation : elevation < LargestElevation ? elevation : LargestElevation;
            float seen = Angle.Wrap(arm.AzimuthRadian - Sag.RightRadian * perCosine - AzimuthRadian);
            AzimuthRadian = Angle.Wrap(AzimuthRadian + filter.Right * turn * perCosine + share * seen);
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref ElevationRadian, ref AzimuthRadian, ref UpMetrePerSecond, ref RightMetrePerSecond, ref AirUp, ref AirRight, ref WindUp, ref WindRight, ref WindAway, ref WindAwayShare, ref Sine, ref Cosine);
            Sag.Visit(state);
            _tautUpdates = state.Int(_tautUpdates);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.MotionFloats] = ElevationRadian;
            floats[StatePlace.MotionFloats + 1] = AzimuthRadian;
            floats[StatePlace.MotionFloats + 2] = UpMetrePerSecond;
            floats[StatePlace.MotionFloats + 3] = RightMetrePerSecond;
            floats[StatePlace.MotionFloats + 4] = AirUp;
            floats[StatePlace.MotionFloats + 5] = AirRight;
            floats[StatePlace.MotionFloats + 6] = WindUp;
            floats[StatePlace.MotionFloats + 7] = WindRight;
            floats[StatePlace.MotionFloats + 8] = WindAway;
            floats[StatePlace.MotionFloats + 9] = WindAwayShare;
            floats[StatePlace.MotionFloats + 10] = Sine;
            floats[StatePlace.MotionFloats + 11] = Cosine;
            ints[StatePlace.MotionInts] = _tautUpdates;
            Sag.Save(floats);
        }
    }
}
