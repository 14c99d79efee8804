using System.Collections.Generic;
using System.Linq;
using KiteController.App;
using KiteController.VirtualEsp32.Nano;

namespace KiteController.Board.Tests.Calibrating;

/// <summary>Counts the instructions of each slice of some background work, and after which line the long ones came.</summary>
internal sealed class SliceMeter(IBackgroundWork work, Person person) : IBackgroundWork
{
    private readonly Dictionary<string, long> _longest = [];

    public long MostInstructions { get; private set; }

    /// <summary>The longest slice after each line read, longest first.</summary>
    public IEnumerable<string> Longest => _longest.OrderByDescending(pair => pair.Value).Take(12).Select(pair => $"{pair.Value} IL after: {pair.Key}");

    public bool Work()
    {
        long before = Meter.Instructions;
        bool more = work.Work();
        long taken = Meter.Instructions - before;
        MostInstructions = long.Max(MostInstructions, taken);
        string line = person.Read.Count == 0 ? "" : person.Read[^1];
        _longest[line] = long.Max(taken, _longest.GetValueOrDefault(line));
        return more;
    }
}
