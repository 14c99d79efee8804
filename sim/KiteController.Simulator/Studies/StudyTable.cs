using System;
using System.Collections.Generic;
using KiteController.Simulator.Studies.Trials;

namespace KiteController.Simulator.Studies;

/// <summary>The studies there are.</summary>
public static class StudyTable
{
    /// <summary>One row for each.</summary>
    public static IReadOnlyList<StudyKind> Rows { get; } = [HoldStudy.Row, SteerStudy.Row, LaunchStudy.Row, LandStudy.Row, RunnerStudy.Row, LearningStudy.Row, AssistStudy.Row, CutStudy.Row, CutStudy.ByHand, ContactStudy.Row];

    /// <summary>Finds a study by its name.</summary>
    /// <returns>Null if there is none of that name.</returns>
    public static StudyKind? Find(string name)
    {
        foreach (var row in Rows)
        {
            if (string.Equals(row.Name, name, StringComparison.Ordinal))
            {
                return row;
            }
        }

        return null;
    }
}
