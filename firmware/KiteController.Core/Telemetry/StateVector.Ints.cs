namespace KiteController.Core.Telemetry
{
    /// <content>Several whole numbers or switches at once.</content>
    public sealed partial class StateVector
    {
        /// <summary>Visits two whole numbers at once.</summary>
        public void Int(ref int first, ref int second)
        {
            int[] ints = Ints;
            int at = IntCount;
            IntCount = at + 2;
            if (_restoring)
            {
                first = ints[at];
                second = ints[at + 1];
                return;
            }

            ints[at] = first;
            ints[at + 1] = second;
        }

        /// <summary>Visits three whole numbers at once.</summary>
        public void Int(ref int first, ref int second, ref int third)
        {
            int[] ints = Ints;
            int at = IntCount;
            IntCount = at + 3;
            if (_restoring)
            {
                first = ints[at];
                second = ints[at + 1];
                third = ints[at + 2];
                return;
            }

            ints[at] = first;
            ints[at + 1] = second;
            ints[at + 2] = third;
        }

        /// <summary>Visits four whole numbers at once.</summary>
        public void Int(ref int first, ref int second, ref int third, ref int fourth)
        {
            int[] ints = Ints;
            int at = IntCount;
            IntCount = at + 4;
            if (_restoring)
            {
                first = ints[at];
                second = ints[at + 1];
                third = ints[at + 2];
                fourth = ints[at + 3];
                return;
            }

            ints[at] = first;
            ints[at + 1] = second;
            ints[at + 2] = third;
            ints[at + 3] = fourth;
        }

        /// <summary>Visits eight whole numbers at once.</summary>
        public void Int(ref int first, ref int second, ref int third, ref int fourth, ref int fifth, ref int sixth, ref int seventh, ref int eighth)
        {
            int[] ints = Ints;
            int at = IntCount;
            IntCount = at + 8;
            if (_restoring)
            {
                first = ints[at];
                second = ints[at + 1];
                third = ints[at + 2];
                fourth = ints[at + 3];
                fifth = ints[at + 4];
                sixth = ints[at + 5];
                seventh = ints[at + 6];
                eighth = ints[at + 7];
                return;
            }

            ints[at] = first;
            ints[at + 1] = second;
            ints[at + 2] = third;
            ints[at + 3] = fourth;
            ints[at + 4] = fifth;
            ints[at + 5] = sixth;
            ints[at + 6] = seventh;
            ints[at + 7] = eighth;
        }

        /// <summary>Visits ten whole numbers at once.</summary>
        public void Int(
            ref int first, ref int second, ref int third, ref int fourth, ref int fifth,
            ref int sixth, ref int seventh, ref int eighth, ref int ninth, ref int tenth)
        {
            int[] ints = Ints;
            int at = IntCount;
            IntCount = at + 10;
            if (_restoring)
            {
                first = ints[at];
                second = ints[at + 1];
                third = ints[at + 2];
                fourth = ints[at + 3];
                fifth = ints[at + 4];
                sixth = ints[at + 5];
                seventh = ints[at + 6];
                eighth = ints[at + 7];
                ninth = ints[at + 8];
                tenth = ints[at + 9];
                return;
            }

            ints[at] = first;
            ints[at + 1] = second;
            ints[at + 2] = third;
            ints[at + 3] = fourth;
            ints[at + 4] = fifth;
            ints[at + 5] = sixth;
            ints[at + 6] = seventh;
            ints[at + 7] = eighth;
            ints[at + 8] = ninth;
            ints[at + 9] = tenth;
        }

        /// <summary>Visits two switches at once.</summary>
        public void Bool(ref bool first, ref bool second)
        {
            int[] ints = Ints;
            int at = IntCount;
            IntCount = at + 2;
            if (_restoring)
            {
                first = ints[at] != 0;
                second = ints[at + 1] != 0;
                return;
            }

            ints[at] = first ? 1 : 0;
            ints[at + 1] = second ? 1 : 0;
        }

        /// <summary>Visits three switches at once.</summary>
        public void Bool(ref bool first, ref bool second, ref bool third)
        {
            int[] ints = Ints;
            int at = IntCount;
            IntCount = at + 3;
            if (_restoring)
            {
                first = ints[at] != 0;
                second = ints[at + 1] != 0;
                third = ints[at + 2] != 0;
                return;
            }

            ints[at] = first ? 1 : 0;
            ints[at + 1] = second ? 1 : 0;
            ints[at + 2] = third ? 1 : 0;
        }

        /// <summary>Visits four switches at once.</summary>
        public void Bool(ref bool first, ref bool second, ref bool third, ref bool fourth)
        {
            int[] ints = Ints;
            int at = IntCount;
            IntCount = at + 4;
            if (_restoring)
            {
                first = ints[at] != 0;
                second = ints[at + 1] != 0;
                third = ints[at + 2] != 0;
                fourth = ints[at + 3] != 0;
                return;
            }

            ints[at] = first ? 1 : 0;
            ints[at + 1] = second ? 1 : 0;
            ints[at + 2] = third ? 1 : 0;
            ints[at + 3] = fourth ? 1 : 0;
        }
    }
}
