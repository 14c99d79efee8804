using KiteController.App.Console;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.App.Landing
{
    /// <summary>A direction in the words of somebody who walks: a point of the compass and degrees true, or degrees aside of the zero mark where the bearing of the base is not known.</summary>
    public static class DirectionText
    {
        private const float DegPerPoint = 45f;

        /// <summary>Writes it, as in "north-east (052 deg true)".</summary>
        /// <param name="azimuthRadian">Azimuth from the zero mark, clockwise from above.</param>
        /// <param name="calibration">Says where the zero mark points, if that is known.</param>
        /// <param name="output">Takes the words.</param>
        public static void Write(float azimuthRadian, Calibration calibration, ConsoleOutput output)
        {
            if ((calibration.Done & CalibrationDone.Azimuth) == 0)
            {
                float off = Angle.Wrap(azimuthRadian) * Angle.DegPerRadian;
                output.Number(Guarded.Abs(off), 0);
                output.Text(off < 0f ? " deg left of the zero mark" : " deg right of the zero mark");
                return;
            }

            int bearing = BearingDeg(azimuthRadian, calibration);
            output.Text(Point(bearing));
            output.Text(" (");
            Digits(bearing, output);
            output.Text(" deg true)");
        }

        /// <summary>Bearing in whole degrees true, 0 to 359.</summary>
        public static int BearingDeg(float azimuthRadian, Calibration calibration)
        {
            float deg = Angle.Wrap(azimuthRadian + calibration.BaseBearingRadian) * Angle.DegPerRadian;
            int whole = (int)(deg < 0f ? deg + 360.5f : deg + 0.5f);
            return whole < 360 ? whole : whole - 360;
        }

        /// <summary>Writes a bearing as a compass shows it: three digits.</summary>
        public static void Digits(int bearingDeg, ConsoleOutput output)
        {
            if (bearingDeg < 100)
            {
                output.Put((byte)'0');
            }

            if (bearingDeg < 10)
            {
                output.Put((byte)'0');
            }

            output.Number(bearingDeg);
        }

        private static string Point(int bearingDeg)
        {
            switch ((int)((bearingDeg + 0.5f * DegPerPoint) * (1f / DegPerPoint)))
            {
                case 1: return "north-east";
                case 2: return "east";
                case 3: return "south-east";
                case 4: return "south";
                case 5: return "south-west";
                case 6: return "west";
                case 7: return "north-west";
                default: return "north";
            }
        }
    }
}
