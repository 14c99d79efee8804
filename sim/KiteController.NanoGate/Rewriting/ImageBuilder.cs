using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace KiteController.NanoGate.Rewriting;

/// <summary>Makes one desktop image of the compiled firmware: same names, same symbols, other references, and a meter in it.</summary>
public static class ImageBuilder
{
    /// <summary>Rewrites the assemblies of one firmware together.</summary>
    /// <param name="inputs">Paths of the assemblies as compiled for the device, symbols beside them.</param>
    /// <param name="outputFolder">Where the image goes; files that come out the same are left alone.</param>
    /// <param name="image">Which image.</param>
    /// <param name="nanoReferences">Folder of the nanoFramework reference assemblies they were compiled against.</param>
    /// <param name="virtualBoardPath">The assembly that holds the device's API on the desktop.</param>
    /// <exception cref="RewriteException">Something the firmware uses has no home on the desktop.</exception>
    public static void Build(
        IReadOnlyList<string> inputs, string outputFolder, FirmwareImage image, string nanoReferences, string virtualBoardPath)
    {
        using var firmware = new FirmwareAssemblies(inputs, nanoReferences);
        using var desktop = new DesktopFramework(virtualBoardPath);
        var problems = new List<string>();
        var methods = new MethodList();
        foreach (AssemblyDefinition assembly in firmware.All)
        {
            var meter = new MeterReferences(assembly.MainModule, desktop.VirtualBoard);
            foreach (MethodDefinition method in assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(one => one.HasBody))
            {
                Instrument(method, image, meter, image == FirmwareImage.Profile ? methods.Add(method) : null);
            }
        }

        firmware.Elsewhere = desktop.Resolver;

        // Only now: until every method has been looked at, the types of all modules must resolve as they were compiled.
        foreach (AssemblyDefinition assembly in firmware.All)
        {
            problems.AddRange(new Redirector(assembly.MainModule, firmware.NanoNames, desktop).Run()
                .Select(problem => assembly.Name.Name + ": " + problem));
        }

        if (problems.Count > 0)
        {
            throw new RewriteException(problems);
        }

        Directory.CreateDirectory(outputFolder);
        foreach (AssemblyDefinition assembly in firmware.All)
        {
            ImageFile.Write(assembly, outputFolder);
        }

        if (image == FirmwareImage.Profile)
        {
            ImageFile.WriteIfChanged(Path.Combine(outputFolder, "methods.csv"), methods.ToCsv());
        }
    }

    private static void Instrument(MethodDefinition method, FirmwareImage image, MeterReferences meter, int? methodIndex)
    {
        MethodBody body = method.Body;
        body.SimplifyMacros();
        IReadOnlyList<BasicBlock> blocks = BasicBlocks.Of(body);
        List<int> garbage = blocks.Select(block => block.Instructions.Sum(GarbageFigures.Of)).ToList();
        if (image == FirmwareImage.Nano)
        {
            new NanoFloatPass(meter).Run(method);
        }

        // The device runs static constructors at start-up. Here they run when a type is first touched, in the first flight of a
        // process and in no later one: counted, they would make the two differ.
        if (!(method.IsConstructor && method.IsStatic))
        {
            new CountingPass(meter, methodIndex).Run(body, blocks, garbage);
        }

        body.OptimizeMacros();
    }
}
