using System;
using System.Text.Json.Nodes;
using KiteController.Core.Flight;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using KiteController.Core.Safety;
using KiteController.Phone.Tests.Browser;
using KiteController.Phone.Tests.Rig;
using Xunit;

namespace KiteController.Phone.Tests;

/// <summary>A whole flight, cut and search by taps on the page that the firmware serves, in Chromium at the size of a phone.</summary>
public sealed class PageTests
{
    private const int Hurry = 4;

    // Requirement: KC-PHN-004
    [Fact]
    public void AFlightIsFlownCutAndSearchedForByTaps()
    {
        using var live = new LiveField(Hurry);
        using var chromium = new Chromium();
        using var page = new PhoneScreen(chromium, Hurry);
        Open(live, page);
        Pair(live, page);
        RefuseToArm(live, page);
        Launch(page);
        Steer(page);
        Cut(live, page);
        Search(live, page);
        Assert.Empty(page.Evaluate("errors")!.AsArray());
    }

    // Requirement: KC-PHN-004, KC-RUN-006
    [Fact]
    public void AWonFightIsToldAndTheQuestionForACutIsAnsweredByTaps()
    {
        using var live = new LiveField(Hurry);
        using var chromium = new Chromium();
        using var page = new PhoneScreen(chromium, Hurry);
        Open(live, page);
        Pair(live, page);
        Launch(page);
        Win(live, page);
        LoseByTheLever(live, page);
        Assert.Empty(page.Evaluate("errors")!.AsArray());
    }

    private static void Open(LiveField live, PhoneScreen page)
    {
        page.Open(live.Address);
        page.WaitFor("typeof s!=='undefined'&&s&&document.getElementById('w').innerText!=='...'", "the page shows the unit");
        live.WaitForPage();
    }

    private static void Pair(LiveField live, PhoneScreen page)
    {
        Assert.Equal("Disarmed", page.Text("w"), ignoreCase: true);
        Assert.True(page.Shows("look"));
        Assert.False(page.Shows("arm"));
        page.Picture("1-not-paired");
        live.Do(field => field.Flight.World.StopPressed = true);
        page.WaitFor("s.may===1", "STOP has been held");
        page.Tap("#pair");
        page.WaitFor("key.length===32", "the phone has a key");
        live.Do(field => field.Flight.World.StopPressed = false);
        page.WaitFor("s.mine===1", "the phone is paired");
        page.WaitFor("document.getElementById('say').hidden", "the answer has gone");
        page.Picture("2-disarmed");
    }

    private static void RefuseToArm(LiveField live, PhoneScreen page)
    {
        live.Do(field => field.Flight.World.StopPressed = true);
        page.WaitFor("s.no.includes('STOP')", "the unit says why it will not arm");
        HoldToArm(page);
        page.WaitFor("document.getElementById('say').innerText.startsWith('Refused')", "the unit refuses");
        Assert.Contains("STOP is pressed", page.Text("why"), StringComparison.Ordinal);
        page.Picture("3-refusing");
        Assert.Equal(UnitState.Disarmed, live.Ask(field => field.State));
        live.Do(field => field.Flight.World.StopPressed = false);
        page.WaitFor("s.no===''", "nothing stands against arming");
        page.Press("#arm");
        page.Evaluate("new Promise(f=>setTimeout(f,700))");
        page.Release();
        page.Evaluate("new Promise(f=>setTimeout(f,1500))");
        Assert.Equal(UnitState.Disarmed, live.Ask(field => field.State));
    }

    private static void Launch(PhoneScreen page)
    {
        HoldToArm(page);
        page.WaitFor("s.st===1", "the unit is armed");
        page.Tap("[data-m=\"2\"]");
        page.WaitFor("s.md===2", "the kite is launched");
        page.WaitFor("s.md===3&&s.l>50", "the kite is held at its working length");
        page.WaitFor("s.u!=null", "the wind is known");
        page.WaitFor("document.getElementById('say').hidden", "the answer has gone");
        page.Picture("4-flying");
        Assert.True(page.Evaluate("s.lead")!.GetValue<int>() == 1);
    }

    private static void Steer(PhoneScreen page)
    {
        page.Tap("[data-m=\"6\"]");
        page.Tap("#pad", 0.6, 0.5);
        page.WaitFor("s.md===6", "the kite is steered");
        page.Picture("5-steering");
        page.Tap("[data-m=\"3\"]");
        page.WaitFor("s.md===3", "the kite is held again");
    }

