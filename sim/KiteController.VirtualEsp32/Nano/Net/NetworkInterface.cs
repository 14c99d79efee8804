namespace KiteController.VirtualEsp32.Nano;

/// <summary>What nanoFramework's NetworkInterface becomes on the virtual board: a station that is not used, and the access point.</summary>
public class NetworkInterface
{
    /// <summary>Creates the interface of a number.</summary>
    protected NetworkInterface(int interfaceIndex) => SpecificConfigId = (uint)interfaceIndex;

    /// <summary>Which kind it is.</summary>
    public NetworkInterfaceType NetworkInterfaceType { get; private init; }

    /// <summary>Number of its settings among those of its kind.</summary>
    public uint SpecificConfigId { get; set; }

    /// <summary>Its address on the air; the same for every virtual board.</summary>
    public byte[] PhysicalAddress { get; set; } = [0x24, 0x0a, 0xc4, 0x00, 0x4b, 0x17];

    /// <summary>All that the chip has.</summary>
    public static NetworkInterface[] GetAllNetworkInterfaces()
    {
        VirtualBoard.Current.Charge(NativeCall.Other);
        return
        [
            new NetworkInterface(0) { NetworkInterfaceType = NetworkInterfaceType.Wireless80211 },
            new NetworkInterface(0) { NetworkInterfaceType = NetworkInterfaceType.WirelessAP },
        ];
    }

    /// <summary>Gives the interface an address; the virtual network has no addresses.</summary>
    public void EnableStaticIPv4(string ipv4Address, string ipv4SubnetMask, string ipv4GatewayAddress)
    {
        _ = (ipv4Address, ipv4SubnetMask, ipv4GatewayAddress);
        VirtualBoard.Current.Charge(NativeCall.File);
    }
}
