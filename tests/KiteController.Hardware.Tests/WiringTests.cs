using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KiteController.Board;
using KiteController.Hardware.Tests.Drawing;
using KiteController.Hardware.Tests.Tables;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Hardware.Tests;

/// <summary>Netlist, pin table, bill of materials and drawing say the same.</summary>
public sealed class WiringTests
{
    private const string Chip = "U1.GPIO";

    [Fact]
    public void EveryPinOfThePinTableIsOnTheNetOfItsName()
    {
        var table = Guide.Rows("pins.csv").Select(row => (Net: row[0], Pin: Chip + row[1])).Order();
        var netlist = Netlist.Nets.SelectMany(net => net.Pins.Where(pin => pin.StartsWith(Chip, System.StringComparison.Ordinal)).Select(pin => (Net: net.Name, Pin: pin))).Order();
        Assert.Equal(table, netlist);
    }

    [Fact]
    public void NoPinIsOnTwoNets()
    {
        // The two grounds join at one pin, and nowhere else.
        var twice = Netlist.Nets.SelectMany(net => net.Pins).GroupBy(pin => pin).Where(group => group.Count() > 1).Select(group => group.Key);
        Assert.Equal(["PS1.IN-"], twice);
    }

    [Fact]
    public void WiredPartsAreTheElectricalPartsOfTheBill()
    {
        var bill = PartsList.Parts.Select(part => part.Reference).Where(reference => reference[0] != 'H').Order();
        Assert.Equal(bill, Netlist.Parts.Order());
    }

    [Fact]
    public void QuantitiesOfWiredPartsAreTheirReferences()
    {
        Assert.All(PartsList.Parts.Where(part => part.Reference[0] != 'H'), part => Assert.Equal(part.References, part.Quantity));
        Assert.Equal(PartsList.Parts.Count, PartsList.Parts.Select(part => part.Reference).Distinct().Count());
    }

    [Fact]
    public void ANetHasTwoPinsUnlessNothingIsToBeWired() =>
        Assert.All(Netlist.Nets, net => Assert.Equal(net.Wire != "none", net.Pins.Count > 1));

    [Fact]
    public void AddressesOnTheBusAreThoseOfFirmwareAndSimulator()
    {
        var wiring = new BoardWiring();
        string note = Guide.Rows("pins.csv").Single(row => row[0] == "i2c_data")[4];
        Assert.Contains($"MPU6050 0x{wiring.ImuAddress:X2}; AS5600 0x{wiring.PivotSensorAddress:X2}; NAU7802 0x{wiring.LoadCellAddress:X2};", note, System.StringComparison.Ordinal);
        Assert.Contains($"address 0x{Nau7802.Address:X2}", PartsList.Find("U9").Specification, System.StringComparison.Ordinal);
        Assert.Equal([wiring.ImuAddress, wiring.PivotSensorAddress, wiring.LoadCellAddress], new int[] { Mpu6050.Address, As5600.Address, Nau7802.Address });
        Assert.Equal("logic_ground", Netlist.Of("U7.AD0")?.Name);
    }

    [Fact]
    public void TheDrawingShowsEveryPin()
    {
        HashSet<string> drawn = [.. Sheet.ReadAll().SelectMany(sheet => sheet.Pins)];
        Assert.Equal([], Netlist.Nets.SelectMany(net => net.Pins).Where(pin => !drawn.Contains(pin)));
        Assert.Equal([], drawn.Where(pin => Netlist.Of(pin) is null));
    }

    [Fact]
    public void TheDrawingIsMadeFromTheNetlist() =>
        Assert.All(Sheet.ReadAll(), sheet => Guide.MustBe("wiring-" + sheet.Name + ".svg", WiringDrawing.Draw(sheet)));

    [Fact]
    public void TheConnectionTableIsMadeFromTheNetlist()
    {
        var text = new System.Text.StringBuilder("# Connections\n\nMade from [netlist.csv](netlist.csv). PART.PIN; parts are those of [bom.csv](bom.csv). The same as pictures: [power](wiring-power.svg), [motor](wiring-motor.svg), [enable](wiring-enable.svg), [sensors](wiring-sensors.svg).\n\n| net | wire | joins | note |\n|---|---|---|---|\n");
        foreach (Net net in Netlist.Nets)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {net.Name} | {net.Wire} | {string.Join(", ", net.Pins)} | {net.Note} |\n");
        }

        Guide.MustBe("CONNECTIONS.md", text.ToString());
    }
}
