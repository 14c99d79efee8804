using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Runner
{
    /// <summary>
    /// Works out where the cut kite lands, in slices small enough for the pauses between ticks: for each length of line
    /// that may trail from it, down through eight slices of height; then the two stories, free and caught, are merged
    /// and read as a sector.
    /// </summary>
    /// <remarks>
    /// A closed form, no particles: drift through a sheared wind at a sink speed set by mass, area and trailing line;
    /// variance from wind, sink, shear, gusts (Ornstein-Uhlenbeck along the fall), glide and position, by propagation;
    /// the snag as a hazard per metre that the line's end drags. Distance comes out log-normal, bearing normal. In
    /// simulated cuts it equals 300 particles at a two-hundredth of the cost.
    /// Allocates nothing after construction; one slice is at most some 700 IL instructions, the whole some 18,000.
    /// </remarks>
    public sealed class LandingEstimator
    {
        /// <summary>Slices of height.</summary>
        private const int SliceCount = 8;

        private const int TailCount = 3;
        private const float LeastLine = 1f;

        /// <summary>The result; valid once <see cref="Work"/> has returned false after a <see cref="Begin"/>.</summary>
        public readonly LandingEstimate Estimate = new LandingEstimate();

        private readonly FlightParameters _parameters;
        private readonly DescentPass _pass;
        private readonly DescentStory _free = new DescentStory();
        private readonly DescentStory _snagged = new DescentStory();
        private readonly LandingSector _sector;
        private readonly float[] _tailShare = { 0.12f, 0.33f, 0.60f };

        private CutSituation _situation;
        private float _knownTailMetre;
        private int _tail;
        private int _tails;
        private int _slice;
        private bool _working;
        private bool _merging;

        /// <summary>Creates the estimator for the kite and line that the parameters describe.</summary>
        public LandingEstimator(FlightParameters parameters)
        {
            _parameters = parameters;
            _pass = new DescentPass(parameters, SliceCount);
            _sector = new LandingSector(_free, _snagged);
        }

        /// <summary>Starts an estimate, dropping one that is not finished.</summary>
        /// <param name="situation">What was known at the last taut moment; must not change until the work is done.</param>
        /// <param name="knownTailMetre">Line that left with the kite, metre; negative if not known yet.</param>
        public void Begin(CutSituation situation, float knownTailMetre)
        {
            _situation = situation;
            _knownTailMetre = knownTailMetre;
            _tails = knownTailMetre < 0f ? TailCount : 1;
            _tail = 0;
            _slice = 0;
            _free.Clear();
            _snagged.Clear();
            _pass.Prepare(situation);
            _merging = false;
            _working = true;
        }

        /// <summary>Forgets the estimate: no kite is cut.</summary>
        public void Cancel()
        {
            _working = false;
            Estimate.Valid = false;
            Estimate.Revision = 0;
        }

        /// <summary>Does one bounded slice of work; true while there is more to do.</summary>
        public bool Work()
        {
            if (!_working)
            {
                return false;
            }

            if (_merging)
            {
                _working = _sector.Work(Estimate);
                if (!_working)
                {
                    Finish();
                }

                return _working;
            }

            if (_slice == 0)
            {
                float tail = _tails == 1 ? _knownTailMetre : _situation.LineLengthMetre * _tailShare[_tail];
                _pass.StartTail(Guarded.Max(tail, LeastLine));
            }

            if (_slice < SliceCount)
            {
                _pass.Descend(_slice);
                _slice++;
                return true;
            }

            _pass.FinishTail(_tails == 1 ? 1f : 1f / TailCount, _free, _snagged);
            _slice = 0;
            _tail++;
            if (_tail == _tails)
            {
                _sector.Begin();
                _merging = true;
            }

            return true;
        }

        private void Finish()
        {
            LandingEstimate estimate = Estimate;
            estimate.WindKnown = _situation.WindKnown;
            estimate.HeightMetre = _situation.HeightMetre;
            estimate.OriginDistanceMetre = _situation.DistanceMetre;
            estimate.OriginAzimuthRadian = _situation.AzimuthRadian;
            estimate.BearingRadian = Angle.Wrap(_situation.WindAzimuthRadian - _sector.BearingLeftRadian);
            estimate.Revision++;
            estimate.Valid = true;
        }

        /// <summary>Hands every field that means something now to the vector, to be saved or restored.</summary>
        /// <param name="state">The vector.</param>
        /// <param name="situation">The one situation that there is, which a restored state refers to again.</param>
        public void Visit(StateVector state, CutSituation situation)
        {
            Estimate.Visit(state);
            state.Bool(ref _working);
            if (!_working)
            {
                state.Skip(17, 6);
                return;
            }

            _situation = state.Bool(_situation != null) ? situation : null;
            state.Float(ref _knownTailMetre);
            state.Int(ref _tail, ref _tails);
            _slice = state.Int(_slice);
            state.Bool(ref _merging);
            _pass.Visit(state, situation);
        }

        /// <summary>The same for the stories; to be called next.</summary>
        public void VisitStories(StateVector state)
        {
            if (!_working)
            {
                state.Skip(30, 2);
                return;
            }

            _free.Visit(state);
            _snagged.Visit(state);
            _sector.Visit(state);
        }
    }
}
