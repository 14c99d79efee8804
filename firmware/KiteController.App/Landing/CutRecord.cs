using KiteController.Core.Runner;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.App.Landing
{
    /// <summary>
    /// What is kept of the last cut for people: the newest landing estimate, the time since, and the wind it was made from. It
    /// outlives the disarming, which makes the flight controller forget; the next arming ends it.
    /// </summary>
    public sealed class CutRecord
    {
        private const float SecondsPerMicrosecond = 1e-6f;

        /// <summary>The newest estimate; valid once a kite was cut.</summary>
        public readonly LandingEstimate Estimate = new LandingEstimate();

        /// <summary>Time since the pull went, second: some 0.2 s less than since the cut.</summary>
        public float SecondsSinceCut;

        /// <summary>Mean wind at the kite at the cut, learned or assumed, metre per second.</summary>
        public float WindMetrePerSecond;

        /// <summary>Seconds of flight from which it was learned.</summary>
        public float WindLearnedSeconds;

        /// <summary>True once it was told where this kite lay.</summary>
        public bool Found;

        private readonly FlightStatus _status;
        private readonly LandingEstimate _live;
        private UnitState _stateBefore;
        private float _suspectSeconds;
        private int _revision;

        /// <summary>Creates the record of this flight controller's cuts.</summary>
        /// <param name="status">Says where the cut detector stands.</param>
        /// <param name="landing">The controller's own estimate, which is copied.</param>
        public CutRecord(FlightStatus status, LandingEstimate landing)
        {
            _status = status;
            _live = landing;
        }

        /// <summary>Looks at what a tick has left; some 60 IL instructions.</summary>
        /// <param name="dtMicroseconds">Time since the tick before.</param>
        public void Update(int dtMicroseconds)
        {
            float dt = dtMicroseconds * SecondsPerMicrosecond;
            SecondsSinceCut += dt;
            UnitState state = _status.State;
            if (state == UnitState.Armed && _stateBefore == UnitState.Disarmed)
            {
                Estimate.Valid = false;
            }

            _stateBefore = state;
            CutState cut = _status.CutState;
            if (cut == CutState.Taut)
            {
                _suspectSeconds = 0f;
                _revision = 0;
                return;
            }

            _suspectSeconds += dt;
            if (cut == CutState.Cut && _live.Valid && _live.Revision != _revision)
            {
                Found = Found && _revision != 0;
                _revision = _live.Revision;
                SecondsSinceCut = _suspectSeconds;
                WindMetrePerSecond = _status.WindSpeedMetrePerSecond;
                WindLearnedSeconds = _status.WindLearnedSeconds;
                Copy(_live, Estimate);
            }
        }

        private static void Copy(LandingEstimate from, LandingEstimate to)
        {
            to.Valid = true;
            to.Revision = from.Revision;
            to.WindKnown = from.WindKnown;
            to.HeightMetre = from.HeightMetre;
            to.OriginDistanceMetre = from.OriginDistanceMetre;
            to.OriginAzimuthRadian = from.OriginAzimuthRadian;
            to.BearingRadian = from.BearingRadian;
            to.BearingDeviationRadian = from.BearingDeviationRadian;
            to.DistanceMetre = from.DistanceMetre;
            to.Near50Metre = from.Near50Metre;
            to.Far50Metre = from.Far50Metre;
            to.HalfWidth50Radian = from.HalfWidth50Radian;
            to.Near95Metre = from.Near95Metre;
            to.Far95Metre = from.Far95Metre;
            to.HalfWidth95Radian = from.HalfWidth95Radian;
            to.SnagProbability = from.SnagProbability;
            to.TimeToGroundSeconds = from.TimeToGroundSeconds;
            to.TimeLogDeviation = from.TimeLogDeviation;
        }
    }
}
