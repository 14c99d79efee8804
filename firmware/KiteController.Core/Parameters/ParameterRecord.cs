using System;

namespace KiteController.Core.Parameters
{
    /// <summary>
    /// A set of parameters as bytes, for flash and log. Little-endian: "KPAR", layout version, a zero byte, number of entries (2),
    /// sequence number (4), then for each entry its <see cref="ParameterId"/> (2) and its value as a float (4), then the CRC-32
    /// of all before (4).
    /// </summary>
    /// <remarks>
    /// Entries carry numbers, so a record of an older firmware leaves what it does not know at its default, and of a newer one
    /// the unknown entries are passed over. Only the layout itself has the version. Allocates a little, and takes some 10,000 instructions to encode
    /// and 23,000 to decode: between ticks, not in a slice of background work.
    /// </remarks>
    public sealed class ParameterRecord
    {
        /// <summary>Version of the layout.</summary>
        public const int Version = 1;

        /// <summary>Bytes to provide for a record; no longer one is read or written.</summary>
        public const int Capacity = 512;

        private const int HeaderBytes = 12;
        private const int EntryBytes = 6;
        private const int ChecksumBytes = 4;

        /// <summary>What the last examination said.</summary>
        public RecordVerdict Verdict = RecordVerdict.Foreign;

        /// <summary>Sequence number of the last good record examined: the higher, the newer.</summary>
        public int Sequence;

        /// <summary>Entries of the last record decoded that this firmware does not know.</summary>
        public int Unknown;

        /// <summary>Entries of the last record decoded whose value is outside its limits, so that the default stands.</summary>
        public int Rejected;

        /// <summary>Parameters that the last record decoded does not name, so that the default stands.</summary>
        public int Missing;

        /// <summary>Writes a set into a buffer.</summary>
        /// <param name="set">The set.</param>
        /// <param name="sequence">Its sequence number.</param>
        /// <param name="buffer">At least <see cref="Capacity"/> bytes.</param>
        /// <returns>Number of bytes written.</returns>
        public int Encode(ParameterSet set, int sequence, byte[] buffer)
        {
            int count = ParameterTable.Count;
            buffer[0] = (byte)'K';
            buffer[1] = (byte)'P';
            buffer[2] = (byte)'A';
            buffer[3] = (byte)'R';
            buffer[4] = Version;
            buffer[5] = 0;
            PutShort(buffer, 6, count);
            PutInt(buffer, 8, (uint)sequence);
            int at = HeaderBytes;
            for (int i = 0; i < count; i++)
            {
                PutShort(buffer, at, (int)ParameterTable.Row(i).Id);
                byte[] value = BitConverter.GetBytes(set.Get(i));
                Array.Copy(value, 0, buffer, at + 2, 4);
                at += EntryBytes;
            }

            PutInt(buffer, at, Crc32.Of(buffer, at));
            return at + ChecksumBytes;
        }

        /// <summary>Looks whether these bytes are a whole record; sets <see cref="Verdict"/> and <see cref="Sequence"/>.</summary>
        /// <param name="buffer">The bytes.</param>
        /// <param name="length">How many of them count.</param>
        /// <returns>True for a good record.</returns>
        public bool Examine(byte[] buffer, int length)
        {
            Verdict = Judge(buffer, length);
            if (Verdict != RecordVerdict.Good)
            {
                return false;
            }

            Sequence = (int)GetInt(buffer, 8);
            return true;
        }

        /// <summary>Examines these bytes and, if they are a good record, gives the set the values in it and defaults for the rest.</summary>
        /// <returns>True for a good record; else the set has not changed.</returns>
        public bool TryDecode(byte[] buffer, int length, ParameterSet set)
        {
            if (!Examine(buffer, length))
            {
                return false;
            }

            Unknown = 0;
            Rejected = 0;
            int taken = 0;
            set.ResetToDefaults();
            int end = length - ChecksumBytes;
            for (int at = HeaderBytes; at < end; at += EntryBytes)
            {
                int index = ParameterTable.IndexOf((ParameterId)GetShort(buffer, at));
                if (index < 0)
                {
                    Unknown++;
                }
                else if (set.TrySet(index, BitConverter.ToSingle(buffer, at + 2)))
                {
                    taken++;
                }
                else
                {
                    Rejected++;
                }
            }

            int missing = ParameterTable.Count - taken - Rejected;
            Missing = missing < 0 ? 0 : missing;
            return true;
        }

        private static RecordVerdict Judge(byte[] buffer, int length)
        {
            if (length < HeaderBytes + ChecksumBytes || buffer[0] != 'K' || buffer[1] != 'P' || buffer[2] != 'A' || buffer[3] != 'R')
            {
                return RecordVerdict.Foreign;
            }

            if (buffer[4] != Version)
            {
                return Version < buffer[4] ? RecordVerdict.TooNew : RecordVerdict.Foreign;
            }

            int body = HeaderBytes + EntryBytes * GetShort(buffer, 6);
            if (length != body + ChecksumBytes)
            {
                return RecordVerdict.WrongLength;
            }

            return GetInt(buffer, body) == Crc32.Of(buffer, body) ? RecordVerdict.Good : RecordVerdict.WrongChecksum;
        }

        private static void PutShort(byte[] buffer, int at, int value)
        {
            buffer[at] = (byte)value;
            buffer[at + 1] = (byte)(value >> 8);
        }

        private static void PutInt(byte[] buffer, int at, uint value)
        {
            PutShort(buffer, at, (int)(value & 0xFFFF));
            PutShort(buffer, at + 2, (int)(value >> 16));
        }

        private static int GetShort(byte[] buffer, int at)
        {
            return buffer[at] | (buffer[at + 1] << 8);
        }

        private static uint GetInt(byte[] buffer, int at)
        {
            return (uint)GetShort(buffer, at) | ((uint)GetShort(buffer, at + 2) << 16);
        }
    }
}
