using System;
using System.Globalization;
using System.Text;
using KiteController.Core.Parameters;
using KiteController.Hardware.Tests.Tables;
using KiteController.Physics;
using KiteController.VirtualEsp32;

namespace KiteController.Hardware.Tests.Sizes;

/// <summary>hardware/SIZES.md: every figure from the simulator's and the firmware's own defaults, once by hand and once by the simulator.</summary>
internal static class SizesPage
{
    private static readonly SpoolParameters Parts = new();
    private static readonly FlightParameters Flight = new();
    private static readonly Calibration Unit = new();
    private static readonly BoardWiring Board = new();
    private static readonly LineArmParameters Arm = new();
    private static readonly SpoolSums Sums = new(Parts);

    /// <summary>The cheap motor of the scenario small-motor.</summary>
    public static SpoolParameters Small { get; } = Simulator.Files.ScenarioFile.Read("small-motor").Spool;

    public static string Text()
    {
        var page = new StringBuilder();
        Line(page, $"# Sizes\n\nHow big motor, drum, wires and timers are, and why. Made from the simulator's and the firmware's own numbers by the tests of\nKiteController.Hardware.Tests (`KITECONTROLLER_UPDATE_DOCUMENTS=1` makes it anew); \"by hand\" is what a pocket calculator gives,\n\"simulator\" what its spool does. **Nothing here was measured: no unit has been built.**\n");
        Wishes(page);
        Motor(page);
        Brake(page);
        Currents(page);
        Inertia(page);
        SizesPageElectric.Append(page, Board, Unit);
        ArmAndPulley(page);
        return page.ToString();
    }

    private static void Wishes(StringBuilder page)
    {
        Line(page, $"## What the flight law asks of the spool\n");
        Line(page, $"| wish | from | by hand | simulator | small motor, by hand | small motor, simulator |\n|---|---|---|---|---|---|");
        double low = Flight.SupplyToArmVolt;
        Row(page, $"pay out {Flight.PayOutSpeedMetrePerSecond:0} m/s from an empty drum at {low:0} V", "`reel.out_speed`, `supply.arm`", p => new SpoolSums(p).FullSpeed(low, p.CoreRadiusMetre, 0.2, true), p => SpoolRun.Steady(p with { BatteryVolt = low }, true, 1.0, 0.2, p.LineLengthMetre), "m/s");
        Row(page, $"reel in {Flight.ReelInSpeedMetrePerSecond:0} m/s against 20 N, drum half full, at {low:0} V", "`reel.in_speed`", p => new SpoolSums(p).FullSpeed(low, new SpoolSums(p).HalfRadius, 20.0, false), p => -SpoolRun.Steady(p with { BatteryVolt = low }, true, -1.0, 20.0, SpoolRun.HalfLine(p)), "m/s");
        Line(page, $"| change speed by {Flight.ReelAccelerationMetrePerSecond2:0} m/s2 paying out | `reel.acceleration` | {Sums.AccelerationAmpere(Flight.ReelAccelerationMetrePerSecond2):0.0} A of {Parts.CurrentLimitAmpere:0} A | {SpoolRun.Acceleration(Parts, true, 4.0):0} m/s2 over the first 0.1 s | {new SpoolSums(Small).AccelerationAmpere(Flight.ReelAccelerationMetrePerSecond2):0.0} A of {Small.CurrentLimitAmpere:0.0} A | {SpoolRun.Acceleration(Small, true, 4.0):0} m/s2 over the first 0.1 s |");
        Line(page, $"| {Unit.SpoolLineMetre:0} m of line, {Unit.SpoolLineMetre - Flight.WorkingLengthMetre:0} m of it in reserve while held | `spool.line`, `hold.length` | {Parts.CapacityMetre(Flight.LineDiameterMetre):0} m fit between core and flanges | | as the large one | |\n");
        Line(page, $"A speed below zero means that the pull wins: the line runs out although the motor pulls, in the simulator at its current limit too, which the sum by hand leaves out.\n");
    }

