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
    /// A line that streams behind the ring holds the arm a little off its stop. After the cut the arm falls and comes to rest there; when the
    /// end of the line has passed it falls again, by a degree or so, onto the stop. That second fall is waited for. If there is none until the
    /// spool has taken up all it may, and the pull fell on the way as that of a shortening line does, the kite has no more line than is
    /// still out then; if not, the end may have passed during the first fall, and nothing is said. A pull has no zero to be trusted here: only its
    /// fall is looked at.
    /// </remarks>
    public sealed class LineEnd
    {
        private const float FastSeconds = 0.3f;
        private const float SlowSeconds = 1f;
        private const float RestSeconds = 0.6f;
        private const float HoldSeconds = 0.25f;
        private const float LagSeconds = 0.4f;
        private const float TakeUpSpeed = 1f;
        private const float RestRadian = 0.003f;
        private const float FallRadian = 0.009f;
        private const float PullFallNewton = 0.006f;
        private const float LeastRestMetre = 8f;

        /// <summary>True once it is known how much line left with the kite.</summary>
        public bool Known;

        /// <summary>That line, metre.</summary>
        public float TailMetre;

        private float _pull;
        private float _armFast;
        private float _armSlow;
        private float _seconds;
        private float _restPull;
        private float _restLength;
        private bool _rested;
        private bool _begun;

        /// <summary>Forgets the last cut.</summary>
        public void Reset()
        {
            Known = false;
            _seconds = 0f;
            _rested = false;
            _begun = false;
        }

        /// <summary>Takes one tick of a declared cut.</summary>
        /// <param name="tension">Pull at the pulley.</param>
        /// <param name="arm">The line arm.</param>
        /// <param name="line">Line out and its speed.</param>
        /// <param name="leftOutMetre">Line at which the spool stops taking up.</param>
        /// <param name="dtSeconds">Time since the previous tick.</param>
        public void Update(LineTension tension, LineArm arm, LineOut line, float leftOutMetre, float dtSeconds)
        {
            float elevation = arm.ElevationRadian, length = line.LengthMetre;
            if (!_begun)
            {
                _begun = true;
                _armFast = _armSlow = elevation;
                _pull = tension.RawNewton;
            }

            if (-TakeUpSpeed < line.SpeedMetrePerSecond)
            {
                if (length <= leftOutMetre && _rested && PullFallNewton < _restPull - _pull && length + LeastRestMetre < _restLength)
                {
                    Tell(0.5f * leftOutMetre);
                }

                return;
            }

            _armFast += dtSeconds * (1f / FastSeconds) * (elevation - _armFast);
            _armSlow += dtSeconds * (1f / SlowSeconds) * (elevation - _armSlow);
            _pull += dtSeconds * (1f / SlowSeconds) * (tension.RawNewton - _pull);
            float off = _armFast - _armSlow;
            if (_rested)
            {
                _seconds = off < -FallRadian ? _seconds + dtSeconds : 0f;
                if (HoldSeconds < _seconds)
                {
                    Tell(length - LagSeconds * line.SpeedMetrePerSecond);
                }

                return;
            }

            _seconds = Guarded.Abs(off) < RestRadian ? _seconds + dtSeconds : 0f;
            if (RestSeconds < _seconds)
            {
                _rested = true;
                _seconds = 0f;
                _restPull = _pull;
                _restLength = length;
            }
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
            state.Bool(ref _rested, ref _begun);
            state.Float(ref TailMetre, ref _pull, ref _armFast, ref _armSlow, ref _seconds, ref _restPull);
            state.Float(ref _restLength);
        }
    }
}
