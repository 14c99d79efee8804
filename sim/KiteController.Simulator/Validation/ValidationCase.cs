using System;
using System.Collections.Generic;

namespace KiteController.Simulator.Validation;

/// <summary>One case of the catalogue: something that others measured, published or computed, and how this program is held against it.</summary>
/// <param name="Id">Short name, such as <c>V5</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Source">Where its expected figures come from.</param>
/// <param name="Fill">Runs it and writes its rows.</param>
public sealed record ValidationCase(string Id, string Title, string Source, Action<ValidationSettings, CaseRows> Fill)
{
    /// <summary>Runs the case.</summary>
    /// <returns>Its rows, at least one.</returns>
    public IReadOnlyList<ValidationRow> Run(ValidationSettings settings)
    {
        var rows = new CaseRows(Id, Source);
        Fill(settings, rows);
        return rows.All;
    }
}
