using System;
using System.Globalization;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Studies.Trials;

/// <summary>A flight whose truth is no longer a number. The message says when, and what was.</summary>
public sealed class NonFiniteFlightException : Exception
{
    /// <param name="sample">The first tick that shows it.</param>
    public NonFiniteFlightException(in FlightSample sample)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"not finite {sample.TimeSeconds:0.00} s after power-up: kite at {sample.KiteEastMetre}, {sample.KiteNorthMetre}, {sample.KiteUpMetre} m, tension {sample.TrueTensionNewton} N, airspeed {sample.AirSpeedMetrePerSecond} m/s"))
    {
    }
}
