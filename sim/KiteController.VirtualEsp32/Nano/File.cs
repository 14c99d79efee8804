using System;
using System.IO;
using KiteController.VirtualEsp32.Chip;

namespace KiteController.VirtualEsp32.Nano;

/// <summary>What nanoFramework's File becomes on the virtual board: files in the board's flash.</summary>
public static class File
{
    /// <summary>True if there is such a file; false also for everything that is wrong with the path or the drive.</summary>
    public static bool Exists(string path)
    {
        FlashVolume flash = VirtualBoard.Current.Flash;
        try
        {
            return flash.Memory.Read(flash.NameOf(path)) != null;
        }
        catch (Exception failure) when (failure is not PowerCutException)
        {
            return false;
        }
    }

    /// <summary>Deletes a file; nothing happens if there is none.</summary>
    /// <exception cref="IOException">The file is open.</exception>
    /// <exception cref="Exception">The drive fails.</exception>
    public static void Delete(string path)
    {
        FlashVolume flash = VirtualBoard.Current.Flash;
        string name = flash.NameOf(path);
        WhileOpen(flash, name, () =>
        {
            if (flash.Memory.Read(name) != null)
            {
                flash.Delete(name);
            }
        });
    }

    /// <summary>Renames a file.</summary>
    /// <exception cref="IOException">There is no such file, it is open, or the target exists.</exception>
    /// <exception cref="Exception">The drive fails.</exception>
    public static void Move(string sourceFileName, string destFileName)
    {
        FlashVolume flash = VirtualBoard.Current.Flash;
        string name = flash.NameOf(sourceFileName);
        string target = flash.NameOf(destFileName);
        WhileOpen(flash, name, () =>
        {
            if (flash.Memory.Read(name) == null || flash.Memory.Read(target) != null)
            {
                throw new IOException("No source, or the target exists.");
            }

            flash.Rename(name, target);
        });
    }

    private static void WhileOpen(FlashVolume flash, string name, Action action)
    {
        if (!flash.TryOpen(name))
        {
            throw new IOException("The file is open.");
        }

        try
        {
            action();
        }
        finally
        {
            flash.Close(name);
        }
    }
}