    /// <summary>The card of the other kite comes, and everything that flies one's own stays within reach.</summary>
    private static void Win(LiveField live, PhoneScreen page)
    {
        page.Tap("#won");
        page.WaitFor("s.cx===1&&document.getElementById('go').innerText.startsWith('Theirs: go ')", "the card is that of the other kite");
        page.WaitFor("document.getElementById('say').hidden", "the answer has gone");
        page.Picture("10-theirs");
        Assert.True(page.InSight("t"), "The pull is not in sight.");
        Assert.True(page.InSight("modes"), "The modes are not in sight.");
        Assert.True(page.InSight("go"), "Where to go is not in sight.");
        Assert.Equal((FlightMode.Hold, CutState.Taut), live.Ask(field => (field.Unit.Flight.Status.Mode, field.Unit.Flight.Status.CutState)));
    }

    private static void LoseByTheLever(LiveField live, PhoneScreen page)
    {
        page.Tap("[data-m=\"1\"]");
        page.WaitFor("s.md===1", "the kite is flown by the lever");
        live.Do(field => field.Flight.World.Cut(0.5));
        page.WaitFor("s.cut===3", "the unit asks");
        page.WaitFor("document.getElementById('say').hidden", "the answer has gone");
        page.Picture("11-question");
        Assert.True(page.InSight("ask"), "The question is not in sight.");
        Assert.True(page.InSight("t"), "The pull is not in sight.");
        page.Tap("#ask [data-c=\"yes\"]");
        page.WaitFor("s.cut===2&&s.cx===0&&document.getElementById('go').innerText.startsWith('Go ')", "the card is that of one's own kite");
        Assert.Equal(FlightMode.Runner, live.Ask(field => field.Unit.Flight.Status.Mode));
    }

    private static void Cut(LiveField live, PhoneScreen page)
    {
        live.Do(field => field.Flight.World.Cut(0.5));
        for (var state = CutState.Taut; state == CutState.Taut; state = live.Ask(field => field.Unit.Flight.Status.CutState))
        {
        }

        live.Hurry = 1.0;
        page.WaitFor("document.getElementById('w').innerText.toLowerCase()==='slack'", "the page says that the line is slack");
        page.Picture("6-slack");
        live.Hurry = Hurry;
        page.WaitFor("s.cut===2&&s.cb!=null", "the cut is told");
        page.WaitFor("document.getElementById('go').innerText.startsWith('Go ')", "the card says where to go");
        page.WaitFor("document.getElementById('say').hidden", "the last answer has gone");
        page.Picture("7-cut");
        Assert.Equal(FlightMode.Runner, live.Ask(field => field.Unit.Flight.Status.Mode));
    }

    private static void Search(LiveField live, PhoneScreen page)
    {
        var before = page.Evaluate("s.cb+' '+s.n5+' '+s.w5")!.GetValue<string>();
        page.Tap("#map", 0.5, 0.4);
        page.WaitFor("!document.getElementById('seen').disabled", "a place was tapped");
        page.Tap("#seen");
        page.WaitFor("document.getElementById('say').innerText.startsWith('Told')", "the unit takes the sighting");
        page.WaitFor("s.cn===1", "the estimate rests on what was seen");
        page.Picture("8-seen");
        Assert.NotEqual(before, page.Evaluate("s.cb+' '+s.n5+' '+s.w5")!.GetValue<string>());
        Assert.Equal(1, live.Ask(field => field.Unit.LastCut.Estimate.Sightings));
        page.Evaluate("scrollTo(0,0)");
        page.Tap("#stop");
        page.WaitFor("s.st===0", "STOP has stopped");
        Assert.Equal(UnitState.Disarmed, live.Ask(field => field.State));
        Assert.True(page.Shows("card"));
        page.Tap("#found");
        page.WaitFor("document.getElementById('say').innerText.startsWith('It lay')", "the unit says how far off it had been");
        page.WaitFor("s.cf===1&&document.getElementById('w').innerText.toLowerCase()==='found'", "the kite is found");
        page.Evaluate("scrollTo(0,0)");
        page.Picture("9-found");
        var told = live.Ask(field => field.Unit.Settings.Set.Flight.FindMetre);
        page.Tap("#save");
        page.WaitFor("document.getElementById('save').hidden", "what was found is kept");
        Assert.Equal((1f, told), live.Ask(field => Stored(field)));
    }

    /// <summary>How many finds, and the drift of the last one in metres, a unit that is switched on now would know.</summary>
    private static (float Count, float Metre) Stored(Field field)
    {
        var stored = new ParameterSet();
        field.Unit.Settings.Store.Load(stored);
        return (stored.Flight.FindCount, stored.Flight.FindMetre);
    }

    private static void HoldToArm(PhoneScreen page)
    {
        page.Evaluate("say('')");
        page.Press("#arm");
        page.WaitFor("document.getElementById('say').innerText.match(/^(Armed|Refused)/)", "the unit answers");
        page.Release();
    }
}
