using KiteController.Core.Flight;
using KiteController.Core.Loop;
using KiteController.Core.Safety;
using KiteController.Phone.Tests.Rig;
using Xunit;

namespace KiteController.Phone.Tests;

/// <summary>What a phone that falls silent means for a kite that flies at its word.</summary>
public sealed class LeadTests
{
    // Requirement: KC-SAF-040
    [Fact]
    public void ALaunchWithoutItsPhoneBecomesHoldAndLaterLightTension()
    {
        var field = new Field();
        var phone = field.PairedPhone();
        phone.Order("arm");
        phone.Order("mode launch");
        field.Run(550);
        Assert.Equal(FlightMode.Launch, field.Unit.Flight.Status.Mode);

        field.Run(100);
        Assert.Equal((FlightMode.Hold, Reason.PhoneLost), (field.Unit.Flight.Status.Mode, field.Unit.Flight.Status.ModeReason));

        field.Run(5600);
        Assert.Equal((UnitState.LightTension, Reason.PhoneLost), (field.State, field.Unit.Flight.Status.StateReason));
    }

    // Requirement: KC-SAF-040
    [Fact]
    public void APhoneThatIsHeardAgainInTimeChangesNothing()
    {
        var field = new Field();
        var phone = field.PairedPhone();
        field.FlyBy(phone);
        field.EachTick -= phone.KeepAsking;
        field.Run(5000);
        field.EachTick += phone.KeepAsking;
        field.Run(5000);

        Assert.Equal((UnitState.Armed, FlightMode.Hold), (field.State, field.Unit.Flight.Status.Mode));
    }

    // Requirement: KC-SAF-040
    [Fact]
    public void WhoeverAsksAtTheUnitTakesTheLead()
    {
        var field = new Field();
        var phone = field.PairedPhone();
        field.FlyBy(phone);
        field.EachTick -= phone.KeepAsking;
        field.Unit.Request(OperatorRequest.Hold);
        field.Run(8000);

        Assert.Equal(UnitState.Armed, field.State);
        Assert.False(field.Unit.Phone.Lead.Leads);
    }

    // Requirement: KC-SAF-040
    [Fact]
    public void AFlyerWithTheLineInHandNeedsNoPhone()
    {
        var field = new Field();
        var phone = field.PairedPhone();
        phone.Order("arm");
        phone.Order("mode assist");
        field.Run(8000);

        Assert.Equal((UnitState.Armed, FlightMode.Assist), (field.State, field.Unit.Flight.Status.Mode));
    }
}
