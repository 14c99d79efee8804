namespace KiteController.Core.Telemetry
{
    /// <content>Several whole numbers or switches.</content>
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

        /// <summary>Visits eight whole numbers.</summary>
        public void Int(
            ref int first, ref int second, ref int third, ref int fourth,
            ref int fifth, ref int sixth, ref int seventh, ref int eighth)
        {
            Int(ref first, ref second, ref third, ref fourth);
            Int(ref fifth, ref sixth, ref seventh, ref eighth);
        }

        /// <summary>Visits ten whole numbers.</summary>
        public void Int(
            ref int first, ref int second, ref int third, ref int fourth, ref int fifth,
            ref int sixth, ref int seventh, ref int eighth, ref int ninth, ref int tenth)
        {
            Int(ref first, ref second, ref third, ref fourth);
            Int(ref fifth, ref sixth, ref seventh, ref eighth);
            Int(ref ninth, ref tenth);
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

        /// <summary>Visits three switches.</summary>
        public void Bool(ref bool first, ref bool second, ref bool third)
        {
            Bool(ref first, ref second);
            Bool(ref third);
        }

        /// <summary>Visits four switches.</summary>
        public void Bool(ref bool first, ref bool second, ref bool third, ref bool fourth)
        {
            Bool(ref first, ref second);
            Bool(ref third, ref fourth);
        }
    }
}
