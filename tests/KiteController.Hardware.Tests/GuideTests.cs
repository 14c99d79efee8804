using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using KiteController.App;
using KiteController.Board;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.Hardware.Tests.Sizes;
using KiteController.Hardware.Tests.Tables;
using KiteController.Physics;
using KiteController.VirtualEsp32.Parts;
using Xunit;

namespace KiteController.Hardware.Tests;

/// <summary>The pages of the guide say what firmware, simulator and parts list say.</summary>
public sealed class GuideTests
{
    private static readonly SpoolParameters Parts = new();
    private static readonly FlightParameters Flight = new();
    private static readonly Calibration Unit = new();
    private static readonly SpoolSums Sums = new(Parts);

    public static TheoryData<string> Pages => [.. PageNames];

    private static string[] PageNames => [.. Directory.GetFiles(Path.Combine(Guide.Root, "hardware"), "*.md").Select(file => Path.GetFileName(file)!).Order()];

    [Fact]
    public void EverySentenceOfTheUnitIsInTroubleshooting()
    {
        string page = Guide.Text("TROUBLESHOOTING.md");
        Assert.All(Enum.GetValues<Reason>(), reason => Assert.Contains("| " + ReasonText.For(reason) + " |", page, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<PartStatus>(), status => Assert.Contains("| " + PartText.For(status) + " |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryQuestionOfTheWizardIsInCalibration()
    {
        string page = Guide.Text("CALIBRATION.md");
        string session = File.ReadAllText(Path.Combine(Guide.Root, "tests", "KiteController.Cli.Tests", "Sessions", "calibrate-and-fly.transcript.txt"));
        string wizard = session[session.IndexOf("cal all", StringComparison.Ordinal)..session.IndexOf("!free drum", StringComparison.Ordinal)];
        string[] questions = [.. wizard.ReplaceLineEndings("\n").Split('\n').Where(line => line.EndsWith("Then press Enter.", StringComparison.Ordinal) || Regex.IsMatch(line, @"^(Which|How).*(\?|scale\.)$"))];
        Assert.True(questions.Length >= 16);
        Assert.All(questions, question => Assert.Contains("| " + question + " |", page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryReferenceIsAPartOfTheBill(string page)
    {
        HashSet<string> known = [.. PartsList.Parts.Select(part => part.Reference)];
        var named = Regex.Matches(WithoutLinks(Guide.Text(page)), @"\b(BT1|EN1|LC1|RS1|RV1|BZ1|PS1|M1|F[1-5]|[C-EHJKQRSU]\d{1,2})\b(?!_|/)").Select(match => match.Value).Distinct();
        Assert.Equal([], named.Where(reference => !known.Contains(reference)));
    }

    [Fact]
    public void AssemblySaysWhereEveryPartGoes()
    {
        string page = Spans(Guide.Text("ASSEMBLY.md"));
        string[] field = ["H42", "H43"];
        Assert.Equal([], PartsList.Parts.Select(part => part.Reference).Where(reference => !field.Contains(reference) && !Regex.IsMatch(page, $@"\b{reference}\b")));
        Assert.All(field, reference => Assert.Contains(PageNames, other => Regex.IsMatch(Guide.Text(other), $@"\b{reference}\b")));
    }

    [Theory]
    [InlineData("H19")]
    [InlineData("H21")]
    [InlineData("H22")]
    public void AsManyScrewsAreBoughtAsArePutIn(string reference)
    {
        string[] row = Guide.Rows("bom.csv").Single(cells => cells[0] == reference);
        string[] spare = ["", "one spare", "two spare"];
        int sum = row[5].Split("; ").Sum(place => Array.IndexOf(spare, place) is > 0 and var more ? more : int.Parse(place[place.LastIndexOf(' ')..], CultureInfo.InvariantCulture));
        Assert.Equal(PartsList.Find(reference).Quantity, sum);
    }

    [Fact]
    public void EveryWireOfTheNetlistIsBought()
    {
        string bought = PartsList.Find("H27").Specification;
        var thick = Netlist.Nets.Select(net => Regex.Match(net.Wire, @"^\d+ AWG").Value).Where(wire => wire.Length != 0).Distinct();
        Assert.All(thick, wire => Assert.Contains(wire, bought, StringComparison.Ordinal));
    }

    [Fact]
    public void TheStoryOfThePatangTellsTheRatesOfSteering()
    {
        string[] rates = [.. Regex.Matches(File.ReadAllText(Path.Combine(Guide.Root, "firmware", "STEERING.md")), @"^\| (?:Hold|Steer|Launch|Land)\b[^|]*\| ([\d.]+ %) \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];
        Assert.Equal(4, rates.Length);
        Says("FIRST-FLIGHT.md", $"counts {rates[0]} in Hold, {rates[1]} of the legs in Steer, {rates[2]} of the launches, {rates[3]} of the landings.");
    }

    [Fact]
    public void EveryPrintedPartIsNamedInAssembly()
    {
        string page = Guide.Text("ASSEMBLY.md");
        string[] notPrinted = ["parameters", "shapes", "assembly"];
        var parts = Directory.GetFiles(Guide.PathOf("mechanics"), "*.scad").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !notPrinted.Contains(name));
        Assert.All(parts, part => Assert.Matches($@"\b{part}\b", page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLinkLeadsSomewhere(string page)
    {
        var links = Regex.Matches(Guide.Text(page), @"\]\(([^)#]+)\)").Select(match => match.Groups[1].Value).Where(link => !link.StartsWith("http", StringComparison.Ordinal));
        Assert.All(links, link => Assert.True(File.Exists(Guide.PathOf(link)), $"{page} links to {link}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EverySettingExists(string page)
    {
        string[] groups = [.. ParameterNames.Select(name => name[..name.IndexOf('.', StringComparison.Ordinal)]).Distinct()];
        var named = Regex.Matches(Guide.Text(page), @"(?<=[`\s])(?:set )?([a-z]+\.[a-z_]+)(?=[`\s])").Select(match => match.Groups[1].Value).Where(name => !name.EndsWith(".scad", StringComparison.Ordinal))
            .Where(name => groups.Contains(name[..name.IndexOf('.', StringComparison.Ordinal)]));
        Assert.Equal([], named.Where(name => !ParameterNames.Contains(name)));
    }

    [Fact]
    public void FiguresInThePagesAreThoseOfFirmwareAndSimulator()
    {
        Says("CALIBRATION.md", $"| {Unit.TensionNewtonPerCount:0.000e+0} N a count, {1.0 / Unit.TensionNewtonPerCount:0} counts a newton |");
        Says("CALIBRATION.md", $"| {Unit.SpoolCoreRadiusMetre * 1000:0} mm |");
        Says("CALIBRATION.md", $"| {Unit.MotorResistanceOhm:0.000} ohm |");
        Says("CALIBRATION.md", $"| {Unit.SpoolVoltSecondPerRadian * 1000:0.00} mV s/rad |");
        Says("CALIBRATION.md", $"{Mechanics.Of("wrap_angle"):0} degrees make {2.0 * Math.Sin(Mechanics.Of("wrap_angle") * Math.PI / 360.0):0.000} N");
        Says("CALIBRATION.md", $"| {Unit.SpoolLineMetre:0} |");
        Says("CALIBRATION.md", $"until {Unit.LineOutAtZeroMetre:0} are out");
        Says("ELECTRONICS.md", $"{EnableTiming.ShortestSecond * 1000:0.0} to {EnableTiming.LongestSecond * 1000:0.0} ms");
        Says("ELECTRONICS.md", $"Allowed: {EnableCircuit.HoldNanoseconds / 1_000_000} ms");
        Says("ELECTRONICS.md", $"holds for {EnableTiming.NominalSecond * 1000:0} ms");
        Says("ELECTRONICS.md", $"drags with {Parts.WiperNewton:0.0} N");
        Says("ELECTRONICS.md", $"than the {Parts.BridgeOhm * 1000:0} of the\nsimulator");
        Says("FIRST-FLIGHT.md", $"2 N take {Sums.ShortedSpeed(2.0, Sums.HalfRadius):0.00} m/s, 5 N {Sums.ShortedSpeed(5.0, Sums.HalfRadius):0.00} m/s");
        Says("FIRST-FLIGHT.md", $"5 N held still are {new SpoolSums(SizesPage.Small).ReelInAmpere(5.0, 0.0, Sums.HalfRadius):0.0} A in this one");
        Says("FIRST-FLIGHT.md", $"set `motor.limit` {SizesPage.Small.CurrentLimitAmpere:0.0}");
        Says("FIRST-FLIGHT.md", $"holds {Flight.WorkingLengthMetre:0} m, lands to {Flight.LandedLengthMetre:0} m");
        Says("FIRST-FLIGHT.md", $"pull above {Flight.TensionCeilingNewton:0} N");
        Says("SAFETY-AND-LAW.md", $"is {Flight.HeightCeilingMetre:0} m above the spool");
        Says("SAFETY-AND-LAW.md", $"none within {Unit.SpoolLineMetre:0} m");
        Says("SAFETY-AND-LAW.md", $"{Flight.LineStrengthNewton:0} N here, with `tension.limit` {Flight.TensionLimitNewton:0} N");
        Says("FIELD.md", $"above {Flight.SupplyToArmVolt:0} V (`supply.arm`)");
        Says("FIELD.md", $"below {Flight.SupplyToFlyVolt:0.0} V (`supply.fly`)");
        Says("FIELD.md", $"{Unit.LineOutAtZeroMetre:0} m (`spool.leader`)");
        Says("TROUBLESHOOTING.md", $"More than {Health.SlackToArmNewton:0} N.");
        Says("TROUBLESHOOTING.md", $"more than {Sums.DryNewton:0.0} N to pull line from the shorted drum");
        Says("ASSEMBLY.md", $"its middle {Mechanics.Of("imu_radius"):0} mm in front of the axle");
        Says("ASSEMBLY.md", $"{Mechanics.Of("arm_length"):0} mm for the front less 4, {Mechanics.Of("arm_rear_length"):0} mm for the rear");
        Says("ASSEMBLY.md", $"From {Mechanics.Of("arm_rest_deg"):0} to {Mechanics.Of("arm_high_deg"):0} degrees");
        Says("ASSEMBLY.md", $"Wind {Unit.SpoolLineMetre:0} m on");
        Says("ASSEMBLY.md", $"{Unit.LineOutAtZeroMetre:0} m of line stay out");
        Says("FIRST-POWER-UP.md", $"some -{Sums.VoltSecond * 2.0 * Math.PI / Sums.ShortedOhm:0.0} A");
        Says("FLASHING.md", $"{SerialLink.BaudRate} baud");
        Says("TROUBLESHOOTING.md", $"{SerialLink.BaudRate} baud");
    }

    [Fact]
    public void TheGuideSaysThatNothingWasBuilt() =>
        Assert.Contains("**Nothing here has been built yet, by anybody.**", Guide.Text("README.md"), StringComparison.Ordinal);

    private static HashSet<string> ParameterNames { get; } =
        [.. Regex.Matches(File.ReadAllText(Path.Combine(Guide.Root, "firmware", "PARAMETERS.md")), @"^\| `([^`]+)` \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];

    private static void Says(string page, FormattableString words)
    {
        string text = words.ToString(CultureInfo.InvariantCulture);
        Assert.True(Guide.Text(page).Contains(text, StringComparison.Ordinal), $"{page} does not say: {text}");
    }

    private static string WithoutLinks(string text) => Regex.Replace(text, @"\]\([^)]*\)", "]");

    /// <summary>The text with "H3 to H6" written out.</summary>
    private static string Spans(string text) => Regex.Replace(text, @"\b([A-Z])(\d+) to \1(\d+)\b", match =>
    {
        int first = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), last = int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture);
        return string.Join(" ", Enumerable.Range(first, last - first + 1).Select(number => match.Groups[1].Value + number));
    });
}
