using System;

namespace KiteController.Physics;

/// <summary>A recorded wind at 10 m above ground: times, speeds and directions it came from, read in between by straight lines.</summary>
/// <remarks>Before the first and after the last row the nearest row holds. Directions take the short way round.</remarks>
public sealed class WindRecord
{
    private readonly double[] _timeSecond;
    private readonly double[] _speed;
    private readonly double[] _fromDeg;

    /// <summary>A record of rows that have been checked.</summary>
    /// <param name="timeSecond">Times, s, strictly rising.</param>
    /// <param name="speedMetrePerSecond">Speeds at 10 m, m/s.</param>
    /// <param name="directionFromDeg">Directions the wind came from, degrees true.</param>
    /// <exception cref="ArgumentException">No rows, columns of different length, or times that do not rise.</exception>
    public WindRecord(double[] timeSecond, double[] speedMetrePerSecond, double[] directionFromDeg)
    {
        ArgumentNullException.ThrowIfNull(timeSecond);
        ArgumentNullException.ThrowIfNull(speedMetrePerSecond);
        ArgumentNullException.ThrowIfNull(directionFromDeg);
        if (timeSecond.Length == 0 || timeSecond.Length != speedMetrePerSecond.Length || timeSecond.Length != directionFromDeg.Length)
        {
            throw new ArgumentException("A wind record needs rows, and as many speeds and directions as times.");
        }

        _timeSecond = (double[])timeSecond.Clone();
        _speed = (double[])speedMetrePerSecond.Clone();
        _fromDeg = (double[])directionFromDeg.Clone();
        for (var i = 1; i < _fromDeg.Length; i++)
        {
            if (_timeSecond[i] <= _timeSecond[i - 1])
            {
                throw new ArgumentException("The times of a wind record must rise.");
            }

            _fromDeg[i] = _fromDeg[i - 1] + Math.IEEERemainder(_fromDeg[i] - _fromDeg[i - 1], 360.0);
        }
    }

    /// <summary>Time of the last row, s.</summary>
    public double EndSecond => _timeSecond[^1];

    /// <summary>Number of rows.</summary>
    public int Count => _timeSecond.Length;

    /// <summary>Speed and direction at a time.</summary>
    /// <param name="timeSecond">Time, s.</param>
    /// <param name="place">Kept by the caller between calls, 0 at first: reading forward in time is then cheap.</param>
    /// <param name="speedMetrePerSecond">Speed at 10 m, m/s.</param>
    /// <param name="directionFromDeg">Direction it comes from, degrees true, not wrapped.</param>
    public void Sample(double timeSecond, ref int place, out double speedMetrePerSecond, out double directionFromDeg)
    {
        if (place >= _timeSecond.Length || timeSecond < _timeSecond[place])
        {
            place = 0;
        }

        while (place + 1 < _timeSecond.Length && _timeSecond[place + 1] <= timeSecond)
        {
            place++;
        }

        var next = Math.Min(place + 1, _timeSecond.Length - 1);
        var span = _timeSecond[next] - _timeSecond[place];
        var share = span > 0.0 ? Math.Clamp((timeSecond - _timeSecond[place]) / span, 0.0, 1.0) : 0.0;
        speedMetrePerSecond = _speed[place] + share * (_speed[next] - _speed[place]);
        directionFromDeg = _fromDeg[place] + share * (_fromDeg[next] - _fromDeg[place]);
    }
}
