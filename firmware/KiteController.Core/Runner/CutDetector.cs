using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.Core.Runner
{
    /// <summary>
    /// Tells a cut kite from a slack line. When the pull is gone the spool takes up slack; a kite that is still on pulls
    /// again, a cut line does not, and its arm falls. The evidence is a log-likelihood ratio that grows with the line
    /// taken up. Where a person has the spool in hand nothing is taken up for the test, and a person is asked.
    /// </summary>
    /// <remarks>
    /// A free-ended line floats with the wind and feels only skin friction:
    /// T_bare = .01 + .5 (rho/2 x .03 pi d l (V + v_in)^2) newton (computed, good to a factor 1.6). The chance that a kite
    /// still on has not pulled back after x metres is Q((ln x - ln 1.2)/.7), assumed log-normal. Arm: each degree that it
    /// hangs more than 17 below its taut mean speaks for a cut. A bare line sinks and swings the arm slowly: more than 12 degrees
    /// a second speaks for a kite that still throws it about. So does a short line, on which a kite's moves are large, and little
    /// wind, in which it is slow to pull again. By hand, where little is taken up, an arm that hangs below 20 degrees counts
    /// besides. What each of these weighs was fitted to simulated fights. A pull that comes back from more than 40 degrees below that
    /// mean is no kite's: the line has caught, or the kite is down.
    /// </remarks>
    public sealed partial class CutDetector
    {
        private const float SkinDragPerMetre3 = 0.5f * 1.2f * 0.03f * 3.14159265f;
        private const float NoBareLineNewton = 3f;
        private const float TensionSmoothingSeconds = 0.03f;
        private const float ArmSmoothingSeconds = 0.05f;
        private const float ReferenceSeconds = 2f;
        private const float ReferenceAboveNewton = 0.6f;
        private const float SuspectAfterSeconds = 0.15f;
        private const float PayOutDiscount = 0.3f;
        private const float BackAfterSeconds = 0.05f;
        private const float CutAbove = 10.3f;
        private const float AskAbove = 14.2f;
        private const float MostGivenMetre = 4f;
        private const float TakenUpWord = 1.15f;
        private const float SwingAbove = 12f * Angle.RadianPerDeg;
        private const float SwingWord = 0.05f * Angle.DegPerRadian;
        private const float MostSwing = 3f;
        private const float ShortestLineMetre = 12f;
        private const float LongestLineMetre = 109f;
        private const float LeastWindMetrePerSecond = 2f;
        private const float UsualLineAndWind = 280f;
        private const float HangWord = 1.5f;
        private const float HangBelowRadian = 20f * Angle.RadianPerDeg;
        private const float MostHangs = 2f;
        private const float ArmWord = 0.16f;
        private const float ArmWordByHand = 0.05f;
        private const float ArmDroopDeg = 17f;
        private const float Most = 6f;
        private const float MostByHand = 3f;
        private const float LeastSuspectSeconds = 0.3f;
        private const float ExcusedSeconds = 1f;
        private const float LogMedianMetre = 0.182f;
        private const float DriftShare = 0.25f;
        private const float CaughtBelowRadian = 40f * Angle.RadianPerDeg;
        private const float CaughtUnderRadian = 15f * Angle.RadianPerDeg;
        private const float FlickSeconds = 0.3f;
        private const float CaughtAfterSeconds = 0.8f;
        private const float RisenAfterSeconds = 0.5f;

        /// <summary>Where the detector stands.</summary>
        public CutState State;

        /// <summary>Log-likelihood ratio of "cut" against "slack" while suspecting.</summary>
        public float Evidence;

        /// <summary>Time since the line was last taut, seconds; zero while it is.</summary>
        public float SlackSeconds;

        /// <summary>True while what is left of a cut line has caught on something.</summary>
        public bool LineCaught;

        private readonly FlightParameters _parameters;
        private readonly NormalTail _tail = new NormalTail();
        private float _tension;
        private float _arm;
        private float _armReference;
        private bool _armKnown;
        private float _lowSeconds;
        private float _suspectSeconds;
        private float _backSeconds;
        private float _takenUpMetre;
        private bool _denied;
        private float _armSaid;
        private float _pullSeconds;

        /// <summary>Creates the detector for the line that the parameters describe.</summary>
        public CutDetector(FlightParameters parameters)
        {
            _parameters = parameters;
        }

        /// <summary>True while the line is as taut as it was: the state of this tick may be latched as the state at the cut.</summary>
        public bool Taut
        {
            get { return State == CutState.Taut && _lowSeconds <= 0f; }
        }

        /// <summary>The line is slack on purpose: while it is taut or only slack, a look begins afresh when it no longer is.</summary>
        public void Excuse()
        {
            if (State != CutState.Cut)
            {
                State = CutState.Taut;
                Evidence = 0f;
                _lowSeconds = -ExcusedSeconds;
                _takenUpMetre = 0f;
            }
        }

        /// <summary>A person says that the kite is cut.</summary>
        public void Confirm()
        {
            State = CutState.Cut;
            Evidence = Guarded.Max(Evidence, CutAbove);
        }

        /// <summary>A person says that it is not: forgets the evidence, and suspects nothing until the line has pulled again.</summary>
        public void Deny()
        {
            State = CutState.Taut;
            Evidence = 0f;
            _lowSeconds = 0f;
            _takenUpMetre = 0f;
            _denied = true;
        }

        /// <summary>Takes one tick while a kite is flown; not to be called before it is up, or with a sensor lost.</summary>
        /// <param name="tension">Pull at the pulley.</param>
        /// <param name="arm">The line arm.</param>
        /// <param name="line">Line out and its speed.</param>
        /// <param name="windMetrePerSecond">Wind last known at the kite.</param>
        /// <param name="byHand">True while a person has the spool in hand: the verdict is a question.</param>
        /// <param name="dtSeconds">Time since the previous tick.</param>
        public void Update(LineTension tension, LineArm arm, LineOut line, float windMetrePerSecond, bool byHand, float dtSeconds)
        {
            float pull = tension.RawNewton, elevation = arm.ElevationRadian;
            if (!_armKnown)
            {
                _armKnown = true;
                _arm = _armReference = elevation;
                _tension = pull;
            }

            float share = dtSeconds * (1f / TensionSmoothingSeconds);
            _tension += (share < 1f ? share : 1f) * (pull - _tension);
            share = dtSeconds * (1f / ArmSmoothingSeconds);
            _arm += (share < 1f ? share : 1f) * (elevation - _arm);
            float speed = line.SpeedMetrePerSecond;
            float low = 0f;
            if (!(NoBareLineNewton < _tension))
            {
                float air = windMetrePerSecond + (speed < 0f ? -speed : 0f);
                float bare = 0.01f + 0.5f * SkinDragPerMetre3 * _parameters.LineDiameterMetre * line.LengthMetre * air * air;
                low = 1.6f * bare + 0.12f;
            }

            if (State == CutState.Taut)
            {
                WatchForSlack(low, speed, dtSeconds);
                return;
            }

            SlackSeconds += dtSeconds;
            bool back = PullsAgain(low, dtSeconds);
            if (State == CutState.Cut)
            {
                LineCaught = back;
            }
            else if (State == CutState.Caught)
            {
                WatchCaught(back, dtSeconds);
            }
            else if (back)
            {
                ComeBack();
            }
            else
            {
                TestByTakingUp(line, arm, windMetrePerSecond, byHand, dtSeconds);
            }
        }

        private void WatchForSlack(float low, float speed, float dtSeconds)
        {
            if (low <= _tension)
            {
                if (ReferenceAboveNewton < _tension)
                {
                    _armReference += dtSeconds * (1f / ReferenceSeconds) * (_arm - _armReference);
                }

                _lowSeconds = 0f;
                SlackSeconds = 0f;
                _denied = false;
                _pullSeconds += dtSeconds;
                if (FlickSeconds < _pullSeconds)
                {
                    _takenUpMetre = 0f;
                    _armSaid = 0f;
                }

                return;
            }

            _pullSeconds = 0f;
            if (_denied)
            {
                return;
            }

            SlackSeconds += dtSeconds;
            _takenUpMetre = Guarded.Max(_takenUpMetre - speed * dtSeconds, -MostGivenMetre);
            _lowSeconds += 0.5f < speed ? dtSeconds * PayOutDiscount : dtSeconds;
            if (SuspectAfterSeconds < _lowSeconds)
            {
                State = CutState.Suspect;
                Evidence = 0f;
                _suspectSeconds = 0f;
                _backSeconds = 0f;
            }
        }

        /// <summary>True once the line has pulled for a while as no bare line does.</summary>
        private bool PullsAgain(float low, float dtSeconds)
        {
            float back = Guarded.Max(1.5f * low, low + 0.12f);
            _backSeconds = back < _tension ? _backSeconds + dtSeconds : 0f;
            return BackAfterSeconds < _backSeconds;
        }

        /// <summary>A taut line lifts the arm at once where a kite is at its end: until then, wait and see.</summary>
        private void ComeBack()
        {
            if (HangsLow())
            {
                if (CaughtAfterSeconds < _backSeconds)
                {
                    LineCaught = true;
                    State = CutState.Caught;
                }

                return;
            }

            _lowSeconds = 0f;
            Evidence = 0f;
            _pullSeconds = 0f;
            State = CutState.Taut;
        }

        private bool HangsLow()
        {
            return _arm < CaughtUnderRadian && CaughtBelowRadian < _armReference - _arm;
        }

        /// <summary>The pull is from near the horizon: it is a kite's again once it has come up for half a second, and is gone if it goes.</summary>
        private void WatchCaught(bool pulls, float dtSeconds)
        {
            if (pulls && HangsLow())
            {
                _suspectSeconds = 0f;
                return;
            }

            _suspectSeconds += dtSeconds;
            if (RisenAfterSeconds < _suspectSeconds)
            {
                LineCaught = false;
                _suspectSeconds = 0f;
                State = pulls ? CutState.Taut : CutState.Suspect;
            }
        }

        private void TestByTakingUp(LineOut line, LineArm arm, float windMetrePerSecond, bool byHand, float dtSeconds)
        {
            _suspectSeconds += dtSeconds;
            _takenUpMetre = Guarded.Max(_takenUpMetre + dtSeconds * (DriftShare * windMetrePerSecond - line.SpeedMetrePerSecond), -MostGivenMetre);
            float logTakenUp = (float)System.Math.Log(Guarded.Max(_takenUpMetre, 0.05f));
            float dropDeg = (_armReference - _arm) * Angle.DegPerRadian;
            float weight = Guarded.Clamp(_suspectSeconds * 1.25f, 0f, 1f);
            float armSays = weight * Guarded.Clamp((byHand ? ArmWordByHand : ArmWord) * (dropDeg - ArmDroopDeg), -3f, byHand ? MostByHand : Most);
            if (_armSaid < armSays)
            {
                _armSaid = armSays; // A whip of the line may throw the arm up again.
            }

            float evidence = TakenUpWord * _tail.MinusLog((logTakenUp - LogMedianMetre) * (1f / 0.7f)) + (0f < _armSaid ? _armSaid : armSays);
            evidence -= Guarded.Clamp(SwingWord * (Guarded.Abs(arm.ElevationRate) - SwingAbove), 0f, MostSwing);
            float length = Guarded.Clamp(line.LengthMetre, ShortestLineMetre, LongestLineMetre);
            evidence += (float)System.Math.Log(length * Guarded.Max(windMetrePerSecond, LeastWindMetrePerSecond) * (1f / UsualLineAndWind));
            if (byHand)
            {
                evidence += HangWord * Guarded.Clamp(1f - _arm * (1f / HangBelowRadian), -MostHangs, MostHangs);
            }

            Evidence = evidence;
            if (LeastSuspectSeconds < _suspectSeconds)
            {
                bool sure = (byHand ? AskAbove : CutAbove) < Evidence;
                if (!byHand)
                {
                    State = sure ? CutState.Cut : CutState.Suspect;
                }
                else if (sure)
                {
                    State = CutState.MaybeCut;
                }
            }
        }
    }
}
