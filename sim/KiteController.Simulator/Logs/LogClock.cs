using System.Collections.Generic;

namespace KiteController.Simulator.Logs;

/// <summary>When the ticks of a log were, counted from its first one.</summary>
public sealed class LogClock
{
    private const long PeriodMicroseconds = 10_000;
    private static readonly int TickNumber = TickFrame.Index("tick");
    private static readonly int Dt = TickFrame.Index("dt");

    private readonly long[] _microseconds;
    private readonly Dictionary<int, long> _byNumber = [];

    /// <summary>Adds up what the ticks say; a missing tick counts as one period.</summary>
    public LogClock(UnitLog log)
    {
        _microseconds = new long[log.Ticks.Count];
        for (var i = 0; i < _microseconds.Length; i++)
        {
            var number = log.Ticks[i][TickNumber];
            if (i > 0)
            {
                var missing = number - (long)log.Ticks[i - 1][TickNumber] - 1;
                var step = log.Ticks[i][Dt];
                _microseconds[i] = _microseconds[i - 1] + (step > 0 ? step : PeriodMicroseconds) + (missing is > 0 and < 1_000_000 ? missing * PeriodMicroseconds : 0);
            }

            _byNumber[number] = _microseconds[i];
        }
    }

    /// <summary>Time of a tick by its index, microsecond.</summary>
    public long MicrosecondOf(int index) => _microseconds[index];

    /// <summary>Time of a tick by its number, microsecond; null if it is not in the log.</summary>
    public long? MicrosecondOfTick(int number) => _byNumber.TryGetValue(number, out var time) ? time : null;

    /// <summary>Time of the last tick, second.</summary>
    public double LengthSeconds => _microseconds.Length == 0 ? 0.0 : _microseconds[^1] * 1e-6;
}
