using System;
using System.Globalization;
using System.IO;

namespace KiteController.Simulator.Recording;

/// <summary>The log of a flight as CSV: one line a tick, angles in degrees. Columns <c>true_</c> are the simulator's, the rest is what the unit knew.</summary>
public static class FlightCsv
{
    /// <summary>Names of the columns, in order.</summary>
    public const string Header =
        "time_s,true_east_m,true_north_m,true_up_m,true_air_speed_m_s,true_tension_n,true_line_m,true_wind_m_s,stage," +
        "state,mode,cut_state,gate_open,tension_n,tension_floor_n,tension_ceiling_n,line_m,reel_speed_m_s,set_point_m_s," +
        "arm_elevation_deg,arm_azimuth_deg,kite_elevation_deg,kite_azimuth_deg,kite_height_m,wind_m_s,wind_azimuth_deg,wind_valid," +
        "duty,supply_v,motor_current_a,tick_us,overruns";

    private const float DegPerRadian = (float)(180.0 / Math.PI);

    /// <summary>Writes the whole log.</summary>
    public static void Write(FlightLog log, TextWriter writer)
    {
        writer.WriteLine(Header);
        foreach (ref readonly var s in log.Samples)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{s.TimeSeconds:0.00},{s.KiteEastMetre:0.###},{s.KiteNorthMetre:0.###},{s.KiteUpMetre:0.###},{s.AirSpeedMetrePerSecond:0.##},{s.TrueTensionNewton:0.###},{s.TrueLineLengthMetre:0.###},{s.TrueWindMetrePerSecond:0.##},{s.Stage},") +
                string.Create(
                CultureInfo.InvariantCulture,
                $"{s.State},{s.Mode},{s.CutState},{(s.GateOpen ? 1 : 0)},{s.TensionNewton:0.###},{s.TensionFloorNewton:0.##},{s.TensionCeilingNewton:0.##},{s.LineLengthMetre:0.###},{s.ReelSpeedMetrePerSecond:0.###},{s.SetPointMetrePerSecond:0.###},") +
                string.Create(
                CultureInfo.InvariantCulture,
                $"{s.ArmElevationRadian * DegPerRadian:0.##},{s.ArmAzimuthRadian * DegPerRadian:0.##},{s.KiteElevationRadian * DegPerRadian:0.##},{s.KiteAzimuthRadian * DegPerRadian:0.##},{s.KiteHeightMetre:0.##},{s.WindSpeedMetrePerSecond:0.##},{s.WindAzimuthRadian * DegPerRadian:0.##},{(s.WindValid ? 1 : 0)},") +
                string.Create(
                CultureInfo.InvariantCulture,
                $"{s.Duty:0.####},{s.SupplyVolt:0.##},{s.MotorCurrentAmpere:0.##},{s.TickMicroseconds},{s.OverrunCount}"));
        }
    }
}
