using System;
using System.Globalization;
using System.IO;
using System.Runtime.CompilerServices;
using KiteController.App;
using KiteController.Core.Parameters;
using KiteController.Simulator.Console;
using KiteController.Simulator.Flights;
using Xunit;

namespace KiteController.Simulator.Tests;

/// <summary>
/// The scripted day of the console's sessions, up to the moment when the kite goes on the line: a unit with wrong settings is
/// calibrated at its console by a person's hands. What it has learned after a power cycle is near what is true of its virtual parts.
/// </summary>
public sealed class CalibrationDayTests
{
    private const double DegPerRadian = 180.0 / Math.PI;

    private readonly ITestOutputHelper _output;
    private readonly ConsoleFlight _flight = new(new Scenario { CutAtSeconds = null });
    private readonly StringWriter _transcript = new(CultureInfo.InvariantCulture);

    public CalibrationDayTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void WhatWasLearnedIsNearTheTruthAfterAPowerCycle()
    {
        PlayMorning();
        var found = _flight.Unit.Calibration;
        var board = _flight.Board;
        var spool = _flight.World.Outfit.Spool;

        Assert.Equal(CalibrationDone.All, found.Done);
        Near("gyro x, deg/s", board.Imu.TrueGyroBiasDegPerSecond(0, 25.0), found.GyroscopeBiasXRadianPerSecond * DegPerRadian, 0.1);
        Near("gyro y, deg/s", board.Imu.TrueGyroBiasDegPerSecond(1, 25.0), found.GyroscopeBiasYRadianPerSecond * DegPerRadian, 0.1);
        Near("gyro z, deg/s", board.Imu.TrueGyroBiasDegPerSecond(2, 25.0), found.GyroscopeBiasZRadianPerSecond * DegPerRadian, 0.1);
        Near("bearing, deg", _flight.World.UnitBearingDeg, found.BaseBearingRadian * DegPerRadian, 0.1);
        Near("pivot zero, counts", 0.0, Math.IEEERemainder(found.PivotZeroCount, 4096.0), 6.0);
        Near("tension zero, N", 0.0, (found.TensionZeroCount - board.LoadCell.TrueZeroCount) / board.LoadCell.TrueCountsPerNewton, 0.03);

        // The friction of ring and pulley keeps up to 3 % of the mass from the cell, whichever way the line last ran.
        Near("tension scale, share", 1.0, 1.0 / found.TensionNewtonPerCount / board.LoadCell.TrueCountsPerNewton, 0.035);
        Near("spool core, mm", spool.CoreRadiusMetre * 1000.0, found.SpoolCoreRadiusMetre * 1000.0, 0.4);
        Near("line, m", spool.LineLengthMetre, found.SpoolLineMetre, 0.01);
        Near("line out, m", _flight.World.LineOutMetre, _flight.Unit.Flight.Status.LineLengthMetre, 0.02);
        Near("back-EMF at the drum, mV s/rad", spool.BackEmfVoltSecond * spool.GearRatio * 1000.0, found.SpoolVoltSecondPerRadian * 1000.0, 1.5);
        Near("resistance, ohm", spool.WindingOhm + spool.BridgeOhm, found.MotorResistanceOhm, 0.03);
        Near("dead duty", spool.DeadTimeSecond * spool.SwitchingHertz, found.MotorDeadDuty, 0.005);
    }

    [Fact]
    public void TheArmIsSeenWhereItIsAndNoTickWasLate()
    {
        PlayMorning();
        var status = _flight.Unit.Flight.Status;
        foreach (var elevationDeg in new[] { 60.0, 30.0, 0.0 })
        {
            _flight.Do(string.Create(CultureInfo.InvariantCulture, $"lift arm {elevationDeg}"));
            _flight.Do("turn arm -40");
            for (var i = 0; i < 2500; i++)
            {
                _flight.Tick();
            }

            Near("elevation, deg", elevationDeg, status.ArmElevationRadian * DegPerRadian, 1.5);
            Near("azimuth, deg", -40.0, status.ArmAzimuthRadian * DegPerRadian, 0.6);
            _flight.Do("point arm");
        }

        Assert.Contains("Refused: The calibration is missing", _transcript.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, _flight.Unit.Timing.Overruns);
        Assert.InRange(_flight.Unit.Timing.MaxSliceMicroseconds, 1, CyclicExecutive.SliceMicroseconds);
    }

    [Theory]
    [InlineData("fly away", "that cannot be done")]
    [InlineData("hang 5 kg", "that cannot be done")]
    [InlineData("hang 99999 g", "that cannot be done")]
    [InlineData("slack now", "that cannot be done")]
    [InlineData("help", "!hang 500 g")]
    public void HandsSayWhatTheyCannotDo(string line, string part)
    {
        while (_flight.TryTakeNews(out _))
        {
        }

        _flight.Do(line);
        Assert.True(_flight.TryTakeNews(out var news));
        Assert.Contains(part, news!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheKiteIsLaidAsideForTheHandsAndTakenUpAgainButNotWhileArmed()
    {
        Run(25.0);
        _flight.Do("pull 1 m");
        Run(8.0);
        Assert.False(_flight.HandsBusy);
        _flight.Do("leader");
        Run(30.0);
        Assert.Equal(World.FlightWorld.LeaderMetre, _flight.World.LineOutMetre, 0.01);
        _flight.Do("kite");
        Run(35.0);
        _flight.Serial.Send("arm\rmode launch\r"u8);
        Run(5.0);
        _flight.Do("hang 500 g");
        Assert.Null(_flight.World.Hands);
        Run(20.0);
        Assert.Equal(Recording.KiteStage.Flying, _flight.World.Stage);
    }

    private static string ScriptPath([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "KiteController.Cli.Tests", "Sessions", "calibrate-and-fly.txt");

    private void PlayMorning()
    {
        var day = File.ReadAllText(ScriptPath()).ReplaceLineEndings("\n");
        var morning = day[..day.IndexOf("!kite\n", StringComparison.Ordinal)];
        ConsoleScript.Parse(new StringReader(morning), "morning").Play(_flight, _transcript, null);
    }

    private void Run(double seconds)
    {
        var until = _flight.TimeSeconds + seconds;
        while (_flight.TimeSeconds < until)
        {
            _flight.Tick();
        }
    }

    private void Near(string what, double truth, double found, double tolerance)
    {
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: true {truth:0.####}, found {found:0.####}"));
        Assert.InRange(found, truth - tolerance, truth + tolerance);
    }
}
