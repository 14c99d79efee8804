using System.Device.Adc;
using System.Device.Gpio;
using KiteController.Board.Tests.Rig;
using KiteController.VirtualEsp32;
using Xunit;

namespace KiteController.Board.Tests.Drivers;

/// <summary>STOP, lever, and the two voltages.</summary>
public sealed class PersonInputsTests
{
    [Fact]
    public void StopIsSeenAtTheSecondReading()
    {
        var bench = new Bench();
        StopButton stop = MakeStop();
        bench.PassMilliseconds(1);
        Assert.False(stop.ReadPressed());
        bench.Signals.StopPressed = true;
        bench.PassMilliseconds(10);
        Assert.False(stop.ReadPressed());
        bench.PassMilliseconds(10);
        Assert.True(stop.ReadPressed());
        bench.Signals.StopPressed = false;
        bench.PassMilliseconds(10);
        Assert.False(stop.ReadPressed());
    }

    // Requirement: KC-SAF-004
    [Fact]
    public void BrokenStopWireLooksPressed()
    {
        var bench = new Bench();
        StopButton stop = MakeStop();
        bench.Board.Stop.WireBroken = true;
        bench.PassMilliseconds(10);
        stop.ReadPressed();
        Assert.True(stop.ReadPressed());
    }

    [Fact]
    public void OneSpikeOnTheStopLineDoesNothing()
    {
        var bench = new Bench();
        StopButton stop = MakeStop();
        for (int i = 0; i < 10; i++)
        {
            bench.Signals.StopPressed = i % 2 == 0;
            bench.PassMilliseconds(10);
            Assert.False(stop.ReadPressed());
        }
    }

    [Fact]
    public void AnalogCountsFollowLeverSupplyAndCurrent()
    {
        var bench = new Bench(BoardOptions.Ideal());
        bench.Signals.SupplyVolt = 12.0;
        bench.Signals.MotorCurrentAmpere = 10.0;
        bench.Signals.LeverPosition = 1.0;
        bench.PassMilliseconds(1);
        var analog = new AnalogInputs(new AdcController());
        analog.Read(bench.Frame);
        analog.Read(bench.Frame);
        Assert.False(bench.Frame.AnalogFresh);
        analog.Read(bench.Frame);
        Assert.True(bench.Frame.AnalogFresh);

        BoardWiring wiring = bench.Board.Wiring;
        AssertVolt(12.0 * wiring.SupplyDividerRatio, bench.Frame.Supply);
        AssertVolt(wiring.MotorCurrentZeroVolt + 10.0 * wiring.MotorCurrentVoltPerAmpere, bench.Frame.MotorCurrent);
        AssertVolt(wiring.LeverCentreVolt + wiring.LeverSpanVolt, bench.Frame.Lever);
    }

    [Fact]
    public void EachTickReadsOneOfThemAndThreeTicksReadAll()
    {
        var bench = new Bench(BoardOptions.Ideal());
        var analog = new AnalogInputs(new AdcController());
        for (int i = 0; i < 3; i++)
        {
            analog.Read(bench.Frame);
        }

        int supply = bench.Frame.Supply;
        int current = bench.Frame.MotorCurrent;
        int lever = bench.Frame.Lever;
        bench.Signals.SupplyVolt = 10.0;
        bench.Signals.MotorCurrentAmpere = 5.0;
        bench.Signals.LeverPosition = -0.5;
        bench.PassMilliseconds(1);
        bench.Board.Statistics.Clear();
        for (int i = 0; i < 3; i++)
        {
            analog.Read(bench.Frame);
            Assert.Equal(i + 1, bench.Board.Statistics.CallsOf(NativeCall.Adc));
        }

        Assert.True(bench.Frame.Supply < supply && bench.Frame.MotorCurrent > current && bench.Frame.Lever < lever);
    }

    /// <summary>Counts of 12 bits over 3.3 V, give or take what an ideal converter rounds.</summary>
    private static void AssertVolt(double volt, int counts)
        => Assert.InRange(counts, volt / 3.3 * 4095.0 - 2.0, volt / 3.3 * 4095.0 + 2.0);

    private static StopButton MakeStop() => new(new GpioController().OpenPin(Pins.Stop, PinMode.InputPullUp));
}
