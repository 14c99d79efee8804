using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Runner
{
    /// <summary>
    /// Knows when another line saws at ours, and when it is the other line that parts: the arm, which it had bent aside, swings
    /// back at once, and after a short dip the kite pulls as before without the chatter. Where the pull does not come back, the
    /// cut detector decides.
    /// </summary>
    /// <remarks>
    /// Contact: chatter of the tension over three times its usual for half a second. Won: then the arm steps by over 4 degrees
    /// and what a kite's own darting turns it, and within a second the tension is over half of what it was before the contact
    /// and the chatter gone. An arm that steps by d was bent by g at a share f of the line with d = g (1 - f); g is not seen, and
    /// is assumed to be 8 to 30 degrees: f is then about 0.8 - 0.03 d. Smoothing shares are those of a tick of 10 ms.
    /// </remarks>
    public sealed class ContactWatch
    {
        private const float SmoothShare = 0.2f;
        private const float QuickShare = 0.1f;
        private const float ChatterShare = 0.03f;
        private const float NormalShare = 0.006f;
        private const float PullShare = 0.03f;
        private const float LeastNormalNewton = 0.012f;
        private const float ContactTimes = 3f;
        private const float GoneTimes = 2f;
        private const float ArmShare = 0.06f;
        private const float StepRadian = 4f * Angle.RadianPerDeg;
        private const float DartSeconds = 0.3f;
        private const float BackShare = 0.5f;
        private const int ContactTicks = 50;
        private const int ForgetTicks = 150;
        private const int LeastDipTicks = 10;
        private const int WindowTicks = 100;
        private const int CalmTicks = 10;
        private const int ToldTicks = 1000;

        /// <summary>What the watch makes of it.</summary>
        public ContactState State;

        /// <summary>Fights won since power-up.</summary>
        public int Wins;

        /// <summary>Where the lines met at the last won fight, as a share of the line from the spool: good to a quarter of it.</summary>
        public float MetAtShare;

        private float _smooth;
        private float _quick;
        private float _chatter;
        private float _normal = 0.03f;
        private float _pull;
        private float _elevation;
        private float _azimuth;
        private float _step;
        private int _ticks;
        private int _window;
        private int _calm;

        /// <summary>Forgets a contact; what is usual stays.</summary>
        public void Reset()
        {
            State = ContactState.Clear;
            _ticks = 0;
            _window = 0;
        }

        /// <summary>Takes one tick while a kite is flown.</summary>
        /// <param name="tension">Pull at the pulley.</param>
        /// <param name="arm">The line arm.</param>
        /// <param name="line">Line out.</param>
        /// <param name="windMetrePerSecond">Wind last known at the kite.</param>
        /// <param name="learn">True a few times a second, while the line is taut: what is usual is learned then.</param>
        public void Update(LineTension tension, LineArm arm, LineOut line, float windMetrePerSecond, bool learn)
        {
            float pull = tension.RawNewton, smooth = _smooth;
            smooth += SmoothShare * (pull - smooth);
            _smooth = smooth;
            float off = pull < smooth ? smooth - pull : pull - smooth;
            _quick += QuickShare * (off - _quick);
            float chatter = _chatter;
            chatter += ChatterShare * (off - chatter);
            _chatter = chatter;
            bool chatters = ContactTimes * _normal < chatter;
            if (State == ContactState.Contact)
            {
                Follow(chatters, arm, line, windMetrePerSecond);
            }
            else if (chatters)
            {
                Begin(arm);
            }
            else
            {
                Rest(chatter, smooth, learn);
            }
        }

        private void Rest(float chatter, float smooth, bool learn)
        {
            if (State == ContactState.Won)
            {
                _ticks++;
                State = _ticks < ToldTicks ? ContactState.Won : ContactState.Clear;
            }
            else
            {
                _ticks = 0;
            }

            if (learn)
            {
                _normal = Guarded.Max(_normal + NormalShare * (chatter - _normal), LeastNormalNewton);
                _pull += PullShare * (smooth - _pull);
            }
        }

        private void Begin(LineArm arm)
        {
            _ticks = State == ContactState.Won ? 0 : _ticks + 1;
            if (ContactTicks < _ticks)
            {
                State = ContactState.Contact;
                _ticks = 0;
                _window = 0;
                _elevation = arm.ElevationRadian;
                _azimuth = arm.AzimuthRadian;
            }
            else
            {
                State = ContactState.Clear;
            }
        }

        private void Follow(bool chatters, LineArm arm, LineOut line, float windMetrePerSecond)
        {
            float up = arm.ElevationRadian - _elevation;
            float side = Angle.Wrap(arm.AzimuthRadian - _azimuth);
            _elevation += ArmShare * up;
            _azimuth = Angle.Wrap(_azimuth + ArmShare * side);
            side *= Angle.Cos(_elevation);
            float step = up * up + side * side;
            float needed = StepRadian + Guarded.Divide(DartSeconds * windMetrePerSecond, line.LengthMetre, 1f);
            if (_window == 0 && needed * needed < step)
            {
                _window = 1;
                _calm = 0;
                _step = 0f;
            }

            if (_window != 0)
            {
                _step = Guarded.Max(_step, step);
                Judge();
            }

            _ticks = chatters || _window != 0 ? 0 : _ticks + 1;
            if (ForgetTicks < _ticks)
            {
                Reset();
            }
        }

        /// <summary>The arm has swung: does the kite pull again, and calmly?</summary>
        private void Judge()
        {
            _window++;
            bool calm = BackShare * _pull < _smooth && _quick < GoneTimes * _normal;
            _calm = calm ? _calm + 1 : 0;
            if (LeastDipTicks < _window && CalmTicks < _calm)
            {
                State = ContactState.Won;
                Wins++;
                _ticks = 0;
                _window = 0;
                float stepDeg = Guarded.Sqrt(_step) * Angle.DegPerRadian;
                MetAtShare = Guarded.Clamp(0.8f - 0.03f * stepDeg, 0.15f, 0.85f);
            }
            else if (WindowTicks < _window)
            {
                _window = 0;
            }
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            State = (ContactState)state.Int((int)State);
            state.Float(ref MetAtShare, ref _smooth, ref _quick, ref _chatter, ref _normal, ref _pull);
            state.Float(ref _elevation, ref _azimuth, ref _step);
            state.Int(ref _ticks, ref _window);
            state.Int(ref _calm, ref Wins);
        }
    }
}
