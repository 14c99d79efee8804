using System;
using KiteController.Phone.Tests.Rig;
using Xunit;

namespace KiteController.Phone.Tests;

/// <summary>What the paired phone tells of a cut that the unit did not see.</summary>
public sealed class WonTests
{
    // Requirement: KC-PHN-004, KC-RUN-006
    [Fact]
    public void WhoTapsThatTheOtherKiteIsCutSeesWhereItComesDownAndFliesOn()
    {
        var field = new Field();
        var phone = field.PairedPhone();
        field.FlyBy(phone);
        field.Run(3000);

        Assert.StartsWith("Well flown.", phone.Order("cut theirs").Text, StringComparison.Ordinal);
        field.Run(100);

        var status = phone.Status();
        Assert.Equal((1, 0, 1), (status.GetProperty("cx").GetInt32(), status.GetProperty("cut").GetInt32(), status.GetProperty("st").GetInt32()));
    }

    // Requirement: KC-PHN-004
    [Fact]
    public void WhoTapsThatTheKiteIsCutIsObeyed()
    {
        var field = new Field();
        var phone = field.PairedPhone();
        field.FlyBy(phone);
        field.Run(3000);

        phone.Order("cut yes");
        field.Run(100);

        Assert.Equal(2, phone.Status().GetProperty("cut").GetInt32());
    }
}
