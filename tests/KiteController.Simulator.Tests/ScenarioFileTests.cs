using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Simulator.Files;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Tables;
using Xunit;

namespace KiteController.Simulator.Tests;

/// <summary>Scenario and kite files: what they say is flown, and what is wrong with them is said with file, key and reason.</summary>
public sealed class ScenarioFileTests
{
    private const string Whole = """
        {
          "description": "all of it", "kite": "patang", "seed": 5, "spread": 0.5, "seconds": 100, "unitBearingDeg": 12,
          "wind": {"metrePerSecond": 4, "fromDeg": 90, "turbulence": 0.2, "shear": 0.1, "veerDegPerHundredMetre": 5, "lullsPerMinute": 1, "swingDeg": 3},
          "line": {"lengthMetre": 200, "diameterMetre": 0.0004, "kilogramPerMetre": 0.0001, "dragCoefficient": 1, "stiffnessNewton": 400, "dampingNewtonSecondPerMetre": 2, "strengthNewton": 30},
          "spool": {"batteryVolt": 11, "batteryResistanceOhm": 0.1, "currentLimitAmpere": 30, "gearRatio": 3, "coreRadiusMetre": 0.028, "flangeRadiusMetre": 0.04, "wiperNewton": 0.2},
          "flyer": {"mode": "land", "handsOff": true, "workingLengthMetre": 70, "heightCeilingMetre": 65, "script": [{"atSeconds": 60, "lever": 0.2}, {"atSeconds": 50, "ask": "manual"}]},
          "cut": {"atSeconds": 90, "tailShare": 0.25},
          "faults": [{"name": "sun", "atSeconds": 70}]
        }
        """;

    [Fact]
    public void EverythingAFileSaysIsInTheScenario()
    {
        var scenario = ScenarioFile.Parse("all.json", Whole, "");

        Assert.Equal(("patang", 5UL, 100.0, 12.0), (scenario.Kite, scenario.Seed, scenario.Seconds, scenario.UnitBearingDeg));
        Assert.Equal((4.0, 90.0, 0.2, 0.1), (scenario.WindMetrePerSecond, scenario.WindFromDeg, scenario.Turbulence, scenario.Shear));
        Assert.Equal((5.0, 1.0, 3.0), (scenario.VeerDegPerHundredMetre, scenario.LullsPerMinute, scenario.SwingDeg));
        Assert.Equal((0.0004, 0.0001, 1.0), (scenario.Line.DiameterMetre, scenario.Line.KilogramPerMetre, scenario.Line.DragCoefficient));
        Assert.Equal((400.0, 2.0, 30.0), (scenario.Line.StiffnessNewton, scenario.Line.DampingNewtonSecondPerMetre, scenario.Line.StrengthNewton));
        Assert.Equal((11.0, 0.1, 30.0, 3.0), (scenario.Spool.BatteryVolt, scenario.Spool.BatteryResistanceOhm, scenario.Spool.CurrentLimitAmpere, scenario.Spool.GearRatio));
        Assert.Equal((0.028, 0.04, 0.2, 200.0), (scenario.Spool.CoreRadiusMetre, scenario.Spool.FlangeRadiusMetre, scenario.Spool.WiperNewton, scenario.Spool.LineLengthMetre));
        Assert.Equal((FlightMode.Land, 70.0, 65.0), (scenario.Mode, scenario.WorkingLengthMetre, scenario.HeightCeilingMetre));
        Assert.Equal([new FlyerAction(50.0, OperatorRequest.Manual, null), new FlyerAction(60.0, OperatorRequest.None, 0.2)], scenario.Script);
        Assert.Equal((0.5, false), (scenario.Spread, scenario.TakesLever));
        Assert.Equal((90.0, 0.25), (scenario.CutAtSeconds, scenario.CutFraction));
        Assert.Equal([new ScheduledFault("sun", 70.0)], scenario.Faults);
    }

