using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Runner
{
    /// <summary>
    /// Works out where the cut kite lands, in slices small enough for the pauses between ticks: for each length of line
    /// that may trail from it, down through eight slices of height; then the two stories, free and caught, are merged with what was
    /// seen, and read as a sector.
    /// </summary>
    /// <remarks>
    /// A closed form, no particles: drift through a sheared wind at a sink speed set by mass, area and trailing line;
    /// variance from wind, sink, shear, gusts (Ornstein-Uhlenbeck along the fall), glide and position, by propagation;
    /// the snag as a hazard per metre that the line's end drags. Distance comes out log-normal, bearing normal.
    /// Allocates nothing after construction; firmware/RUNNER.md says what a slice and the whole cost.
    /// </remarks>
    public sealed class LandingEstimator
    {
        /// <summary>Sightings that are kept; a further one takes the place of the oldest.</summary>
        public const int MostSightings = 3;

        private const int WorkFloats = 22;
        private const int WorkInts = 6;
        private const int StoryFloats = 40;
        private const int StoryInts = 4;
        private const int SliceCount = 8;
        private const int SpreadSlice = SliceCount;
        private const int FreeSlice = SliceCount + 1;
        private const int TailCount = 3;
        private const float LeastLine = 1f;

        /// <summary>The result; valid once <see cref="Work"/> has returned false after a <see cref="Begin"/>.</summary>
        public readonly LandingEstimate Estimate = new LandingEstimate();

        private readonly DescentPass _pass;
        private readonly DescentStory _free = new DescentStory();
        private readonly DescentStory _snagged = new DescentStory();
        private readonly Sighting[] _sightings = new Sighting[MostSightings];
        private readonly LandingSector _sector;
        private readonly float[] _tailShare = { 0.12f, 0.33f, 0.60f };

        private CutSituation _situation;
        private float _knownTailMetre = -1f;
        private int _tail;
        private int _tails;
        private int _slice;
        private bool _working;
        private bool _prepared;
        private bool _merging;

        /// <summary>Creates the estimator for the kite and line that the parameters describe.</summary>
        public LandingEstimator(FlightParameters parameters)
            : this(parameters, new DescentModel())
        {
        }

        /// <summary>The same with other numbers for the descent, to compare with somebody else's.</summary>
        public LandingEstimator(FlightParameters parameters, DescentModel model)
        {
            _pass = new DescentPass(parameters, model, SliceCount);
            for (int i = 0; i < MostSightings; i++)
            {
                _sightings[i] = new Sighting();
            }

            _sector = new LandingSector(model, _free, _snagged, _sightings);
        }

        /// <summary>True while an estimate is being worked out.</summary>
        public bool Working
        {
            get { return _working; }
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
            _prepared = false;
            _merging = false;
            _working = true;
        }

        /// <summary>Takes in what somebody saw of the kite, and works the estimate out again. Without effect before an estimate was begun.</summary>
        public void See(Sighting seen)
        {
            if (_situation == null)
            {
                return;
            }

            // The oldest goes: each moves up one place.
            Sighting last = _sightings[0];
            for (int i = 1; i < MostSightings; i++)
            {
                _sightings[i - 1] = _sightings[i];
            }

            _sightings[MostSightings - 1] = last;
            last.Told = true;
            last.Down = seen.Down;
            last.AzimuthRadian = seen.AzimuthRadian;
            last.Spread = seen.Spread;
            last.Seconds = seen.Seconds;
            last.PlaceDistanceMetre = seen.PlaceDistanceMetre;
            last.PlaceAzimuthRadian = seen.PlaceAzimuthRadian;
            Begin(_situation, _knownTailMetre);
        }

        /// <summary>Forgets the estimate: no kite is cut.</summary>
        public void Cancel()
        {
            _working = false;
            Estimate.Valid = false;
            Estimate.Revision = 0;
            _knownTailMetre = -1f;
            _situation = null;
            ForgetSightings();
        }

        /// <summary>Forgets what was seen: it was another kite. The estimate stands.</summary>
        public void ForgetSightings()
        {
            for (int i = 0; i < MostSightings; i++)
            {
                _sightings[i].Told = false;
            }
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
                _working = _sector.Work(_situation, Estimate);
                if (!_working)
                {
                    Finish();
                }
            }
            else if (!_prepared)
            {
                _free.Clear();
                _snagged.Clear();
                _pass.Prepare(_situation);
                _prepared = true;
            }
            else
            {
                Fall();
            }

            return _working;
        }

        private void Fall()
        {
            int slice = _slice;
            _slice = slice + 1;
            if (slice < SliceCount)
            {
                if (slice == 0)
                {
                    float tail = _tails == 1 ? _knownTailMetre : _situation.LineLengthMetre * _tailShare[_tail];
                    _pass.StartTail(Guarded.Max(tail, LeastLine));
                }

                _pass.Descend(slice);
                return;
            }

            float weight = _tails == 1 ? 1f : 1f / TailCount;
            if (slice == SpreadSlice)
            {
                _pass.Spread();
                return;
            }

            if (slice == FreeSlice)
            {
                _pass.AddFree(weight, _free);
                return;
            }

            _pass.AddSnag(weight, _snagged);
            _slice = 0;
            _tail++;
            if (_tail == _tails)
            {
                _sector.Begin();
                _merging = true;
            }
        }

        private void Finish()
        {
            LandingEstimate estimate = Estimate;
            CutSituation at = _situation;
            estimate.WindKnown = at.WindKnown;
            estimate.Theirs = at.Theirs;
            estimate.TailMetre = _knownTailMetre;
            estimate.HeightMetre = at.HeightMetre;
            estimate.OriginDistanceMetre = at.DistanceMetre;
            estimate.OriginAzimuthRadian = at.AzimuthRadian;
            estimate.BearingRadian = Angle.Wrap(at.WindAzimuthRadian - _sector.BearingLeftRadian);
            estimate.Sightings = 0;
            estimate.Found = false;
            for (int i = 0; i < MostSightings; i++)
            {
                if (_sightings[i].Told)
                {
                    estimate.Sightings++;
                    estimate.Found = estimate.Found || _sightings[i].Down;
                }
            }

            estimate.Revision++;
            estimate.Valid = true;
        }

        /// <summary>Hands every field that means something now to the vector, to be saved or restored.</summary>
        /// <param name="state">The vector.</param>
        /// <param name="situation">The one situation that there is, which a restored state refers to again.</param>
        /// <returns>True if an estimate was begun; if none was, all the rest means nothing.</returns>
        public bool Visit(StateVector state, CutSituation situation)
        {
            _situation = state.Bool(_situation != null) ? situation : null;
            if (_situation == null)
            {
                if (state.Restoring)
                {
                    Cancel();
                }

                state.Skip(LandingEstimate.StateFloats + 1 + WorkFloats + StoryFloats, LandingEstimate.StateInts + 1 + WorkInts + StoryInts);
                return false;
            }

            Estimate.Visit(state);
            state.Bool(ref _working);
            state.Float(ref _knownTailMetre);
            if (!_working)
            {
                state.Skip(WorkFloats, WorkInts);
                return true;
            }

            state.Int(ref _tail, ref _tails);
            _slice = state.Int(_slice);
            state.Bool(ref _prepared, ref _merging);
            _pass.Visit(state, situation);
            return true;
        }

        /// <summary>The same for the stories; to be called next.</summary>
        public void VisitStories(StateVector state)
        {
            if (!_working)
            {
                state.Skip(StoryFloats, StoryInts);
                return;
            }

            _free.Visit(state);
            _snagged.Visit(state);
            _sector.Visit(state);
        }

        /// <summary>The same for what was seen; to be called next.</summary>
        public void VisitSightings(StateVector state)
        {
            for (int i = 0; i < MostSightings; i++)
            {
                _sightings[i].Visit(state);
            }
        }
    }
}
