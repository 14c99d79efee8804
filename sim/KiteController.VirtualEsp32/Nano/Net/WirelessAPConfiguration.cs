using KiteController.VirtualEsp32.Network;

namespace KiteController.VirtualEsp32.Nano;

/// <summary>What nanoFramework's WirelessAPConfiguration becomes on the virtual board: one access point, kept over restarts.</summary>
public class WirelessAPConfiguration
{
    /// <summary>Creates the settings of a number.</summary>
    public WirelessAPConfiguration(uint id) => Id = id;

    /// <summary>Number of the settings.</summary>
    public uint Id { get; }

    /// <summary>How a station shows that it may join.</summary>
    public AuthenticationType Authentication { get; set; }

    /// <summary>Most stations at once.</summary>
    public byte MaxConnections { get; set; }

    /// <summary>Whether it opens by itself.</summary>
    public ConfigurationOptions Options { get; set; }

    /// <summary>What stations have to know.</summary>
    public string Password { get; set; } = "";

    /// <summary>What stations show.</summary>
    public string Ssid { get; set; } = "";

    /// <summary>All that are stored.</summary>
    public static WirelessAPConfiguration[] GetAllWirelessAPConfigurations()
    {
        VirtualBoard board = VirtualBoard.Current;
        board.Charge(NativeCall.Other);
        AccessPointSettings stored = board.Network.Stored;
        return
        [
            new WirelessAPConfiguration(0)
            {
                Authentication = stored.Open ? AuthenticationType.Open : AuthenticationType.WPA2,
                Options = stored.Enabled ? ConfigurationOptions.AutoStart : ConfigurationOptions.Disable,
                Password = stored.Password,
                Ssid = stored.Name,
            },
        ];
    }

    /// <summary>Stores them in flash; they count from the next start.</summary>
    public void SaveConfiguration()
    {
        VirtualBoard board = VirtualBoard.Current;
        board.Charge(NativeCall.File, board.Costs.FileCall + board.Costs.FlashErase);
        board.Network.Store(new AccessPointSettings((Options & ConfigurationOptions.Enable) != 0, Ssid, Password, Authentication == AuthenticationType.Open));
    }

    /// <summary>Whether an access point opens.</summary>
    public enum ConfigurationOptions : byte
    {
        /// <summary>Nothing said.</summary>
        None = 0,

        /// <summary>It does not.</summary>
        Disable = 1,

        /// <summary>It may.</summary>
        Enable = 2,

        /// <summary>It opens at the start.</summary>
        AutoStart = 6,
    }
}
