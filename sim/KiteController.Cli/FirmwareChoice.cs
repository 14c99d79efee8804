using System;
using KiteController.Firmware.Desktop;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Tables;

namespace KiteController.Cli;

/// <summary>Chooses the firmware image. It must be taken before the first firmware type loads, and holds for the life of the process.</summary>
internal static class FirmwareChoice
{
    /// <summary>The image if no option says otherwise: the one that the environment names, else <c>flight</c>.</summary>
    public static string Default => Environment.GetEnvironmentVariable(FirmwareImageHook.VariableName) ?? "flight";

    /// <summary>Takes an image by name.</summary>
    /// <exception cref="InputFileException">Another image is loaded already, or there is none of that name.</exception>
    public static void Take(string image)
    {
        AppContext.SetData(FirmwareImageHook.ContextName, image);
        if (FirmwareImage.Loaded != image)
        {
            throw new InputFileException($"The firmware image {FirmwareImage.Loaded} is loaded already, so {image} cannot be flown in this process.");
        }
    }
}
