namespace KiteController.Hardware.Tests.Tables;

/// <summary>A row of the bill of materials, for one of its references.</summary>
/// <param name="Reference">Such as R5.</param>
/// <param name="Name">What it is.</param>
/// <param name="Specification">Its key figures.</param>
/// <param name="Quantity">How many the row buys.</param>
/// <param name="References">How many references the row names.</param>
internal sealed record Part(string Reference, string Name, string Specification, int Quantity, int References);
