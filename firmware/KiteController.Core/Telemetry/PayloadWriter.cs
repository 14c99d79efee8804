using KiteController.Core.Numerics;

namespace KiteController.Core.Telemetry
{
    /// <summary>Puts numbers one after another into the payload of a frame, low byte first.</summary>
    public sealed class PayloadWriter
    {
        /// <summary>The payload so far.</summary>
        public readonly byte[] Bytes = new byte[FrameWriter.LongestPayload];

        /// <summary>Its length.</summary>
        public int Count;

        /// <summary>Starts an empty payload.</summary>
        public void Clear()
        {
            Count = 0;
        }

        /// <summary>Appends the low 8 bits.</summary>
        public void Put8(int value)
        {
            Bytes[Count] = (byte)value;
            Count++;
        }

        /// <summary>Appends 32 bits.</summary>
        public void Put32(int value)
        {
            byte[] bytes = Bytes;
            int at = Count;
            bytes[at] = (byte)value;
            bytes[at + 1] = (byte)(value >> 8);
            bytes[at + 2] = (byte)(value >> 16);
            bytes[at + 3] = (byte)(value >> 24);
            Count = at + 4;
        }

        /// <summary>Appends a number as 16 bits, signed, rounded to steps; beyond the range the end of the range, for NaN the lower end.</summary>
        /// <param name="value">The number.</param>
        /// <param name="stepsPerUnit">One over the scale in frames.csv.</param>
        public void PutScaled(float value, float stepsPerUnit)
        {
            float steps = Guarded.Clamp(value * stepsPerUnit, -32768f, 32767f);
            int rounded = (int)(steps < 0f ? steps - 0.5f : steps + 0.5f);
            rounded = rounded < 32767 ? (-32768 < rounded ? rounded : -32768) : 32767;
            byte[] bytes = Bytes;
            int at = Count;
            bytes[at] = (byte)rounded;
            bytes[at + 1] = (byte)(rounded >> 8);
            Count = at + 2;
        }
    }
}