    [Fact]
    public void WhatAFileLeavesOutIsTheDefaultAndTheLineStaysWhole()
    {
        var scenario = ScenarioFile.Parse("short.json", "{\"description\": \"short\"}", "");
        var standard = new Scenario();

        Assert.Null(scenario.CutAtSeconds);
        Assert.Equal(standard.Kite, scenario.Kite);
        Assert.Equal(standard.Line, scenario.Line);
        Assert.Equal(standard.Spool.FullRadiusMetre, scenario.Spool.FullRadiusMetre, 1e-12);
    }

    [Theory]
    [InlineData("\"lengthMetre\": 200", "\"lengthMetre\": 800", "all.json, line.lengthMetre: the spool holds 747 m of this line, not 800 m.")]
    [InlineData("\"lengthMetre\": 200, \"diameterMetre\": 0.0004", "\"lengthMetre\": 200, \"diameterMetre\": 0.001", "all.json, line.lengthMetre: the spool holds 119 m of this line, not 200 m.")]
    [InlineData("\"flangeRadiusMetre\": 0.04", "\"flangeRadiusMetre\": 0.02", "all.json, spool.flangeRadiusMetre: the flanges must be larger than the core, or there is no room for line.")]
    [InlineData("\"cut\": {\"atSeconds\": 90", "\"cut\": {\"atSeconds\": 101", "all.json, cut.atSeconds: 101 s is after the end of the flight at 100 s.")]
    [InlineData("\"name\": \"sun\"", "\"name\": \"rain\"", "all.json, faults[0].name: there is no \"rain\"; it is one of battery-empty, ")]
    [InlineData("\"name\": \"sun\", \"atSeconds\": 70", "\"name\": \"sun\"", "all.json, faults[0].atSeconds: this key is missing.")]
    [InlineData("\"kite\": \"patang\"", "\"kite\": \"brick\"", "all.json, kite: there is no \"brick\"; it is one of patang, gudiparan, fighter, trainer, or a kite file that ends in .json.")]
    [InlineData("\"metrePerSecond\"", "\"kilometrePerHour\"", "all.json, wind.kilometrePerHour: there is no such key here; the keys are file, metrePerSecond, ")]
    [InlineData("\"metrePerSecond\": 4", "\"metrePerSecond\": -4", "all.json, wind.metrePerSecond: -4 m/s is outside what is possible, 0 to 20 m/s.")]
    [InlineData("\"fromDeg\": 90", "\"file\": \"wind.csv\"", "all.json, wind.metrePerSecond: the recorded wind decides this already.")]
    [InlineData("\"kilogramPerMetre\": 0.0001", "\"kilogramPerMetre\": -0.0001", "all.json, line.kilogramPerMetre: -0.0001 kg/m is outside what is possible, 1E-05 to 0.01 kg/m.")]
    [InlineData("\"workingLengthMetre\": 70", "\"workingLengthMetre\": 195", "all.json, flyer.workingLengthMetre: of 200 m of line 10 m must stay in reserve, so at most 190 m.")]
    [InlineData("{\"atSeconds\": 60, \"lever\": 0.2}", "{\"atSeconds\": 60}", "all.json, flyer.script[0].ask: the flyer must do something here: ask, or move the lever.")]
    [InlineData("\"seed\": 5", "\"seed\": -5", "all.json, seed: this should be a whole number from 0 on, not -5.")]
    [InlineData("\"faults\": [", "\"faults\": 3, \"more\": [", "all.json, faults: this should be a list in brackets.")]
    [InlineData("\"description\": \"all of it\", ", "", "all.json, description: this key is missing.")]
    public void WhatIsWrongIsSaidWithFileKeyAndReason(string from, string to, string sentence)
    {
        Assert.Contains(from, Whole, StringComparison.Ordinal);
        var text = Whole.Replace(from, to, StringComparison.Ordinal);
        var said = Assert.Throws<InputFileException>(() => ScenarioFile.Parse("all.json", text, "")).Message;
        Assert.StartsWith(sentence, said, StringComparison.Ordinal);
    }

