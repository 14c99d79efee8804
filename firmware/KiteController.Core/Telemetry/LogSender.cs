using KiteController.Core.Safety;

namespace KiteController.Core.Telemetry
{
    /// <summary>
    /// Sends what the recorder keeps as frames: live while a host listens, or once through what the ring holds after a
    /// disarm. It reads the ring at its own pace, so a slow link makes it lag, never the tick; if it lags by more than the
    /// ring holds, ticks are missing in the log and it goes on at the next saved state.
    /// </summary>
    /// <remarks>
    /// A log is a header and then segments: settings and state, as words, and the ticks that follow from there. A live
    /// log also tells the status ten times a second. Works in slices; allocates nothing after construction.
    /// </remarks>
    public sealed class LogSender
    {
        /// <summary>Version of frames.csv.</summary>
        public const int Format = 5;

        /// <summary>Bytes that a tick may send on the serial link, mean: nine tenths of 460,800 baud at ten bits a byte.</summary>
        public const int SerialBytesPerTick = 460800 / 10 / 100 * 9 / 10;

        private const int TicksPerStatus = 10;
        private const int NoStatus = -1;

        private const int HeaderNext = 0;
        private const int WordsNext = 1;
        private const int TicksNext = 2;

        private readonly FlightRecorder _recorder;
        private readonly FlightStatus _status;
        private readonly FrameWriter _frame = new FrameWriter();
        private readonly PayloadWriter _statusPayload = new PayloadWriter();
        private readonly WordSender _words;
        private IByteSink _sink;
        private bool _live;
        private int _bytesPerTick;
        private int _budget;
        private int _next;
        private int _serial;
        private int _record;
        private int _ticksToStatus;
        private bool _stepped;
        private int _statusPart = NoStatus;

        /// <summary>Creates the sender; it sends nothing before it is started.</summary>
        /// <param name="recorder">What it reads.</param>
        /// <param name="status">The flight controller's status.</param>
        public LogSender(FlightRecorder recorder, FlightStatus status)
        {
            _recorder = recorder;
            _status = status;
            _words = new WordSender(_frame);
        }

        /// <summary>True while it has something to send, or follows the flight.</summary>
        public bool Active
        {
            get { return _sink != null; }
        }

        /// <summary>
        /// A host listens: what the resting ring holds first, if it rests, and then every tick as it comes, until <see cref="Stop"/>.
        /// </summary>
        /// <param name="sink">Where to.</param>
        /// <param name="bytesPerTick">Bytes that a tick may send, mean; at least 100.</param>
        public void StartLive(IByteSink sink, int bytesPerTick)
        {
            Start(sink, bytesPerTick, true, _recorder.Resting ? _recorder.Ring.Oldest : _recorder.Ring.Newest);
            _recorder.Followed = !_recorder.Resting;
        }

        /// <summary>Sends what the ring holds, once.</summary>
        /// <returns>False if it is refused, because the unit is not disarmed.</returns>
        public bool StartDump(IByteSink sink, int bytesPerTick)
        {
            if (_recorder.State != UnitState.Disarmed)
            {
                return false;
            }

            Start(sink, bytesPerTick, false, _recorder.Ring.Oldest);
            _recorder.Followed = false;
            return true;
        }

        /// <summary>Nobody listens any more. A frame on its way is dropped.</summary>
        public void Stop()
        {
            _sink = null;
            _recorder.Followed = false;
        }

        /// <summary>A tick is over: the link may carry more.</summary>
        public void Tick()
        {
            if (_sink == null)
            {
                return;
            }

            _stepped = false;
            int budget = _budget + _bytesPerTick;
            int most = FrameWriter.LongestPayload + _bytesPerTick;
            _budget = budget < most ? budget : most;
            if (!_live)
            {
                return;
            }

            _ticksToStatus--;
            if (_ticksToStatus <= 0)
            {
                _ticksToStatus = TicksPerStatus;
                _statusPart = 0;
            }
            else if (0 < _statusPart && _statusPart < StatusRecord.Parts)
            {
                _statusPart = 0; // The status has moved on under it.
            }
        }

