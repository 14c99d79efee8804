using System;
using KiteController.App.Console;
using KiteController.Board;
using KiteController.Core.Parameters;

namespace KiteController.App.Phone
{
    /// <summary>
    /// The secret that the paired phone shares with the unit: sixteen random bytes, made by the chip. It is handed out only while a person
    /// holds STOP at a disarmed unit, and counts only if exactly one phone asked during that hold: were there two, nobody could tell
    /// which of them is in that person's hand.
    /// </summary>
    /// <remarks>
    /// System.Random is the chip's own noise here, not a reckoned series (read in nanoFramework's source for the ESP32); with the radio on,
    /// as it is whenever a key is made, its maker calls it truly random.
    /// </remarks>
    public sealed class PhoneKey
    {
        /// <summary>File that keeps it.</summary>
        public const string FilePath = "I:\\kite_phone.key";

        /// <summary>Ticks for which STOP must have been held before a key is handed out.</summary>
        public const int HoldTicks = 100;

        private const int CheckBytes = 4;

        /// <summary>True while a phone is paired.</summary>
        public bool Known;

        /// <summary>True if a person has held STOP for long enough, and holds it still, at a disarmed unit.</summary>
        public bool MayPair;

        /// <summary>Phones that have asked during this hold, or during the last.</summary>
        public int Asked;

        /// <summary>True from a change until it has been kept.</summary>
        public bool SavePending;

        private readonly byte[] _key = new byte[HttpRequest.KeyBytes];
        private readonly byte[] _offered = new byte[HttpRequest.KeyBytes];
        private readonly FlashFile _file = new FlashFile(FilePath);
        private int _heldTicks;

        /// <summary>Loads the key that was kept, if there is one.</summary>
        public void Load()
        {
            byte[] record = new byte[HttpRequest.KeyBytes + CheckBytes];
            Known = _file.Read(record) == record.Length && Check(record) == (int)Crc32.Of(record, HttpRequest.KeyBytes);
            if (Known)
            {
                Array.Copy(record, 0, _key, 0, HttpRequest.KeyBytes);
            }
        }

        /// <summary>True if a request comes from the paired phone. Takes as long for a wrong key as for the right one.</summary>
        public bool IsOf(HttpRequest request)
        {
            int differs = 0;
            for (int i = 0; i < HttpRequest.KeyBytes; i++)
            {
                differs |= _key[i] ^ request.Key[i];
            }

            return Known && request.HasKey && differs == 0;
        }

        /// <summary>Looks at the button once a tick.</summary>
        /// <param name="pressed">True while STOP is pressed.</param>
        /// <param name="disarmed">True while the unit is disarmed.</param>
        public void Watch(bool pressed, bool disarmed)
        {
            if (pressed && disarmed)
            {
                if (_heldTicks == 0)
                {
                    Asked = 0;
                }

                _heldTicks += _heldTicks < HoldTicks ? 1 : 0;
                MayPair = _heldTicks == HoldTicks;
                return;
            }

            if (MayPair && disarmed && Asked == 1)
            {
                Array.Copy(_offered, 0, _key, 0, HttpRequest.KeyBytes);
                Known = true;
                SavePending = true;
            }

            MayPair = false;
            _heldTicks = 0;
        }

        /// <summary>Makes a new key for a phone; it counts once STOP is released, if no other phone asks. Only while <see cref="MayPair"/>.</summary>
        public void Offer()
        {
            Asked++;
            new Random().NextBytes(_offered);
        }

        /// <summary>Writes some bytes of the new key as digits.</summary>
        public void Write(int from, int count, ConsoleOutput output)
        {
            for (int i = from; i < from + count; i++)
            {
                int value = _offered[i];
                output.Put(Digit(value >> 4));
                output.Put(Digit(value & 15));
            }
        }

        /// <summary>Forgets the paired phone.</summary>
        public void Forget()
        {
            Known = false;
            SavePending = true;
        }

        /// <summary>Keeps what has changed, if something has. Works on flash if so: between ticks, while disarmed.</summary>
        /// <returns>True if flash was worked on.</returns>
        public bool SaveIfAsked()
        {
            if (!SavePending)
            {
                return false;
            }

            SavePending = false;
            if (!Known)
            {
                _file.Delete();
                return true;
            }

            byte[] record = new byte[HttpRequest.KeyBytes + CheckBytes];
            Array.Copy(_key, 0, record, 0, HttpRequest.KeyBytes);
            int check = (int)Crc32.Of(record, HttpRequest.KeyBytes);
            for (int i = 0; i < CheckBytes; i++)
            {
                record[HttpRequest.KeyBytes + i] = (byte)(check >> (8 * i));
            }

            _file.Write(record, record.Length);
            return true;
        }

        private static byte Digit(int value)
        {
            return (byte)(value < 10 ? '0' + value : 'a' - 10 + value);
        }

        private static int Check(byte[] record)
        {
            int at = HttpRequest.KeyBytes;
            return record[at] | record[at + 1] << 8 | record[at + 2] << 16 | record[at + 3] << 24;
        }
    }
}
