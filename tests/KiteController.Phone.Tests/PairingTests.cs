using KiteController.App.Phone;
using KiteController.Core.Loop;
using KiteController.Core.Safety;
using KiteController.Phone.Tests.Rig;
using Xunit;

namespace KiteController.Phone.Tests;

/// <summary>Only a phone in the hand of somebody who stands at the unit may give orders.</summary>
public sealed class PairingTests
{
    // Requirement: KC-PHN-003
    [Fact]
    public void WithoutStopHeldNoKeyIsHandedOut()
    {
        var field = new Field();
        var phone = field.NewPhone();

        var answer = phone.Ask("POST", "/pair");

        Assert.Equal(409, answer.Code);
        Assert.StartsWith("Hold STOP", answer.Text, System.StringComparison.Ordinal);
        Assert.False(field.Unit.Phone.Key.Known);
    }

    // Requirement: KC-PHN-003
    [Fact]
    public void TheKeyCountsOnceStopIsReleasedAndOutlastsARestart()
    {
        var field = new Field();
        var phone = field.NewPhone();
        field.Hold(PhoneKey.HoldTicks + 10);
        phone.Key = phone.Ask("POST", "/pair").Text;
        Assert.Equal(403, phone.Order("arm").Code);

        field.Release();
        Assert.Equal(1, phone.Status().GetProperty("mine").GetInt32());

        field.Flight.Do("power");
        field.Run(400);
        var again = new Rig.Phone(field) { Key = phone.Key };
        Assert.Equal(1, again.Status().GetProperty("mine").GetInt32());
    }

    // Requirement: KC-PHN-003
    [Fact]
    public void TwoPhonesInOneHoldPairNeither()
    {
        var field = new Field();
        var (first, second) = (field.NewPhone(), field.NewPhone());
        field.Hold(PhoneKey.HoldTicks + 10);
        first.Key = first.Ask("POST", "/pair").Text;
        second.Key = second.Ask("POST", "/pair").Text;
        field.Release();

        Assert.Equal(0, first.Status().GetProperty("mine").GetInt32());
        Assert.Equal(0, second.Status().GetProperty("mine").GetInt32());
        Assert.False(field.Unit.Phone.Key.Known);
    }

    // Requirement: KC-PHN-003
    [Theory]
    [InlineData("save")]
    [InlineData("set hold.length 90")]
    [InlineData("cal zero")]
    [InlineData("reboot")]
    [InlineData("wifi off")]
    [InlineData("arm now")]
    public void EvenThePairedPhoneGivesNoOrderBesidesThoseForPhones(string order)
    {
        var field = new Field();
        var phone = field.PairedPhone();
        field.Requests.Clear();

        Assert.Equal("That is no order for a phone.", phone.Order(order).Text);
        Assert.Empty(field.Requests);
    }

    // Requirement: KC-PHN-003
    [Fact]
    public void AnOrderThatComesTooLateIsNotObeyed()
    {
        var field = new Field();
        var phone = field.PairedPhone();
        var tick = phone.Tick();
        field.Requests.Clear();
        field.Run(PhoneOrders.StaleTicks + 10);

        var answer = phone.Ask("POST", "/do", tick + " arm");

        Assert.Equal(409, answer.Code);
        Assert.Empty(field.Requests);
        Assert.Equal(UnitState.Disarmed, field.State);
    }

    // Requirement: KC-PHN-005
    [Fact]
    public void AnybodyMayPressStop()
    {
        var field = new Field();
        var phone = field.PairedPhone();
        field.FlyBy(phone);
        var stranger = field.NewPhone();

        var answer = stranger.Ask("POST", "/stop");

        Assert.Equal("Stopped: the motor is off.", answer.Text);
        Assert.Equal(UnitState.Disarmed, field.State);
        Assert.Equal(OperatorRequest.Disarm, field.Requests[^1]);
    }
}
