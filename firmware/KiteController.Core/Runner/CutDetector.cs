using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Runner
{
    /// <summary>
    /// Tells a cut kite from a slack line. When the pull is gone the spool takes up slack; a kite that is still on pulls
    /// again, a cut line does not, and its arm falls. The evidence is a log-likelihood ratio that grows with the line
    /// taken up.
    /// </summary>
    /// <remarks>
    /// A free-ended line floats with the wind and feels only skin friction:
    /// T_bare = .01 + .5 (rho/2 x .03 pi d l (V + v_in)^2) newton (computed, good to a factor 1.6). The chance that a kite
    /// still on has not pulled back after x metres is Q((ln x - ln 1.5)/.75), assumed log-normal. Arm: each degree that it
    /// hangs more than 20 below its taut mean speaks for a cut. A ratio above 8 calls it.
    /// </remarks>
    public sealed class CutDetector
    {
        private const float SkinDragPerMetre3 = 0.5f * 1.2f * 0.03f * 3.14159265f;
        private const float TensionSmoothingSeconds = 0.03f;
        private const float ArmSmoothingSeconds = 0.05f;
        private const float ReferenceSeconds = 2f;
        private const float ReferenceAboveNewton = 0.6f;
        private const float SuspectAfterSeconds = 0.15f;
        private const float PayOutDiscount = 0.3f;
        private const float BackAfterSeconds = 0.05f;
        private const float CutAbove = 8f;
        private const float LeastSuspectSeconds = 0.3f;
        private const float ExcusedSeconds = 1f;
        private const float LogMedianMetre = 0.405465108f;

        /// <summary>Where the detector stands.</summary>
        public CutState State;

        /// <summary>Log-likelihood ratio of "cut" against "slack" while suspecting.</summary>
        public float Evidence;

        /// <summary>Time since the line was last taut, seconds; zero while it is.</summary>
        public float SlackSeconds;

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

        /// <summary>Starts afresh, with the kite on.</summary>
        public void Reset()
        {
            State = CutState.Taut;
            Evidence = 0f;
            SlackSeconds = 0f;
            _lowSeconds = 0f;
            _armKnown = false;
        }

        /// <summary>The line is slack on purpose: while it is taut or only slack, a look begins afresh when it no longer is.</summary>
        public void Excuse()
        {
            if (State != CutState.Cut)
            {
                State = CutState.Taut;
                _lowSeconds = -ExcusedSeconds;
            }
        }

        /// <summary>Takes one tick while a kite is flown; not to be called before it is up, or with a sensor lost.</summary>
        /// <param name="tension">Pull at the pulley.</param>
        /// <param name="arm">The line arm.</param>
        /// <param name="line">Line out and its speed.</param>
        /// <param name="windMetrePerSecond">Wind last known at the kite.</param>
        /// <param name="dtSeconds">Time since the previous tick.</param>
        public void Update(LineTension tension, LineArm arm, LineOut line, float windMetrePerSecond, float dtSeconds)
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
            float reelIn = speed < 0f ? -speed : 0f;
            float air = windMetrePerSecond + reelIn;
            float bare = 0.01f + 0.5f * SkinDragPerMetre3 * _parameters.LineDiameterMetre * line.LengthMetre * air * air, low = 1.6f * bare + 0.12f;
            if (State == CutState.Taut)
            {
                WatchForSlack(low, speed, dtSeconds);
            }
            else if (State == CutState.Suspect)
            {
                SlackSeconds += dtSeconds;
                TestByTakingUp(low, speed, reelIn, windMetrePerSecond, dtSeconds);
            }
            else
            {
                SlackSeconds += dtSeconds;
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
                return;
            }

            SlackSeconds += dtSeconds;
            _lowSeconds += 0.5f < speed ? dtSeconds * PayOutDiscount : dtSeconds;
            if (SuspectAfterSeconds < _lowSeconds)
            {
                State = CutState.Suspect;
                Evidence = 0f;
                _suspectSeconds = 0f;
                _backSeconds = 0f;
                _takenUpMetre = 0f;
            }
        }

        private void TestByTakingUp(float low, float speed, float reelIn, float windMetrePerSecond, float dtSeconds)
        {
            _suspectSeconds += dtSeconds;
            _takenUpMetre += dtSeconds * (reelIn + (speed < 0.3f ? 0.25f * windMetrePerSecond : 0f));

            float back = Guarded.Max(1.5f * low, low + 0.12f);
            _backSeconds = back < _tension ? _backSeconds + dtSeconds : 0f;
            if (BackAfterSeconds < _backSeconds)
            {
                State = CutState.Taut;
                _lowSeconds = 0f;
                return;
            }

            float logTakenUp = (float)System.Math.Log(Guarded.Max(_takenUpMetre, 0.05f));
            float dropDeg = (_armReference - _arm) * Angle.DegPerRadian;
            float weight = Guarded.Clamp(_suspectSeconds * 1.25f, 0f, 1f);
            Evidence = _tail.MinusLog((logTakenUp - LogMedianMetre) * (1f / 0.75f))
                + weight * Guarded.Clamp(0.1f * (dropDeg - 20f), -3f, 4f);
            if (CutAbove < Evidence && LeastSuspectSeconds < _suspectSeconds)
            {
                State = CutState.Cut;
            }
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored; and one of its owner's, for one more costs little.</summary>
        public void Visit(StateVector state, ref float another)
        {
            State = (CutState)state.Int((int)State);
            state.Float(ref Evidence, ref SlackSeconds, ref _tension, ref _arm, ref _armReference, ref _lowSeconds, ref _suspectSeconds, ref _backSeconds, ref _takenUpMetre, ref another);
            state.Bool(ref _armKnown);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.DetectorFloats] = Evidence;
            floats[StatePlace.DetectorFloats + 1] = SlackSeconds;
            floats[StatePlace.DetectorFloats + 2] = _tension;
            floats[StatePlace.DetectorFloats + 3] = _arm;
            floats[StatePlace.DetectorFloats + 4] = _armReference;
            floats[StatePlace.DetectorFloats + 5] = _lowSeconds;
            floats[StatePlace.DetectorFloats + 6] = _suspectSeconds;
            floats[StatePlace.DetectorFloats + 7] = _backSeconds;
            floats[StatePlace.DetectorFloats + 8] = _takenUpMetre;
            ints[StatePlace.DetectorInts] = (int)State;
            ints[StatePlace.DetectorInts + 1] = _armKnown ? 1 : 0;
        }
    }
}
