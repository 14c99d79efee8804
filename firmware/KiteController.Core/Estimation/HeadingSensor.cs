using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>A heading sensor on the kite, if there is one: its readings smoothed, and the rate of turn that they show. None comes with the unit.</summary>
    public sealed class HeadingSensor
    {
        private const float Share = 0.25f;
        private const float RateShare = 0.02f;
        private const float LostSeconds = 0.3f;
        private const float FastestRadianPerSecond = 6.5f;

        /// <summary>Heading of the nose: 0 toward the zenith, clockwise, radian.</summary>
        public float HeadingRadian;

        /// <summary>Rate of turn, rad/s.</summary>
        public float RateRadianPerSecond;

        /// <summary>True while readings come in.</summary>
        public bool Alive;

        private float _age = 1f;

        /// <summary>Waits for the first reading.</summary>
        public void Start()
        {
            HeadingRadian = RateRadianPerSecond = 0f;
            _age = 1f;
            Alive = false;
        }

        /// <summary>Takes one tick.</summary>
        public void Update(SensorFrame frame, float dt)
        {
            if (!frame.KiteHeadingFresh)
            {
                if (Alive)
                {
                    _age += dt;
                    Alive = _age < LostSeconds;
                    HeadingRadian = Angle.Wrap(HeadingRadian + RateRadianPerSecond * dt);
                }

                return;
            }

            float told = Angle.Wrap(frame.KiteHeading * (Angle.WholeTurn / 65536f));
            if (!Alive)
            {
                HeadingRadian = told;
                RateRadianPerSecond = 0f;
            }

            float foretold = HeadingRadian + RateRadianPerSecond * dt, off = Angle.Wrap(told - foretold);
            HeadingRadian = Angle.Wrap(foretold + Share * off);
            float rate = RateRadianPerSecond + Guarded.Divide(RateShare * off, dt);
            RateRadianPerSecond = Guarded.Clamp(rate, -FastestRadianPerSecond, FastestRadianPerSecond);
            _age = 0f;
            Alive = true;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref HeadingRadian, ref RateRadianPerSecond, ref _age);
            Alive = state.Bool(Alive);
        }
    }
}
