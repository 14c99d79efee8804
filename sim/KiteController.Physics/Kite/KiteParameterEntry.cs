using System;

namespace KiteController.Physics;

/// <summary>One number of a kite as kite files name it.</summary>
/// <param name="Key">Key in the file.</param>
/// <param name="Unit">Unit it is given in; 1 for a plain number.</param>
/// <param name="Least">Least possible value.</param>
/// <param name="Most">Greatest possible value.</param>
/// <param name="Get">Reads it.</param>
/// <param name="With">The same kite with another value.</param>
public sealed record KiteParameterEntry(
    string Key,
    string Unit,
    double Least,
    double Most,
    Func<KiteParameters, double> Get,
    Func<KiteParameters, double, KiteParameters> With);
