using System.Globalization;
using System.Linq;
using KiteController.Simulator.Bench;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary>The measurements as tables.</summary>
internal static class BenchView
{
    private const string CorePrefix = "KiteController.Core.";

    /// <summary>Prints the figures beside what they aim at.</summary>
    public static void Print(IAnsiConsole console, BenchResult result)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Over a default flight").AddColumn(Right("mean")).AddColumn(Right("most")).AddColumn("aim");
        table.AddRow("IL instructions of Step", Number(result.IlPerTickMean, "0"), Number(result.IlPerTickMax, "0"), "2500, at most 4000");
        table.AddRow("The same, a steered kite without a tail", Number(result.SteeredIlPerTickMean, "0"), Number(result.SteeredIlPerTickMax, "0"), "2500, at most 4000");
        table.AddRow("Tick, sensors to motor, µs of virtual time", Number(result.TickMicrosecondsMean, "0"), Number(result.TickMicrosecondsMax, "0"), "at most 5000");
        table.AddRow("Garbage of Step on the device, bytes a tick", Number(result.CoreBytesPerTick, "0.#"), string.Empty, "0");
        table.AddRow("Garbage of the rest, bytes a tick", Number(result.DriverBytesPerTick, "0.#"), string.Empty, string.Empty);
        table.AddRow("Times real time, everything in the loop", Number(result.RealTimeFactor, "0"), string.Empty, "1500");
        table.AddRow("Times real time, physics alone", Number(result.PhysicsRealTimeFactor, "0"), string.Empty, "5000");
        console.Write(table);
    }

    /// <summary>Prints where the instructions are.</summary>
    public static void Print(IAnsiConsole console, MethodTable methods)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("IL of Step by class and method").AddColumn(Right("per tick"));
        foreach (var type in methods.Rows.GroupBy(row => row.Type).OrderByDescending(group => group.Sum(row => row.IlPerTick)))
        {
            var name = type.Key.StartsWith(CorePrefix, System.StringComparison.Ordinal) ? type.Key[CorePrefix.Length..] : type.Key;
            table.AddRow($"[bold]{Markup.Escape(name)}[/]", $"[bold]{Number(type.Sum(row => row.IlPerTick), "0.0")}[/]");
            foreach (var method in type)
            {
                table.AddRow("  " + Markup.Escape(method.Method), Number(method.IlPerTick, "0.0"));
            }
        }

        table.AddRow("All", Number(methods.Rows.Sum(row => row.IlPerTick), "0.0"));
        console.Write(table);
    }

    private static TableColumn Right(string title) => new TableColumn(title).RightAligned();

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
