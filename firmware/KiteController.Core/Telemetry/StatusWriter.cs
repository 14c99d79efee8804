using KiteController.Core.Control;
using KiteController.Core.Estimation;
using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Runner;
using KiteController.Core.Safety;

namespace KiteController.Core.Telemetry
{
    /// <summary>Copies what the tick knew and decided into the <see cref="FlightStatus"/>, so that its stages need not know who reads it.</summary>
    public sealed class StatusWriter
    {
        private readonly FlightStatus _status;

        /// <summary>Creates the writer of this status.</summary>
        public StatusWriter(FlightStatus status)
        {
            _status = status;
        }

        /// <summary>Who has the spool, and what for.</summary>
        public void Write(RateMonitor rate, Supervisor supervisor, ModeMachine modes, Reason refusal)
        {
            FlightStatus status = _status;
            status.TickCount = rate.TickCount;
            status.OverrunCount = rate.OverrunCount;
            status.State = supervisor.State;
            status.StateReason = supervisor.Reason;
            status.Mode = modes.Mode;
            status.ModeReason = modes.Reason;
            status.Refusal = refusal;
        }

        /// <summary>What was estimated.</summary>
        public void Write(LineArm arm, LineTension tension, LineOut line, KitePosition kite, WindEstimator wind)
        {
            FlightStatus status = _status;
            status.TensionNewton = tension.Newton;
            status.TensionValid = tension.Alive;
            status.LineLengthMetre = line.LengthMetre;
            status.ReelSpeedMetrePerSecond = line.SpeedMetrePerSecond;
            status.ArmElevationRadian = arm.ElevationRadian;
            status.ArmAzimuthRadian = arm.AzimuthRadian;
            status.ArmValid = arm.Valid;
            status.KiteElevationRadian = kite.ElevationRadian;
            status.KiteAzimuthRadian = kite.AzimuthRadian;
            status.KiteHeightMetre = kite.HeightMetre;
            status.WindSpeedMetrePerSecond = wind.SpeedMetrePerSecond;
            status.WindAzimuthRadian = wind.AzimuthRadian;
            status.WindValid = wind.Valid;
        }

        /// <summary>What was decided.</summary>
        public void Write(SetPoint wish, TensionGuard guard, MotorGate gate, ActuatorCommand command, CutState cut, float supplyVolt, float motorAmpere)
        {
            FlightStatus status = _status;
            status.SetPointMetrePerSecond = guard.SpeedMetrePerSecond;
            status.TensionFloorNewton = wish.FloorNewton;
            status.TensionCeilingNewton = wish.CeilingNewton;
            status.Duty = command.Duty;
            status.GateOpen = gate.Open;
            status.SupplyVolt = supplyVolt;
            status.MotorCurrentAmpere = motorAmpere;
            status.CutState = cut;
        }
    }
}
