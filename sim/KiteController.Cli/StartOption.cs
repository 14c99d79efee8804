using System.CommandLine;
using KiteController.Simulator.Flights;

namespace KiteController.Cli;

/// <summary>Options that say where a flight begins and which parameters stray.</summary>
internal static class StartOption
{
    /// <summary>Where a flight begins.</summary>
    public static Option<string> Start(string otherwise, string defaultText) => ChoiceOption.Create(
        "--start",
        "Where a flight begins: in the helper's hand, or flying: held straight downwind, 60 degrees high, on the working length, until the unit holds it. " + defaultText,
        otherwise,
        ["hand", "flying"]);

    /// <summary>Which parameters stray.</summary>
    public static Option<string> Set() => ChoiceOption.Create(
        "--set",
        "What strays by the spread: wide, all that has a range; or flight, only mass, area, bow stiffness and asymmetry of the kite, as in the flight model's own study.",
        "wide",
        ["wide", "flight"]);

    public static FlightStart StartOf(string name) => name == "flying" ? FlightStart.Flying : FlightStart.Hand;

    public static SpreadSet SetOf(string name) => name == "flight" ? SpreadSet.Flight : SpreadSet.Wide;
}