        /// <summary>True while the status of the tick is what is to be taken next: better no inner step then. The words of a segment go before it: they need the pauses too, for half a second in two.</summary>
        public bool WaitsForStatus
        {
            get { return _sink != null && _live && _statusPart != NoStatus; }
        }

        /// <summary>An inner step has moved the status on: it is taken after the next tick.</summary>
        public void InnerStep()
        {
            _stepped = true;
            if (_statusPart != NoStatus)
            {
                _statusPart = 0;
            }
        }

        /// <summary>One slice, at most some 800 IL instructions.</summary>
        /// <returns>True if there is more to do before the next tick.</returns>
        public bool Work()
        {
            if (_sink == null)
            {
                return false;
            }

            if (_frame.Busy)
            {
                _frame.Work(FrameWriter.FullSlice);
                return true;
            }

            if (_frame.Count != 0)
            {
                if (!Send())
                {
                    return false;
                }

                if (_words.Busy || _statusPart != NoStatus)
                {
                    return true;
                }

                return WorkOnLog(); // In the same slice: a tick in three slices, so that the log keeps up with the busiest flight.
            }

            if (_words.Busy)
            {
                _words.Work();
                return true;
            }

            if (_statusPart != NoStatus && !_stepped)
            {
                WorkOnStatus();
                return true;
            }

            return WorkOnLog();
        }

        private void Start(IByteSink sink, int bytesPerTick, bool live, int serial)
        {
            _sink = sink;
            _bytesPerTick = bytesPerTick;
            _budget = 0;
            _live = live;
            _serial = serial;
            _next = HeaderNext;
            _statusPart = NoStatus;
            _ticksToStatus = 0;
            _words.Stop();
            _frame.Stop();
        }

        private bool Send()
        {
            int count = _frame.Count;
            if (_budget < count || _sink.Room < count)
            {
                return false;
            }

            _budget -= count;
            _sink.Write(_frame.Bytes, count);
            _frame.Take();
            return true;
        }

        private void WorkOnStatus()
        {
            if (_statusPart < StatusRecord.Parts)
            {
                StatusRecord.Write(_status, _statusPart, _statusPayload);
                _statusPart++;
            }
            else
            {
                _statusPart = NoStatus;
                _frame.Begin(FrameId.Status, _statusPayload.Bytes, 0, _statusPayload.Count);
            }
        }

        private bool WorkOnLog()
        {
            if (_next == HeaderNext)
            {
                _next = WordsNext;
                WriteHeader();
                return true;
            }

            LogRing ring = _recorder.Ring;
            LogSegment segment = ring.At(_serial);
            if (segment.Serial != _serial)
            {
                _serial = ring.Newest; // Overtaken.
                _next = WordsNext;
                return true;
            }

            if (_next == WordsNext)
            {
                _words.Begin(segment);
                _record = 0;
                _next = TicksNext;
                return true;
            }

            if (_record < segment.Count)
            {
                int at = _record * TickRecord.Length;
                _frame.Begin(FrameId.Tick, segment.Records, at, TickRecord.SentLength(segment.Records, at));
                _record++;
                _frame.Work(FrameWriter.ShortSlice);
                return true;
            }

            return GoOn(ring);
        }

        private bool GoOn(LogRing ring)
        {
            if (_serial < ring.Newest)
            {
                _serial++;
                _next = WordsNext;
                return true;
            }

            if (_live)
            {
                _recorder.Followed = true;
            }
            else
            {
                Stop();
            }

            return false;
        }

        private void WriteHeader()
        {
            PayloadWriter to = _statusPayload;
            to.Clear();
            to.Put8(Format);
            to.Put8(FirmwareVersion.Major);
            to.Put8(FirmwareVersion.Minor);
            to.Put8(FirmwareVersion.Patch);
            to.Put8(FlightState.Layout);
            to.Put8(_live ? 1 : 0);
            to.Put8(SettingsState.Floats);
            to.Put8(SettingsState.Ints);
            to.PutScaled(FlightState.Floats, 1f);
            to.Put8(FlightState.Ints);
            _frame.Begin(FrameId.Header, to.Bytes, 0, to.Count);
        }
    }
}
