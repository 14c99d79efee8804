using System.CommandLine;
using System.Globalization;
using KiteController.Physics;
using KiteController.Simulator.Tables;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary><c>line</c>: the steady line from the spool to the kite.</summary>
internal static class LineCommand
{
    private const int ProfilePieces = 6;

    public static Command Create(Terminal terminal)
    {
        var length = Needed("--length", "Line out, m.", 0.1, 100_000.0);
        var tension = Needed("--tension", "Tension at the spool, N.", 1e-3, 10_000.0);
        var angle = Needed("--angle", "Elevation of the line at the spool, degrees above the horizon.", 0.0, 89.9);
        var diameter = Needed("--diameter-mm", "Diameter, mm.", 0.0, 50.0);
        var mass = Needed("--gram-per-metre", "Mass, g/m.", 0.0, 10_000.0);
        var wind = Needed("--wind", "Wind at 10 m, m/s.", 0.0, 60.0);
        var exponent = NumberOption.Create("--exponent", "Exponent of the wind's power law; 0 is the same wind at every height.", -0.5, 1.0, 0.14);
        var drag = NumberOption.Create("--drag", "Drag coefficient across the line.", 0.0, 3.0, 1.1);
        var density = NumberOption.Create("--density", "Air density, kg/m3.", 0.0, 2.0, 1.225);
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var command = new Command("line", "Solves the steady line from tension and elevation at the spool: where the kite is, and tension and angle there.")
        {
            length, tension, angle, diameter, mass, wind, exponent, drag, density, json,
        };
        command.SetAction(parsed =>
        {
            var points = HangingLine.Solve(new HangingLineSituation(
                parsed.GetValue(length),
                parsed.GetValue(tension),
                parsed.GetValue(angle),
                parsed.GetValue(diameter),
                parsed.GetValue(mass),
                parsed.GetValue(wind),
                parsed.GetValue(exponent),
                parsed.GetValue(drag),
                parsed.GetValue(density)));
            if (points.Length == 0)
            {
                throw new InputFileException("This line has no steady shape that can be found: the tension is too small for its weight and the wind.");
            }

            if (parsed.GetValue(json))
            {
                var kite = points[^1];
                JsonOutput.Write(terminal.Output, new { kite.XMetre, kite.ZMetre, kite.TensionNewton, AngleDeg = kite.SlopeRadian * Angles.DegreePerRadian });
            }
            else
            {
                Print(terminal.Pretty, points);
            }

            return 0;
        });
        return command;
    }

    private static Option<double> Needed(string name, string description, double least, double most)
    {
        var option = NumberOption.Create(name, description, least, most, least);
        option.DefaultValueFactory = null;
        option.Required = true;
        return option;
    }

    private static void Print(IAnsiConsole console, SteadyLinePoint[] points)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in new[] { "line, m", "distance, m", "height, m", "tension, N", "angle, °" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        for (var piece = 0; piece <= ProfilePieces; piece++)
        {
            var point = points[piece * (points.Length - 1) / ProfilePieces];
            table.AddRow(
                Number(point.AlongMetre, "0.00"),
                Number(point.XMetre, "0.000"),
                Number(point.ZMetre, "0.000"),
                Number(point.TensionNewton, "0.0000"),
                Number(point.SlopeRadian * Angles.DegreePerRadian, "0.000"));
        }

        console.MarkupLine("From the spool to the kite:");
        console.Write(table);
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
