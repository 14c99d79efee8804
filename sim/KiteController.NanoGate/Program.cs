using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using KiteController.NanoGate.Gates;
using KiteController.NanoGate.Reference;
using KiteController.NanoGate.Rewriting;

namespace KiteController.NanoGate;

/// <summary>The build's entry: one verb per step between the firmware's sources and the images the simulator flies.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var root = new RootCommand("Makes nanoFramework reference assemblies and carries the firmware's IL to the desktop.");
        root.Subcommands.Add(ReferenceVerb());
        root.Subcommands.Add(RewriteVerb());
        root.Subcommands.Add(CheckVerb());
        return root.Parse(arguments).Invoke();
    }

    private static Command ReferenceVerb()
    {
        var api = new Option<string>("--api") { Description = "Folder of API descriptions (JSON).", Required = true };
        var output = new Option<string>("--out") { Description = "Folder for the reference assemblies.", Required = true };
        var verb = new Command("reference", "Generates the reference assemblies the firmware is compiled against.") { api, output };
        verb.SetAction(parsed => { ReferenceGenerator.Generate(parsed.GetValue(api)!, parsed.GetValue(output)!); });
        return verb;
    }

    private static Command RewriteVerb()
    {
        Option<string[]> inputs = Inputs();
        Option<string> reference = ReferenceFolder();
        var output = new Option<string>("--out") { Description = "Folder for the images; each gets a folder of its own in it.", Required = true };
        var image = new Option<FirmwareImage[]>("--image")
        {
            Description = "Which images: flight, nano, profile.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var virtualBoard = new Option<string>("--virtual-board") { Description = "Path of KiteController.VirtualEsp32.dll.", Required = true };
        var verb = new Command("rewrite", "Makes desktop images of the firmware.") { inputs, output, image, reference, virtualBoard };
        verb.SetAction(parsed =>
        {
            try
            {
                foreach (FirmwareImage one in parsed.GetValue(image)!)
                {
                    string folder = Path.Combine(parsed.GetValue(output)!, one.ToString().ToLowerInvariant());
                    ImageBuilder.Build(parsed.GetValue(inputs)!, folder, one, parsed.GetValue(reference)!, parsed.GetValue(virtualBoard)!);
                }

                return 0;
            }
            catch (RewriteException failure)
            {
                foreach (string problem in failure.Problems)
                {
                    Console.Error.WriteLine("firmware : error KITE001: " + problem);
                }

                return 1;
            }
        });
        return verb;
    }

    private static Command CheckVerb()
    {
        Option<string[]> inputs = Inputs();
        Option<string> reference = ReferenceFolder();
        var list = new Option<bool>("--list") { Description = "Also list the methods a tick may enter." };
        var verb = new Command("check", "Puts the firmware through the language gate and the tick gate.") { inputs, reference, list };
        verb.SetAction(parsed =>
        {
            using var firmware = new FirmwareAssemblies(parsed.GetValue(inputs)!, parsed.GetValue(reference)!);
            TickReport tick = TickGate.Check(firmware);
            List<Finding> findings = LanguageGate.Check(firmware).Concat(tick.Findings).ToList();
            findings.ForEach(Console.WriteLine);
            foreach (string method in parsed.GetValue(list) ? tick.Visited : [])
            {
                Console.WriteLine(method);
            }

            Console.WriteLine($"{findings.Count} findings; a tick may enter {tick.Visited.Count} methods.");
            return findings.Count == 0 ? 0 : 1;
        });
        return verb;
    }

    private static Option<string[]> Inputs() => new("--in")
    {
        Description = "The firmware's assemblies, as compiled for the device.",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private static Option<string> ReferenceFolder() => new("--reference")
    {
        Description = "Folder of the reference assemblies.",
        DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "nano-reference"),
    };
}
