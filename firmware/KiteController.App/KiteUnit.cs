using KiteController.App.Console;
using KiteController.App.Landing;
using KiteController.App.Phone;
using KiteController.Board;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.App
{
    /// <summary>The whole unit: board, flight controller and the executive that makes them keep time. Made once, at power-up.</summary>
    public sealed class KiteUnit : IControlCycle
    {
        /// <summary>Slices that log and console have for one of the phone page while somebody follows the log; one otherwise.</summary>
        private const int TurnsWithLog = 2;

        /// <summary>Everything behind the pins.</summary>
        public readonly KiteBoard Board;

        /// <summary>Parameters and calibration, and where they are stored.</summary>
        public readonly ParameterKeeper Settings;

        /// <summary>The flight brain.</summary>
        public readonly FlightController Flight;

        /// <summary>What the last tick knew; rewritten by each tick.</summary>
        public readonly SensorFrame Frame = new SensorFrame();

        /// <summary>What the inner step before it knew; its time is zero if there was none. Rewritten by the inner step after it.</summary>
        public readonly SensorFrame Inner = new SensorFrame();

        /// <summary>What the last tick asked of the motor; rewritten by each tick.</summary>
        public readonly ActuatorCommand Command = new ActuatorCommand();

        /// <summary>Tick times and overruns.</summary>
        public readonly TickTiming Timing;

        /// <summary>Lets the motor be tried on the bench while disarmed.</summary>
        public readonly BenchGate BenchGate = new BenchGate();

        /// <summary>What a person is busy with in the pauses between ticks: a calibration, a self-test; null for nothing.</summary>
        public IBackgroundWork BenchWork;

        /// <summary>Keeps the last seconds of the flight.</summary>
        public readonly FlightRecorder Recorder;

        /// <summary>Sends the log: live, or what the recorder kept.</summary>
        public readonly LogSender Log;

        /// <summary>What people are told of the last cut.</summary>
        public readonly CutRecord LastCut;

        /// <summary>What a person can type.</summary>
        public readonly CommandConsole Console;

        /// <summary>The page for a phone.</summary>
        public readonly PhoneServer Phone;

        /// <summary>What a person asks for, until the next tick takes it.</summary>
        public readonly OperatorPort Operator = new OperatorPort();

        private readonly CyclicExecutive _executive;
        private readonly CutKeeper _cuts;
        private bool _recorded = true;
        private bool _stepped;
        private bool _retryParts;
        private bool _announced;
        private bool _brainWorks;
        private readonly ActuatorCommand _tried = new ActuatorCommand();
        private int _turnsToPhone;
        private bool _phoneAwake;
        private bool _phoneLeft;
        private bool _benchWorkTurn;
        private bool _benchWorkLeft;
        private bool _logWaits;
        private int _consoleTurns;

        /// <summary>
        /// Boots: opens the pins with the motor off, loads the stored parameters, sets up the sensors that are there. Takes about
        /// 0.7 s, some 2 s at worst. Without a good record in the store the defaults stand, and Settings.Store says so.
        /// </summary>
        public KiteUnit()
            : this(new KiteBoard(), null)
        {
        }

        /// <summary>Boots with these parameters and does not ask the store.</summary>
        /// <param name="parameters">What the flyer has set.</param>
        /// <param name="calibration">What the counts of this unit mean.</param>
        public KiteUnit(FlightParameters parameters, Calibration calibration)
            : this(new KiteBoard(), new ParameterKeeper(parameters, calibration))
        {
        }

        /// <summary>The board comes first, so that the motor is off before anything else is done.</summary>
        private KiteUnit(KiteBoard board, ParameterKeeper settings)
        {
            Board = board;
            Settings = settings ?? new ParameterKeeper();
            Flight = new FlightController(Settings.Set.Flight, Settings.Set.Calibration);
            Recorder = new FlightRecorder(Flight, Settings.Set.Flight, Settings.Set.Calibration);
            Log = new LogSender(Recorder, Flight.Status);
            _cuts = new CutKeeper(Flight);
            LastCut = _cuts.Record;
            Settings.Attach(Flight, Recorder);
            _executive = new CyclicExecutive(this);
            Timing = _executive.Timing;
            Phone = new PhoneServer(this);
            Console = new CommandConsole(this);
            Board.Initialise(Frame);
            Phone.Start();
        }

        /// <summary>What the counts of this unit mean; changed by the calibration wizard while disarmed, see <see cref="ParameterKeeper.Changed"/>.</summary>
        public Calibration Calibration
        {
            get { return Settings.Set.Calibration; }
        }

        /// <summary>Leaves what a person asks for; the next tick takes it.</summary>
        public void Request(OperatorRequest request)
        {
            Operator.Ask(request);
        }

        /// <summary>Takes note of garbage that background work made, so that it is collected in time.</summary>
        /// <param name="bytes">Its size, reckoned.</param>
        public void NoteGarbage(int bytes)
        {
            _executive.GarbageBytes += bytes;
        }

        /// <summary>
        /// One tick and its slack, 10 ms. After a disarm, sensors that do not work are tried again first, and parameters are saved
        /// first if that was asked for; both take longer.
        /// </summary>
        public void RunCycle()
        {
            if (_retryParts)
            {
                _retryParts = false;
                RecordIfNotYet();
                Board.Initialise(Frame);
                _executive.Restart();
            }

            if (Settings.SaveIfAsked())
            {
                _executive.GarbageBytes += ParameterStore.GarbageBytes;
                _executive.Restart();
            }

            if (Phone.KeepIfAsked())
            {
                _executive.GarbageBytes += ParameterStore.GarbageBytes;
                _executive.Restart();
            }

            Settings.AdoptIfChanged();
            _executive.RunCycle();
        }

        /// <summary>The tick: sensors, decision, motor. Called by the executive.</summary>
        /// <param name="overrun">True if the previous cycle missed its deadline.</param>
        /// <returns>True while a hand is helped, unless the state or the status of the tick is to be taken: an inner step moves both on.</returns>
        public bool Tick(bool overrun)
        {
            RecordIfNotYet();
            if (!_stepped)
            {
                Inner.DtMicroseconds = 0;
            }

            _stepped = false;
            Frame.Overrun = overrun;
            Operator.Take(Frame);
            Board.Read(Frame);
            Frame.PhoneSilent = Phone.Lead.Silent;
            Flight.Step(Frame, Command);
            if (BenchGate.TicksLeft != 0)
            {
                BenchGate.Update(Frame, Flight.Status.State, Flight.Status.TensionNewton, Flight.Status.TensionValid, _tried);
            }
            else
            {
                BenchGate.Open = false;
            }

            Board.Drive(BenchGate.Open ? _tried : Command);
            _cuts.Update(Frame.DtMicroseconds);
            _announced = false;
            _brainWorks = true;
            _phoneAwake = Phone.Awake;
            _phoneLeft = _phoneAwake;
            _recorded = false;
            _consoleTurns = 0;
            _retryParts = Frame.Request == OperatorRequest.Disarm && Flight.Status.State == UnitState.Disarmed;
            return Flight.HelpsHand && !Recorder.WaitsForPause && !Log.WaitsForStatus;
        }

        /// <summary>The inner step: pull and spool, the hand's law, motor.</summary>
        public void InnerStep()
        {
            RecordIfNotYet();
            if (Board.ReadInner(Frame, Inner))
            {
                _stepped = true;
                Log.InnerStep();
                Flight.InnerStep(Inner, Command);
                Board.Drive(Command);
            }
        }

        /// <summary>
        /// A slice of what can wait: light, buzzer and the phone's button first, then the record of the tick, then by turns what a person does on
        /// the bench and the slow work of the flight controller with log and console, and by turns with these the phone page.
        /// Called by the executive.
        /// </summary>
        /// <param name="leftMicroseconds">Time left before the next tick.</param>
        /// <returns>True if there is more to do before the next tick.</returns>
        public bool Background(int leftMicroseconds)
        {
            if (!_announced)
            {
                _announced = true;
                Board.Announce(Command.Annunciation);
                Phone.Watch(Frame);
                return true;
            }

            if (!_recorded)
            {
                RecordIfNotYet();
                return true;
            }

            if (!_stepped && Recorder.Save(leftMicroseconds))
            {
                return true;
            }

            if (_benchWorkTurn && BenchWork != null)
            {
                _benchWorkTurn = false;
                _benchWorkLeft = BenchWork.Work();
                return true;
            }

            _benchWorkTurn = true;
            if (_brainWorks)
            {
                Recorder.CountCall();
                _brainWorks = Flight.Background();
                if (_brainWorks)
                {
                    return true;
                }
            }

            if (_phoneAwake)
            {
                _turnsToPhone = _turnsToPhone != 0 ? _turnsToPhone - 1 : Log.Active ? TurnsWithLog : 1;
                _phoneLeft = _turnsToPhone == 0 ? Phone.Work() : _phoneLeft;
                if (_turnsToPhone == 0 && _phoneLeft)
                {
                    return true;
                }
            }

            return WorkForPeople() || _phoneLeft || (_benchWorkLeft && BenchWork != null);
        }

        /// <summary>The console once a tick, so that a person is heard; the log while it has something to do; then the console again.</summary>
        private bool WorkForPeople()
        {
            if (Log.Active && _consoleTurns != 0 && !_logWaits)
            {
                _logWaits = !Log.Work();
                return true;
            }

            _logWaits = false;
            _consoleTurns++;
            bool more = Console.Work();
            _executive.GarbageBytes += Console.Output.GarbageBytes;
            Console.Output.GarbageBytes = 0;
            return more || (Log.Active && _consoleTurns == 1);
        }

        /// <summary>No tick is lost: a cycle without a pause is recorded at the start of the next one.</summary>
        private void RecordIfNotYet()
        {
            if (!_recorded)
            {
                _recorded = true;
                Recorder.Record(Frame, Inner, Command);
                Log.Tick();
            }
        }
    }
}
