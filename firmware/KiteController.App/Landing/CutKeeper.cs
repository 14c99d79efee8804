using KiteController.Core.Loop;
using KiteController.Core.Runner;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.App.Landing
{
    /// <summary>
    /// Keeps what people are told of the last cut. It outlives the disarming, which makes the flight controller forget; the next
    /// arming ends it.
    /// </summary>
    public sealed class CutKeeper
    {
        private const float SecondsPerMicrosecond = 1e-6f;

        /// <summary>The last cut.</summary>
        public readonly CutRecord Record = new CutRecord();

        private readonly FlightStatus _status;
        private readonly LandingEstimate _live;
        private UnitState _stateBefore;
        private float _suspectSeconds;
        private int _revision;

        /// <summary>Creates the keeper of this flight controller's cuts.</summary>
        public CutKeeper(FlightController flight)
        {
            _status = flight.Status;
            _live = flight.Landing;
        }

        /// <summary>Looks at what a tick has left; some 60 IL instructions.</summary>
        /// <param name="dtMicroseconds">Time since the tick before.</param>
        public void Update(int dtMicroseconds)
        {
            CutRecord record = Record;
            float dt = dtMicroseconds * SecondsPerMicrosecond;
            record.SecondsSinceCut += dt;
            UnitState state = _status.State;
            if (state == UnitState.Armed && _stateBefore == UnitState.Disarmed)
            {
                record.Estimate.Valid = false;
            }

            _stateBefore = state;
            CutState cut = _status.CutState;
            bool theirs = _live.Valid && _live.Theirs;
            if (cut == CutState.Taut)
            {
                _suspectSeconds = 0f;
                if (!theirs)
                {
                    _revision = 0;
                    return;
                }
            }
            else
            {
                _suspectSeconds += dt;
            }

            if ((cut == CutState.Cut || theirs) && _live.Valid && _live.Revision != _revision)
            {
                record.Found = record.Found && _revision != 0;
                record.SecondsSinceCut = _suspectSeconds;
                record.WindMetrePerSecond = _status.WindSpeedMetrePerSecond;
                record.WindLearnedSeconds = _status.WindLearnedSeconds;
                record.Take(_live);
                _revision = _live.Revision;
            }
        }
    }
}
