namespace KiteController.Core.Telemetry
{
    /// <content>Ten floats and more at once.</content>
    public sealed partial class StateVector
    {
        /// <summary>Visits ten floats at once.</summary>
        public void Float(
            ref float first, ref float second, ref float third, ref float fourth, ref float fifth,
            ref float sixth, ref float seventh, ref float eighth, ref float ninth, ref float tenth)
        {
            float[] floats = Floats;
            int at = FloatCount;
            FloatCount = at + 10;
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
                tenth = floats[at + 9];
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
            floats[at + 9] = tenth;
        }

        /// <summary>Visits eleven floats at once.</summary>
        public void Float(
            ref float first, ref float second, ref float third, ref float fourth, ref float fifth, ref float sixth,
            ref float seventh, ref float eighth, ref float ninth, ref float tenth, ref float eleventh)
        {
            float[] floats = Floats;
            int at = FloatCount;
            FloatCount = at + 11;
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
                tenth = floats[at + 9];
                eleventh = floats[at + 10];
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
            floats[at + 9] = tenth;
            floats[at + 10] = eleventh;
        }

        /// <summary>Visits twelve floats at once.</summary>
        public void Float(
            ref float first, ref float second, ref float third, ref float fourth, ref float fifth, ref float sixth,
            ref float seventh, ref float eighth, ref float ninth, ref float tenth, ref float eleventh, ref float twelfth)
        {
            float[] floats = Floats;
            int at = FloatCount;
            FloatCount = at + 12;
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
                tenth = floats[at + 9];
                eleventh = floats[at + 10];
                twelfth = floats[at + 11];
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
            floats[at + 9] = tenth;
            floats[at + 10] = eleventh;
            floats[at + 11] = twelfth;
        }

        /// <summary>Visits thirteen floats at once.</summary>
        public void Float(
            ref float first, ref float second, ref float third, ref float fourth, ref float fifth, ref float sixth, ref float seventh,
            ref float eighth, ref float ninth, ref float tenth, ref float eleventh, ref float twelfth, ref float thirteenth)
        {
            float[] floats = Floats;
            int at = FloatCount;
            FloatCount = at + 13;
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
                tenth = floats[at + 9];
                eleventh = floats[at + 10];
                twelfth = floats[at + 11];
                thirteenth = floats[at + 12];
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
            floats[at + 9] = tenth;
            floats[at + 10] = eleventh;
            floats[at + 11] = twelfth;
            floats[at + 12] = thirteenth;
        }
    }
}
