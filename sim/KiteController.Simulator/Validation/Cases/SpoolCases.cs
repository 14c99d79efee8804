using KiteController.Physics;

namespace KiteController.Simulator.Validation.Cases;

/// <summary>V7 and X3: friction of a published winch, and speed and torque of the published motor, in the spool's own equations.</summary>
internal static class SpoolCases
{
    private const double MotorVolt = 14.4;
    private const double RadianPerSecondPerRpm = 2.0 * System.Math.PI / 60.0;

    public static void WinchFriction(ValidationSettings settings, CaseRows rows)
    {
        var winch = new SpoolParameters { GearRatio = 6.2, CoulombForceNewton = 122.0, ViscousNewtonSecondPerMetre = 30.6 };
        rows.Near("Dry friction torque at the motor, Nm", 3.1779032258, winch.CoulombTorqueAtMotor(0.1615), 1e-6);
        rows.Near("Viscous torque at the motor at 1.5 rad/s, Nm", 0.0311439978, winch.ViscousTorqueAtMotor(1.5, 0.1615), 1e-6);
    }

    public static void Motor(ValidationSettings settings, CaseRows rows)
    {
        // The bare motor: no friction, no leads, no limit.
        var bare = new SpoolParameters
        {
            BatteryVolt = MotorVolt,
            BatteryResistanceOhm = 0.0,
            BridgeOhm = 0.0,
            DeadTimeSecond = 0.0,
            CurrentLimitAmpere = 1e6,
            ClampVolt = 100.0,
            CoulombForceNewton = 0.0,
            ViscousNewtonSecondPerMetre = 0.0,
            WiperNewton = 0.0,
            LineKilogramPerMetre = 0.0,
            LineLengthMetre = 1e5,
        };
        var stalled = new Spool(bare, 100.0);
        stalled.Step(true, 1.0, 0.0, 1e-9);
        rows.NearShare("Stall torque at 14.4 V, Nm", 0.79, stalled.MotorCurrentAmpere * bare.BackEmfVoltSecond, 0.005);
        rows.NearShare("Speed without load at 14.4 V, rpm", 12_000.0, FreeSpeed(bare).AngularSpeedRadianPerSecond * bare.GearRatio / RadianPerSecondPerRpm, 0.005);
        foreach (var (gear, speed) in new[] { (3.0, 10.5), (3.5, 9.0), (5.0, 6.3) })
        {
            var geared = bare with { BatteryVolt = 12.0, GearRatio = gear, CoreRadiusMetre = 0.030, FullRadiusMetre = 0.030 };
            rows.NearShare($"Line speed without load on a 30 mm drum at {gear:0.0}:1 and 12 V, m/s", speed, FreeSpeed(geared).ReelSpeedMetrePerSecond, 0.01);
        }
    }

    private static Spool FreeSpeed(SpoolParameters parameters)
    {
        var spool = new Spool(parameters, 100.0);
        for (var i = 0; i < 3000; i++)
        {
            spool.Step(true, 1.0, 0.0, 1e-3);
        }

        return spool;
    }
}
