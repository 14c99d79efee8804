using System;
using System.Collections.Generic;
using System.Device.Gpio;
using System.Device.Pwm;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Loop;
using nanoFramework.Hardware.Esp32;
using Xunit;

namespace KiteController.Board.Tests.Drivers;

/// <summary>What a person sees and hears.</summary>
public sealed class SignalTests
{
    private const int CycleTicks = SignalPattern.TicksPerStep * SignalPattern.StepCount;

    [Fact]
    public void EveryAnnunciationLooksDifferent()
    {
        var seen = new HashSet<string>();
        foreach (Annunciation annunciation in Enum.GetValues<Annunciation>())
        {
            var bench = new Bench();
            Assert.True(seen.Add(Watch(bench, MakeLight(), annunciation)), annunciation.ToString());
        }
    }

    [Fact]
    public void LightIsSteadyWhileArmedAndBlinksShortlyWhileSafe()
    {
        var bench = new Bench();
        StatusLight light = MakeLight();
        Assert.DoesNotContain('.', Watch(bench, light, Annunciation.Armed));
        string safe = Watch(bench, light, Annunciation.Safe);
        Assert.Equal(SignalPattern.TicksPerStep, safe.Split('#').Length - 1);
    }

    [Fact]
    public void BuzzerIsSilentWhileSafeAndSoundsAtItsPitchInAFailsafe()
    {
        var bench = new Bench();
        Buzzer buzzer = MakeBuzzer();
        Assert.DoesNotContain('#', Listen(bench, buzzer, Annunciation.Safe));
        buzzer.Advance(Annunciation.Failsafe);
        Assert.Equal(Buzzer.FrequencyHertz, bench.Board.Buzzer.FrequencyHertz);
    }

    [Fact]
    public void ArmingChirpsTwiceAndThenFallsSilent()
    {
        var bench = new Bench();
        Buzzer buzzer = MakeBuzzer();
        string first = Listen(bench, buzzer, Annunciation.Armed);
        Assert.StartsWith("########........########........", first);
        Assert.DoesNotContain('#', first[32..]);
        Assert.DoesNotContain('#', Listen(bench, buzzer, Annunciation.Armed));
    }

    [Theory]
    [InlineData(Annunciation.Failsafe)]
    [InlineData(Annunciation.CutSuspected)]
    [InlineData(Annunciation.Cut)]
    public void AlarmsGoOn(Annunciation annunciation)
    {
        var bench = new Bench();
        Buzzer buzzer = MakeBuzzer();
        string first = Listen(bench, buzzer, annunciation);
        Assert.Contains('#', first);
        Assert.Equal(first, Listen(bench, buzzer, annunciation));
        Assert.Equal(first, Listen(bench, buzzer, annunciation));
    }

    private static StatusLight MakeLight() => new(new GpioController().OpenPin(Pins.StatusLed, PinMode.Output));

    private static Buzzer MakeBuzzer()
    {
        Configuration.SetPinFunction(Pins.Buzzer, DeviceFunction.PWM3);
        var buzzer = new Buzzer(PwmChannel.CreateFromPin(Pins.Buzzer, Buzzer.FrequencyHertz, 0.0));
        buzzer.Start();
        return buzzer;
    }

    private static string Watch(Bench bench, StatusLight light, Annunciation annunciation)
        => Play(() => light.Advance(annunciation), () => bench.Board.StatusLed.IsLit);

    private static string Listen(Bench bench, Buzzer buzzer, Annunciation annunciation)
        => Play(() => buzzer.Advance(annunciation), () => bench.Board.Buzzer.IsSounding);

    private static string Play(Action advance, Func<bool> isOn)
    {
        var line = new char[CycleTicks];
        for (int i = 0; i < CycleTicks; i++)
        {
            advance();
            line[i] = isOn() ? '#' : '.';
        }

        return new string(line);
    }
}