    private static void Motor(StringBuilder page)
    {
        double noLoad = 12_000.0 * 2.0 * Math.PI / 60.0;
        double ke = 14.4 / noLoad;
        double stall = 0.79;
        Line(page, $"## Motor, gear and drum\n\n| | motor 775 | small gear motor (`--scenario small-motor`) |\n|---|---|---|");
        Line(page, $"| back-EMF Ke, V s/rad, also torque Kt, Nm/A | {Parts.BackEmfVoltSecond:0.00000} | {Small.BackEmfVoltSecond:0.00000} |");
        Line(page, $"| from | 14.4 V without load at 12000 turns a minute: {ke:0.00000} | 12 V at 1600 turns a minute behind 6.3:1 |");
        Line(page, $"| winding, ohm | {Parts.WindingOhm:0.000} | {Small.WindingOhm:0.000} |");
        Line(page, $"| from | Ke 14.4 V / {stall} Nm stalled: {ke * 14.4 / stall:0.000} | 12 V / 5.5 A stalled, less the 0.05 ohm of leads |");
        Line(page, $"| gear, motor turns a drum turn | {Parts.GearRatio:0.0} ({Mechanics.Of("drum_teeth"):0} to {Mechanics.Of("motor_teeth"):0} teeth) | {Small.GearRatio:0.0} (its own gear, drum on its shaft) |");
        Line(page, $"| Ke at the drum, V s/rad | {Sums.VoltSecond:0.00000} (`motor.constant` {Unit.SpoolVoltSecondPerRadian:0.00000}) | {new SpoolSums(Small).VoltSecond:0.00000} |");
        Line(page, $"| drum, empty and full, mm | {Parts.CoreRadiusMetre * 1000:0} and {Parts.FullRadiusMetre * 1000:0}, flanges {Parts.FlangeRadiusMetre * 1000:0.0}, {Mechanics.Of("drum_width"):0} wide | the same |");
        Line(page, $"| current limit of the bridge, A | {Parts.CurrentLimitAmpere:0} (`motor.limit` {Unit.MotorLimitAmpere:0}) | {Small.CurrentLimitAmpere:0.0} |\n");
        Line(page, $"Why {Parts.GearRatio:0.0}:1 on a drum of {Parts.CoreRadiusMetre * 1000:0} mm: a taller gear reels in harder and pays out more slowly. At 3.5:1 the motor without load just reaches 9.0 m/s at 12 V and nothing is left for a low battery;\nat 2:1 it takes {Sums.ReelInAmpere(20.0, 5.0, Sums.HalfRadius) * Parts.GearRatio / 2.0:0} A instead of {Sums.ReelInAmpere(20.0, 5.0, Sums.HalfRadius):0} A to hold 20 N. 775 says how big a motor is, not how it is wound: compare Ke and winding.\n");
    }

