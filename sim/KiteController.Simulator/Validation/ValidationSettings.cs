using System;
using System.IO;

namespace KiteController.Simulator.Validation;

/// <summary>What a validation run may vary: it changes how much is flown, never what is expected.</summary>
public sealed record ValidationSettings
{
    /// <summary>Name of the environment variable that points to the recordings of others.</summary>
    public const string DataVariable = "KITECONTROLLER_DATA";

    /// <summary>Flights behind each rate.</summary>
    public int Seeds { get; init; } = 200;

    /// <summary>Threads to use; 0 takes every core. The result does not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>Folder that holds <c>broad</c> and <c>descents</c>; null if there is none.</summary>
    public string? DataFolder { get; init; } = Environment.GetEnvironmentVariable(DataVariable);

    /// <summary>Finds a recording.</summary>
    /// <param name="relative">Path below the data folder.</param>
    /// <param name="path">The file, if it is there.</param>
    public bool TryFind(string relative, out string path)
    {
        path = string.IsNullOrEmpty(DataFolder) ? string.Empty : Path.Combine(DataFolder, relative);
        return path.Length > 0 && File.Exists(path);
    }
}
