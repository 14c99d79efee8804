using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Physics;
using KiteController.Simulator.Flights;

namespace KiteController.Simulator.Files;

/// <summary>From a scenario's JSON, as <c>Scenarios/scenario.schema.json</c> describes it, to the scenario. What is left out keeps the default of <c>fly</c>; without a cut the line stays whole.</summary>
internal sealed class ScenarioJson
{
    private const double LeastSeconds = 20.0;
    private const double MostSeconds = 3600.0;
    private const double LeastLineMetre = 40.0;
    private const double ReserveMetre = 10.0;

    private readonly string _folder;

    /// <param name="folder">Where files that it names are looked for.</param>
    public ScenarioJson(string folder) => _folder = folder;

    /// <summary>Reads it.</summary>
    /// <exception cref="JsonInputException">Something in it is wrong.</exception>
    public Scenario Read(JsonInput root)
    {
        var standard = new Scenario();
        root.OptionalText("$schema");
        root.Text("description");
        var seconds = root.Number("seconds", LeastSeconds, MostSeconds, "s", standard.Seconds);
        var scenario = standard with
        {
            Kite = Kite(root, standard.Kite),
            Seed = root.Whole("seed", standard.Seed),
            Spread = root.Number("spread", 0.0, 1.0, "", standard.Spread),
            Seconds = seconds,
            CutAtSeconds = null,
            UnitBearingDeg = root.Has("unitBearingDeg") ? root.Number("unitBearingDeg", 0.0, 360.0, "degrees") : null,
        };
        scenario = root.OptionalObject("wind") is { } wind ? WithWind(scenario, wind) : scenario;
        scenario = WithLineAndSpool(scenario, root.OptionalObject("line"), root.OptionalObject("spool"));
        scenario = root.OptionalObject("flyer") is { } flyer ? WithFlyer(scenario, flyer) : scenario;
        scenario = root.OptionalObject("cut") is { } cut ? WithCut(scenario, cut) : scenario;
        scenario = scenario with { Faults = [.. root.Objects("faults").Select(fault => Fault(fault, seconds))] };
        root.RefuseOtherKeys();
        return scenario;
    }

    private string Kite(JsonInput root, string otherwise)
    {
        if (root.OptionalText("kite") is not { } kite)
        {
            return otherwise;
        }

        if (KiteFile.IsPath(kite))
        {
            return Path.Combine(_folder, kite);
        }

        return KiteCatalogue.TryFind(kite, out _)
            ? kite
            : throw root.Wrong("kite", $"there is no \"{kite}\"; it is one of {string.Join(", ", KiteCatalogue.Names)}, or a kite file that ends in .json");
    }

    private Scenario WithWind(Scenario scenario, JsonInput wind)
    {
        var file = wind.OptionalText("file");
        var read = scenario with
        {
            WindFile = file is null ? null : Path.Combine(_folder, file),
            WindMetrePerSecond = wind.Number("metrePerSecond", 0.0, 20.0, "m/s", scenario.WindMetrePerSecond),
            WindFromDeg = wind.Number("fromDeg", 0.0, 360.0, "degrees", scenario.WindFromDeg),
            Turbulence = wind.Number("turbulence", 0.0, 0.5, "", scenario.Turbulence),
            Shear = wind.Number("shear", 0.0, 0.5, "", scenario.Shear),
            VeerDegPerHundredMetre = wind.Number("veerDegPerHundredMetre", -90.0, 90.0, "degrees", scenario.VeerDegPerHundredMetre),
            LullsPerMinute = wind.Number("lullsPerMinute", 0.0, 6.0, "a minute", scenario.LullsPerMinute),
            SwingDeg = wind.Number("swingDeg", 0.0, 60.0, "degrees", scenario.SwingDeg),
        };
        wind.RefuseOtherKeys();
        var twice = Array.Find(["metrePerSecond", "turbulence", "lullsPerMinute", "swingDeg"], wind.Has);
        return file is null || twice is null ? read : throw wind.Wrong(twice, "the recorded wind decides this already");
    }