    private static void Brake(StringBuilder page)
    {
        double radius = Sums.HalfRadius;
        Line(page, $"## Off is light tension\n\nReset, brown-out, a dead program, a blown fuse, STOP and a pulled plug all end in the same state: the relay is released, and its closed contact shorts the motor. No supply\nis needed for that. The drum then brakes with k2/(R r2) = {Sums.VoltSecond:0.00000}^2 / ({Sums.ShortedOhm:0.000} x {radius:0.0000}^2) = {Sums.BrakeNewtonPerSpeed(radius) - Parts.ViscousNewtonSecondPerMetre:0.00} N for each m/s, drum half full; {Sums.BrakeNewtonPerSpeed(Parts.CoreRadiusMetre) - Parts.ViscousNewtonSecondPerMetre:0.00} empty, {Sums.BrakeNewtonPerSpeed(Parts.FullRadiusMetre) - Parts.ViscousNewtonSecondPerMetre:0.00} full;\nbearings add {Parts.ViscousNewtonSecondPerMetre:0.00} N for each m/s, and {Parts.CoulombForceNewton:0.0} N of dry friction and {Parts.WiperNewton:0.0} N of the felt wiper must be overcome first.\n");
        Line(page, $"| pull, N | line taken, m/s, by hand | simulator | motor current, A | small motor, m/s |\n|---|---|---|---|---|");
        foreach (double pull in (double[])[0.5, 1.0, 2.0, 5.0, 10.0, 16.0, 20.0, 30.0])
        {
            double speed = Sums.ShortedSpeed(pull, radius);
            Line(page, $"| {pull:0.#} | {speed:0.00} | {SpoolRun.Steady(Parts, false, 0.0, pull, SpoolRun.HalfLine(Parts)):0.00} | {Sums.ShortedAmpere(speed, radius):0.0} | {new SpoolSums(Small).ShortedSpeed(pull, radius):0.00} |");
        }

        double cautious = Unit.SpoolVoltSecondPerRadian * Unit.SpoolVoltSecondPerRadian / (Unit.MotorResistanceOhm * radius * radius);
        Line(page, $"\n[SAFETY.md](../firmware/SAFETY.md) says {cautious:0.0} N for each m/s: it takes `motor.resistance`, {Unit.MotorResistanceOhm:0.000} ohm, which has battery and leads in it, as the wizard measures it. The shorted\ncircuit has {Sums.ShortedOhm:0.000} ohm, so it brakes more than that page promises.\n");
    }

    private static void Currents(StringBuilder page)
    {
        double radius = Sums.HalfRadius;
        double pull = Sums.ReelInAmpere(20.0, 5.0, radius);
        Line(page, $"## Currents, fuse, relay, wires\n\n| when | motor, A | battery, A |\n|---|---|---|");
        Line(page, $"| 5 N held still | {Sums.ReelInAmpere(5.0, 0.0, radius):0.0} | {Sums.BatteryAmpere(Sums.ReelInAmpere(5.0, 0.0, radius), 0.0, radius, 12.0):0.0} |");
        Line(page, $"| 20 N reeled in at 5 m/s | {pull:0.0} | {Sums.BatteryAmpere(pull, 5.0, radius, 12.0):0.0} |");
        Line(page, $"| at the bridge's limit, drum still | {Parts.CurrentLimitAmpere:0} | {Sums.BatteryAmpere(Parts.CurrentLimitAmpere, 0.0, radius, 12.0):0.0} |");
        Line(page, $"| shorted at {Flight.PayOutSpeedMetrePerSecond:0} m/s, for some 50 ms | {Sums.ShortedAmpere(Flight.PayOutSpeedMetrePerSecond, radius):0} by hand, {SpoolRun.DropCurrent(Parts, Flight.PayOutSpeedMetrePerSecond):0} simulator | 0 |");
        Line(page, $"| shorted at 13 m/s, the fastest a flat-out motor gets | {Sums.ShortedAmpere(13.0, radius):0} | 0 |\n");
        Line(page, $"- **Fuse F1, {PartsList.Figure("F1", " A"):0} A slow**: above the {Sums.BatteryAmpere(pull, 5.0, radius, 12.0):0} A of the hardest work, below what 12 AWG bears. It protects the wires, not the motor: that is `motor.continuous`, {Unit.MotorContinuousAmpere:0} A.");
        Line(page, $"- **Relay K1, 40 A open contact, 30 A closed contact**: the open one switches the bridge's {Parts.CurrentLimitAmpere:0} A at worst. The closed one makes onto {Sums.ShortedAmpere(Flight.PayOutSpeedMetrePerSecond, radius):0} A and then carries them for the {Sums.Inertia * Sums.ShortedOhm / (Sums.VoltSecond * Sums.VoltSecond) * 1000:0} ms in which a free drum stops (J R / k2), or {Sums.ShortedAmpere(Sums.ShortedSpeed(30.0, radius), radius):0} A as long as a pull of 30 N lasts.");
        Line(page, $"- **Battery, {Parts.BatteryResistanceOhm * 1000:0} milliohm with plug, fuse and leads**: {Parts.CurrentLimitAmpere:0} A would take {Parts.BatteryResistanceOhm * Parts.CurrentLimitAmpere:0.0} V off it. 1 m of 12 AWG there and back are 10 milliohm; the rest is for cells, plug and fuse.");
        Line(page, $"- **Bridge, shunt and contact, {Parts.BridgeOhm * 1000:0} milliohm together**: the shunt has {PartsList.Figure("RS1", " milliohm"):0.0} of them.\n");
    }

