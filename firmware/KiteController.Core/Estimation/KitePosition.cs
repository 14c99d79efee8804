using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// Where the kite is: the arm's direction corrected for the sag of the line, and the length of line out.
    /// </summary>
    /// <remarks>
    /// Sag of a nearly straight line under a load q per metre across it: the direction at the spool lies q L / (2 T)
    /// below the chord. The load is the line's weight and the broadside drag of the wind that the line sees, taken as
    /// 0.93 of the wind at the kite (assumed). While the line is slack nothing can be seen: the last position stands.
    /// </remarks>
    public sealed class KitePosition
    {
        private const float Gravity = 9.80665f;
        private const float AirDensity = 1.2f;
        private const float LineDragCoefficient = 1.1f;
        private const float LineWindShare = 0.93f;
        private const float LargestSagRadian = 0.6f;
        private const float SlackBelowNewton = 0.5f;
        private const float SmoothingShare = 0.1f;

        /// <summary>Elevation of the kite above the horizon, radian.</summary>
        public float ElevationRadian;

        /// <summary>Azimuth of the kite, radian.</summary>
        public float AzimuthRadian;

        /// <summary>Height above the spool, metre.</summary>
        public float HeightMetre;

        /// <summary>Horizontal distance from the spool, metre.</summary>
        public float DistanceMetre;

        /// <summary>True while the line is taut enough for the arm to point at the kite.</summary>
        public bool Seen;

        private readonly FlightParameters _parameters;
        private float _dragPerMetre;
        private float _weightPerMetre;

        /// <summary>Creates the estimate for the line that the parameters describe.</summary>
        public KitePosition(FlightParameters parameters)
        {
            _parameters = parameters;
            Adopt();
        }

        /// <summary>Takes over what the parameters say of the line now. Not for the tick.</summary>
        public void Adopt()
        {
            FlightParameters parameters = _parameters;
            _dragPerMetre = 0.5f * AirDensity * LineDragCoefficient * parameters.LineDiameterMetre * LineWindShare * LineWindShare;
            _weightPerMetre = parameters.LineKilogramPerMetre * Gravity;
        }

        /// <summary>Takes one tick: the arm, the tension and the line out, and the wind last known at the kite in m/s.</summary>
        public void Update(LineArm arm, LineTension tension, LineOut line, float windMetrePerSecond)
        {
            Look(arm, tension);
            if (!Seen)
            {
                return;
            }

            float elevation = ElevationRadian, length = line.LengthMetre;
            float sine = Angle.Sin(elevation), cosine = Angle.Cos(elevation);
            float across = windMetrePerSecond * sine;
            float load = _weightPerMetre * cosine + _dragPerMetre * across * across;
            float sag = Guarded.Clamp(Guarded.Divide(load * length * 0.5f, tension.Newton), 0f, LargestSagRadian);

            ElevationRadian = elevation + SmoothingShare * (arm.ElevationRadian + sag - elevation);
            float azimuth = AzimuthRadian;
            AzimuthRadian = Angle.Wrap(azimuth + SmoothingShare * Angle.Wrap(arm.AzimuthRadian - azimuth));
            HeightMetre = length * sine;
            DistanceMetre = length * cosine;
        }

        /// <summary>Whether the kite is seen, for a tick in which <see cref="Follow"/> tells where it is.</summary>
        public void Look(LineArm arm, LineTension tension)
        {
            Seen = arm.Valid && SlackBelowNewton < tension.Newton;
        }

        /// <summary>Takes over where the steering reckons the kite to be: it knows the sag of a kite that swings, and goes on while the line is slack.</summary>
        /// <param name="motion">The kite on the sphere.</param>
        /// <param name="lengthMetre">Line out.</param>
        public void Follow(KiteMotion motion, float lengthMetre)
        {
            ElevationRadian = motion.ElevationRadian;
            AzimuthRadian = motion.AzimuthRadian;
            HeightMetre = lengthMetre * motion.Sine;
            DistanceMetre = lengthMetre * motion.Cosine;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref ElevationRadian, ref AzimuthRadian, ref HeightMetre, ref DistanceMetre);
            state.Bool(ref Seen);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.KiteFloats] = ElevationRadian;
            floats[StatePlace.KiteFloats + 1] = AzimuthRadian;
            floats[StatePlace.KiteFloats + 2] = HeightMetre;
            floats[StatePlace.KiteFloats + 3] = DistanceMetre;
            ints[StatePlace.KiteInts] = Seen ? 1 : 0;
        }
    }
}