    [Fact]
    public void FilesThatAScenarioNamesLieBesideIt()
    {
        var scenario = ScenarioFile.Parse("a.json", "{\"description\": \"a\", \"kite\": \"mine.json\", \"wind\": {\"file\": \"w.csv\"}}", "there");

        Assert.Equal(Path.Combine("there", "mine.json"), scenario.Kite);
        Assert.Equal(Path.Combine("there", "w.csv"), scenario.WindFile);
    }

    [Fact]
    public void AKiteFileIsFlownUnderItsOwnName()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        try
        {
            using (var stream = typeof(KiteController.Physics.KiteJson).Assembly.GetManifestResourceStream("Kites.trainer.json")!)
            using (var reader = new StreamReader(stream))
            {
                File.WriteAllText(path, reader.ReadToEnd().Replace("\"name\": \"trainer\"", "\"name\": \"my kite\"", StringComparison.Ordinal));
            }

            var summary = new SimulatedFlight(new Scenario { Kite = path, Seconds = 30.0, CutAtSeconds = null }).Run().Summary;
            Assert.True(summary.Survived);
            Assert.Equal("my kite", summary.Kite);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("no/such.json", "There is no file no/such.json.")]
    [InlineData("nowhere", "There is no scenario named nowhere; the scenarios are calm-evening, gusty-field, long-line, small-motor, or give a scenario file that ends in .json.")]
    public void AMissingScenarioIsNamed(string name, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InputFileException>(() => ScenarioFile.Read(name)).Message);

    [Fact]
    public void EveryScenarioThatComesWithTheSimulatorCanBeFlown()
    {
        Assert.True(ScenarioCatalogue.Names.Count >= 3);
        foreach (var name in ScenarioCatalogue.Names)
        {
            Assert.True(ScenarioCatalogue.Describe(name).Length > 20);
            Assert.True(new SimulatedFlight(ScenarioFile.Read(name)).Run().Summary.Survived, name);
        }
    }

    [Fact]
    public void TheFlyerFollowsTheScript()
    {
        var flight = new SimulatedFlight(ScenarioFile.Read("long-line") with { CutAtSeconds = null, Seconds = 110.0 }).Run();
        var said = flight.Summary.Events.Where(e => e.Who == "flyer" && e.AtSeconds > 89.0).Select(e => e.Text).ToArray();

        Assert.Equal(["takes the lever", "pushes the lever to pay out", "pulls the lever to take up", "lets go of the lever", "asks to hold"], said);
        Assert.Contains(flight.Log.Samples.ToArray(), sample => sample.Mode == FlightMode.Manual);
        Assert.InRange(flight.Log.Samples[^1].TrueLineLengthMetre, 90f, 110f);
    }

    [Fact]
    public void TheSchemaNamesTheKeysThatTheReaderKnows()
    {
        using var stream = typeof(ScenarioFile).Assembly.GetManifestResourceStream("Scenarios.scenario.schema.json")!;
        using var schema = JsonDocument.Parse(stream);
        var properties = schema.RootElement.GetProperty("properties");
        AssertKeys(properties, text => text.Replace("\"description\"", "\"zzz\": 1, \"description\"", StringComparison.Ordinal));
        foreach (var section in new[] { "wind", "line", "spool", "flyer", "cut" })
        {
            AssertKeys(properties.GetProperty(section).GetProperty("properties"), text => text.Replace($"\"{section}\": {{", $"\"{section}\": {{\"zzz\": 1, ", StringComparison.Ordinal));
        }

        var faults = properties.GetProperty("faults").GetProperty("items").GetProperty("properties").GetProperty("name").GetProperty("enum");
        Assert.Equal(FaultCatalogue.Names, faults.EnumerateArray().Select(name => name.GetString()!));
    }

    private static void AssertKeys(JsonElement properties, Func<string, string> withUnknownKey)
    {
        var said = Assert.Throws<InputFileException>(() => ScenarioFile.Parse("all.json", withUnknownKey(Whole), "")).Message;
        var keys = said[(said.IndexOf("the keys are ", StringComparison.Ordinal) + "the keys are ".Length)..].TrimEnd('.').Split(", ");
        Assert.Equal(properties.EnumerateObject().Select(property => property.Name).Order(), keys.Order());
    }
}
