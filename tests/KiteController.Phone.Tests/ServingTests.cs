using System;
using KiteController.App;
using KiteController.Phone.Tests.Rig;
using Xunit;

namespace KiteController.Phone.Tests;

/// <summary>The page costs the loop nothing that the tick could feel.</summary>
public sealed class ServingTests(ITestOutputHelper output)
{
    // Requirement: KC-PHN-001
    [Fact]
    public void AsksTwiceASecondMakeNoTickLateWhileTheKiteFlies()
    {
        var field = new Field();
        var phone = field.PairedPhone();
        field.FlyBy(phone);
        var looker = field.NewPhone();
        field.EachTick += looker.KeepAsking;
        var timing = field.Unit.Timing;
        var (overruns, collections, answers) = (timing.Overruns, timing.Collections, phone.Answers);
        timing.MaxSliceMicroseconds = 0;
        timing.MaxMicroseconds = 0;
        field.WorstLatenessMicroseconds = 0;

        field.Run(6000);

        output.WriteLine($"60 s, {phone.Answers - answers} and {looker.Answers} answers: {timing.Overruns - overruns} overruns, worst delay {field.WorstLatenessMicroseconds} us, longest slice {timing.MaxSliceMicroseconds} us, longest tick {timing.MaxMicroseconds} us, {timing.Collections - collections} collections");
        Assert.InRange(phone.Answers - answers, 110, 125);
        Assert.Equal(overruns, timing.Overruns);
        Assert.InRange(field.WorstLatenessMicroseconds, 0, CyclicExecutive.ToleranceMicroseconds);
        Assert.InRange(timing.MaxSliceMicroseconds, 1, CyclicExecutive.SliceMicroseconds);
    }
}
