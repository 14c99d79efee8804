using System;
using System.Linq;
using KiteController.App;
using KiteController.Core.Flight;
using KiteController.Core.Safety;
using KiteController.Phone.Tests.Rig;
using Xunit;

namespace KiteController.Phone.Tests;

/// <summary>A hundred thousand requests that no phone would send, while the kite flies at the word of one that is paired.</summary>
public sealed class AttackTests(ITestOutputHelper output)
{
    private const int Requests = 25_000;

    // Requirement: KC-PHN-002
    // Requirement: KC-PHN-003
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void NothingThatAStrangerSendsIsObeyedOrMakesATickLate(int seed)
    {
        var field = new Field();
        var phone = field.PairedPhone();
        field.FlyBy(phone);
        var random = new Random(seed);
        var attackers = Enumerable.Range(0, 5).Select(_ => new Attacker(field, random, phone)).ToArray();
        var timing = field.Unit.Timing;
        timing.MaxSliceMicroseconds = 0;
        field.WorstLatenessMicroseconds = 0;
        field.Requests.Clear();
        var (overruns, answers, start) = (timing.Overruns, phone.Answers, field.Flight.TimeSeconds);

        while (attackers.Sum(one => one.Sent) < Requests)
        {
            foreach (var attacker in attackers)
            {
                attacker.Act();
            }

            field.Run(1);
        }

        var seconds = field.Flight.TimeSeconds - start;
        output.WriteLine($"{attackers.Sum(one => one.Sent)} requests in {seconds:0} s, {(phone.Answers - answers) / seconds:0.00} answers/s to the paired phone, {timing.Overruns - overruns} overruns, worst delay {field.WorstLatenessMicroseconds} us, longest slice {timing.MaxSliceMicroseconds} us");
        Assert.Empty(field.Requests);
        Assert.Equal((UnitState.Armed, FlightMode.Hold), (field.State, field.Unit.Flight.Status.Mode));
        Assert.Equal(overruns, timing.Overruns);
        Assert.InRange(field.WorstLatenessMicroseconds, 0, CyclicExecutive.ToleranceMicroseconds);
        Assert.InRange(timing.MaxSliceMicroseconds, 1, CyclicExecutive.SliceMicroseconds);
        Assert.True((phone.Answers - answers) / seconds > 1.0, "The paired phone was kept waiting.");
    }
}
