using KiteController.Physics;
using KiteController.Simulator.Files;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary><c>fly --list</c>: what there is to fly by name.</summary>
internal static class FlyList
{
    /// <summary>Prints scenarios and kites.</summary>
    /// <returns>Exit code 0.</returns>
    public static int Print(Terminal terminal)
    {
        var console = terminal.Pretty;
        console.MarkupLine("[bold]Scenarios[/] (--scenario)");
        foreach (var name in ScenarioCatalogue.Names)
        {
            console.WriteLine($"  {name,-16} {ScenarioCatalogue.Describe(name)}");
        }

        console.WriteLine();
        console.MarkupLine("[bold]Kites[/] (--kite)");
        foreach (var name in KiteCatalogue.Names)
        {
            console.WriteLine($"  {name,-16} {KiteCatalogue.Describe(name)}");
        }

        return 0;
    }
}
