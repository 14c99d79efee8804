using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Runner
{
    /// <summary>
    /// Notices that the cut end of the line comes through the ring while the rest is taken up: the line out by the encoder is then what left
    /// with the kite. Begins once the cut is sure.
    /// </summary>
    /// <remarks>
    /// The last of a streaming line pulls a few hundredths of a newton and holds the arm a little off its stop. When its end has passed, both
    /// fall at once: the pull below a third of its mean of two seconds, the arm by a few tenths of a degree. A cell of such steadiness is assumed. If
    /// the spool has taken up all it may and nothing was noticed, the kite has no more line than was still out then.
    /// </remarks>
    public sealed class LineEnd
    {
        private const float FastSeconds = 0.3f;
        private const float SlowSeconds = 2f;
        private const float SettleSeconds = 1f;
        private const float HoldSeconds = 0.25f;
        private const float LagSeconds = 0.5f;
        private const float TakeUpSpeed = 1f;
        private const float LeftShare = 0.35f;
        private const float ArmFallRadian = 0.006f;
        private const float LeastPullNewton = 0.012f;

        /// <summary>True once it is known how much line left with the kite.</summary>
        public bool Known;

        /// <summary>That line, metre.</summary>
        public float TailMetre;

        private float _fast;
        private float _slow;
        private float _armFast;
        private float _armSlow;
        private float _seconds;
        private float _gone;
        private float _most;

        /// <summary>Forgets the last cut.</summary>
        public void Reset()
        {
            Known = false;
            _seconds = 0f;
            _gone = 0f;
            _most = 0f;
        }

        /// <summary>Takes one tick of a declared cut.</summary>
        /// <param name="tension">Pull at the pulley.</param>
        /// <param name="arm">The line arm.</param>
        /// <param name="line">Line out and its speed.</param>
        /// <param name="cutLengthMetre">Line out at the cut.</param>
        /// <param name="leftOutMetre">Line at which the spool stops taking up.</param>
        /// <param name="dtSeconds">Time since the previous tick.</param>
        public void Update(LineTension tension, LineArm arm, LineOut line, float cutLengthMetre, float leftOutMetre, float dtSeconds)
        {
            if (Known)
            {
                return;
            }

            float pull = tension.RawNewton, elevation = arm.ElevationRadian;
            if (_seconds <= 0f)
            {
                _fast = _slow = pull;
                _armFast = _armSlow = elevation;
            }

            _seconds += dtSeconds;
            float share = dtSeconds * (1f / FastSeconds);
            _fast += share * (pull - _fast);
            _armFast += share * (elevation - _armFast);
            float speed = line.SpeedMetrePerSecond;
            if (-TakeUpSpeed < speed)
            {
                if (line.LengthMetre <= leftOutMetre)
                {
                    // Never a pull: the end had passed before the cut was sure.
                    Tell(_most < LeastPullNewton ? cutLengthMetre : 0.5f * leftOutMetre);
                }

                return;
            }

            _most = Guarded.Max(_most, _fast);
            bool gone = SettleSeconds < _seconds && _fast < LeftShare * _slow && _armFast < _armSlow - ArmFallRadian;
            _gone = gone ? _gone + dtSeconds : 0f;
            if (HoldSeconds < _gone)
            {
                Tell(line.LengthMetre - LagSeconds * speed);
                return;
            }

            share = dtSeconds * (1f / SlowSeconds);
            _slow += share * (pull - _slow);
            _armSlow += share * (elevation - _armSlow);
        }

        private void Tell(float tailMetre)
        {
            TailMetre = Guarded.Max(tailMetre, 1f);
            Known = true;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Bool(ref Known);
            state.Float(ref TailMetre, ref _fast, ref _slow, ref _armFast, ref _armSlow, ref _seconds);
            state.Float(ref _gone, ref _most);
        }
    }
}
