using KiteController.App.Console;

namespace KiteController.App.Phone
{
    /// <summary>
    /// The orders that a phone may give: lines of the console's, of which only these few commands are known here. They answer in the
    /// console's words, for they are the console's commands. Nothing that writes flash is among them but <c>save</c>, once it was told where a kite was found.
    /// </summary>
    public sealed class PhoneOrders
    {
        /// <summary>Age of the status that an order refers to above which it is not obeyed, ticks: a late order is not what the person wants now.</summary>
        public const int StaleTicks = 300;

        private const int TextBytes = ConsoleOutput.PieceBytes;
        private const int MostDigits = 9;

        private readonly KiteUnit _unit;
        private readonly CommandTable _commands = new CommandTable();
        private readonly ConsoleLine _line = new ConsoleLine();
        private readonly CommandFinder _finder;
        private readonly ConsoleOutput _text = new ConsoleOutput(TextBytes);
        private readonly int _save;
        private IConsoleCommand _running;
        private bool _finding;

        /// <summary>Creates the orders for a unit, with commands of their own: the console may be busy with its.</summary>
        public PhoneOrders(KiteUnit unit)
        {
            _unit = unit;
            StateWatch watch = new StateWatch(unit.Flight.Status);
            _commands.Add("arm", "arm", "", 1, new ArmCommand(unit, watch));
            _commands.Add("mode", "mode NAME", "", 2, new ModeCommand(unit, watch));
            _commands.Add("steer", "steer AZ EL", "", 3, new SteerCommand(unit, watch));
            _commands.Add("cut", "cut yes|no|theirs", "", 2, new CutCommand(unit, watch));
            _commands.Add("seen", "seen DEG", "", 2, new SeenCommand(unit, watch));
            _commands.Add("found", "found DEG METRE", "", 3, new FoundCommand(unit, watch));
            _save = _commands.Count;
            _commands.Add("save", "save", "", 1, new SaveCommand(unit.Settings));
            _finder = new CommandFinder(_commands, _line);
        }

        /// <summary>Begins an order.</summary>
        /// <param name="body">Number of the tick that the phone saw last, a blank, the order.</param>
        /// <param name="length">Its bytes.</param>
        /// <returns>False if it is none, or too old.</returns>
        public bool Begin(byte[] body, int length)
        {
            int tick = 0;
            int at = 0;
            while (at < length && at < MostDigits && '0' <= body[at] && body[at] <= '9')
            {
                tick = 10 * tick + body[at] - '0';
                at++;
            }

            int age = _unit.Flight.Status.TickCount - tick;
            int rest = length - at - 1;
            if (at == 0 || age < 0 || StaleTicks < age || rest < 1 || ConsoleLine.MaxLength < rest || body[at] != ' ')
            {
                return false;
            }

            System.Array.Copy(body, at + 1, _line.Characters, 0, rest);
            _line.Length = rest;
            _finder.Begin();
            _finding = true;
            _running = null;
            return true;
        }

        /// <summary>One slice.</summary>
        /// <param name="answer">Takes what the unit says to it.</param>
        /// <returns>True if there is more to do.</returns>
        public bool Work(ConsoleOutput answer)
        {
            if (_finding)
            {
                _finding = _finder.Work();
                return _finding || Start(answer);
            }

            bool more = _running.Work(_text);
            int count = _text.To < answer.Room ? _text.To : answer.Room;
            answer.Copy(_text.Bytes, 0, count);
            answer.GarbageBytes += _text.GarbageBytes;
            _text.From = 0;
            _text.To = 0;
            _text.GarbageBytes = 0;
            return more;
        }

        private bool Start(ConsoleOutput answer)
        {
            int row = _finder.Row;
            bool mayNot = row == _save && !_unit.LastCut.Found;
            if (row < 0 || mayNot || _commands.Words(row) < _line.WordCount)
            {
                answer.Text("That is no order for a phone.");
                return false;
            }

            _running = _commands.Command(row);
            _running.Start(_line);
            return true;
        }
    }
}
