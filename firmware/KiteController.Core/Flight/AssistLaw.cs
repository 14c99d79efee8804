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
    /// Taut, the motor's force on the line is -T0 + a (T - T0) + d T' + friction, at the voltage of a speed that follows the
    /// measured one: no loop holds a speed, so what the hand gives the drum it keeps, without the 20 ms that any answer takes. The
    /// rate T' is the hand's speed over the drum's and damps their bouncing on each other. Friction, and the share of it that
    /// grows with speed (an error of the motor's constant looks the same), are learned while line runs out steadily.
    /// Slack, braking sets in gradually, because a drum let go by the stretched line is slack for some 30 ms without the hand
    /// having stopped; then line is taken in, the faster the longer it stays slack. The inertia is that of the spool in
    /// hardware/; the gains were searched by simulation over hands, lines and spools.
    /// </remarks>
    public sealed class AssistLaw
    {
        private const float PullNewton = 0.31f;
        private const float RunPullNewton = 0.36f;
        private const float LeverShare = 0.4f;
        private const float SlackBelowNewton = 0.15f;
        private const float DrumInertia = 1.9e-4f;
        private const float HelpShare = 0.39f;
        private const float HelpSeconds = 0.034f;
        private const float SpeedSmoothing = 0.22f;
        private const float DrawnSeconds = 0.13f;
        private const float CatchPerSecond = 46f;
        private const float StopSeconds = 0.066f;
        private const float StopPerSecond = 18f;
        private const float MostAcceleration = 180f;
        private const float TakeUpAcceleration = 4.9f;
        private const float TakeUpSpeed = 0.94f;
        private const float TakeUpGrowth = 0.45f;
        private const float LearnPerSecond = 1.5f;
        private const float SteadyWithin = 0.27f;
        private const float LearnAbove = 0.4f;
        private const float FirstOffsetNewton = 0.4f;
        private const float OffsetUpSeconds = 20f;
        private const float OffsetDownSeconds = 1.5f;
        private const float OffsetMarginNewton = 0.15f;
        private const float DoubtShare = 0.1f;
        private const float DoubtGain = 1.4f;
        private const float FeltWithin = 0.7f;
        private const float ForgottenSeconds = 0.3f;
        private const float FullFrictionPerSpeed = 5f;

        /// <summary>Speed that the motor's voltage stands for, positive pays out, metre per second. What limits it writes it back.</summary>
        public float SpeedMetrePerSecond;

        /// <summary>Speed that the speed loop shall correct against: while taut the very speed asked for, so that it corrects nothing.</summary>
        public float MeasuredMetrePerSecond;

        /// <summary>Pull of the line that the motor shall hold, newton; negative where it shall push line out.</summary>
        public float HeldNewton;

        private float _friction = 0.6f;
        private float _frictionPerSpeed = 0.05f;
        private float _offset = FirstOffsetNewton;
        private float _doubt;
        private float _drawn;
        private float _slackSeconds;
        private float _lastNewton;
        private float _lastLength;

        /// <summary>Starts from what the spool does now. What was learned of its friction stays.</summary>
        public void Begin(LineOut line)
        {
            SpeedMetrePerSecond = line.SpeedMetrePerSecond;
            MeasuredMetrePerSecond = SpeedMetrePerSecond;
            _lastLength = line.LengthMetre;
            _lastNewton = 0f;
            _drawn = 0f;
            _slackSeconds = 0f;
            _doubt = 0f;
        }

        /// <summary>Works out the wish of one tick.</summary>
        /// <param name="wish">Takes the reel speed.</param>
        /// <param name="lever">Thumb lever, -1 to 1: positive lightens the pull at rest by up to 40 %, negative adds as much.</param>
        /// <param name="line">Line out.</param>
        /// <param name="tension">Pull at the pulley.</param>
        /// <param name="dtSeconds">Time since the previous tick.</param>
        public void Update(SetPoint wish, float lever, LineOut line, LineTension tension, float dtSeconds)
        {
            float perSecond = Guarded.Divide(1f, dtSeconds, 0f);
            float measured = (line.LengthMetre - _lastLength) * perSecond;
            _lastLength = line.LengthMetre;
            float newton = tension.RawNewton - Doubt(tension.ExcessNewton, measured, dtSeconds);
            float held;
            if (newton < SlackBelowNewton)
            {
                held = TakeUp(line.RadiusMetre, dtSeconds);
                MeasuredMetrePerSecond = measured;
            }
            else
            {
                float pull = PullNewton * (1f - LeverShare * lever) + RunPullNewton * Guarded.Clamp(_drawn, 0f, 1f);
                held = pull + Yield(newton - pull, (newton - _lastNewton) * perSecond, measured, line.RadiusMetre, dtSeconds);
                MeasuredMetrePerSecond = SpeedMetrePerSecond;
            }

            _lastNewton = newton;
            float speed = SpeedMetrePerSecond;
            wish.SpeedMetrePerSecond = speed;
            HeldNewton = held - _frictionPerSpeed * speed - _friction * Guarded.Clamp(speed * FullFrictionPerSpeed, -1f, 1f);
        }

        /// <summary>Taut: follows the drum's speed and helps with the pull. Gives what to hold beyond the light pull, newton.</summary>
        private float Yield(float surplus, float rate, float measured, float radius, float dtSeconds)
        {
            _slackSeconds = 0f;
            _drawn += Guarded.Min(dtSeconds * (1f / DrawnSeconds), 1f) * (measured - _drawn);
            float unsteady = measured - _drawn;
            if (LearnAbove < measured && -SteadyWithin < unsteady && unsteady < SteadyWithin)
            {
                float step = LearnPerSecond * dtSeconds * Guarded.Clamp(surplus, -1f, 2f);
                _friction = Guarded.Clamp(_friction + step, 0.2f, 1.2f);
                _frictionPerSpeed = Guarded.Clamp(_frictionPerSpeed + 0.1f * step * measured, -0.5f, 0.6f);
            }

            float speed = SpeedMetrePerSecond;
            float held = -HelpShare * surplus - HelpSeconds * rate;
            float change = SpeedSmoothing * (measured - speed);
            if (speed < 0f && 0f < surplus)
            {
                // The end of a take-up: stop the drum, inertia and all.
                float stopping = -CatchPerSecond * speed;
                held -= Mass(radius) * stopping;
                change += stopping * dtSeconds;
            }

            SpeedMetrePerSecond = speed + change;
            return held;
        }

        /// <summary>
        /// How much of the load cell's pull the motor does not feel, newton; told while line runs out steadily, and forgotten within a second otherwise.
        /// What it did not feel before is the spool's friction: that is learned, slowly upward, for so a cell creeps.
        /// </summary>
        private float Doubt(float excess, float measured, float dtSeconds)
        {
            float unsteady = measured - _drawn;
            if (measured <= LearnAbove || unsteady <= -FeltWithin || FeltWithin <= unsteady)
            {
                _doubt -= dtSeconds * (1f / ForgottenSeconds) * _doubt;
                return _doubt;
            }

            float more = excess - _offset;
            _offset += dtSeconds * (more < 0f ? 1f / OffsetDownSeconds : 1f / OffsetUpSeconds) * more;
            _doubt += DoubtShare * (DoubtGain * Guarded.Max(more - OffsetMarginNewton, 0f) - _doubt);
            return _doubt;
        }

        /// <summary>Slack: brakes, then takes line in. Gives what to hold, newton: the drum's inertia.</summary>
        private float TakeUp(float radius, float dtSeconds)
        {
            _slackSeconds += dtSeconds;
            float share = _slackSeconds * (1f / StopSeconds);
            float late = _slackSeconds - StopSeconds;
            float target = late < 0f
                ? Guarded.Max(_drawn, 0f) * (1f - share * share)
                : -Guarded.Min(TakeUpAcceleration * late, TakeUpSpeed + TakeUpGrowth * late);
            float speed = SpeedMetrePerSecond;
            float acceleration = Guarded.Clamp(StopPerSecond * (target - speed), -MostAcceleration, MostAcceleration);
            SpeedMetrePerSecond = speed + acceleration * dtSeconds;
            return -Mass(radius) * acceleration;
        }

        private static float Mass(float radius)
        {
            return Guarded.Divide(DrumInertia, radius * radius, 0f);
        }

        /// <summary>Hands every field that outlives a tick to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            // What every tick writes before it is read needs no saving: held pull, measured speed.
            state.Float(ref SpeedMetrePerSecond, ref _friction, ref _frictionPerSpeed, ref _drawn, ref _slackSeconds, ref _lastNewton, ref _lastLength, ref _offset, ref _doubt);
        }
    }
}
