using KiteController.App;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Physics;
using KiteController.VirtualEsp32;

namespace KiteController.Simulator.Wiring;

/// <summary>
/// What a careful person finds when calibrating this very unit on a bench: zeros with nothing pulling, the load cell's scale from
/// a known weight, the supply's from a voltmeter. Spool and motor come from the parts list.
/// </summary>
public static class BenchCalibration
{
    private const double WeightNewton = 10.0;
    private const int SettleTicks = 60;
    private const int MeanTicks = 100;
    private const double SupplyVolt = 12.0;

    /// <summary>Calibrates a unit made of these parts. The board of the calling thread is another one afterwards.</summary>
    /// <param name="wiring">How it is wired.</param>
    /// <param name="options">How real its parts are; the seed decides which parts they are.</param>
    /// <param name="spool">Its spool by the parts list; the real one may differ.</param>
    /// <param name="leaderMetre">Line out at power-up.</param>
    public static Calibration Of(BoardWiring wiring, BoardOptions options, SpoolParameters spool, double leaderMetre)
    {
        var bench = new BenchPlant();
        var board = new VirtualBoard(bench, wiring, options);
        board.Activate();
        var calibration = FromPartsList(spool, leaderMetre);
        var unit = new KiteUnit(new FlightParameters(), calibration);

        var free = Mean(unit);
        bench.TensionNewton = WeightNewton;
        var loaded = Mean(unit);

        calibration.TensionZeroCount = (int)free.Tension;
        calibration.TensionNewtonPerCount = (float)(WeightNewton / (loaded.Tension - free.Tension));
        calibration.PivotZeroCount = unit.Frame.PivotAngle;
        calibration.LeverCentreCount = (int)free.Lever;
        calibration.MotorCurrentZeroCount = (int)free.MotorCurrent;
        calibration.SupplyVoltPerCount = (float)(SupplyVolt / free.Supply);
        return calibration;
    }

    /// <summary>What the parts list says of a spool and its motor.</summary>
    /// <param name="spool">The spool by the parts list.</param>
    /// <param name="leaderMetre">Line out at power-up.</param>
    public static Calibration FromPartsList(SpoolParameters spool, double leaderMetre) => new()
    {
        SpoolCoreRadiusMetre = (float)spool.CoreRadiusMetre,
        SpoolRadiusSquaredPerMetre = (float)((spool.FullRadiusMetre * spool.FullRadiusMetre - spool.CoreRadiusMetre * spool.CoreRadiusMetre) / spool.LineLengthMetre),
        SpoolLineMetre = (float)spool.LineLengthMetre,
        LineOutAtZeroMetre = (float)leaderMetre,
        SpoolVoltSecondPerRadian = (float)(spool.BackEmfVoltSecond * spool.GearRatio),
        MotorResistanceOhm = (float)(spool.WindingOhm + spool.BridgeOhm + spool.BatteryResistanceOhm),
        SpoolInertiaKilogramMetre2 = (float)Inertia(spool),
        SpoolFrictionNewton = (float)spool.CoulombForceNewton,
        MotorLimitAmpere = (float)spool.CurrentLimitAmpere,
    };

    /// <summary>Rotor, drum and half the line.</summary>
    private static double Inertia(SpoolParameters spool) =>
        spool.RotorInertia * spool.GearRatio * spool.GearRatio + spool.DrumInertia
        + 0.5 * spool.LineLengthMetre * spool.LineKilogramPerMetre * 0.5 * (spool.CoreRadiusMetre * spool.CoreRadiusMetre + spool.FullRadiusMetre * spool.FullRadiusMetre);

    private static Readings Mean(KiteUnit unit)
    {
        for (var i = 0; i < SettleTicks; i++)
        {
            unit.RunCycle();
        }

        double tension = 0.0, lever = 0.0, current = 0.0, supply = 0.0;
        for (var i = 0; i < MeanTicks; i++)
        {
            unit.RunCycle();
            SensorFrame frame = unit.Frame;
            tension += frame.Tension;
            lever += frame.Lever;
            current += frame.MotorCurrent;
            supply += frame.Supply;
        }

        return new Readings(tension / MeanTicks, lever / MeanTicks, current / MeanTicks, supply / MeanTicks);
    }

    private readonly record struct Readings(double Tension, double Lever, double MotorCurrent, double Supply);

    /// <summary>A bench: the arm level and pointing along the pivot's zero, a weight on the line or none.</summary>
    private sealed class BenchPlant : IPlant
    {
        public double TensionNewton { get; set; }

        public void Step(in MotorDrive drive, PhysicalSignals signals)
        {
            signals.LineTensionNewton = TensionNewton;
            signals.SupplyVolt = SupplyVolt;
        }
    }
}
