using System.Collections.Generic;
using KiteController.App.Landing;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;
using KiteController.Simulator.Landing;
using KiteController.Simulator.Tables;

namespace KiteController.Simulator.Logs;

/// <summary>Does the ticks of a log again and keeps what the unit told of the last cut in it.</summary>
public sealed class LogLanding
{
    private static readonly int TickNumber = TickFrame.Index("tick");
    private static readonly int BackgroundCalls = TickFrame.Index("background_calls");

    private readonly UnitLog _log;
    private readonly ReplaySettings _settings = new([]);
    private readonly TickFrame _frame = new();
    private readonly ActuatorCommand _command = new();
    private FlightController? _flight;
    private CutKeeper? _keeper;
    private LoggedSegment? _settingsOf;
    private readonly List<LandingNotice> _notices = [];
    private LandingBasis? _basis;
    private int _lastTick;
    private int _revision;
    private double _seconds;

    private LogLanding(UnitLog log) => _log = log;

    /// <summary>The last cut of a log.</summary>
    /// <param name="log">The log.</param>
    /// <returns>What the unit told each time its estimate was new, and the settings in force; null if no kite was cut.</returns>
    /// <exception cref="InputFileException">The log was written by a firmware with other settings or another state.</exception>
    public static (IReadOnlyList<LandingNotice> Notices, LandingBasis Basis)? Find(UnitLog log)
    {
        LogReplay.RequireSameLayout(log.Header);
        var search = new LogLanding(log);
        for (var i = 0; i < log.Segments.Count; i++)
        {
            search.Enter(log.Segments[i]);
            var end = i + 1 < log.Segments.Count ? log.Segments[i + 1].TickIndex : log.Ticks.Count;
            for (var tick = log.Segments[i].TickIndex; tick < end; tick++)
            {
                search.Do(log.Ticks[tick]);
            }
        }

        return search._basis is { } basis ? (search._notices, basis) : null;
    }

    private void Enter(LoggedSegment segment)
    {
        var goesOn = _flight is not null && _lastTick + 1 == segment.FirstTick && (!segment.IsComplete || segment.HasSettingsOf(_settingsOf!));
        if (goesOn || !segment.IsComplete)
        {
            return;
        }

        _flight = _settings.Build(segment);
        _keeper = new CutKeeper(_flight);
        _settingsOf = segment;
        _lastTick = segment.FirstTick - 1;
        _revision = 0;
    }

    private void Do(int[] raw)
    {
        if (_flight is null || raw[TickNumber] != _lastTick + 1)
        {
            _flight = null;
            return;
        }

        for (var call = 0; call < raw[BackgroundCalls]; call++)
        {
            _flight.Background();
        }

        _frame.Do(_flight, raw, _command);
        _lastTick++;
        _seconds += _frame.Frame.DtMicroseconds * 1e-6;
        _keeper!.Update(_frame.Frame.DtMicroseconds);
        var estimate = _keeper.Record.Estimate;
        var revision = estimate.Valid ? estimate.Revision : 0;
        if (revision != _revision && revision != 0)
        {
            if (_basis is null || _keeper.Record.SecondsSinceCut < _notices[^1].Record.SecondsSinceCut)
            {
                _notices.Clear(); // Another cut.
            }

            _notices.Add(new LandingNotice(_seconds, _keeper.Record));
            _basis = BasisOf(_settingsOf!);
        }

        _revision = revision;
    }

    private static LandingBasis BasisOf(LoggedSegment segment)
    {
        var basis = new LandingBasis(new FlightParameters(), new Calibration());
        var settings = segment.Settings();
        settings.BeginRestoring();
        SettingsState.Visit(basis.Parameters, basis.Calibration, settings);
        return basis;
    }
}
