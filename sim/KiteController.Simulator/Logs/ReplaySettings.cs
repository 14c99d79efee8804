using System;
using System.Collections.Generic;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;
using KiteController.Simulator.Tables;

namespace KiteController.Simulator.Logs;

/// <summary>Builds flight controllers as they stood at a place in the log, with some settings changed if wanted.</summary>
public sealed class ReplaySettings
{
    private readonly IReadOnlyList<SettingOverride> _overrides;

    /// <param name="overrides">Settings to change.</param>
    /// <exception cref="InputFileException">There is no setting of such a name.</exception>
    public ReplaySettings(IReadOnlyList<SettingOverride> overrides)
    {
        _overrides = overrides;
        foreach (var change in overrides)
        {
            Apply(SettingsState.Create(), change);
        }
    }

    /// <summary>The controller at the start of a segment.</summary>
    public FlightController Build(LoggedSegment segment)
    {
        var settings = segment.Settings();
        var state = segment.State();
        var flight = Fresh(settings);
        if (_overrides.Count > 0)
        {
            var asLogged = Save(flight);
            foreach (var change in _overrides)
            {
                Apply(settings, change);
            }

            flight = Fresh(settings);
            TakeDerived(state, asLogged, Save(flight));
        }

        FlightState.Restore(flight, state);
        return flight;
    }

    /// <summary>The whole state of a controller.</summary>
    public static StateVector Save(FlightController flight)
    {
        var state = FlightState.Create();
        FlightState.Save(flight, state);
        return state;
    }

    /// <summary>What the controller works out from its settings when it is made, and the flight has left as it was, follows the changed settings.</summary>
    private static void TakeDerived(StateVector state, StateVector asLogged, StateVector changed)
    {
        for (var i = 0; i < state.Floats.Length; i++)
        {
            if (asLogged.Floats[i] != changed.Floats[i] && state.Floats[i] == asLogged.Floats[i])
            {
                state.Floats[i] = changed.Floats[i];
            }
        }
    }

    private static FlightController Fresh(StateVector settings)
    {
        var parameters = new FlightParameters();
        var calibration = new Calibration();
        settings.BeginRestoring();
        SettingsState.Visit(parameters, calibration, settings);
        return new FlightController(parameters, calibration);
    }

    private static void Apply(StateVector settings, SettingOverride change)
    {
        if (Find(0, change.Name) is var place and >= 0)
        {
            settings.Floats[place] = change.Value;
        }
        else if (Find(1, change.Name) is var number and >= 0)
        {
            settings.Ints[number] = (int)change.Value;
        }
        else
        {
            throw new InputFileException($"There is no setting named {change.Name}; the nearest is {Nearest(change.Name)}.");
        }
    }

    private static int Find(int block, string name)
    {
        var names = WordNames.Of(block);
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Nearest(string name)
    {
        var best = string.Empty;
        var most = -1;
        foreach (var candidate in (IEnumerable<string>)[.. WordNames.Of(0), .. WordNames.Of(1)])
        {
            var same = 0;
            while (same < name.Length && same < candidate.Length && char.ToLowerInvariant(name[same]) == char.ToLowerInvariant(candidate[same]))
            {
                same++;
            }

            if (same > most)
            {
                most = same;
                best = candidate;
            }
        }

        return best;
    }
}
