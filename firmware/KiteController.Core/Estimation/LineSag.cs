using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// How far the line at the spool points beside the kite: pulled down by its weight and carried off by the air that it
    /// meets: that of the wind, less a third of the kite's own speed, for the line swings with the kite.
    /// </summary>
    /// <remarks>
    /// By moments about the kite a load f(s) over a line of tension T turns its lower end by the integral of f (1 - s/L) ds
    /// over T. The load is taken at a third of the way up, where that weight has its centre. The shape follows a change
    /// with the time of its first mode, L / pi sqrt(mass per length / T). Factors and the wind's share were found by the flights that
    /// stayed up in the simulator (assumed for real lines).
    /// </remarks>
    public sealed class LineSag
    {
        private const float Gravity = 9.80665f;
        private const float AirDensity = 1.2f;
        private const float LineDragCoefficient = 1.1f;
        private const float LineWindShare = 0.8854f;
        private const float LineMotionShare = 1f / 3f;
        private const float FollowFactor = 1.191f;
        private const float ArmPerSecond = 13.74f;
        private const float LargestSagRadian = 0.6f;
        private const float LeastNewton = 0.0924f;

        /// <summary>Elevation of the line at the spool less that of the kite, radian; mostly negative.</summary>
        public float UpRadian;

        /// <summary>The same to the right, on the sphere: radian of arc.</summary>
        public float RightRadian;

        /// <summary>Rate of <see cref="UpRadian"/>, rad/s.</summary>
        public float UpRate;

        /// <summary>Rate of <see cref="RightRadian"/>, rad/s.</summary>
        public float RightRate;

        private readonly FlightParameters _parameters;
        private float _dragPerMetre;
        private float _weightPerMetre;
        private float _firstModeFactor;
        private float _lineUp;
        private float _lineRight;

        /// <summary>Creates the sag of the line that the parameters describe.</summary>
        public LineSag(FlightParameters parameters)
        {
            _parameters = parameters;
            Adopt();
        }

        /// <summary>A straight line.</summary>
        public void Start()
        {
            UpRadian = RightRadian = UpRate = RightRate = 0f;
            _lineUp = _lineRight = 0f;
        }

        /// <summary>Takes over what the parameters say of the line now. Not for the tick.</summary>
        public void Adopt()
        {
            _dragPerMetre = 0.5f * AirDensity * LineDragCoefficient * _parameters.LineDiameterMetre;
            _weightPerMetre = _parameters.LineKilogramPerMetre * Gravity;
            _firstModeFactor = Guarded.Divide(Angle.HalfTurn, Guarded.Sqrt(Guarded.Max(_parameters.LineKilogramPerMetre, 1e-6f)));
        }

        /// <summary>Takes one tick.</summary>
        /// <param name="newton">Pull at the pulley.</param>
        /// <param name="length">Line out, metre.</param>
        /// <param name="cosine">Cosine of the kite's elevation.</param>
        /// <param name="airUp">Wind at the kite along the sphere, toward the zenith, metre per second.</param>
        /// <param name="airRight">The same to the right.</param>
        /// <param name="up">Speed of the kite toward the zenith, metre per second.</param>
        /// <param name="right">The same to the right.</param>
        /// <param name="dt">Time since the previous tick, second.</param>
        public void Update(float newton, float length, float cosine, float airUp, float airRight, float up, float right, float dt)
        {
            float flowUp = LineWindShare * airUp - LineMotionShare * up;
            float flowRight = LineWindShare * airRight - LineMotionShare * right;
            float drag = _dragPerMetre * (float)System.Math.Sqrt(flowUp * flowUp + flowRight * flowRight);
            if (!(LeastNewton < newton))
            {
                newton = LeastNewton;
            }

            float lever = Guarded.Divide(0.5f * length, newton);
            float aimUp = lever * (drag * flowUp - _weightPerMetre * cosine), aimRight = lever * drag * flowRight;
            if (!(-LargestSagRadian < aimUp && aimUp < LargestSagRadian && -LargestSagRadian < aimRight && aimRight < LargestSagRadian))
            {
                aimUp = Guarded.Clamp(aimUp, -LargestSagRadian, LargestSagRadian);
                aimRight = Guarded.Clamp(aimRight, -LargestSagRadian, LargestSagRadian);
            }

            float share = FollowFactor * dt * _firstModeFactor * Guarded.Divide((float)System.Math.Sqrt(newton), Guarded.Max(length, 1f));
            if (!(0f < share && share < 1f))
            {
                share = Guarded.Clamp(share, 0f, 1f);
            }

            _lineUp += share * (aimUp - _lineUp);
            _lineRight += share * (aimRight - _lineRight);
            float armShare = ArmPerSecond * dt;
            if (!(armShare < 1f))
            {
                armShare = 1f;
            }

            float stepUp = armShare * (_lineUp - UpRadian), stepRight = armShare * (_lineRight - RightRadian);
            UpRadian += stepUp;
            RightRadian += stepRight;
            UpRate = Guarded.Divide(stepUp, dt);
            RightRate = Guarded.Divide(stepRight, dt);
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref UpRadian, ref RightRadian, ref UpRate, ref RightRate, ref _lineUp, ref _lineRight);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats)
        {
            floats[StatePlace.SagFloats] = UpRadian;
            floats[StatePlace.SagFloats + 1] = RightRadian;
            floats[StatePlace.SagFloats + 2] = UpRate;
            floats[StatePlace.SagFloats + 3] = RightRate;
            floats[StatePlace.SagFloats + 4] = _lineUp;
            floats[StatePlace.SagFloats + 5] = _lineRight;
        }
    }
}
