using System.Text;
using KiteController.App.Phone;
using KiteController.Board;
using KiteController.Phone.Tests.Rig;
using KiteController.VirtualEsp32.Network;
using Xunit;

namespace KiteController.Phone.Tests;

/// <summary>There is no password that a stranger could know, and a new one needs a person at the unit.</summary>
public sealed class SetupTests
{
    // Requirement: KC-PHN-006
    [Fact]
    public void AUnitThatNobodyHasSetUpHasNoWifi()
    {
        var field = new Field(radio: AccessPointSettings.Off);

        Assert.Equal(AccessPointState.Off, field.Unit.Phone.Wifi.Radio.State);
        Assert.Null(field.Network.Connect(80));
        Assert.Equal(0, field.Network.OpenSockets);
    }

    // Requirement: KC-PHN-006
    [Fact]
    public void StopHeldFromPowerUpAndReleasedOpensTheWifiOnceForAPassword()
    {
        var field = new Field(radio: AccessPointSettings.Off);
        field.Flight.World.StopPressed = true;
        field.Flight.Do("power");
        field.Run(WifiSetup.HoldTicks + 20);
        field.Flight.World.StopPressed = false;
        field.Run(50);

        Assert.True(field.Network.Running is { Enabled: true, Open: true });
        Assert.False(field.Network.Stored.Enabled);
        var phone = field.NewPhone();
        Assert.Equal(1, phone.Status().GetProperty("setup").GetInt32());
        Assert.Equal(409, phone.Ask("POST", "/setup", "short").Code);
        Assert.Equal(200, phone.Ask("POST", "/setup", "A word of 4 m".Replace(' ', '-')).Code);
        field.Run(400);

        Assert.Equal(new AccessPointSettings(true, "KiteController-4B17", "A-word-of-4-m", false), field.Network.Running);
    }

    // Requirement: KC-PHN-006
    [Fact]
    public void ABrokenStopWireDoesNotOpenTheWifi()
    {
        var field = new Field();
        field.Flight.World.StopPressed = true;
        field.Flight.Do("power");
        field.Run(3 * WifiSetup.HoldTicks);

        Assert.Equal(Field.Guarded, field.Network.Running);
        Assert.Equal(Field.Guarded, field.Network.Stored);
    }

    // Requirement: KC-PHN-006
    [Fact]
    public void TheSerialLineSetsAPasswordWhileDisarmed()
    {
        var field = new Field(radio: AccessPointSettings.Off);
        field.Flight.Serial.Send(Encoding.ASCII.GetBytes("wifi password Red-Kite-88\r"));
        field.Run(200);
        field.Flight.Serial.Send("reboot\r"u8);
        field.Run(400);

        Assert.Equal(new AccessPointSettings(true, "KiteController-4B17", "Red-Kite-88", false), field.Network.Running);
    }

    [Fact]
    public void APhoneThatJoinsIsGivenAnAddress()
    {
        var field = new Field();
        byte[] discover = Dhcp(1, 0);
        field.Network.SendDatagram(67, new Datagram(new System.Net.IPEndPoint(0, 68), discover));
        field.RunUntil(() => field.Network.Sent.Count > 0);
        byte[] offer = field.Network.Sent.Dequeue().Bytes;
        Assert.Equal([192, 168, 4, 2], offer[16..20]);
        Assert.Equal(2, offer[242]);

        field.Network.SendDatagram(67, new Datagram(new System.Net.IPEndPoint(0, 68), Dhcp(3, 2)));
        field.RunUntil(() => field.Network.Sent.Count > 0);
        byte[] lease = field.Network.Sent.Dequeue().Bytes;
        Assert.Equal(5, lease[242]);
        Assert.Equal(discover[4..8], lease[4..8]);

        field.Network.SendDatagram(67, new Datagram(new System.Net.IPEndPoint(0, 68), Dhcp(3, 99)));
        field.RunUntil(() => field.Network.Sent.Count > 0);
        Assert.Equal(6, field.Network.Sent.Dequeue().Bytes[242]);
    }

    private static byte[] Dhcp(byte kind, byte wanted)
    {
        var packet = new byte[300];
        (packet[0], packet[1], packet[2], packet[4], packet[28]) = (1, 1, 6, 0x5A, 0xA2);
        byte[] options = [99, 130, 83, 99, 53, 1, kind, 50, 4, 192, 168, 4, wanted, 255];
        options.CopyTo(packet, 236);
        return packet;
    }
}
