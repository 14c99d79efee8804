using System;
using System.Collections.Generic;
using System.Globalization;
using KiteController.Physics;
using KiteController.Simulator.World;

namespace KiteController.Simulator.Console;

/// <summary>
/// The flyer's own hands at the virtual unit, told by lines that begin with "!": they set the arm, pull the line, hang a mass, as a
/// calibration asks. No part of the unit; only while it is disarmed and the helper has laid the kite aside.
/// </summary>
internal sealed class FieldHands
{
    private static readonly (string Words, string Unit, double Least, double Most, Func<FieldHands, double, string> Do)[] Deeds =
    [
        ("slack", "", 0, 0, (hands, _) => hands.Slack()),
        ("hang", "g", 10, 3000, (hands, grams) => hands.Hang(grams)),
        ("pull", "N", 0.1, 20, (hands, newton) => hands.Tug(newton)),
        ("pull", "m", 0.1, 20, (hands, metre) => hands.PullOut(metre)),
        ("lift arm", "", -30, 85, (hands, deg) => hands.Lift(deg)),
        ("turn arm", "", -180, 180, (hands, deg) => hands.TurnBy(deg)),
        ("point arm", "", 0, 0, (hands, _) => hands.PointAlongMark()),
        ("leader", "", 0, 0, (hands, _) => hands.WindToLeader()),
        ("hold drum", "", 0, 0, (hands, _) => hands.Hold(true)),
        ("free drum", "", 0, 0, (hands, _) => hands.Hold(false)),
    ];

    private readonly FlightWorld _world;

    public FieldHands(FlightWorld world) => _world = world;

    /// <summary>What there is to do, a row each for the line, for arm and drum, and for the rest.</summary>
    public static IReadOnlyList<string> Help { get; } =
    [
        "at the line: !slack, !hang 500 g, !pull 2 N, !pull 1 m, !leader (wind in to it)",
        "at arm and drum: !lift arm 60, !turn arm 90 (right; left: -90), !point arm (along the mark), !hold drum, !free drum",
        "else: !power (off and on), !kite (on the line again; the helper walks out with it)",
    ];

    private HandWork Work => _world.Hands ??= new HandWork();

    /// <summary>Does what a line says.</summary>
    /// <param name="line">The line without its mark.</param>
    /// <returns>What a bystander sees; null if the line says nothing that can be done.</returns>
    public string? Do(string line)
    {
        var text = string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (var (words, unit, least, most, deed) in Deeds)
        {
            if (!text.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rest = text[words.Length..].Trim();
            if (least == most)
            {
                if (rest.Length == 0)
                {
                    return deed(this, 0.0);
                }
            }
            else if (rest.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
                && double.TryParse(rest.AsSpan(0, rest.Length - unit.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && least <= number && number <= most)
            {
                return deed(this, number);
            }
        }

        return null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string Slack()
    {
        Work.MassKilogram = 0.0;
        Work.PullNewton = 0.0;
        Work.LineOutMetre = null;
        Work.HoldsDrum = false;
        return "nothing pulls on the line, hands off";
    }

    private string Hang(double grams)
    {
        Slack();
        Work.MassKilogram = grams / 1000.0;
        return Text($"a mass of {grams} g hangs on the line, the spool is blocked");
    }

    private string Tug(double newton)
    {
        Slack();
        Work.PullNewton = newton;
        return Text($"a hand pulls the line with {newton} N, the spool is blocked");
    }

    private string PullOut(double metre)
    {
        Slack();
        Work.LineOutMetre = _world.LineOutMetre + metre;
        return Text($"a hand pulls out {metre} m of line and holds it");
    }

    private string Lift(double deg)
    {
        Work.ElevationRadian = deg * Angles.RadianPerDegree;
        return Text($"the arm is set to {deg} degrees above level, and rests there");
    }

    private string TurnBy(double deg)
    {
        Work.AzimuthRadian += deg * Angles.RadianPerDegree;
        return Text($"the arm is turned by {Math.Abs(deg)} degrees to the {(deg < 0.0 ? "left" : "right")}, and rests there");
    }

    private string PointAlongMark()
    {
        Work.AzimuthRadian = 0.0;
        return Text($"the arm points along the mark on the base; a compass corrected for declination shows {_world.UnitBearingDeg:0} degrees there");
    }

    private string WindToLeader()
    {
        Slack();
        Work.LineOutMetre = FlightWorld.LeaderMetre;
        return Text($"the line is wound in by hand until {FlightWorld.LeaderMetre} m are out");
    }

    private string Hold(bool holds)
    {
        Slack();
        Work.HoldsDrum = holds;
        return holds ? "a hand holds the drum firmly" : "the drum is free, no line on it";
    }
}
