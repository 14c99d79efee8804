using System.Text.Json.Serialization;

namespace KiteController.Simulator.Validation;

/// <summary>One line of the validation table.</summary>
/// <param name="Id">Case and part, such as <c>V5.2</c>.</param>
/// <param name="Title">What was compared, with its unit.</param>
/// <param name="Source">Who gave the expected figure.</param>
/// <param name="Expected">A number or a short text.</param>
/// <param name="Got">A number or a short text.</param>
/// <param name="Tolerance">How far apart they may be.</param>
/// <param name="Pass">Null if the case was not run, or nobody says what to expect.</param>
/// <param name="Reason">Why it fails, was not run or is not judged; else null.</param>
public sealed record ValidationRow(
    string Id,
    string Title,
    string Source,
    object Expected,
    object? Got,
    string Tolerance,
    bool? Pass,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null);
