using KiteController.Core.Control;
using KiteController.Core.Estimation;
using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Runner;
using KiteController.Core.Safety;

namespace KiteController.Core.Telemetry
{
    /// <summary>
    /// What the last tick knew and decided, in SI units, flat: the one window through which console, log, phone and simulator
    /// look into Core. It holds nothing itself, so the tick pays nothing for it; between two ticks nothing behind it changes.
    /// Azimuths are clockwise seen from above, from the zero of the pivot.
    /// </summary>
    public sealed class FlightStatus
    {
        private readonly RateMonitor _rate;
        private readonly Supervisor _supervisor;
        private readonly ModeMachine _modes;
        private readonly Health _health;
        private readonly AnalogReadings _analog;
        private readonly LineArm _arm;
        private readonly LineTension _tension;
        private readonly LineOut _line;
        private readonly KitePosition _kite;
        private readonly WindEstimator _wind;
        private readonly SetPoint _wish;
        private readonly TensionGuard _guard;
        private readonly MotorGate _gate;
        private readonly CutWatch _cut;

        internal FlightStatus(
            RateMonitor rate,
            Supervisor supervisor,
            ModeMachine modes,
            Health health,
            AnalogReadings analog,
            LineArm arm,
            LineTension tension,
            LineOut line,
            KitePosition kite,
            WindEstimator wind,
            SetPoint wish,
            TensionGuard guard,
            MotorGate gate,
            CutWatch cut)
        {
            _rate = rate;
            _supervisor = supervisor;
            _modes = modes;
            _health = health;
            _analog = analog;
            _arm = arm;
            _tension = tension;
            _line = line;
            _kite = kite;
            _wind = wind;
            _wish = wish;
            _guard = guard;
            _gate = gate;
            _cut = cut;
        }

        /// <summary>Ticks since power-up.</summary>
        public int TickCount => _rate.TickCount;

        /// <summary>Cycles that missed their deadline since power-up.</summary>
        public int OverrunCount => _rate.OverrunCount;

        /// <summary>State of the supervisor.</summary>
        public UnitState State => _supervisor.State;

        /// <summary>Why the state is what it is.</summary>
        public Reason StateReason => _supervisor.Reason;

        /// <summary>Job at hand while armed.</summary>
        public FlightMode Mode => _modes.Mode;

        /// <summary>Why the mode is what it is.</summary>
        public Reason ModeReason => _modes.Reason;

        /// <summary>The first arming check that fails now; None if the unit would arm.</summary>
        public Reason Refusal => _health.Refusal;

        /// <summary>Tension at the spool's pulley, newton; valid while <see cref="TensionValid"/>.</summary>
        public float TensionNewton => _tension.Newton;

        /// <summary>True while the load cell gives plausible data.</summary>
        public bool TensionValid => _tension.Alive;

        /// <summary>Line out, from the pulley to the kite, metre.</summary>
        public float LineLengthMetre => _line.LengthMetre;

        /// <summary>Speed of the line at the spool, positive pays out, metre per second.</summary>
        public float ReelSpeedMetrePerSecond => _line.SpeedMetrePerSecond;

        /// <summary>Elevation of the line arm above the horizon, radian.</summary>
        public float ArmElevationRadian => _arm.ElevationRadian;

        /// <summary>Azimuth of the line arm, radian.</summary>
        public float ArmAzimuthRadian => _arm.AzimuthRadian;

        /// <summary>True while arm elevation and azimuth can be believed.</summary>
        public bool ArmValid => _arm.Valid;

        /// <summary>Elevation of the kite, sag corrected, radian.</summary>
        public float KiteElevationRadian => _kite.ElevationRadian;

        /// <summary>Azimuth of the kite, radian.</summary>
        public float KiteAzimuthRadian => _kite.AzimuthRadian;

        /// <summary>Height of the kite above the spool, metre.</summary>
        public float KiteHeightMetre => _kite.HeightMetre;

        /// <summary>Mean wind speed at the kite's height, metre per second; valid while <see cref="WindValid"/>.</summary>
        public float WindSpeedMetrePerSecond => _wind.SpeedMetrePerSecond;

        /// <summary>Azimuth where the wind blows to, radian.</summary>
        public float WindAzimuthRadian => _wind.AzimuthRadian;

        /// <summary>True once the wind has been averaged over 30 s of taut flight.</summary>
        public bool WindValid => _wind.Valid;

        /// <summary>Seconds of usable flight from which the wind was learned, up to the length of its long mean.</summary>
        public float WindLearnedSeconds => _wind.LearnedSeconds;

        /// <summary>Reel speed that the flight mode wants after tension limits, metre per second.</summary>
        public float SetPointMetrePerSecond => _guard.SpeedMetrePerSecond;

        /// <summary>Lower tension limit in force, newton.</summary>
        public float TensionFloorNewton => _wish.FloorNewton;

        /// <summary>Upper tension limit in force, newton.</summary>
        public float TensionCeilingNewton => _wish.CeilingNewton;

        /// <summary>Duty given to the motor, -1 to 1, positive pays out; zero while the gate is shut.</summary>
        public float Duty => _gate.Duty;

        /// <summary>True if the motor gate let the tick through.</summary>
        public bool GateOpen => _gate.Open;

        /// <summary>Supply voltage, volt.</summary>
        public float SupplyVolt => _analog.SupplyVolt;

        /// <summary>Motor current, ampere, positive drives paying out.</summary>
        public float MotorCurrentAmpere => _analog.MotorCurrentAmpere;

        /// <summary>Where the cut detector stands.</summary>
        public CutState CutState => _cut.Detector.State;

        /// <summary>True once a kite has been seen flying since arming.</summary>
        public bool KiteIsUp => _cut.KiteIsUp;

        /// <summary>Chance that the kite is cut, 0 to 1; see <see cref="CutWatch.Confidence"/>.</summary>
        public float CutConfidence => _cut.Confidence;

        /// <summary>True while what is left of the line has caught on something, or the kite is down on it.</summary>
        public bool LineCaught => _cut.Detector.LineCaught;
    }
}
