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
        private const float RadianPerCount = Angle.WholeTurn / 65536f; // 16 bits are a turn: taken with a sign, half a turn to either side.
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

            float told = (short)frame.KiteHeading * RadianPerCount, rate = RateRadianPerSecond;
            _age = 0f;
            if (!Alive)
            {
                Alive = true;
                HeadingRadian = told;
                rate = 0f;
            }

            float foretold = HeadingRadian + rate * dt, off = Angle.Wrap(told - foretold);
            HeadingRadian = Angle.Wrap(foretold + Share * off);
            rate += Guarded.Divide(RateShare * off, dt);
            if (!(-FastestRadianPerSecond < rate))
            {
                rate = -FastestRadianPerSecond;
            }
            else if (FastestRadianPerSecond < rate)
            {
                rate = FastestRadianPerSecond;
            }

            RateRadianPerSecond = rate;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref HeadingRadian, ref RateRadianPerSecond, ref _age);
            Alive = state.Bool(Alive);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.SensorFloats] = HeadingRadian;
            floats[StatePlace.SensorFloats + 1] = RateRadianPerSecond;
            floats[StatePlace.SensorFloats + 2] = _age;
            ints[StatePlace.SensorInts] = Alive ? 1 : 0;
        }
    }
}
