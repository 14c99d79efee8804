using KiteController.Core.Loop;
using KiteController.Core.Numerics;

namespace KiteController.Core.Telemetry
{
    /// <summary>
    /// One tick as bytes: the whole sensor frame, and what was commanded. Laid out as the frame "tick" of frames.csv, low
    /// byte first; a test compares the two. Written out by hand because it is done a hundred times a second.
    /// </summary>
    public static class TickRecord
    {
        /// <summary>Bytes of a record.</summary>
        public const int Length = 61;

        /// <summary>Bytes of it that are sent where there was no inner step.</summary>
        public const int ShortLength = 51;

        /// <summary>Bytes of a record that are to be sent.</summary>
        public static int SentLength(byte[] records, int at)
        {
            return (records[at + ShortLength] | records[at + ShortLength + 1]) == 0 ? ShortLength : Length;
        }

        /// <summary>Writes one record; some 550 IL instructions.</summary>
        /// <param name="frame">What the tick knew. Counts are within the ranges that <see cref="SensorFrame"/> names.</param>
        /// <param name="inner">What the inner step before it knew.</param>
        /// <param name="command">What it commanded.</param>
        /// <param name="tick">Its number.</param>
        /// <param name="backgroundCalls">Slices of slow work since the tick before, 0 to 255.</param>
        /// <param name="to">Receives the record.</param>
        /// <param name="at">Where in it.</param>
        public static void Write(SensorFrame frame, SensorFrame inner, ActuatorCommand command, int tick, int backgroundCalls, byte[] to, int at)
        {
            Put32(tick, to, at);
            Put32(frame.DtMicroseconds, to, at + 4);
            to[at + 8] = (byte)Flags(frame, command);
            to[at + 9] = (byte)frame.Request;
            to[at + 10] = (byte)command.Annunciation;
            to[at + 11] = (byte)backgroundCalls;
            WriteInertial(frame, to, at);
            WriteRest(frame, to, at);
            Put32(FloatBits.Of(command.Duty), to, at + 42);
            to[at + 46] = (byte)((frame.KiteHeadingFresh ? 1 : 0) | (frame.PhoneSilent ? 2 : 0));
            to[at + 47] = (byte)frame.KiteHeading;
            to[at + 48] = (byte)(frame.KiteHeading >> 8);
            to[at + 49] = (byte)frame.SteerAzimuth;
            to[at + 50] = (byte)frame.SteerElevation;
            WriteInner(inner, frame.EncoderCount, to, at);
        }

        private static int Flags(SensorFrame frame, ActuatorCommand command)
        {
            return (frame.ImuFresh ? 1 : 0) | (frame.PivotFresh ? 2 : 0) | (frame.TensionFresh ? 4 : 0) | (frame.EncoderFresh ? 8 : 0)
                | (frame.AnalogFresh ? 16 : 0) | (frame.StopPressed ? 32 : 0) | (frame.Overrun ? 64 : 0) | (command.EnableEdge ? 128 : 0);
        }

        private static void WriteInertial(SensorFrame frame, byte[] to, int at)
        {
            int value = frame.AccelerometerX;
            to[at + 12] = (byte)value;
            to[at + 13] = (byte)(value >> 8);
            value = frame.AccelerometerY;
            to[at + 14] = (byte)value;
            to[at + 15] = (byte)(value >> 8);
            value = frame.AccelerometerZ;
            to[at + 16] = (byte)value;
            to[at + 17] = (byte)(value >> 8);
            value = frame.GyroscopeX;
            to[at + 18] = (byte)value;
            to[at + 19] = (byte)(value >> 8);
            value = frame.GyroscopeY;
            to[at + 20] = (byte)value;
            to[at + 21] = (byte)(value >> 8);
            value = frame.GyroscopeZ;
            to[at + 22] = (byte)value;
            to[at + 23] = (byte)(value >> 8);
            value = frame.ImuTemperature;
            to[at + 24] = (byte)value;
            to[at + 25] = (byte)(value >> 8);
        }

        private static void WriteRest(SensorFrame frame, byte[] to, int at)
        {
            int value = frame.PivotAngle;
            to[at + 26] = (byte)value;
            to[at + 27] = (byte)(value >> 8);
            Put32(frame.Tension, to, at + 28);
            Put32(frame.EncoderCount, to, at + 32);
            value = frame.Supply;
            to[at + 36] = (byte)value;
            to[at + 37] = (byte)(value >> 8);
            value = frame.MotorCurrent;
            to[at + 38] = (byte)value;
            to[at + 39] = (byte)(value >> 8);
            value = frame.Lever;
            to[at + 40] = (byte)value;
            to[at + 41] = (byte)(value >> 8);
        }

        /// <summary>Time 0 for a tick without an inner step before it; the rest is not sent then, and stays what it was.</summary>
        private static void WriteInner(SensorFrame inner, int encoderCount, byte[] to, int at)
        {
            int value = inner.DtMicroseconds;
            to[at + 51] = (byte)value;
            to[at + 52] = (byte)(value >> 8);
            if (value == 0)
            {
                return;
            }

            Put32(inner.Tension, to, at + 53);
            value = encoderCount - inner.EncoderCount;
            to[at + 57] = (byte)value;
            to[at + 58] = (byte)(value >> 8);
            value = inner.MotorCurrent;
            to[at + 59] = (byte)value;
            to[at + 60] = (byte)(value >> 8);
        }

        private static void Put32(int value, byte[] to, int at)
        {
            to[at] = (byte)value;
            to[at + 1] = (byte)(value >> 8);
            to[at + 2] = (byte)(value >> 16);
            to[at + 3] = (byte)(value >> 24);
        }
    }
}
