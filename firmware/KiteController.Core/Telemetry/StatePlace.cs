namespace KiteController.Core.Telemetry
{
    /// <summary>
    /// Where in a <see cref="StateVector"/> the flight state lies, part by part in the order of the visits: so that it is saved by constant
    /// indices, within a short pause. A test compares what is saved so with what the visits save.
    /// </summary>
    public static class StatePlace
    {
        /// <summary>The line arm: its floats.</summary>
        public const int ArmFloats = 0;

        /// <summary>Its whole numbers and switches.</summary>
        public const int ArmInts = 0;

        /// <summary>The gyroscope's zero: its floats.</summary>
        public const int BiasFloats = ArmFloats + 10;

        /// <summary>Its whole numbers and switches.</summary>
        public const int BiasInts = ArmInts + 13;

        /// <summary>The vertical: its floats.</summary>
        public const int InclinationFloats = BiasFloats + 10;

        /// <summary>Its whole numbers and switches.</summary>
        public const int InclinationInts = BiasInts;

        /// <summary>Line out: its floats.</summary>
        public const int LineFloats = InclinationFloats + 11;

        /// <summary>Its whole numbers and switches.</summary>
        public const int LineInts = InclinationInts;

        /// <summary>The kite: its floats.</summary>
        public const int KiteFloats = LineFloats + 3;

        /// <summary>Its whole numbers and switches.</summary>
        public const int KiteInts = LineInts + 3;

        /// <summary>The wind: its floats.</summary>
        public const int WindFloats = KiteFloats + 4;

        /// <summary>Its whole numbers and switches.</summary>
        public const int WindInts = KiteInts + 1;

        /// <summary>What watches the spool: its floats.</summary>
        public const int SpoolFloats = WindFloats + 8;

        /// <summary>Its whole numbers and switches.</summary>
        public const int SpoolInts = WindInts + 1;

        /// <summary>What watches the load cell: its floats.</summary>
        public const int LoadFloats = SpoolFloats + 6;

        /// <summary>Its whole numbers and switches.</summary>
        public const int LoadInts = SpoolInts;

        /// <summary>What watches the arm: its floats.</summary>
        public const int ArmWatchFloats = LoadFloats + 6;

        /// <summary>Its whole numbers and switches.</summary>
        public const int ArmWatchInts = LoadInts + 1;

        /// <summary>What is wrong: its floats.</summary>
        public const int HealthFloats = ArmWatchFloats + 5;

        /// <summary>Its whole numbers and switches.</summary>
        public const int HealthInts = ArmWatchInts;

        /// <summary>The wish: its floats.</summary>
        public const int WishFloats = HealthFloats;

        /// <summary>Its whole numbers and switches.</summary>
        public const int WishInts = HealthInts + 9;

        /// <summary>The tension guard: its floats.</summary>
        public const int GuardFloats = WishFloats + 3;

        /// <summary>Its whole numbers and switches.</summary>
        public const int GuardInts = WishInts;

        /// <summary>The reel speed controller: its floats.</summary>
        public const int ReelFloats = GuardFloats + 3;

        /// <summary>Its whole numbers and switches.</summary>
        public const int ReelInts = GuardInts + 1;

        /// <summary>The motor gate: its floats.</summary>
        public const int GateFloats = ReelFloats + 3;

        /// <summary>Its whole numbers and switches.</summary>
        public const int GateInts = ReelInts + 1;

        /// <summary>The watch for a cut: its floats.</summary>
        public const int CutFloats = GateFloats;

        /// <summary>Its whole numbers and switches.</summary>
        public const int CutInts = GateInts + 1;

        /// <summary>The cut detector: its floats.</summary>
        public const int DetectorFloats = CutFloats;

        /// <summary>Its whole numbers and switches.</summary>
        public const int DetectorInts = CutInts + 5;

        /// <summary>What was known at the cut: its floats.</summary>
        public const int SituationFloats = DetectorFloats + 12;

        /// <summary>Its whole numbers and switches.</summary>
        public const int SituationInts = DetectorInts + 4;

        /// <summary>The rate monitor: its floats.</summary>
        public const int RateFloats = SituationFloats + 11;

        /// <summary>Its whole numbers and switches.</summary>
        public const int RateInts = SituationInts;

        /// <summary>The supervisor: its floats.</summary>
        public const int SupervisorFloats = RateFloats;

        /// <summary>Its whole numbers and switches.</summary>
        public const int SupervisorInts = RateInts + 2;

        /// <summary>The mode: its floats.</summary>
        public const int ModesFloats = SupervisorFloats;

        /// <summary>Its whole numbers and switches.</summary>
        public const int ModesInts = SupervisorInts + 3;

        /// <summary>Battery, motor current and lever: its floats.</summary>
        public const int AnalogFloats = ModesFloats;

        /// <summary>Its whole numbers and switches.</summary>
        public const int AnalogInts = ModesInts + 4;

        /// <summary>The tension: its floats.</summary>
        public const int TensionFloats = AnalogFloats + 3;

        /// <summary>Its whole numbers and switches.</summary>
        public const int TensionInts = AnalogInts;

        /// <summary>First whole number of the phone.</summary>
        public const int PhoneInts = TensionInts + 4;

        /// <summary>Whether the unit steers: its floats.</summary>
        public const int SteersFloats = TensionFloats + 3;

        /// <summary>Its whole numbers and switches.</summary>
        public const int SteersInts = PhoneInts + 1;

        /// <summary>What is learned of the spin: its floats.</summary>
        public const int LearnedFloats = SteersFloats;

        /// <summary>Its whole numbers and switches.</summary>
        public const int LearnedInts = SteersInts + 1;

        /// <summary>The sense of the spin: its floats.</summary>
        public const int SenseFloats = LearnedFloats + 7;

        /// <summary>Its whole numbers and switches.</summary>
        public const int SenseInts = LearnedInts;

        /// <summary>A steered kite's motion: its floats.</summary>
        public const int MotionFloats = SenseFloats + 4;

        /// <summary>Its whole numbers and switches.</summary>
        public const int MotionInts = SenseInts;

        /// <summary>The sag of its line: its floats.</summary>
        public const int SagFloats = MotionFloats + 12;

        /// <summary>Its whole numbers and switches.</summary>
        public const int SagInts = MotionInts + 1;

        /// <summary>The steering law: its floats.</summary>
        public const int LawFloats = SagFloats + 6;

        /// <summary>Its whole numbers and switches.</summary>
        public const int LawInts = SagInts;

        /// <summary>First float of what an empty line reads.</summary>
        public const int ZeroFloats = LawFloats + 9;

        /// <summary>First whole number of it.</summary>
        public const int ZeroInts = LawInts + 2;

        /// <summary>The drift of a kite let go: its floats.</summary>
        public const int DriftFloats = ZeroFloats + 2;

        /// <summary>Its whole numbers and switches.</summary>
        public const int DriftInts = ZeroInts + 1;

        /// <summary>Line wanted: its floats.</summary>
        public const int LengthFloats = DriftFloats + 7;

        /// <summary>Its whole numbers and switches.</summary>
        public const int LengthInts = DriftInts + 3;

        /// <summary>What drives the spin filters: its floats.</summary>
        public const int InputsFloats = LengthFloats + 1;

        /// <summary>Its whole numbers and switches.</summary>
        public const int InputsInts = LengthInts;

        /// <summary>The heading sensor: its floats.</summary>
        public const int SensorFloats = InputsFloats + 18;

        /// <summary>Its whole numbers and switches.</summary>
        public const int SensorInts = InputsInts + 1;

        /// <summary>The heading: its floats.</summary>
        public const int HeadingFloats = SensorFloats + 3;

        /// <summary>Its whole numbers and switches.</summary>
        public const int HeadingInts = SensorInts + 1;

        /// <summary>The filter that spins clockwise: its floats.</summary>
        public const int RightFloats = HeadingFloats + 4;

        /// <summary>Its whole numbers and switches.</summary>
        public const int RightInts = HeadingInts + 5;

        /// <summary>The other filter: its floats.</summary>
        public const int LeftFloats = RightFloats + 27;

        /// <summary>Its whole numbers and switches.</summary>
        public const int LeftInts = RightInts;

        /// <summary>What is saved by visits alone: its floats.</summary>
        public const int RestFloats = LeftFloats + 27;

        /// <summary>Its whole numbers and switches.</summary>
        public const int RestInts = LeftInts;
    }
}
