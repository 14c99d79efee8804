using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using KiteController.App;

namespace KiteController.Simulator.Flights;

/// <summary>
/// Gives the firmware's static fields their values before it boots, as the chip's loader does. Else the first flight of a process
/// would pay for it in virtual time, and differ from the second in its last digits.
/// </summary>
internal static class FirmwareStatics
{
    private static readonly bool Done = RunAll();

    /// <summary>Does it, if it has not been done in this process.</summary>
    public static bool Initialise() => Done;

    private static bool RunAll()
    {
        var own = typeof(KiteUnit).Assembly;
        var names = own.GetReferencedAssemblies().Where(name => name.Name is "KiteController.Core" or "KiteController.Board");
        foreach (var assembly in names.Select(Assembly.Load).Append(own))
        {
            foreach (var type in assembly.GetTypes().Where(type => type.TypeInitializer is not null && !type.ContainsGenericParameters))
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            }
        }

        return true;
    }
}
