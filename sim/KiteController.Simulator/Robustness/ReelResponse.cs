using System;
using System.Collections.Generic;
using KiteController.App;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Physics;
using KiteController.Simulator.Wiring;
using KiteController.VirtualEsp32;

namespace KiteController.Simulator.Robustness;

/// <summary>
/// How fast the whole unit changes its reel speed, with the firmware in the loop at register level: -2.5 to 9 m/s and back under 5 N.
/// </summary>
/// <param name="BatteryVolt">Battery without load, V.</param>
/// <param name="RiseOutMilliseconds">From the request until 63 % of the step out is done.</param>
/// <param name="RiseInMilliseconds">From the request until 63 % of the step in is done.</param>
/// <param name="FullOutMilliseconds">From the request until 95 % of the step out is done.</param>
/// <param name="FullInMilliseconds">From the request until 95 % of the step in is done.</param>
/// <param name="FastestMetrePerSecond">Greatest true reel speed.</param>
/// <param name="SteadyMetrePerSecond">Reel speed at the end of the stretch at 9 m/s.</param>
/// <param name="MostDuty">Greatest duty on the way out.</param>
/// <param name="LeastDuty">Least duty on the way in.</param>
public sealed record ReelResponse(
    double BatteryVolt,
    double RiseOutMilliseconds,
    double RiseInMilliseconds,
    double FullOutMilliseconds,
    double FullInMilliseconds,
    double FastestMetrePerSecond,
    double SteadyMetrePerSecond,
    double MostDuty,
    double LeastDuty)
{
    private const double Slow = -2.5;
    private const double Fast = 9.0;
    private const double LeaderMetre = 5.0;
    private const double PullNewton = 5.0;
    private const int SettleCycles = 600;
    private const int PayOutCycles = 500;
    private const int StretchCycles = 150;
    private static readonly double[] Batteries = [12.6, 12.0, 11.2];

    /// <summary>Measures at a full, a nominal and a tired battery. The board of the calling thread is another one afterwards.</summary>
    public static IReadOnlyList<ReelResponse> Measure() => [.. Array.ConvertAll(Batteries, Of)];

    /// <summary>
    /// Launch with the arm held low pulls at 2.5 m/s, and Manual with the lever at its end gives at 9: the change of mode is the step.
    /// </summary>
    private static ReelResponse Of(double batteryVolt)
    {
        var spool = new SpoolParameters { BatteryVolt = batteryVolt };
        var wiring = PinTable.Read();
        var options = new BoardOptions { Seed = 1 };
        var calibration = BenchCalibration.Of(wiring, options, new SpoolParameters(), LeaderMetre);
        var rig = new Rig(spool);
        var board = new VirtualBoard(rig, wiring, options);
        board.Activate();
        var unit = new KiteUnit(new FlightParameters { WorkingLengthMetre = 120f }, calibration);
        Run(unit, SettleCycles);
        unit.Request(OperatorRequest.Arm);
        Run(unit, 5);
        rig.PullNewton = PullNewton;
        rig.LeverPosition = 1.0;
        unit.Request(OperatorRequest.Manual);
        Run(unit, PayOutCycles);
        unit.Request(OperatorRequest.Launch);
        Run(unit, StretchCycles);

        rig.Watch(Slow, Fast);
        unit.Request(OperatorRequest.Manual);
        Run(unit, StretchCycles);
        var (riseOut, fullOut, fastest, mostDuty) = (rig.Rise, rig.Full, rig.Most, rig.MostDuty);
        var steady = rig.Speed;

        rig.Watch(Fast, Slow);
        unit.Request(OperatorRequest.Launch);
        Run(unit, StretchCycles);
        return new ReelResponse(batteryVolt, riseOut, rig.Rise, fullOut, rig.Full, fastest, steady, mostDuty, rig.LeastDuty);
    }

    private static void Run(KiteUnit unit, int cycles)
    {
        for (var i = 0; i < cycles; i++)
        {
            unit.RunCycle();
        }
    }

    /// <summary>A spool with a weight on its line and the arm lying level.</summary>
    private sealed class Rig(SpoolParameters parameters) : IPlant
    {
        private readonly Spool _spool = new(parameters, LeaderMetre);
        private double _from;
        private double _to;
        private int _milliseconds;

        public double PullNewton { get; set; }

        public double LeverPosition { get; set; }

        public double Rise { get; private set; }

        public double Full { get; private set; }

        public double Most { get; private set; }

        public double MostDuty { get; private set; }

        public double LeastDuty { get; private set; }

        public double Speed => _spool.ReelSpeedMetrePerSecond;

        public void Watch(double from, double to)
        {
            (_from, _to, _milliseconds) = (from, to, 0);
            (Rise, Full, Most, MostDuty, LeastDuty) = (double.NaN, double.NaN, double.NegativeInfinity, -1.0, 1.0);
        }

        public void Step(in MotorDrive drive, PhysicalSignals signals)
        {
            _spool.Step(drive.Driven, drive.Duty, PullNewton, 0.001);
            signals.LineTensionNewton = PullNewton;
            signals.SpoolAngleRadian = _spool.AngleRadian;
            signals.SupplyVolt = _spool.SupplyVolt;
            signals.MotorCurrentAmpere = _spool.MotorCurrentAmpere;
            signals.LeverPosition = LeverPosition;
            _milliseconds++;
            var done = (Speed - _from) / (_to - _from);
            Rise = double.IsNaN(Rise) && done >= 0.63 ? _milliseconds : Rise;
            Full = double.IsNaN(Full) && done >= 0.95 ? _milliseconds : Full;
            Most = Math.Max(Most, Speed);
            MostDuty = Math.Max(MostDuty, drive.Duty);
            LeastDuty = Math.Min(LeastDuty, drive.Duty);
        }
    }
}
