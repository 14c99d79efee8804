using System;
using System.Net.NetworkInformation;

namespace KiteController.Board
{
    /// <summary>
    /// The chip's own Wi-Fi. There is none until somebody at the unit has set a password; a new setting counts from the next start of
    /// the chip. Nothing here throws: a radio that cannot be used must not keep the unit from starting.
    /// </summary>
    /// <remarks>
    /// Read in nanoFramework's sources: the settings lie in a part of the flash of their own, and to store them stops the program as
    /// every write to flash does. So both stores are for a disarmed unit, between ticks.
    /// </remarks>
    public sealed class AccessPoint
    {
        /// <summary>The unit's own address; a phone opens http://192.168.4.1.</summary>
        public const string Address = "192.168.4.1";

        /// <summary>Fewest characters of a password, as WPA2 wants it.</summary>
        public const int LeastPassword = 8;

        /// <summary>Most characters of a password, as WPA2 wants it.</summary>
        public const int MostPassword = 63;

        /// <summary>Garbage of one look or store, bytes: the objects of nanoFramework's settings; reckoned, rounded up.</summary>
        public const int GarbageBytes = 3000;

        private const int MostStations = 4;
        private const string Name = "KiteController-";
        private const string SetupName = "KiteController-setup-";
        private const string Digits = "0123456789ABCDEF";

        /// <summary>What it is since the chip has started.</summary>
        public AccessPointState State;

        /// <summary>The name that phones show; null while there is no access point.</summary>
        public string ShownName;

        /// <summary>Looks what the chip was started with.</summary>
        public void Look()
        {
            State = AccessPointState.Off;
            ShownName = null;
            try
            {
                NetworkInterface radio = Radio();
                WirelessAPConfiguration settings = radio == null ? null : SettingsOf(radio);
                if (settings == null || (settings.Options & WirelessAPConfiguration.ConfigurationOptions.Enable) == 0)
                {
                    return;
                }

                ShownName = settings.Ssid;
                State = settings.Authentication == AuthenticationType.WPA2 ? AccessPointState.Guarded : AccessPointState.Setup;
            }
            catch (Exception)
            {
                State = AccessPointState.Off;
            }
        }

        /// <summary>From the next start on: guarded by this password.</summary>
        /// <returns>False if it could not be stored.</returns>
        public bool Guard(string password)
        {
            return Store(AuthenticationType.WPA2, Name, password, true);
        }

        /// <summary>From the next start on: open to anybody, for setting a password; whoever starts so closes it for the start after that.</summary>
        public bool OpenForSetup()
        {
            return Store(AuthenticationType.Open, SetupName, "", true);
        }

        /// <summary>From the next start on: none.</summary>
        public bool TurnOff()
        {
            return Store(AuthenticationType.WPA2, Name, "", false);
        }

        private static bool Store(AuthenticationType authentication, string name, string password, bool enabled)
        {
            try
            {
                NetworkInterface radio = Radio();
                WirelessAPConfiguration settings = radio == null ? null : SettingsOf(radio);
                if (settings == null)
                {
                    return false;
                }

                radio.EnableStaticIPv4(Address, "255.255.255.0", Address);
                settings.Options = enabled ? WirelessAPConfiguration.ConfigurationOptions.AutoStart : WirelessAPConfiguration.ConfigurationOptions.Disable;
                settings.Ssid = name + Suffix(radio.PhysicalAddress);
                settings.Authentication = authentication;
                settings.Password = password;
                settings.MaxConnections = MostStations;
                settings.SaveConfiguration();
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        private static NetworkInterface Radio()
        {
            NetworkInterface[] all = NetworkInterface.GetAllNetworkInterfaces();
            for (int i = 0; i < all.Length; i++)
            {
                if (all[i].NetworkInterfaceType == NetworkInterfaceType.WirelessAP)
                {
                    return all[i];
                }
            }

            return null;
        }

        private static WirelessAPConfiguration SettingsOf(NetworkInterface radio)
        {
            return WirelessAPConfiguration.GetAllWirelessAPConfigurations()[(int)radio.SpecificConfigId];
        }

        /// <summary>The last two bytes of the radio's address, so that two units on one field are told apart.</summary>
        private static string Suffix(byte[] address)
        {
            int last = address.Length - 1;
            return "" + Digits[address[last - 1] >> 4] + Digits[address[last - 1] & 15] + Digits[address[last] >> 4] + Digits[address[last] & 15];
        }
    }
}
