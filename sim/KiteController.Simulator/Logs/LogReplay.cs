using System;
using System.Collections.Generic;
using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Tables;

namespace KiteController.Simulator.Logs;

/// <summary>
/// Does the ticks of a log again with this build's flight controller, from the first state in the log, and compares what it
/// commands, what it says of itself and, at each further state, everything inside it.
/// </summary>
public sealed class LogReplay
{
    private static readonly int TickNumber = TickFrame.Index("tick");
    private static readonly int BackgroundCalls = TickFrame.Index("background_calls");
    private static readonly int EnableEdge = TickFrame.Index("enable_edge");
    private static readonly int Annunciation = TickFrame.Index("annunciation");
    private static readonly int Duty = TickFrame.Index("duty");

    private readonly UnitLog _log;
    private readonly ReplaySettings _settings;
    private readonly Comparison _comparison;
    private readonly ReplayResult _result;
    private readonly TickFrame _frame = new();
    private readonly ActuatorCommand _command = new();
    private readonly PayloadWriter _status = new();
    private FlightController? _flight;
    private LoggedSegment? _settingsOf;
    private int _lastTick;

    private LogReplay(UnitLog log, IReadOnlyList<SettingOverride> overrides, double tolerance)
    {
        _log = log;
        _settings = new ReplaySettings(overrides);
        _comparison = new Comparison(tolerance);
        _result = new ReplayResult
        {
            Image = FirmwareImage.Loaded,
            FirmwareVersion = log.Header.Version,
            Live = log.Header.Live,
            Rejected = log.Rejected,
            Tolerance = tolerance,
        };
    }

    /// <summary>Does a log again, up to the first difference.</summary>
    /// <param name="log">The log.</param>
    /// <param name="overrides">Settings to change; empty to use the logged ones.</param>
    /// <param name="tolerance">See <see cref="ReplayResult.Tolerance"/>; with one, every state in the log is also put in anew, so that departures do not add up.</param>
    /// <exception cref="InputFileException">The log was written by a firmware with other settings or another state, a setting is unknown, or no state in the log is whole.</exception>
    public static ReplayResult Run(UnitLog log, IReadOnlyList<SettingOverride> overrides, double tolerance)
    {
        RequireSameLayout(log.Header);
        var replay = new LogReplay(log, overrides, tolerance);
        replay.Run();
        return replay._result;
    }

    internal static void RequireSameLayout(LogHeader header)
    {
        var here = (LogSender.Format, FlightState.Layout, SettingsState.Floats, SettingsState.Ints, FlightState.Floats, FlightState.Ints);
        if (here != (header.Format, header.Layout, header.SettingsFloats, header.SettingsInts, header.StateFloats, header.StateInts))
        {
            throw new InputFileException(
                $"The log was written by firmware {header.Version}, whose settings and state are laid out otherwise than in this build, {FirmwareVersion.Major}.{FirmwareVersion.Minor}.{FirmwareVersion.Patch}.");
        }
    }

    private void Run()
    {
        for (var i = 0; i < _log.Segments.Count && _result.FirstDifference is null; i++)
        {
            var end = i + 1 < _log.Segments.Count ? _log.Segments[i + 1].TickIndex : _log.Ticks.Count;
            Enter(_log.Segments[i]);
            for (var tick = _log.Segments[i].TickIndex; tick < end && _result.FirstDifference is null; tick++)
            {
                Do(_log.Segments[i], _log.Ticks[tick]);
            }
        }

        if (_result.Ticks == 0 && _result.FirstDifference is null)
        {
            throw new InputFileException("The log holds no whole state with ticks after it, so there is nowhere to start.");
        }
    }

    private void Enter(LoggedSegment segment)
    {
        var goesOn = _flight is not null && _lastTick + 1 == segment.FirstTick;
        if (!segment.IsComplete)
        {
            _flight = goesOn ? _flight : null;
            return;
        }

        goesOn = goesOn && _settingsOf is not null && segment.HasSettingsOf(_settingsOf);
        if (goesOn)
        {
            CompareStates(segment);
        }

        if (!goesOn || _comparison.Tolerance > 0.0)
        {
            _flight = _settings.Build(segment);
            _settingsOf = segment;
            _lastTick = segment.FirstTick - 1;
            _result.Starts += goesOn ? 0 : 1;
        }
    }

    private void Do(LoggedSegment segment, int[] raw)
    {
        if (_flight is null || raw[TickNumber] != _lastTick + 1)
        {
            _flight = null;
            _result.SkippedTicks++;
            return;
        }

        for (var i = 0; i < raw[BackgroundCalls]; i++)
        {
            _flight.Background();
        }

        _frame.Do(_flight, raw, _command);
        _lastTick++;
        _result.FirstTick = _result.Ticks == 0 ? _lastTick : _result.FirstTick;
        _result.Ticks++;
        CompareCommands(raw);
        if (_result.FirstDifference is null && _log.StatusOf(segment.Part, _lastTick) is { } status)
        {
            CompareStatus(status);
        }
    }

    private void CompareCommands(int[] raw)
    {
        _ = Same(raw, EnableEdge, _command.EnableEdge ? 1 : 0)
            && Same(raw, Annunciation, (int)_command.Annunciation)
            && Same(raw, Duty, FloatBits.Of(_command.Duty));
    }

    private bool Same(int[] raw, int index, int replayed) => Same(FrameTable.Tick.Fields[index], raw[index], replayed, "command.");

    private bool Same(FrameField field, int logged, int replayed, string prefix)
    {
        if (_comparison.Agree(field, logged, replayed))
        {
            return true;
        }

        _result.FirstDifference = new ReplayDifference(_lastTick, prefix + field.Column, field.Value(logged), field.Value(replayed));
        return false;
    }

    private void CompareStatus(int[] logged)
    {
        for (var part = 0; part < StatusRecord.Parts; part++)
        {
            StatusRecord.Write(_flight!.Status, part, _status);
        }

        FrameTable.Status.TryDecode(_status.Bytes.AsSpan(0, _status.Count), out var replayed);
        _result.StatusesCompared++;
        for (var i = 0; i < logged.Length; i++)
        {
            if (!Same(FrameTable.Status.Fields[i], logged[i], replayed[i], "status."))
            {
                return;
            }
        }
    }

    private void CompareStates(LoggedSegment segment)
    {
        var state = ReplaySettings.Save(_flight!);
        _result.StatesCompared++;
        var logged = segment.Blocks[2].Words;
        for (var i = 0; i < logged.Length; i++)
        {
            if (!_comparison.Agree(logged[i], FloatBits.Of(state.Floats[i])))
            {
                _result.FirstDifference = new ReplayDifference(_lastTick, "state." + WordNames.Of(2)[i], BitConverter.Int32BitsToSingle(logged[i]), state.Floats[i]);
                return;
            }
        }

        logged = segment.Blocks[3].Words;
        for (var i = 0; i < logged.Length; i++)
        {
            if (logged[i] != state.Ints[i])
            {
                _result.FirstDifference = new ReplayDifference(_lastTick, "state." + WordNames.Of(3)[i], logged[i], state.Ints[i]);
                return;
            }
        }
    }
}
