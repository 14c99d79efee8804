using System;
using System.Linq;
using System.Reflection;
using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;
using KiteController.Simulator.Bench;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Logs;
using Xunit;

namespace KiteController.Simulator.Tests.Logs;

/// <summary>The saved state is the whole state.</summary>
public sealed class StateVectorTests
{
    /// <summary>Numbers inside the controller that a saved state rightly leaves out, by how their names begin.</summary>
    private static readonly string[] LeftOut =
    [
        "arm.imu.lostAfterTicks", "arm.pivot.lostAfterTicks", "line.watch.lostAfterTicks", "tension.watch.lostAfterTicks", // Constants from here on.
        // Follow from the settings.
        "health.objection", "arm.rateScale", "arm.forceScale", "arm.forceBias", "arm.forward", "arm.left",
        "reel.constantSquare", "reel.perConstant", "reel.reachVolt", "line.radianPerCount", "line.radiusAtZero", "line.halfSlope", "line.lengthAtZero", "kite.dragPerMetre", "kite.weightPerMetre",
        "tailless.heading.kite.", "tailless.heading.motion.sag.dragPerMetre", "tailless.heading.motion.sag.weightPerMetre", "tailless.heading.motion.sag.firstModeFactor",

        // Written by each tick before they are read.
        "rate.dtSeconds", "rate.slowDtSeconds", "rate.phase", "arm.imuAlive", "arm.pivotAlive", "arm.valid", "tension.alive", "line.alive",
        "innerSeconds", "pilot.assist.tickSeconds", "handIsFree", // Only inner steps write it, and no state is saved between one and the tick after it.
        "health.faults", "phone.faults", "phone.events", "supervisor.changed", "modes.changed", "gate.open", "gate.duty",
        "gains.", "tailless.gains.", "tailless.law.gains.", "tailless.heading.left.sense", "tailless.heading.right.sense", // Numbers that the firmware is built with.
        "pilot.assist.heldNewton", "pilot.assist.measuredMetrePerSecond", "pilot.assist.hand.gapMetre",
        "cut.detector.tail.minusLog[",
        "cut.sight.", // Written before it is read.
        "cut.landing.tailShare[", "cut.landing.sector.level[", "cut.landing.sector.normal[",
        "cut.landing.pass.model.", "cut.landing.sector.model.", "cut.landing.pass.sliceShare", "cut.landing.pass.heightShare[", "cut.landing.pass.windShare[",
        "cut.landing.pass.logShare[", "cut.landing.pass.gustShare[",
    ];

    [Fact]
    public void NoFieldOfTheControllerIsForgotten()
    {
        var saved = WordNames.Of(2).Concat(WordNames.Of(3)).ToHashSet();
        var all = WordNames.Leaves(new FlightController(new FlightParameters(), new Calibration())).Keys
            .Where(name => !LeftOut.Any(start => name.StartsWith(start, StringComparison.Ordinal)) && !IsSetting(name));

        Assert.Equal(all.Order(StringComparer.Ordinal), saved.Order(StringComparer.Ordinal));
        Assert.Equal(FlightState.Floats + FlightState.Ints, saved.Count);
    }

    [Fact]
    public void NoSettingIsForgotten()
    {
        var fields = typeof(FlightParameters).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Concat(typeof(Calibration).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(field => char.ToLowerInvariant(field.Name[0]) + field.Name[1..]);

        Assert.Equal(fields.Order(StringComparer.Ordinal), WordNames.Of(0).Concat(WordNames.Of(1)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheOrderOfTheStateIsTheOneThatItsNumberNames()
    {
        // When this fails the order has changed: raise FlightState.Layout, and put the new number and sum here.
        var names = string.Join('\n', Enumerable.Range(0, 4).SelectMany(WordNames.Of));

        Assert.Equal((15, (ushort)4328), (FlightState.Layout, FrameReader.Crc(System.Text.Encoding.UTF8.GetBytes(names))));
    }

    [Theory]
    [InlineData(300, false)]
    [InlineData(4000, false)]
    [InlineData(8000, true)]
    public void ARestoredControllerGoesOnAsTheOneThatWasSaved(int tick, bool untilALandingIsWorkedOut)
    {
        var flight = new SimulatedFlight(new Scenario());
        var frames = BenchRun.Record(flight, out _).Frames;
        var first = new FlightController(flight.Parameters, flight.Calibration);
        var command = new ActuatorCommand();
        var works = 0;
        for (var i = 0; i < tick || (untilALandingIsWorkedOut && works < 30); i++)
        {
            first.Step(frames[i], command);
            works += first.Background() ? 1 : 0;
            tick = Math.Max(tick, i + 1);
        }

        var second = new FlightController(flight.Parameters, flight.Calibration);
        FlightState.Restore(second, ReplaySettings.Save(first));
        var again = new ActuatorCommand();
        for (var i = tick; i < tick + 2000; i++)
        {
            first.Step(frames[i], command);
            second.Step(frames[i], again);
            first.Background();
            second.Background();
            Assert.Equal(FloatBits.Of(command.Duty), FloatBits.Of(again.Duty));
            Assert.Equal(command.EnableEdge, again.EnableEdge);
        }

        Assert.Equal(ReplaySettings.Save(first).Floats, ReplaySettings.Save(second).Floats);
        Assert.Equal(ReplaySettings.Save(first).Ints, ReplaySettings.Save(second).Ints);
    }

    [Fact]
    public void TheBitsOfAFloatAreThoseOfTheDesktop()
    {
        var random = new Random(7);
        for (var i = 0; i < 200_000; i++)
        {
            var bits = i < 16 ? (i & 7) << 20 | (i < 8 ? 0 : int.MinValue) : random.Next(int.MinValue, int.MaxValue);
            var value = BitConverter.Int32BitsToSingle(bits);
            if (!float.IsNaN(value))
            {
                Assert.Equal(bits, FloatBits.Of(value));
            }
        }

        Assert.True(float.IsNaN(BitConverter.Int32BitsToSingle(FloatBits.Of(float.NaN))));
    }

    /// <summary>The settings are saved apart; every part of the controller that needs them refers to the same two objects.</summary>
    private static bool IsSetting(string name) =>
        name.Contains("parameters.", StringComparison.Ordinal) || name.Contains("calibration.", StringComparison.Ordinal);
}
