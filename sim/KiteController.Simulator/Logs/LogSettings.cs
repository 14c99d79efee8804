using System.Collections.Generic;

namespace KiteController.Simulator.Logs;

/// <summary>The settings of a segment by name.</summary>
public static class LogSettings
{
    /// <summary>All settings; none if they are laid out otherwise than this build's.</summary>
    public static IEnumerable<(string Name, float Value)> Of(LoggedSegment segment)
    {
        var floats = segment.Blocks[0].ToFloats();
        var ints = segment.Blocks[1].Words;
        if (floats.Length != WordNames.Of(0).Count || ints.Length != WordNames.Of(1).Count)
        {
            yield break;
        }

        for (var i = 0; i < floats.Length; i++)
        {
            yield return (WordNames.Of(0)[i], floats[i]);
        }

        for (var i = 0; i < ints.Length; i++)
        {
            yield return (WordNames.Of(1)[i], ints[i]);
        }
    }
}
