using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// A tailless kite as the spin filters take it to be: the flight model's equations with coefficients scaled from the
    /// mass and the area that the flyer has set. All else is nominal (assumed).
    /// </summary>
    /// <remarks>Span from the area of a diamond with height to width 1 : 1.2; moment of inertia about the plate's normal 0.0726 m b^2.</remarks>
    public sealed class TaillessKite
    {
        private const float Gravity = 9.80665f;
        private const float AirDensity = 1.2f;
        private const float LineDragCoefficient = 1.1f;
        private const float NominalAreaSquareMetre = 0.21f;
        private const float AddedMassFactor = 0.3865f;
        private const float TiltDamping = 0.16f;
        private const float FastestTilt = 30f;

        /// <summary>Air load per speed squared, half of density times area, kilogram per metre.</summary>
        public float Load;

        /// <summary>One over that load, metre per kilogram.</summary>
        public float PerLoad;

        /// <summary>The same over the mass, 1 per metre.</summary>
        public float LoadPerMass;

        /// <summary>Mass, kilogram.</summary>
        public float Mass;

        /// <summary>One over the mass.</summary>
        public float PerMass;

        /// <summary>Weight, newton.</summary>
        public float Weight;

        /// <summary>Mass and the air that moves with it along the line, kilogram.</summary>
        public float MassAlongLine;

        /// <summary>Half the span, metre.</summary>
        public float HalfSpan;

        /// <summary>Air load on yaw over the moment of inertia, per speed squared, 1 per square metre.</summary>
        public float YawLoad;

        /// <summary>Weathercock: yaw by a slip, per air speed and slip.</summary>
        public float Weathercock;

        /// <summary>Pendulum: yaw by the weight hanging below the tow point, rad/s2.</summary>
        public float Pendulum;

        /// <summary>Drag of the line on the kite, over the mass, per metre of line and speed squared.</summary>
        public float LineDrag;

        /// <summary>Half the weight of the line over the mass of the kite, per metre, m/s2.</summary>
        public float LineWeight;

        /// <summary>How fast the plate tilts per newton, 1 per newton and second.</summary>
        public float TiltRate;

        /// <summary>Load at which the tilt is as fast as it gets, newton.</summary>
        public float TiltLimit;

        private readonly FlightParameters _parameters;

        /// <summary>Reckons the coefficients for the kite and the line that the parameters describe.</summary>
        public TaillessKite(FlightParameters parameters)
        {
            _parameters = parameters;
            Adopt();
        }

        /// <summary>Takes over what the parameters say now. Not for the tick.</summary>
        public void Adopt()
        {
            float area = Guarded.Max(_parameters.KiteAreaSquareMetre, 0.05f);
            Mass = Guarded.Max(_parameters.KiteMassKilogram, 0.01f);
            PerMass = Guarded.Divide(1f, Mass);
            Weight = Mass * Gravity;
            Load = 0.5f * AirDensity * area;
            PerLoad = Guarded.Divide(1f, Load);
            LoadPerMass = Load * PerMass;
            float root = Guarded.Sqrt(area * 0.318310f);
            MassAlongLine = Mass + AddedMassFactor * 2.6667f * AirDensity * root * root * root;
            float span = Guarded.Sqrt(2.4f * area);
            HalfSpan = 0.5f * span;
            float perInertia = Guarded.Divide(PerMass, 0.0726f * span * span);
            YawLoad = Load * span * perInertia;
            Weathercock = Load * 1.5f * 0.12f * perInertia;
            Pendulum = Weight * 0.015f * perInertia;
            LineDrag = AirDensity * LineDragCoefficient * _parameters.LineDiameterMetre * (1f / 6f) * PerMass;
            LineWeight = 0.5f * _parameters.LineKilogramPerMetre * Gravity * PerMass;
            float damping = TiltDamping * area / NominalAreaSquareMetre;
            TiltRate = Guarded.Divide(1f, damping);
            TiltLimit = FastestTilt * damping;
        }
    }
}
