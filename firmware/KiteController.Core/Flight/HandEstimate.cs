using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Flight
{
    /// <summary>
    /// Where the flyer's hand is on the line, how fast it draws and how that changes; and how much line and fingertip give, which
    /// is learned.
    /// </summary>
    /// <remarks>
    /// The taut line is a spring: the hand is ahead of the drum by the pull times the give. An alpha-beta-gamma filter follows that,
    /// with the length of the tick before, because the load cell's filter is about that late. A slack line only says that the hand
    /// is no farther than the line reaches; else it is taken to go on. A hand that draws evenly bends the pull's course as the drum
    /// speeds up, T'' = -k w': that gives the stiffness k, by least squares that forget, from those ticks in which the drum is
    /// accelerated hard enough to tell. What the hand does itself in them makes k come out some 10 % too high or low; simulated.
    /// </remarks>
    public sealed class HandEstimate
    {
        private const float TautNewton = 0.371f;
        private const float LeastTurn = 0.2f;
        private const float Kept = 0.978f;
        private const float FirstNewtonPerMetre = 230f;
        private const float LeastGive = 0.0012f;
        private const float MostGive = 0.00879f;
        private const float Alpha = 0.457f;
        private const float Beta = 0.0952f;
        private const float Gamma = 0.0214f;
        private const float SlackBeta = 0.261f;
        private const float SlackForgets = 0.187f;
        private const float MostAcceleration = 6.28f;

        /// <summary>Speed at which the hand takes line, metre per second.</summary>
        public float SpeedMetrePerSecond;

        /// <summary>How that changes, metre per second squared.</summary>
        public float AccelerationMetrePerSecond2;

        /// <summary>How much farther the line reaches than the hand, metre; negative is stretch. Rewritten by each tick.</summary>
        public float GapMetre;

        /// <summary>How far line and fingertip give, metre per newton, 1/833 to 1/125.</summary>
        public float GiveMetrePerNewton = 1f / FirstNewtonPerMetre;

        private float _positionMetre;
        private float _bends = FirstNewtonPerMetre * 0.01f;
        private float _turns = 0.01f;
        private float _lastNewton;
        private float _beforeNewton;
        private float _lastSpeed;
        private float _beforeSpeed;
        private float _tickLength;

        /// <summary>A hand at rest at the end of the line that is out. What was learned of its give stays.</summary>
        public void Begin(float lengthMetre)
        {
            _positionMetre = lengthMetre;
            _tickLength = lengthMetre;
            SpeedMetrePerSecond = 0f;
            AccelerationMetrePerSecond2 = 0f;
        }

        /// <summary>Follows the hand by one tick or inner step.</summary>
        /// <param name="newton">Pull at the pulley in this sample.</param>
        /// <param name="slack">True while the line counts as slack.</param>
        /// <param name="lengthMetre">Line out a sample ago.</param>
        /// <param name="reelSpeed">Speed of the line since then, metre per second.</param>
        /// <param name="dtSeconds">Time since then.</param>
        /// <param name="perSecond">One over it.</param>
        public void Update(float newton, bool slack, float lengthMetre, float reelSpeed, float dtSeconds, float perSecond)
        {
            float speed = SpeedMetrePerSecond + AccelerationMetrePerSecond2 * dtSeconds;
            float position = _positionMetre + speed * dtSeconds;
            float miss = lengthMetre - position;
            if (slack)
            {
                miss = Guarded.Min(miss, 0f);
                speed += SlackBeta * perSecond * miss;
                AccelerationMetrePerSecond2 -= SlackForgets * AccelerationMetrePerSecond2;
            }
            else
            {
                miss += newton * GiveMetrePerNewton;
                float change = perSecond * miss;
                speed += Beta * change;
                float acceleration = AccelerationMetrePerSecond2 + Gamma * perSecond * change;
                AccelerationMetrePerSecond2 = !(-MostAcceleration < acceleration) ? -MostAcceleration : acceleration < MostAcceleration ? acceleration : MostAcceleration;
            }

            SpeedMetrePerSecond = speed;
            position += Alpha * miss;
            _positionMetre = position;
            GapMetre = lengthMetre - position;
        }

        /// <summary>Learns what line and fingertip give, from whole ticks, in which a drum's change of speed stands out of its counts.</summary>
        /// <param name="newton">Pull at the pulley.</param>
        /// <param name="lengthMetre">Line out.</param>
        /// <param name="dtSeconds">Time since the previous tick, inner step included.</param>
        public void TakeTick(float newton, float lengthMetre, float dtSeconds)
        {
            float speed = Guarded.Divide(lengthMetre - _tickLength, dtSeconds, 0f);
            float turn = 0.5f * (speed - _beforeSpeed);
            if (TautNewton < newton && TautNewton < _lastNewton && TautNewton < _beforeNewton && LeastTurn < Guarded.Abs(turn))
            {
                LearnGive(newton, turn, dtSeconds);
            }

            _beforeSpeed = _lastSpeed;
            _lastSpeed = speed;
            _beforeNewton = _lastNewton;
            _lastNewton = newton;
            _tickLength = lengthMetre;
        }

        private void LearnGive(float newton, float turn, float dtSeconds)
        {
            float bend = newton - _lastNewton - _lastNewton + _beforeNewton;
            _bends = Kept * _bends - bend * turn;
            _turns = Kept * _turns + turn * turn * dtSeconds;
            GiveMetrePerNewton = Guarded.Clamp(Guarded.Divide(_turns, Guarded.Max(_bends, 0f), MostGive), LeastGive, MostGive);
        }

        /// <summary>Hands every field that outlives a tick to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref SpeedMetrePerSecond, ref AccelerationMetrePerSecond2, ref GiveMetrePerNewton, ref _positionMetre, ref _bends, ref _turns);
            state.Float(ref _lastNewton, ref _beforeNewton, ref _lastSpeed, ref _beforeSpeed, ref _tickLength);
        }
    }
}
