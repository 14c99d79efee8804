using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using KiteController.Core.Safety;

namespace KiteController.Core.Telemetry
{
    /// <summary>
    /// Keeps the last seconds of the flight in memory: every tick, and at the start of each segment of the ring the whole
    /// state. Half a second after a disarm the ring rests, so that what led there can be fetched; it goes on with the next arming.
    /// </summary>
    /// <remarks>
    /// Works between the ticks. A state is saved in slices and is of use only if no tick came in between, so it is begun in a
    /// pause that is long enough for all of them. If none was before a segment is full, it is saved in one go, once in two
    /// seconds: then the loop has no pauses, and is late anyway.
    /// </remarks>
    public sealed class FlightRecorder
    {
        /// <summary>Pause within which a state can be saved, microseconds: its slices, with a look at the clock after each.</summary>
        public const int SaveMicroseconds = 2700;

        /// <summary>The same while a kite without a tail is steered: its filters are saved too.</summary>
        public const int SaveSteeredMicroseconds = 3400;

        /// <summary>The same while a kite is cut or may be, steered or not: the landing estimate is saved too.</summary>
        public const int SaveCutMicroseconds = 4800;

        private const int SaveFrom = LogSegment.Capacity - 30;
        private const int RestAfterTicks = 50;
        private const int MostCalls = 255;
        private const int NoPart = -1;

        /// <summary>What is kept.</summary>
        public readonly LogRing Ring = new LogRing();

        /// <summary>True while somebody takes the records as they come: then the ring does not rest.</summary>
        public bool Followed;

        /// <summary>True while the ring rests, holding what led to the last disarm.</summary>
        public bool Resting;

        private readonly FlightController _flight;
        private readonly FlightParameters _parameters;
        private readonly Calibration _calibration;
        private readonly StateVector _settings = SettingsState.Create();
        private StateVector _state = FlightState.Create();
        private LogSegment _segment;
        private int _part = NoPart;
        private int _backgroundCalls;
        private int _idleTicks;
        private bool _hasFlown;
        private bool _settingsChanged = true;
        private bool _settingsMove;

        /// <summary>Allocates the ring and begins with the state as it is: before the first tick.</summary>
        public FlightRecorder(FlightController flight, FlightParameters parameters, Calibration calibration)
        {
            _flight = flight;
            _parameters = parameters;
            _calibration = calibration;
            SaveAtOnce();
        }

        /// <summary>State of the supervisor after the tick recorded last.</summary>
        public UnitState State
        {
            get { return _flight.Status.State; }
        }

        /// <summary>Pause that a save is begun in now, microseconds.</summary>
        public int PauseMicroseconds
        {
            get { return _flight.Status.CutState != CutState.Taut ? SaveCutMicroseconds : _flight.Steers ? SaveSteeredMicroseconds : SaveMicroseconds; }
        }

        /// <summary>Parameters or calibration have been changed: the ticks that follow are recorded with the new ones.</summary>
        public void SettingsChanged()
        {
            _settingsChanged = true;
            _settingsMove = true;
            _segment = null;
            _part = NoPart;
        }

        /// <summary>True while the next pause that is long enough shall go to saving the state.</summary>
        public bool WaitsForPause
        {
            get { return _part == 0; }
        }

        /// <summary>Takes the tick that is over; some 600 IL instructions. To be called once after each tick, before anything else works in the background.</summary>
        public void Record(SensorFrame frame, SensorFrame inner, ActuatorCommand command)
        {
            DecideToRest();
            if (Resting)
            {
                return;
            }

            LogSegment segment = _segment;
            if (segment == null)
            {
                _part = _settingsMove ? NoPart : 0; // While settings change tick after tick, nothing is worth saving.
                _settingsMove = false;
                return;
            }

            TickRecord.Write(frame, inner, command, _flight.Status.TickCount, _backgroundCalls, segment.Records, segment.Count * TickRecord.Length);
            segment.Count++;
            _backgroundCalls = 0;
            if (segment.Count == LogSegment.Capacity)
            {
                SaveAtOnce();
            }
            else
            {
                _part = SaveFrom <= segment.Count ? 0 : NoPart;
            }
        }

        /// <summary>One slice of saving the state, below 1000 IL instructions.</summary>
        /// <param name="leftMicroseconds">Time left before the next tick.</param>
        /// <returns>True if it worked; false if there is nothing to save now.</returns>
        public bool Save(int leftMicroseconds)
        {
            if (_part == NoPart)
            {
                return false;
            }

            if (_settingsChanged)
            {
                TakeSettings();
                return true;
            }

            if (_part == 0)
            {
                if (leftMicroseconds < PauseMicroseconds)
                {
                    return false;
                }

                _state.BeginSaving();
            }

            _part = _flight.SaveState(_part, _state);
            if (_part == FlightController.StateParts)
            {
                BeginSegment();
            }

            return true;
        }

        /// <summary>The flight controller is about to be given one slice of background work: it belongs to the record of the next tick.</summary>
        public void CountCall()
        {
            if (_backgroundCalls < MostCalls)
            {
                _backgroundCalls++;
            }
        }

        private void DecideToRest()
        {
            if (_flight.Status.State != UnitState.Disarmed)
            {
                _hasFlown = true;
                _idleTicks = 0;
            }
            else if (Followed || !_hasFlown)
            {
                _idleTicks = 0;
            }
            else if (_idleTicks < RestAfterTicks)
            {
                _idleTicks++;
            }

            bool rest = _idleTicks == RestAfterTicks;
            if (rest != Resting)
            {
                Resting = rest;
                _segment = null;
                _part = NoPart;
            }
        }

        private void TakeSettings()
        {
            _settingsChanged = false;
            _settings.BeginSaving();
            SettingsState.Visit(_parameters, _calibration, _settings);
        }

        private void SaveAtOnce()
        {
            if (_settingsChanged)
            {
                TakeSettings();
            }

            FlightState.Save(_flight, _state);
            BeginSegment();
        }

        private void BeginSegment()
        {
            _state = Ring.Begin(_settings, _state, _flight.Status.TickCount + 1);
            _segment = Ring.At(Ring.Newest);
            _part = NoPart;
            _backgroundCalls = 0;
        }
    }
}
