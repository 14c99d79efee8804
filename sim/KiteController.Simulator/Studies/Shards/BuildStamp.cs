using System;
using System.Reflection;
using System.Security.Cryptography;
using KiteController.App;
using KiteController.Board;
using KiteController.Core.Loop;
using KiteController.Physics;
using KiteController.VirtualEsp32;

namespace KiteController.Simulator.Studies.Shards;

/// <summary>Which build of firmware and simulator made a shard: other code gives other figures, and those must not be mixed.</summary>
public static class BuildStamp
{
    private const int Digits = 12;

    /// <summary>The stamp of this program: a hash over the module versions of firmware, board, physics and simulator.</summary>
    /// <remarks>Asking loads the firmware.</remarks>
    public static string Own()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var type in new[] { typeof(FlightController), typeof(KiteBoard), typeof(KiteUnit), typeof(VirtualBoard), typeof(KiteFlight), typeof(BuildStamp) })
        {
            hash.AppendData(Stamp(type.Assembly).ToByteArray());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }

    private static Guid Stamp(Assembly assembly) => assembly.ManifestModule.ModuleVersionId;
}
