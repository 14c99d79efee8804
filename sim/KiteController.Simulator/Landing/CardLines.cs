using System;
using System.Collections.Generic;
using System.Text;
using KiteController.App.Console;
using KiteController.App.Landing;

namespace KiteController.Simulator.Landing;

/// <summary>The runner's card as the unit's own console words it.</summary>
public static class CardLines
{
    /// <summary>The card, line by line; there must be an estimate.</summary>
    public static IReadOnlyList<string> Of(CutRecord record, LandingBasis basis)
    {
        var text = new CardText(record, basis.Parameters, basis.Calibration);
        var output = new ConsoleOutput();
        var all = new StringBuilder();
        text.Begin();
        bool more;
        do
        {
            more = text.Work(output);
            all.Append(Encoding.ASCII.GetString(output.Bytes, output.From, output.To - output.From));
            output.Sent(output.To - output.From);
        }
        while (more);
        return all.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
