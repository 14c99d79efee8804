using KiteController.Core.Control;
using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Flight
{
    /// <summary>
    /// Holds the spool for a flyer who has the line in hand. While the line is taut the drum is left free to be turned by it:
    /// the motor makes up for its own back electromotive force and friction, helps with a share of the pull, and keeps a
    /// light pull on the line. When the line goes slack it is braked, and then takes the slack up.
    /// </summary>
    /// <remarks>
    /// Taut, the motor's force on the line is -T0 + a (T - T0) + d (v_hand - v_drum) + b m a_hand + friction, at the voltage of a speed that
    /// follows the measured one: no loop holds a speed, so what the hand gives the drum it keeps, without the 12 ms that any answer
    /// takes. The hand's speed over the drum's is the rate of the pull times the give of line and finger; a stiff line bounces
    /// faster on the drum, so it is helped with less of its pull; a hard pull is helped with more of it. <see cref="HandEstimate"/> tells give and acceleration. Friction, and the share of it that
    /// grows with speed (an error of the motor's constant looks the same), are learned while line runs out steadily; a drum at rest
    /// is freed of its own as soon as it is pulled at.
    /// Slack, the drum is braked from the hand's speed, within 45 ms, and later while it has run ahead of a hand that goes on: a drum let
    /// go by the stretched line is slack for some 30 ms without the hand having stopped. Then line is taken in, the faster the
    /// longer it stays slack. The inertia is that of the spool in hardware/; the gains were fitted by simulation over hands, lines,
    /// spools and creeping load cells.
    /// </remarks>
    public sealed class AssistLaw
    {
        private const float PullNewton = 0.429f;
        private const float LeverShare = 0.4f;
        private const float SlackBelowNewton = 0.15f;
        private const float DrumInertia = 0.000186f;
        private const float HelpPerMetrePerNewton = 171f;
        private const float HelpPerMetrePerNewtonSquared = 19.8f;
        private const float BendSecond = 4.1f;
        private const float RateSecond = 0.00692f;
        private const float DragNewtonSecondPerMetre = 0.519f;
        private const float FreedAtRest = 0.651f;
        private const float AtRestPerSpeed = 2.31f;
        private const float FreedFromNewton = 0.2f;
        private const float FreedWithinNewton = 0.2f;
        private const float FollowNewtonSecondPerMetre = 10.8f;
        private const float SpeedUpShare = 0.778f;
        private const float SpeedSmoothing = 0.183f;
        private const float DrawnSeconds = 0.217f;
        private const float CatchPerSecond = 72.9f;
        private const float StopSeconds = 0.045f;
        private const float StopPerSecond = 38.7f;
        private const float StopNewtonSecondPerMetre = 3.56f;
        private const float AheadAboveSpeed = 1f;
        private const float AheadPerMetre = 33.3f;
        private const float AheadMost = 0.68f;
        private const float ClosePerSecond = 5.39f;
        private const float MostAcceleration = 167f;
        private const float TakeUpAcceleration = 5.35f;
        private const float TakeUpSpeed = 1.06f;
        private const float TakeUpGrowth = 0.48f;
        private const float LearnPerSecond = 0.186f;
        private const float SteadyWithin = 3.08f;
        private const float LearnAbove = 0.4f;
        private const float FirstOffsetNewton = 0.4f;
        private const float OffsetUpSeconds = 13f;
        private const float OffsetDownSeconds = 1.49f;
        private const float OffsetMarginNewton = 0.13f;
        private const float DoubtShare = 0.0671f;
        private const float DoubtGain = 2.09f;
        private const float FeltWithin = 0.836f;
        private const float ForgottenSeconds = 0.413f;
        private const float FullFrictionPerSpeed = 5f;
        private const float FreedAboveNewton = 0.474f;
        private const float FreedPerNewton = 0.763f;

        /// <summary>Speed that the motor's voltage stands for, positive pays out, metre per second. What limits it writes it back.</summary>
        public float SpeedMetrePerSecond;

        /// <summary>Speed that the speed loop shall correct against: while taut the very speed asked for, so that it corrects nothing.</summary>
        public float MeasuredMetrePerSecond;

        /// <summary>Pull of the line that the motor shall hold, newton; negative where it shall push line out.</summary>
        public float HeldNewton;

        private readonly HandEstimate _hand = new HandEstimate();
        private float _friction = 0.8f;
        private float _frictionPerSpeed = 0.05f;
        private float _offset = FirstOffsetNewton;
        private float _doubt;
        private float _drawn;
        private float _slackSeconds;
        private float _lastNewton;
        private float _lastLength;
        private float _lastRate;
        private float _tickSeconds;

        /// <summary>Starts from what the spool does now. What was learned of its friction stays.</summary>
        public void Begin(LineOut line)
        {
            SpeedMetrePerSecond = line.SpeedMetrePerSecond;
            MeasuredMetrePerSecond = SpeedMetrePerSecond;
            _lastLength = line.LengthMetre;
            _lastNewton = 0f;
            _lastRate = 0f;
            _tickSeconds = 0f;
            _drawn = 0f;
            _slackSeconds = 0f;
            _doubt = 0f;
            _hand.Begin(_lastLength);
        }

        /// <summary>Works out the wish of one tick or inner step.</summary>
        /// <param name="wish">Takes the reel speed.</param>
        /// <param name="lever">Thumb lever, -1 to 1: positive lightens the pull at rest by up to 40 %, negative adds as much.</param>
        /// <param name="line">Line out.</param>
        /// <param name="tension">Pull at the pulley.</param>
        /// <param name="inner">True for an inner step between two ticks.</param>
        /// <param name="dtSeconds">Time since the previous tick or step.</param>
        public void Update(SetPoint wish, float lever, LineOut line, LineTension tension, bool inner, float dtSeconds)
        {
            float perSecond = Guarded.Divide(1f, dtSeconds);
            float before = _lastLength;
            float radius = line.RadiusMetre;
            float measured = (line.LengthMetre - before) * perSecond;
            _lastLength = line.LengthMetre;
            float tickSeconds = _tickSeconds + dtSeconds;
            _tickSeconds = tickSeconds;
            if (!inner)
            {
                _tickSeconds = 0f;
                Doubt(tension.ExcessNewton, measured, tickSeconds);
            }

            float newton = tension.RawNewton - _doubt;
            bool slack = newton < SlackBelowNewton;
            _hand.Update(newton, slack, before, measured, dtSeconds, perSecond);
            float mass = Guarded.Divide(DrumInertia, radius * radius);
            float held;
            float freed = 0f;
            if (slack)
            {
                held = TakeUp(measured, mass, dtSeconds);
                MeasuredMetrePerSecond = measured;
            }
            else
            {
                float pull = PullNewton * (1f - LeverShare * lever);
                held = pull + Yield(newton, newton - pull, (newton - _lastNewton) * perSecond, measured, mass, dtSeconds);
                MeasuredMetrePerSecond = SpeedMetrePerSecond;
                freed = FreedAboveNewton < newton ? FreedPerNewton * (newton - FreedAboveNewton) : 0f;
            }

            _lastNewton = newton;
            if (!inner)
            {
                _hand.TakeTick(newton, line.LengthMetre, tickSeconds);
                Learn(newton - PullNewton, measured, tickSeconds);
            }

            float speed = SpeedMetrePerSecond;
            wish.SpeedMetrePerSecond = speed;
            float turning = speed * FullFrictionPerSpeed + (speed < 0f ? 0f : freed);
            HeldNewton = held - _frictionPerSpeed * speed - _friction * (!(-1f < turning) ? -1f : turning < 1f ? turning : 1f);
        }

        /// <summary>Taut: follows the drum's speed and helps with the pull. Gives what to hold beyond the light pull, newton.</summary>
        private float Yield(float newton, float surplus, float rate, float measured, float mass, float dtSeconds)
        {
            _slackSeconds = 0f;
            float drawn = _drawn;
            drawn += dtSeconds * (1f / DrawnSeconds) * (measured - drawn);
            _drawn = drawn;
            float speed = SpeedMetrePerSecond;
            float bend = rate - _lastRate;
            _lastRate = rate;
            float help = HelpPerMetrePerNewton * surplus + HelpPerMetrePerNewtonSquared * surplus * Guarded.Abs(surplus) + FollowNewtonSecondPerMetre * rate + BendSecond * bend;
            float held = DragNewtonSecondPerMetre * (_hand.SpeedMetrePerSecond - measured) - _hand.GiveMetrePerNewton * help - RateSecond * rate
                - SpeedUpShare * mass * _hand.AccelerationMetrePerSecond2;
            float still = 1f - AtRestPerSpeed * Guarded.Abs(drawn);
            if (0f < still)
            {
                held -= FreedAtRest * still * _friction * Guarded.Clamp((newton - FreedFromNewton) * (1f / FreedWithinNewton), 0f, 1f);
            }

            float change = SpeedSmoothing * (measured - speed);
            if (speed < 0f && 0f < surplus)
            {
                // The end of a take-up: stop the drum, inertia and all.
                float stopping = -CatchPerSecond * speed;
                held -= mass * stopping;
                change += stopping * dtSeconds;
            }

            SpeedMetrePerSecond = speed + change;
            return held;
        }

        /// <summary>Learns the spool's friction from the pull that is left over while the hand draws evenly, bounces and all.</summary>
        private void Learn(float surplus, float measured, float dtSeconds)
        {
            float change = _hand.AccelerationMetrePerSecond2;
            if (LearnAbove < _hand.SpeedMetrePerSecond && -SteadyWithin < change && change < SteadyWithin && _slackSeconds < StopSeconds)
            {
                float step = LearnPerSecond * dtSeconds * Guarded.Clamp(surplus, -1f, 1f);
                _friction = Guarded.Clamp(_friction + step, 0.2f, 1.2f);
                _frictionPerSpeed = Guarded.Clamp(_frictionPerSpeed + 0.1f * step * measured, -0.5f, 0.6f);
            }
        }

        /// <summary>
        /// How much of the load cell's pull the motor does not feel, once a tick; told while line runs out steadily, and forgotten within a second otherwise.
        /// What it did not feel before is the spool's friction: that is learned, slowly upward, for so a cell creeps.
        /// </summary>
        private void Doubt(float excess, float measured, float dtSeconds)
        {
            float unsteady = measured - _drawn;
            if (measured <= LearnAbove || unsteady <= -FeltWithin || FeltWithin <= unsteady)
            {
                _doubt -= dtSeconds * (1f / ForgottenSeconds) * _doubt;
                return;
            }

            float more = excess - _offset;
            _offset += dtSeconds * (more < 0f ? 1f / OffsetDownSeconds : 1f / OffsetUpSeconds) * more;
            _doubt += DoubtShare * (DoubtGain * Guarded.Max(more - OffsetMarginNewton, 0f) - _doubt);
        }

        /// <summary>Slack: brakes, then takes line in. Gives what to hold, newton: the drum's inertia, and what brings it to its speed.</summary>
        private float TakeUp(float measured, float mass, float dtSeconds)
        {
            float hand = _hand.SpeedMetrePerSecond;
            float gap = Guarded.Max(_hand.GapMetre, 0f);
            float late = _slackSeconds - StopSeconds;
            bool ahead = late < 0f && AheadAboveSpeed < hand;
            _slackSeconds += dtSeconds * (1f - (ahead ? Guarded.Min(AheadPerMetre * gap, AheadMost) : 0f));
            late = _slackSeconds - StopSeconds;
            float share = _slackSeconds * (1f / StopSeconds);
            float target = late < 0f
                ? Guarded.Max(hand, 0f) * (1f - share * share) - ClosePerSecond * gap
                : -Guarded.Min(TakeUpAcceleration * late, TakeUpSpeed + TakeUpGrowth * late);
            float speed = SpeedMetrePerSecond;
            float acceleration = Guarded.Clamp(StopPerSecond * (target - speed), -MostAcceleration, MostAcceleration);
            speed += acceleration * dtSeconds;
            SpeedMetrePerSecond = speed;
            return StopNewtonSecondPerMetre * (measured - speed) - mass * acceleration;
        }

        /// <summary>Hands every field that outlives a tick to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            // What every tick writes before it is read needs no saving: held pull, measured speed.
            state.Float(ref SpeedMetrePerSecond, ref _friction, ref _frictionPerSpeed, ref _drawn, ref _slackSeconds, ref _lastNewton, ref _lastLength, ref _offset, ref _doubt);
            state.Float(ref _lastRate);
            _hand.Visit(state);
        }
    }
}
