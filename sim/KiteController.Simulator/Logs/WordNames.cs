using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Simulator.Logs;

/// <summary>
/// Names for the words of settings and state. The firmware knows them by their order only; here they are found out by
/// restoring vectors that differ in one word and looking which field has changed.
/// </summary>
public static class WordNames
{
    private static readonly Lazy<string[][]> Names = new(FindAll);

    /// <summary>Names of the words of one block.</summary>
    /// <param name="block">A block of a <see cref="LoggedSegment"/>: 0 floats and 1 whole numbers of the settings, 2 and 3 those of the state.</param>
    public static IReadOnlyList<string> Of(int block) => Names.Value[block];

    /// <summary>Every number inside an object, by the names of the fields that lead there: fields of Core's classes, and arrays of those or of numbers.</summary>
    /// <remarks>A reference that may be set anew is not followed: whether it is set is a number, 0 or 1, of its own.</remarks>
    public static SortedDictionary<string, double> Leaves(object root)
    {
        var leaves = new SortedDictionary<string, double>(StringComparer.Ordinal);
        Collect(root, string.Empty, leaves, new HashSet<object>(ReferenceEqualityComparer.Instance));
        return leaves;
    }

    private static string[][] FindAll()
    {
        var settings = SettingsState.Create();
        var state = FlightState.Create();
        Array.Fill(settings.Ints, 1);
        Array.Fill(state.Ints, 1); // Every switch on: some fields mean something only then.
        var settingFloats = Find(settings.Floats, 0f, 1f, [], () => RestoreSettings(settings));
        var stateFloats = Find(state.Floats, 0f, 1f, [], () => RestoreState(state));
        return
        [
            settingFloats,
            Find(settings.Ints, 1, 0, settingFloats, () => RestoreSettings(settings)),
            stateFloats,
            Find(state.Ints, 1, 0, stateFloats, () => RestoreState(state)),
        ];
    }

    private static string[] Find<T>(T[] words, T usual, T other, string[] named, Func<SortedDictionary<string, double>> restore)
    {
        var before = restore();
        var changed = new HashSet<string>[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = other;
            changed[i] = [.. restore().Where(leaf => leaf.Value != before[leaf.Key]).Select(leaf => leaf.Key)];
            words[i] = usual;
        }

        // Switching something off takes with it what means nothing then; that has words of its own, switches among them.
        var certain = named.ToHashSet();
        var found = new string?[words.Length];
        for (var more = true; more;)
        {
            more = false;
            for (var i = 0; i < words.Length; i++)
            {
                if (found[i] == null && changed[i].Where(name => !certain.Contains(name)).Take(2).ToArray() is [var only])
                {
                    found[i] = only;
                    more = certain.Add(only);
                }
            }
        }

        return [.. found.Select(name => name ?? throw new InvalidOperationException("A word of the state has no name of its own."))];
    }

    private static SortedDictionary<string, double> RestoreSettings(StateVector vector)
    {
        var parameters = new FlightParameters();
        var calibration = new Calibration();
        vector.BeginRestoring();
        SettingsState.Visit(parameters, calibration, vector);
        var leaves = Leaves(parameters);
        foreach (var leaf in Leaves(calibration))
        {
            leaves.Add(leaf.Key, leaf.Value);
        }

        return leaves;
    }

    private static SortedDictionary<string, double> RestoreState(StateVector vector)
    {
        var flight = new FlightController(new FlightParameters(), new Calibration());
        FlightState.Restore(flight, vector);
        return Leaves(flight);
    }

    private static void Collect(object from, string path, SortedDictionary<string, double> leaves, HashSet<object> seen)
    {
        if (!seen.Add(from))
        {
            return;
        }

        // The status is a window on what is elsewhere: its names would hide the real ones.
        var fields = from.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        foreach (var field in fields.OrderBy(field => field.FieldType == typeof(FlightStatus)))
        {
            var name = path.Length == 0 ? Plain(field.Name) : path + "." + Plain(field.Name);
            var value = field.GetValue(from);
            if (field.FieldType.IsValueType)
            {
                leaves.Add(name, Number(value!));
            }
            else if (!field.IsInitOnly)
            {
                leaves.Add(name, value is null ? 0.0 : 1.0);
            }
            else if (value is Array array)
            {
                CollectArray(array, name, leaves, seen);
            }
            else if (value is not null)
            {
                Collect(value, name, leaves, seen);
            }
        }
    }

    private static void CollectArray(Array array, string name, SortedDictionary<string, double> leaves, HashSet<object> seen)
    {
        for (var i = 0; i < array.Length; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]");
            if (array.GetValue(i) is ValueType number)
            {
                leaves.Add(place, Number(number));
            }
            else if (array.GetValue(i) is { } part && part.GetType().Assembly == typeof(FlightController).Assembly)
            {
                Collect(part, place, leaves, seen);
            }
        }
    }

    private static string Plain(string field) => field.TrimStart('_') is { Length: > 0 } name ? char.ToLowerInvariant(name[0]) + name[1..] : field;

    private static double Number(object value) => value is Enum ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
