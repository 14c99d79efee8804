namespace KiteController.Core.Telemetry
{
    /// <content>Several floats at once: each one more costs half of what a call for itself does.</content>
    public sealed partial class StateVector
    {
        /// <summary>Visits two floats at once.</summary>
        public void Float(ref float first, ref float second)
        {
            float[] floats = Floats;
            int at = FloatCount;
            FloatCount = at + 2;
            if (_restoring)
            {
                first = floats[at];
                second = floats[at + 1];
                return;
            }

            floats[at] = first;
            floats[at + 1] = second;
        }

        /// <summary>Visits three floats at once.</summary>
        public void Float(ref float first, ref float second, ref float third)
        {
            float[] floats = Floats;
            int at = FloatCount;
            FloatCount = at + 3;
            if (_restoring)
            {
                first = floats[at];
                second = floats[at + 1];
                third = floats[at + 2];
                return;
            }

            floats[at] = first;
            floats[at + 1] = second;
            floats[at + 2] = third;
        }

        /// <summary>Visits four floats at once.</summary>
        public void Float(ref float first, ref float second, ref float third, ref float fourth)
        {
            float[] floats = Floats;
            int at = FloatCount;
            FloatCount = at + 4;
            if (_restoring)
            {
                first = floats[at];
                second = floats[at + 1];
                third = floats[at + 2];
                fourth = floats[at + 3];
                return;
            }

            floats[at] = first;
            floats[at + 1] = second;
            floats[at + 2] = third;
            floats[at + 3] = fourth;
        }

        /// <summary>Visits five floats at once.</summary>
        public void Float(ref float first, ref float second, ref float third, ref float fourth, ref float fifth)
        {
            float[] floats = Floats;
            int at = FloatCount;
            FloatCount = at + 5;
            if (_restoring)
            {
                first = floats[at];
                second = floats[at + 1];
                third = floats[at + 2];
                fourth = floats[at + 3];
                fifth = floats[at + 4];
                return;
            }

            floats[at] = first;
            floats[at + 1] = second;
            floats[at + 2] = third;
            floats[at + 3] = fourth;
            floats[at + 4] = fifth;
        }

        /// <summary>Visits six floats at once.</summary>
        public void Float(ref float first, ref float second, ref float third, ref float fourth, ref float fifth, ref float sixth)
        {
            float[] floats = Floats;
            int at = FloatCount;
            FloatCount = at + 6;
            if (_restoring)
            {
                first = floats[at];
                second = floats[at + 1];
                third = floats[at + 2];
                fourth = floats[at + 3];
                fifth = floats[at + 4];
                sixth = floats[at + 5];
                return;
            }

            floats[at] = first;
            floats[at + 1] = second;
            floats[at + 2] = third;
            floats[at + 3] = fourth;
            floats[at + 4] = fifth;
            floats[at + 5] = sixth;
        }

        /// <summary>Visits seven floats at once.</summary>
        public void Float(ref float first, ref float second, ref float third, ref float fourth, ref float fifth, ref float sixth, ref float seventh)
        {
            float[] floats = Floats;
            int at = FloatCount;
            FloatCount = at + 7;
            if (_restoring)
            {
                first = floats[at];
                second = floats[at + 1];
                third = floats[at + 2];
                fourth = floats[at + 3];
                fifth = floats[at + 4];
                sixth = floats[at + 5];
                seventh = floats[at + 6];
                return;
            }

            floats[at] = first;
            floats[at + 1] = second;
            floats[at + 2] = third;
            floats[at + 3] = fourth;
            floats[at + 4] = fifth;
            floats[at + 5] = sixth;
            floats[at + 6] = seventh;
        }

        /// <summary>Visits eight floats at once.</summary>
        public void Float(
            ref float first, ref float second, ref float third, ref float fourth,
            ref float fifth, ref float sixth, ref float seventh, ref float eighth)
        {
            float[] floats = Floats;
            int at = FloatCount;
            FloatCount = at + 8;
            if (_restoring)
            {
                first = floats[at];
                second = floats[at + 1];
                third = floats[at + 2];
                fourth = floats[at + 3];
                fifth = floats[at + 4];
                sixth = floats[at + 5];
                seventh = floats[at + 6];
                eighth = floats[at + 7];
                return;
            }

            floats[at] = first;
            floats[at + 1] = second;
            floats[at + 2] = third;
            floats[at + 3] = fourth;
            floats[at + 4] = fifth;
            floats[at + 5] = sixth;
            floats[at + 6] = seventh;
            floats[at + 7] = eighth;
        }

        /// <summary>Visits nine floats at once.</summary>
        public void Float(
            ref float first, ref float second, ref float third, ref float fourth, ref float fifth,
            ref float sixth, ref float seventh, ref float eighth, ref float ninth)
        {
            float[] floats = Floats;
            int at = FloatCount;
            FloatCount = at + 9;
            if (_restoring)
            {
                first = floats[at];
                second = floats[at + 1];
                third = floats[at + 2];
                fourth = floats[at + 3];
                fifth = floats[at + 4];
                sixth = floats[at + 5];
                seventh = floats[at + 6];
                eighth = floats[at + 7];
                ninth = floats[at + 8];
                return;
            }

            floats[at] = first;
            floats[at + 1] = second;
            floats[at + 2] = third;
            floats[at + 3] = fourth;
            floats[at + 4] = fifth;
            floats[at + 5] = sixth;
            floats[at + 6] = seventh;
            floats[at + 7] = eighth;
            floats[at + 8] = ninth;
        }
    }
}
