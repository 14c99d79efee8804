using System;
using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Telemetry;
using KiteController.Simulator.Flights;
using KiteController.VirtualEsp32.Nano;
using Xunit;

namespace KiteController.Simulator.Tests.Logs;

/// <summary>The state is saved between two ticks, and the pause that is asked for is long enough and no longer than pauses are.</summary>
public sealed class SavePauseTests
{
    private const int PerSliceMicroseconds = 130; // A look at the clock, and the way from the executive to the recorder and back.
    private const int MostOfASlice = 1000 - PerSliceMicroseconds;
    private static readonly Scenario Patang = new() { Kite = "patang", Start = FlightStart.Flying, TakesLever = false, CutAtSeconds = null, Seconds = 60.0 };

    public static TheoryData<string> Flights => ["trainer", "cut", "hold", "told", "steer", "launch"];

    [Theory]
    [MemberData(nameof(Flights))]
    public void ASaveFitsIntoThePauseItAsksForAndMakesNoTickLate(string name)
    {
        var flight = new SimulatedFlight(Named(name));
        var state = FlightState.Create();
        while (!flight.Ended)
        {
            flight.Tick();
            var need = 0L;
            var part = 0;
            var before = Meter.Instructions;
            state.BeginSaving();
            while (part < FlightController.StateParts)
            {
                var from = Meter.Instructions;
                part = flight.Unit.Flight.SaveState(part, state);
                var slice = Meter.Instructions - from;
                Assert.InRange(slice, 1, MostOfASlice + 50);
                need += slice + PerSliceMicroseconds;
            }

            Meter.Instructions = before; // Only looked at: the unit's own time goes on as if nothing had been.
            Assert.InRange(need, 1, flight.Unit.Recorder.PauseMicroseconds);
        }

        Assert.Equal(0, flight.Unit.Timing.Overruns);
    }

    [Theory]
    [MemberData(nameof(Flights))]
    public void WhatIsSavedByPlaceIsWhatTheVisitsSave(string name)
    {
        var flight = new SimulatedFlight(Named(name));
        var saved = FlightState.Create();
        var visited = FlightState.Create();
        for (var tick = 0; !flight.Ended; tick++)
        {
            flight.Tick();
            if (tick % 37 == 0)
            {
                Array.Fill(saved.Floats, float.NaN);
                FlightState.Save(flight.Unit.Flight, saved);
                visited.BeginSaving();
                for (var part = 0; part < FlightController.StateParts;)
                {
                    part = flight.Unit.Flight.VisitState(part, visited);
                }

                Assert.Equal(visited.Floats, saved.Floats);
                Assert.Equal(visited.Ints, saved.Ints);
            }
        }
    }

    private static Scenario Named(string name) => name switch
    {
        "trainer" => new Scenario(),
        "cut" => Patang with { CutAtSeconds = 41.0 },
        "hold" => Patang,
        "told" => Patang with { HeadingSensor = new HeadingSensor() },
        "steer" => Patang with { Mode = FlightMode.Steer, Seed = 3 },
        "launch" => Patang with { Start = FlightStart.Hand },
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
