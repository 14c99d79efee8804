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
    /// Chatter is the second difference of the tension over the tension itself; snatches are clipped. Contact: chatter over 1.6
    /// times its usual for half a second, on a line that is taut. Won: then the arm steps by over 3.5 degrees and what a kite's
    /// own darting turns it, and within a second the tension is over half of what it was before the contact and the chatter gone
    /// for 0.3 s. An arm that steps by d was bent by g at a share f of the line with d = g (1 - f); g is not seen, and is assumed
    /// to be 8 to 30 degrees: f is then about 0.8 - 0.03 d. Smoothing shares are those of a tick of 10 ms.
    /// </remarks>
    public sealed class ContactWatch
    {
        private const float SmoothShare = 0.2f;
        private const float QuickShare = 0.0667f;
        private const float ChatterShare = 0.02f;
        private const float NormalShare = 0.008f;
        private const float ContactNormalShare = 0.002f;
        private const float PullShare = 0.04f;
        private const float TautNewton = 0.3f;
        private const float MostChatter = 0.06f;
        private const float LeastNormal = 0.003f;
        private const float ContactTimes = 1.6f;
        private const float GoneTimes = 1.3f;
        private const float ArmShare = 0.0667f;
        private const float StepRadian = 3.5f * Angle.RadianPerDeg;
        private const float DartSeconds = 0.2f;
        private const float BackShare = 0.5f;
        private const int TautTicks = 60;
        private const int ContactTicks = 50;
        private const int ForgetTicks = 150;
        private const int LeastDipTicks = 10;
        private const int WindowTicks = 100;
        private const int CalmTicks = 30;
        private const int ToldTicks = 1000;

        /// <summary>What the watch makes of it.</summary>
        public ContactState State;

        /// <summary>Fights won since power-up.</summary>
        public int Wins;

        /// <summary>Where the lines met at the last won fight, as a share of the line from the spool: good to a quarter of it.</summary>
        public float MetAtShare;

        private float _before;
        private float _twoBefore;
        private float _smooth;
        private float _base;
        private float _quick;
        private float _chatter;
        private float _normal = 0.0055f;
        private float _pull;
        private float _elevation;
        private float _azimuth;
        private float _step;
        private int _tautTicks;
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
        /// <param name="learn">True every fourth tick, while the line is taut: what is usual is learned then.</param>
        public void Update(LineTension tension, LineArm arm, LineOut line, float windMetrePerSecond, bool learn)
        {
            float pull = tension.RawNewton;
            float smooth = _smooth + SmoothShare * (pull - _smooth);
            _smooth = smooth;
            float bend = pull - _before - _before + _twoBefore;
            _twoBefore = _before;
            _before = pull;
            float level = smooth < TautNewton ? TautNewton : smooth;
            bend = bend < 0f ? -bend : bend;
            bend = bend < MostChatter * level ? bend : MostChatter * level;
            _quick += QuickShare * (bend - _quick);
            _chatter += ChatterShare * (bend - _chatter);
            _base += ChatterShare * (level - _base);
            _tautTicks = TautNewton < pull ? _tautTicks + 1 : 0;
            bool taut = TautTicks < _tautTicks;
            if (learn && taut)
            {
                Learn();
            }

            if (State == ContactState.Contact)
            {
                Follow(arm, line, windMetrePerSecond);
            }
            else
            {
                Wait(arm, taut);
            }
        }

        /// <summary>What is usual; in a contact hardly, but so that a cell which has become noisy is no contact for ever.</summary>
        private void Learn()
        {
            bool contact = State == ContactState.Contact;
            float chatter = Guarded.Min(Guarded.Divide(_chatter, _base, 0f), 2f * _normal);
            _normal = Guarded.Max(_normal + (contact ? ContactNormalShare : NormalShare) * (chatter - _normal), LeastNormal);
            if (!contact)
            {
                _pull += PullShare * (_smooth - _pull);
            }
        }

        private void Wait(LineArm arm, bool taut)
        {
            if (State == ContactState.Won)
            {
                _ticks++;
                State = _ticks < ToldTicks ? ContactState.Won : ContactState.Clear;
            }
            else
            {
                _ticks = taut && ContactTimes * _normal * _base < _chatter ? _ticks + 1 : 0;
                if (ContactTicks < _ticks)
                {
                    State = ContactState.Contact;
                    _ticks = 0;
                    _window = 0;
                    _elevation = arm.ElevationRadian;
                    _azimuth = arm.AzimuthRadian;
                }
            }
        }

        private void Follow(LineArm arm, LineOut line, float windMetrePerSecond)
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

            _ticks = _window != 0 || ContactTimes * _normal * _base < _chatter ? 0 : _ticks + 1;
            if (State == ContactState.Contact && ForgetTicks < _ticks)
            {
                Reset();
            }
        }

        /// <summary>The arm has swung: does the kite pull again, and calmly?</summary>
        private void Judge()
        {
            _window++;
            bool calm = BackShare * _pull < _smooth && _quick < GoneTimes * _normal * _smooth;
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
            state.Float(ref _elevation, ref _azimuth, ref _step, ref _before, ref _twoBefore, ref _base);
            state.Int(ref _ticks, ref _window);
            state.Int(ref _calm, ref Wins);
            _tautTicks = state.Int(_tautTicks);
        }
    }
}