    private static void Inertia(StringBuilder page)
    {
        Line(page, $"## Inertia\n\n| | kg m2 at the drum |\n|---|---|");
        Line(page, $"| rotor, {Parts.RotorInertia * 1e7:0} g cm2 (assumed), times {Parts.GearRatio:0.0}^2 | {Parts.RotorInertia * Parts.GearRatio * Parts.GearRatio * 1e6:0}e-6 |");
        Line(page, $"| drum and pulley (assumed {Parts.DrumInertia * 1e6:0}e-6; the printed part by its drawing {DrumSums.Inertia * 1e6:0}e-6, shaft and encoder come on top) | {Parts.DrumInertia * 1e6:0}e-6 |");
        Line(page, $"| half of the line | {(Sums.Inertia - Parts.DrumInertia - (Parts.RotorInertia * Parts.GearRatio * Parts.GearRatio)) * 1e6:0}e-6 |");
        Line(page, $"| together (`spool.inertia` {Unit.SpoolInertiaKilogramMetre2 * 1e6:0}e-6) | {Sums.Inertia * 1e6:0}e-6 |\n");
    }

    private static void ArmAndPulley(StringBuilder page)
    {
        Line(page, $"## Load-cell pulley\n\nThe line turns by {Mechanics.Of("wrap_angle"):0} degrees, whatever the kite does, because it goes up through the hollow pivot. So the cell feels 2 sin({Mechanics.Of("wrap_angle") / 2:0} deg) = {Board.LoadCellNewtonPerTensionNewton:0.0000} N for each newton of tension, along\nthe bisector; its full scale of {Board.LoadCellRatedNewton:0.0} N is {Board.LoadCellRatedNewton / Board.LoadCellNewtonPerTensionNewton:0.0} N of line, above `tension.limit` {Flight.TensionLimitNewton:0} N. One count of the NAU7802 at gain 128 is {Unit.TensionNewtonPerCount:0.000e+0} N (`tension.scale`).\n");
        Line(page, $"## Line arm\n\n| | by the drawing | simulator |\n|---|---|---|");
        Line(page, $"| weight left at the tip, N | {ArmSums.TipNewton:0.0000} | {Arm.DroopNewton:0.0000} |");
        Line(page, $"| lag at {Arm.ReferenceTensionNewton:0} N, ms, damping {Arm.DampingRatio} | {ArmSums.LagSecond(Arm.ReferenceTensionNewton, Arm.DampingRatio) * 1000:0} | {Arm.LagSecond * 1000:0} |");
        Line(page, $"| from pivot to IMU, m | {Mechanics.Metre("imu_radius"):0.00} | {Arm.ImuRadiusMetre:0.00} |");
        Line(page, $"| stops, degrees | {Mechanics.Of("arm_rest_deg"):0} and {Mechanics.Of("arm_high_deg"):0} | {Arm.RestElevationDeg:0} and {Arm.HighestElevationDeg:0} |\n");
        Line(page, $"Counterweight: {Mechanics.Of("counterweight_mass"):0} g, {Mechanics.Of("counterweight_radius"):0} mm behind the axle; all that tilts weighs {ArmSums.MassGram:0} g. The damping is assumed.");
    }

    private static void Row(StringBuilder page, string wish, string from, Func<SpoolParameters, double> hand, Func<SpoolParameters, double> simulator, string unit) =>
        Line(page, $"| {wish} | {from} | {hand(Parts):0.0} {unit} | {simulator(Parts):0.0} {unit} | {hand(Small):0.0} {unit} | {simulator(Small):0.0} {unit} |");

    private static void Line(StringBuilder page, FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static void Line(StringBuilder page, string text) => page.Append(text).Append('\n');
}
