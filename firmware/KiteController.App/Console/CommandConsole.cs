using KiteController.Board;
using KiteController.Core.Runner;
using KiteController.Core.Telemetry;

namespace KiteController.App.Console
{
    /// <summary>
    /// The console over the serial line: hears a line, finds its command, sends the answer. Works in slices between ticks, each
    /// a bounded number of bytes, and never waits.
    /// </summary>
    public sealed class CommandConsole
    {
        private const int BytesPerSlice = 5;
        private const int SendPerSlice = 64;

        /// <summary>The commands; more may be added.</summary>
        public readonly CommandTable Commands = new CommandTable();

        /// <summary>Text on its way out.</summary>
        public readonly ConsoleOutput Output = new ConsoleOutput();

        private readonly SerialLink _link;
        private readonly FlightStatus _status;
        private readonly LandingEstimate _card;
        private readonly StateWatch _watch;
        private readonly RunnerCommand _runner;
        private readonly LineEditor _editor = new LineEditor();
        private readonly CommandFinder _finder;
        private readonly byte[] _heard = new byte[32];
        private int _heardCount;
        private int _heardUsed;
        private IConsoleCommand _running;
        private IConsoleDialogue _dialogue;
        private bool _greeted;
        private bool _cardShown;
        private bool _lineEnded;
        private int _listenedAtTick;
        private bool _dropping;
        private bool _dropped;

        /// <summary>Creates the console of a unit, with the commands that every unit has.</summary>
        public CommandConsole(KiteUnit unit)
        {
            _link = unit.Board.Link;
            _status = unit.Flight.Status;
            _card = unit.LastCut.Estimate;
            _watch = new StateWatch(_status);
            _runner = new RunnerCommand(unit);
            _finder = new CommandFinder(Commands, _editor.Line);
            UnitCommands.AddTo(Commands, unit, _watch, _runner);
        }

        /// <summary>One slice.</summary>
        /// <returns>True if there is more to do before the next tick.</returns>
        public bool Work()
        {
            if (!Output.Empty)
            {
                Send();
                return true;
            }

            if (_running != null && _dialogue == null)
            {
                Continue();
                return true;
            }

            if (_lineEnded)
            {
                if (!_finder.Work())
                {
                    Obey();
                }

                return true;
            }

            if (_dialogue == null && (_watch.Changed || !_greeted))
            {
                Tell();
                return true;
            }

            if (_status.CutState != CutState.Cut)
            {
                _cardShown = false;
            }
            else if (_card.Valid && !_cardShown && _dialogue == null)
            {
                ShowCard();
                return true;
            }

            if (_heardUsed < _heardCount)
            {
                Edit();
                return true;
            }

            if (_dialogue != null && _listenedAtTick == _status.TickCount)
            {
                Continue();
                return true;
            }

            _listenedAtTick = _status.TickCount;
            return Listen() || _dialogue != null;
        }

        private void Send()
        {
            int room = _link.Room;
            int count = Output.To - Output.From;
            count = count < SendPerSlice ? count : SendPerSlice;
            if (count <= room)
            {
                _link.Write(Output.Bytes, Output.From, count);
                Output.Sent(count);
            }
        }

        private void Continue()
        {
            if (!_running.Work(Output))
            {
                _running = null;
                _dialogue = null;
                Prompt();
            }
        }

        /// <summary>Takes some of the bytes heard, up to the end of the line.</summary>
        private void Edit()
        {
            int end = _heardUsed + BytesPerSlice;
            end = end < _heardCount ? end : _heardCount;
            while (_heardUsed < end && !_lineEnded)
            {
                _lineEnded = _editor.Take(_heard[_heardUsed], Output);
                _heardUsed++;
            }

            if (_lineEnded)
            {
                Output.EndLine();
                _finder.Begin();
            }
        }

        /// <summary>Starts the line's command, or says why not.</summary>
        private void Obey()
        {
            ConsoleLine line = _editor.Line;
            _lineEnded = false;
            if (_dropped || 0 < _editor.Excess)
            {
                Output.Line(_dropped ? "Go on." : "That line is too long, so nothing was done; 80 characters are the most.");
                _dropped = false;
            }
            else if (_dialogue != null && !(_finder.Row == UnitCommands.DisarmRow && line.WordCount == 1))
            {
                Pass(line);
            }
            else if (0 < line.WordCount)
            {
                Start(line, _finder.Row);
            }

            _editor.Clear();
            if (_running == null)
            {
                Prompt();
            }
        }

        /// <summary>Hands a line to the dialogue that waits for one, or tells it to end.</summary>
        private void Pass(ConsoleLine line)
        {
            if (_editor.Cancelled)
            {
                _dialogue.Cancel();
            }
            else
            {
                _dialogue.Answer(line);
            }
        }

        private void Start(ConsoleLine line, int row)
        {
            if (row < 0)
            {
                Output.Text("There is no command \"");
                line.Show(0, Output);
                Output.Line("\"; type help for those there are.");
            }
            else if (Commands.Words(row) < line.WordCount)
            {
                Output.Text("That is more than I understand, so nothing was done; type: ");
                Output.Line(Commands.Usage(row));
            }
            else
            {
                if (_dialogue != null)
                {
                    _dialogue.Cancel();
                }

                _running = Commands.Command(row);
                _dialogue = _running as IConsoleDialogue;
                _running.Start(line);
            }
        }

        private void Tell()
        {
            Output.EndLine();
            if (_greeted)
            {
                _watch.Tell(Output);
            }
            else
            {
                _greeted = true;
                _watch.Told();
                Output.Line("KiteController. Type help for the commands.");
            }

            Prompt();
        }

        /// <summary>A landing place is news that cannot wait to be asked for.</summary>
        private void ShowCard()
        {
            _cardShown = true;
            Output.EndLine();
            _running = _runner;
            _running.Start(_editor.Line);
        }

        private void Prompt()
        {
            if (_dialogue == null)
            {
                Output.Text(UnitText.Doing(_status));
                Output.Text("> ");
            }

            _editor.Show(Output);
        }

        /// <summary>
        /// Hears. Where bytes were lost, half a line could be another command: all of it is dropped until the line falls silent,
        /// and the next line too.
        /// </summary>
        private bool Listen()
        {
            _heardUsed = 0;
            _heardCount = _link.Read(_heard);
            if (_link.Lost)
            {
                _link.Lost = false;
                _dropping = true;
            }

            if (!_dropping)
            {
                return 0 < _heardCount;
            }

            if (0 < _heardCount)
            {
                _heardCount = 0;
                return true;
            }

            _dropping = false;
            _dropped = true;
            _editor.Clear();
            Output.EndLine();
            Output.Line("Too much came at once, so nothing of it was done. Press Return to go on.");
            return true;
        }
    }
}
