using System;
using System.Collections.Generic;
using KiteController.App;
using KiteController.App.Phone;
using KiteController.Core.Loop;
using KiteController.Core.Safety;
using KiteController.Simulator.Console;
using KiteController.Simulator.Flights;
using KiteController.VirtualEsp32.Network;
using Xunit;

namespace KiteController.Phone.Tests.Rig;

/// <summary>A simulated field: kite, helper, the unit with its Wi-Fi set up, and phones that behave as a test wants.</summary>
internal sealed class Field
{
    public static readonly AccessPointSettings Guarded = new(true, "KiteController-4B17", "a password of ours", false);

    private const int HttpPort = 80;

    public Field(Scenario? scenario = null, AccessPointSettings? radio = null, int settleTicks = 1200)
    {
        Flight = new ConsoleFlight(scenario ?? new Scenario { CutAtSeconds = null }, radio ?? Guarded);
        Run(settleTicks);
    }

    public ConsoleFlight Flight { get; }

    public KiteUnit Unit => Flight.Unit;

    public VirtualNetwork Network => Flight.Board.Network;

    /// <summary>Called after every tick.</summary>
    public Action? EachTick { get; set; }

    /// <summary>Every request that reached a tick.</summary>
    public List<OperatorRequest> Requests { get; } = [];

    /// <summary>Longest lateness of a cycle so far, microseconds; the polling alone makes it some 50.</summary>
    public int WorstLatenessMicroseconds { get; set; }

    public UnitState State => Unit.Flight.Status.State;

    public void Run(int ticks)
    {
        for (var i = 0; i < ticks; i++)
        {
            Flight.Tick();
            if (Unit.Frame.Request != OperatorRequest.None)
            {
                Requests.Add(Unit.Frame.Request);
            }

            WorstLatenessMicroseconds = Math.Max(WorstLatenessMicroseconds, Unit.Timing.LastLatenessMicroseconds);
            EachTick?.Invoke();
        }
    }

    /// <summary>Runs until something is so.</summary>
    public void RunUntil(Func<bool> so, int mostTicks = 2000)
    {
        for (var i = 0; !so(); i++)
        {
            Assert.True(i < mostTicks, "It has not come to that.");
            Run(1);
        }
    }

    public TcpPeer Connect() => Network.Connect(HttpPort) ?? throw new InvalidOperationException("Refused.");

    public Phone NewPhone() => new(this);

    /// <summary>A phone that was paired as a person would do it.</summary>
    public Phone PairedPhone()
    {
        var phone = NewPhone();
        Hold(PhoneKey.HoldTicks + 10);
        phone.Key = phone.Ask("POST", "/pair").Text;
        Release();
        return phone;
    }

    public void Hold(int ticks)
    {
        Flight.World.StopPressed = true;
        Run(ticks);
    }

    public void Release()
    {
        Flight.World.StopPressed = false;
        Run(10);
    }

    /// <summary>Arms and launches by phone, and waits until the kite is held at its working length.</summary>
    public void FlyBy(Phone phone)
    {
        Assert.StartsWith("Armed", phone.Order("arm").Text, StringComparison.Ordinal);
        Assert.StartsWith("Launch", phone.Order("mode launch").Text, StringComparison.Ordinal);
        EachTick += phone.KeepAsking;
        RunUntil(() => Unit.Flight.Status.Mode == Core.Flight.FlightMode.Hold, 20_000);
    }
}