    private static Scenario WithLineAndSpool(Scenario scenario, JsonInput? line, JsonInput? spool)
    {
        var spoolRead = scenario.Spool;
        if (spool is not null)
        {
            spoolRead = spoolRead with
            {
                BatteryVolt = spool.Number("batteryVolt", 6.0, 30.0, "V", spoolRead.BatteryVolt),
                BatteryResistanceOhm = spool.Number("batteryResistanceOhm", 0.0, 1.0, "ohm", spoolRead.BatteryResistanceOhm),
                CurrentLimitAmpere = spool.Number("currentLimitAmpere", 1.0, 100.0, "A", spoolRead.CurrentLimitAmpere),
                GearRatio = spool.Number("gearRatio", 1.0, 20.0, "", spoolRead.GearRatio),
                CoreRadiusMetre = spool.Number("coreRadiusMetre", 0.01, 0.1, "m", spoolRead.CoreRadiusMetre),
                FlangeRadiusMetre = spool.Number("flangeRadiusMetre", 0.01, 0.2, "m", spoolRead.FlangeRadiusMetre),
                WiperNewton = spool.Number("wiperNewton", 0.0, 2.0, "N", spoolRead.WiperNewton),
                BackEmfVoltSecond = spool.Number("backEmfVoltSecond", 1e-3, 0.2, "V s/rad", spoolRead.BackEmfVoltSecond),
                WindingOhm = spool.Number("windingOhm", 0.01, 20.0, "ohm", spoolRead.WindingOhm),
                RotorInertia = spool.Number("rotorInertia", 0.0, 1e-3, "kg m2", spoolRead.RotorInertia),
                CoulombForceNewton = spool.Number("coulombForceNewton", 0.0, 10.0, "N", spoolRead.CoulombForceNewton),
            };
            spool.RefuseOtherKeys();
            if (spoolRead.FlangeRadiusMetre <= spoolRead.CoreRadiusMetre)
            {
                throw spool.Wrong("flangeRadiusMetre", "the flanges must be larger than the core, or there is no room for line");
            }
        }

        var length = scenario.Spool.LineLengthMetre;
        var lineRead = scenario.Line;
        if (line is not null)
        {
            length = line.Number("lengthMetre", LeastLineMetre, 2000.0, "m", length);
            lineRead = lineRead with
            {
                DiameterMetre = line.Number("diameterMetre", 1e-4, 3e-3, "m", lineRead.DiameterMetre),
                KilogramPerMetre = line.Number("kilogramPerMetre", 1e-5, 0.01, "kg/m", lineRead.KilogramPerMetre),
                DragCoefficient = line.Number("dragCoefficient", 0.3, 3.0, "", lineRead.DragCoefficient),
                StiffnessNewton = line.Number("stiffnessNewton", 20.0, 2e4, "N", lineRead.StiffnessNewton),
                DampingNewtonSecondPerMetre = line.Number("dampingNewtonSecondPerMetre", 0.0, 10.0, "N s/m", lineRead.DampingNewtonSecondPerMetre),
                StrengthNewton = line.Number("strengthNewton", 1.0, 1000.0, "N", lineRead.StrengthNewton),
            };
            line.RefuseOtherKeys();
        }

        var holds = spoolRead.CapacityMetre(lineRead.DiameterMetre);
        if (length > holds)
        {
            throw (line ?? spool!).Wrong(line is null ? "flangeRadiusMetre" : "lengthMetre", Number($"the spool holds {Math.Floor(holds)} m of this line, not {length} m"));
        }

        return scenario with { Line = lineRead, Spool = spoolRead.Wound(length, lineRead.DiameterMetre, lineRead.KilogramPerMetre) };
    }

    private static Scenario WithFlyer(Scenario scenario, JsonInput flyer)
    {
        var mode = flyer.Has("mode") ? flyer.Choice("mode", "hold", "manual", "land", "steer") : "hold";
        var takesLever = !flyer.Flag("handsOff", false);
        double? working = flyer.Has("workingLengthMetre") ? flyer.Number("workingLengthMetre", 15.0, 2000.0, "m") : null;
        double? ceiling = flyer.Has("heightCeilingMetre") ? flyer.Number("heightCeilingMetre", 10.0, 500.0, "m") : null;
        IReadOnlyList<FlyerAction> script = [.. flyer.Objects("script").Select(action => Action(action, scenario.Seconds)).OrderBy(action => action.AtSeconds)];
        flyer.RefuseOtherKeys();
        if (working > scenario.Spool.LineLengthMetre - ReserveMetre)
        {
            throw flyer.Wrong("workingLengthMetre", Number($"of {scenario.Spool.LineLengthMetre} m of line {ReserveMetre} m must stay in reserve, so at most {scenario.Spool.LineLengthMetre - ReserveMetre} m"));
        }

        return scenario with { Mode = ModeOf(mode), TakesLever = takesLever, WorkingLengthMetre = working, HeightCeilingMetre = ceiling, Script = script };
    }

    private static FlyerAction Action(JsonInput action, double seconds)
    {
        var at = Within(action, seconds);
        double? lever = action.Has("lever") ? action.Number("lever", -1.0, 1.0, "") : null;
        var request = !action.Has("ask") ? OperatorRequest.None : action.Choice("ask", "hold", "manual", "land") switch
        {
            "manual" => OperatorRequest.Manual,
            "land" => OperatorRequest.Land,
            _ => OperatorRequest.Hold,
        };
        if (lever is null && request == OperatorRequest.None)
        {
            throw action.Wrong("ask", "the flyer must do something here: ask, or move the lever");
        }

        action.RefuseOtherKeys();
        return new FlyerAction(at, request, lever);
    }

    private static Scenario WithCut(Scenario scenario, JsonInput cut)
    {
        var read = scenario with
        {
            CutAtSeconds = Within(cut, scenario.Seconds),
            CutFraction = cut.Number("tailShare", 0.0, 1.0, "", scenario.CutFraction),
        };
        cut.RefuseOtherKeys();
        return read;
    }

    private static ScheduledFault Fault(JsonInput fault, double seconds)
    {
        var read = new ScheduledFault(fault.Choice("name", [.. FaultCatalogue.Names]), Within(fault, seconds));
        fault.RefuseOtherKeys();
        return read;
    }

    private static double Within(JsonInput input, double seconds)
    {
        const string key = "atSeconds";
        var at = input.Number(key, 0.0, MostSeconds, "s");
        return at <= seconds ? at : throw input.Wrong(key, Number($"{at} s is after the end of the flight at {seconds} s"));
    }

    private static FlightMode ModeOf(string name) => name switch
    {
        "manual" => FlightMode.Manual,
        "land" => FlightMode.Land,
        "steer" => FlightMode.Steer,
        _ => FlightMode.Hold,
    };

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
