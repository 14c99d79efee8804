namespace KiteController.Core.Telemetry
{
    /// <content>Several floats: up to six at once, each one more of which costs half of what a call for itself does; beyond that in turns.</content>
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

        /// <summary>Visits five floats.</summary>
        public void Float(ref float first, ref float second, ref float third, ref float fourth, ref float fifth)
        {
            Float(ref first, ref second, ref third);
            Float(ref fourth, ref fifth);
        }

        /// <summary>Visits seven floats.</summary>
        public void Float(ref float first, ref float second, ref float third, ref float fourth, ref float fifth, ref float sixth, ref float seventh)
        {
            Float(ref first, ref second, ref third, ref fourth);
            Float(ref fifth, ref sixth, ref seventh);
        }

        /// <summary>Visits eight floats.</summary>
        public void Float(
            ref float first, ref float second, ref float third, ref float fourth,
            ref float fifth, ref float sixth, ref float seventh, ref float eighth)
        {
            Float(ref first, ref second, ref third, ref fourth);
            Float(ref fifth, ref sixth, ref seventh, ref eighth);
        }

        /// <summary>Visits nine floats.</summary>
        public void Float(
            ref float first, ref float second, ref float third, ref float fourth, ref float fifth,
            ref float sixth, ref float seventh, ref float eighth, ref float ninth)
        {
            Float(ref first, ref second, ref third, ref fourth, ref fifth, ref sixth);
            Float(ref seventh, ref eighth, ref ninth);
        }

        /// <summary>Visits ten floats.</summary>
        public void Float(
            ref float first, ref float second, ref float third, ref float fourth, ref float fifth,
            ref float sixth, ref float seventh, ref float eighth, ref float ninth, ref float tenth)
        {
            Float(ref first, ref second, ref third, ref fourth, ref fifth, ref sixth);
            Float(ref seventh, ref eighth, ref ninth, ref tenth);
        }

        /// <summary>Visits eleven floats.</summary>
        public void Float(
            ref float first, ref float second, ref float third, ref float fourth, ref float fifth, ref float sixth,
            ref float seventh, ref float eighth, ref float ninth, ref float tenth, ref float eleventh)
        {
            Float(ref first, ref second, ref third, ref fourth, ref fifth, ref sixth);
            Float(ref seventh, ref eighth, ref ninth);
            Float(ref tenth, ref eleventh);
        }

        /// <summary>Visits twelve floats.</summary>
        public void Float(
            ref float first, ref float second, ref float third, ref float fourth, ref float fifth, ref float sixth,
            ref float seventh, ref float eighth, ref float ninth, ref float tenth, ref float eleventh, ref float twelfth)
        {
            Float(ref first, ref second, ref third, ref fourth, ref fifth, ref sixth);
            Float(ref seventh, ref eighth, ref ninth, ref tenth, ref eleventh, ref twelfth);
        }

        /// <summary>Visits thirteen floats.</summary>
        public void Float(
            ref float first, ref float second, ref float third, ref float fourth, ref float fifth, ref float sixth, ref float seventh,
            ref float eighth, ref float ninth, ref float tenth, ref float eleventh, ref float twelfth, ref float thirteenth)
        {
            Float(ref first, ref second, ref third, ref fourth, ref fifth, ref sixth);
            Float(ref seventh, ref eighth, ref ninth, ref tenth);
            Float(ref eleventh, ref twelfth, ref thirteenth);
        }
    }
}
