using KiteController.App;
using KiteController.Core.Telemetry;
using KiteController.Simulator.Recording;
using KiteController.Simulator.World;

namespace KiteController.Simulator.Flights;

/// <summary>Copies truth and status into the log after every tick. Reads fields only, so that it costs the firmware no virtual time.</summary>
internal sealed class TickRecorder
{
    private readonly FlightLog _log;
    private readonly FlightWorld _world;
    private readonly FlightStatus _status;
    private readonly TickTiming _timing;

    public TickRecorder(FlightLog log, FlightWorld world, KiteUnit unit)
    {
        _log = log;
        _world = world;
        _status = unit.Flight.Status;
        _timing = unit.Timing;
    }

    /// <summary>Writes one line.</summary>
    public void Record(double nowSeconds)
    {
        ref var sample = ref _log.Append();
        sample.TimeSeconds = nowSeconds;
        var place = _world.KitePosition_W;
        sample.KiteEastMetre = (float)place.X;
        sample.KiteNorthMetre = (float)place.Y;
        sample.KiteUpMetre = (float)place.Z;
        sample.AirSpeedMetrePerSecond = (float)_world.AirSpeedMetrePerSecond;
        sample.TrueTensionNewton = (float)_world.TensionNewton;
        sample.TrueLineLengthMetre = (float)_world.LineOutMetre;
        sample.TrueWindMetrePerSecond = (float)_world.WindAtKiteMetrePerSecond;
        sample.Stage = _world.Stage;

        var status = _status;
        sample.State = status.State;
        sample.Mode = status.Mode;
        sample.CutState = status.CutState;
        sample.GateOpen = status.GateOpen;
        sample.WindValid = status.WindValid;
        sample.TensionNewton = status.TensionNewton;
        sample.TensionFloorNewton = status.TensionFloorNewton;
        sample.TensionCeilingNewton = status.TensionCeilingNewton;
        sample.LineLengthMetre = status.LineLengthMetre;
        sample.ReelSpeedMetrePerSecond = status.ReelSpeedMetrePerSecond;
        sample.SetPointMetrePerSecond = status.SetPointMetrePerSecond;
        sample.ArmElevationRadian = status.ArmElevationRadian;
        sample.ArmAzimuthRadian = status.ArmAzimuthRadian;
        sample.KiteElevationRadian = status.KiteElevationRadian;
        sample.KiteAzimuthRadian = status.KiteAzimuthRadian;
        sample.KiteHeightMetre = status.KiteHeightMetre;
        sample.WindSpeedMetrePerSecond = status.WindSpeedMetrePerSecond;
        sample.WindAzimuthRadian = status.WindAzimuthRadian;
        sample.Duty = status.Duty;
        sample.SupplyVolt = status.SupplyVolt;
        sample.MotorCurrentAmpere = status.MotorCurrentAmpere;
        sample.TickMicroseconds = _timing.LastMicroseconds;
        sample.OverrunCount = _timing.Overruns;
    }
}
