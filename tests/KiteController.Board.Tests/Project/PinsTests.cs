using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using KiteController.Board.Tests.Rig;
using Xunit;

namespace KiteController.Board.Tests.Project;

/// <summary>The pins in the firmware are those in hardware/pins.csv.</summary>
public sealed class PinsTests
{
    [Fact]
    public void FirmwareAndHardwareNameTheSamePins()
    {
        Dictionary<string, int> firmware = typeof(Pins).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => !field.Name.EndsWith("Channel", System.StringComparison.Ordinal))
            .ToDictionary(field => field.Name.ToLowerInvariant(), field => (int)field.GetRawConstantValue()!);
        Dictionary<string, int> hardware = Rows().ToDictionary(row => row[0].Replace("_", string.Empty, System.StringComparison.Ordinal), row => int.Parse(row[1]));
        Assert.Equal(hardware.OrderBy(pair => pair.Key), firmware.OrderBy(pair => pair.Key));
    }

    [Theory]
    [InlineData("lever", Pins.LeverChannel)]
    [InlineData("supply", Pins.SupplyChannel)]
    [InlineData("motor_current", Pins.MotorCurrentChannel)]
    public void AnalogChannelsAreThoseOfThePins(string name, int channel)
    {
        string function = Rows().Single(row => row[0] == name)[3];
        Assert.Equal("ADC1 channel " + channel, function);
    }

    [Fact]
    public void NoPinHasTwoUses()
    {
        string[] numbers = Rows().Select(row => row[1]).ToArray();
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
    }

    private static IEnumerable<string[]> Rows()
        => File.ReadLines(Repository.PathOf("hardware", "pins.csv")).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','));
}
