using System;
using System.IO;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Logs;

namespace KiteController.Simulator.Tests.Logs;

/// <summary>Logs of simulated flights, flown once for all tests.</summary>
internal static class LoggedFlights
{
    private static readonly Lazy<byte[]> LiveBytes = new(() => Fly(new Scenario(), live: true));
    private static readonly Lazy<byte[]> RingBytes = new(() => Fly(new Scenario(), live: false));
    private static readonly Lazy<byte[]> ShortBytes = new(() => Fly(new Scenario { Seconds = 20.0, CutAtSeconds = null }, live: true)[..60_000]);

    /// <summary>A whole default flight, sent live.</summary>
    public static byte[] Live => LiveBytes.Value;

    /// <summary>What the ring held after a default flight.</summary>
    public static byte[] Ring => RingBytes.Value;

    /// <summary>The first seconds of a live log.</summary>
    public static byte[] Short => ShortBytes.Value;

    public static UnitLog Parse(byte[] bytes) => UnitLog.Parse("log", bytes);

    private static byte[] Fly(Scenario scenario, bool live)
    {
        var flight = new SimulatedFlight(scenario);
        using var host = new MemoryStream();
        if (live)
        {
            flight.Listen(host);
        }

        while (!flight.Ended)
        {
            flight.Tick();
        }

        if (!live)
        {
            flight.FetchRing(host);
        }

        return host.ToArray();
    }
}
