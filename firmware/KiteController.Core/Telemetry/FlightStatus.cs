using KiteController.Core.Flight;
using KiteController.Core.Runner;
using KiteController.Core.Safety;

namespace KiteController.Core.Telemetry
{
    /// <summary>
    /// What the tick knew and decided, in SI units, flat: the one thing that console, log, phone and simulator read.
    /// Written at the end of every <see cref="Loop.FlightController.Step"/>; nothing in Core reads it back.
    /// Azimuths are clockwise seen from above, from the zero of the pivot.
    /// </summary>
    public sealed class FlightStatus
    {
        /// <summary>Ticks since power-up.</summary>
        public int TickCount;

        /// <summary>Cycles that missed their deadline since power-up.</summary>
        public int OverrunCount;

        /// <summary>State of the supervisor.</summary>
        public UnitState State;

        /// <summary>Why the state is what it is.</summary>
        public Reason StateReason;

        /// <summary>Job at hand while armed.</summary>
        public FlightMode Mode;

        /// <summary>Why the mode is what it is.</summary>
        public Reason ModeReason;

        /// <summary>The first arming check that fails now; None if the unit would arm.</summary>
        public Reason Refusal;

        /// <summary>Tension at the spool's pulley, newton; valid while <see cref="TensionValid"/>.</summary>
        public float TensionNewton;

        /// <summary>True while the load cell gives plausible data.</summary>
        public bool TensionValid;

        /// <summary>Line out, from the pulley to the kite, metre.</summary>
        public float LineLengthMetre;

        /// <summary>Speed of the line at the spool, positive pays out, metre per second.</summary>
        public float ReelSpeedMetrePerSecond;

        /// <summary>Elevation of the line arm above the horizon, radian.</summary>
        public float ArmElevationRadian;

        /// <summary>Azimuth of the line arm, radian.</summary>
        public float ArmAzimuthRadian;

        /// <summary>True while arm elevation and azimuth can be believed.</summary>
        public bool ArmValid;

        /// <summary>Elevation of the kite, sag corrected, radian.</summary>
        public float KiteElevationRadian;

        /// <summary>Azimuth of the kite, radian.</summary>
        public float KiteAzimuthRadian;

        /// <summary>Height of the kite above the spool, metre.</summary>
        public float KiteHeightMetre;

        /// <summary>Mean wind speed at the kite's height, metre per second; valid while <see cref="WindValid"/>.</summary>
        public float WindSpeedMetrePerSecond;

        /// <summary>Azimuth where the wind blows to, radian.</summary>
        public float WindAzimuthRadian;

        /// <summary>True once the wind has been averaged over 30 s of taut flight.</summary>
        public bool WindValid;

        /// <summary>Reel speed that the flight mode wants after tension limits, metre per second.</summary>
        public float SetPointMetrePerSecond;

        /// <summary>Lower tension limit in force, newton.</summary>
        public float TensionFloorNewton;

        /// <summary>Upper tension limit in force, newton.</summary>
        public float TensionCeilingNewton;

        /// <summary>Duty given to the motor, -1 to 1, positive pays out; zero while the gate is shut.</summary>
        public float Duty;

        /// <summary>True if the motor gate let the tick through.</summary>
        public bool GateOpen;

        /// <summary>Supply voltage, volt.</summary>
        public float SupplyVolt;

        /// <summary>Motor current, ampere, positive drives paying out.</summary>
        public float MotorCurrentAmpere;

        /// <summary>Where the cut detector stands.</summary>
        public CutState CutState;
    }
}
