using KiteController.Board;
using KiteController.Core.Telemetry;

namespace KiteController.App.Console
{
    /// <summary>
    /// <c>log</c>: sends the flight log as frames over the line that the person types on. <c>dump</c> sends once what led to the
    /// last disarm, <c>live</c> every tick until a line is typed. News of the unit wait meanwhile; what is typed may cost a frame.
    /// </summary>
    public sealed class LogCommand : IConsoleDialogue
    {
        private readonly LogSender _log;
        private readonly SerialSink _sink;
        private bool _dump;
        private bool _live;
        private bool _started;

        /// <summary>Creates the command for this unit.</summary>
        public LogCommand(KiteUnit unit)
        {
            _log = unit.Log;
            _sink = new SerialSink(unit.Board.Link);
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _dump = line.Is(1, "dump");
            _live = line.Is(1, "live");
            _started = false;
        }

        /// <inheritdoc/>
        public void Answer(ConsoleLine line)
        {
            _log.Stop();
        }

        /// <inheritdoc/>
        public void Cancel()
        {
            _log.Stop();
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            if (!_started)
            {
                _started = true;
                return Begin(output);
            }

            _sink.Work();
            if (_log.Active || !_sink.Empty)
            {
                return true;
            }

            output.EndLine();
            output.Line("The log has ended.");
            return false;
        }

        private bool Begin(ConsoleOutput output)
        {
            if (_live)
            {
                _log.StartLive(_sink, LogSender.SerialBytesPerTick);
                return true;
            }

            if (!_dump)
            {
                output.Line("Type log dump, or log live; both send what a program has to read.");
                return false;
            }

            if (!_log.StartDump(_sink, LogSender.SerialBytesPerTick))
            {
                output.Line("Refused: the log is dumped only while disarmed; disarm first.");
                return false;
            }

            return true;
        }
    }
}
