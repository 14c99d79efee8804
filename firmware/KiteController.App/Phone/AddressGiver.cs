using System;
using KiteController.Board;

namespace KiteController.App.Phone
{
    /// <summary>
    /// Gives phones that join the unit's Wi-Fi their addresses, as DHCP has it (RFC 2131): 192.168.4.2 and three more, no way to the
    /// internet and no name server, so that a phone keeps using its own for everything else. One datagram at a time, in slices.
    /// </summary>
    /// <remarks>nanoFramework's firmware for the ESP32 is built without the chip maker's own server (read), and the one in its library of devices starts a thread.</remarks>
    public sealed class AddressGiver
    {
        private const int ServerPort = 67;
        private const int ClientPort = 68;
        private const int PacketBytes = 400;
        private const int OptionsAt = 240;
        private const int HardwareAt = 28;
        private const int HardwareBytes = 6;
        private const int YourAddressAt = 16;
        private const int ClientAddressAt = 12;
        private const int ServerAddressAt = 20;
        private const int Places = 4;
        private const int FirstHost = 2;
        private const int OptionsPerSlice = 14;
        private const int NoHost = -1;

        private const int Discover = 1;
        private const int Offer = 2;
        private const int Request = 3;
        private const int Acknowledge = 5;
        private const int Refuse = 6;

        private readonly DatagramDoor _door = new DatagramDoor(ServerPort);
        private readonly byte[] _packet = new byte[PacketBytes];
        private readonly byte[] _known = new byte[Places * HardwareBytes];
        private int _nextPlace;
        private int _length;
        private int _asked;
        private int _wantedHost;
        private bool _forOther;

        /// <summary>True while a datagram is being worked on.</summary>
        public bool Busy
        {
            get { return 0 < _length; }
        }

        /// <summary>Asks whether somebody wants an address: one socket call, and another if so.</summary>
        /// <returns>True if so.</returns>
        public bool Listen()
        {
            if (!_door.HasNews())
            {
                return false;
            }

            _length = _door.Read(_packet);
            _asked = 0;
            return true;
        }

        /// <summary>One slice while <see cref="Busy"/>.</summary>
        public void Work()
        {
            if (_asked == 0)
            {
                if (!IsQuestion() || !ReadOptions())
                {
                    _length = 0;
                }

                return;
            }

            Answer();
            _length = 0;
        }

        /// <summary>A request by somebody on Ethernet or Wi-Fi, with the mark that its options are DHCP's.</summary>
        private bool IsQuestion()
        {
            byte[] packet = _packet;
            return OptionsAt < _length && packet[0] == 1 && packet[1] == 1 && packet[2] == HardwareBytes
                && packet[236] == 99 && packet[237] == 130 && packet[238] == 83 && packet[239] == 99;
        }

        private bool ReadOptions()
        {
            byte[] packet = _packet;
            _wantedHost = HostAt(ClientAddressAt);
            _forOther = false;
            int at = OptionsAt;
            for (int i = 0; i < OptionsPerSlice && at + 1 < _length && packet[at] != 255; i++)
            {
                int code = packet[at];
                int size = code == 0 ? -1 : packet[at + 1];
                int next = at + 2 + size;
                if (_length < next)
                {
                    break;
                }

                if (code == 53 && size == 1)
                {
                    _asked = packet[at + 2];
                }
                else if (code == 50 && size == 4)
                {
                    _wantedHost = HostAt(at + 2);
                }
                else if (code == 54 && size == 4)
                {
                    _forOther = HostAt(at + 2) != 1;
                }

                at = next;
            }

            return !_forOther && (_asked == Discover || _asked == Request);
        }

        private void Answer()
        {
            int host = FirstHost + PlaceOf();
            int answer = _asked == Discover ? Offer : _wantedHost == host ? Acknowledge : Refuse;
            byte[] packet = _packet;
            packet[0] = 2;
            PutAddress(ClientAddressAt, 0);
            PutAddress(YourAddressAt, answer == Refuse ? 0 : host);
            PutAddress(ServerAddressAt, 1);
            int at = PutOption(OptionsAt, 53, 1);
            packet[at - 1] = (byte)answer;
            at = PutOption(at, 54, 4);
            PutAddress(at - 4, 1);
            if (answer != Refuse)
            {
                at = PutOption(at, 51, 4); // The address is lent for 0x1C20 seconds, two hours.
                packet[at - 4] = 0;
                packet[at - 3] = 0;
                packet[at - 2] = 0x1C;
                packet[at - 1] = 0x20;
                at = PutOption(at, 1, 4);
                packet[at - 4] = 255;
                packet[at - 3] = 255;
                packet[at - 2] = 255;
                packet[at - 1] = 0;
            }

            packet[at] = 255;
            at++;
            Array.Clear(packet, at, PacketBytes - at);
            _door.Shout(packet, at < 300 ? 300 : at, ClientPort);
        }

        /// <summary>The place of the one who asks; who is new takes the place that was given first.</summary>
        private int PlaceOf()
        {
            byte[] packet = _packet;
            for (int place = 0; place < Places; place++)
            {
                int i = 0;
                while (i < HardwareBytes && _known[place * HardwareBytes + i] == packet[HardwareAt + i])
                {
                    i++;
                }

                if (i == HardwareBytes)
                {
                    return place;
                }
            }

            int taken = _nextPlace;
            _nextPlace = taken + 1 == Places ? 0 : taken + 1;
            Array.Copy(packet, HardwareAt, _known, taken * HardwareBytes, HardwareBytes);
            return taken;
        }

        private int PutOption(int at, int code, int size)
        {
            _packet[at] = (byte)code;
            _packet[at + 1] = (byte)size;
            return at + 2 + size;
        }

        /// <summary>The last number of an address of the unit's own net; <see cref="NoHost"/> for one of another net.</summary>
        private int HostAt(int at)
        {
            byte[] packet = _packet;
            return packet[at] == 192 && packet[at + 1] == 168 && packet[at + 2] == 4 ? packet[at + 3] : NoHost;
        }

        /// <summary>An address of the unit's own net; for 0 none.</summary>
        private void PutAddress(int at, int host)
        {
            byte[] packet = _packet;
            bool none = host <= 0;
            packet[at] = none ? (byte)0 : (byte)192;
            packet[at + 1] = none ? (byte)0 : (byte)168;
            packet[at + 2] = none ? (byte)0 : (byte)4;
            packet[at + 3] = none ? (byte)0 : (byte)host;
        }
    }
}
