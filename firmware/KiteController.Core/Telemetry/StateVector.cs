namespace KiteController.Core.Telemetry
{
    /// <summary>
    /// The whole state of something as two rows of numbers. Every class with state has one method, Visit, that hands each of
    /// its fields to this vector; the vector reads them or writes them. So saving and restoring cannot drift apart, and a
    /// test on the desktop finds a field that was forgotten.
    /// </summary>
    /// <remarks>
    /// Allocates nothing after construction. Single precision stays single precision: what is restored is the same bit for
    /// bit. Too small a vector throws; the sizes in use are tested.
    /// </remarks>
    public sealed class StateVector
    {
        /// <summary>The floats, in the order of the visits.</summary>
        public readonly float[] Floats;

        /// <summary>The whole numbers, switches (0 or 1) and enumerations, in the order of the visits.</summary>
        public readonly int[] Ints;

        /// <summary>Floats visited since the last Begin.</summary>
        public int FloatCount;

        /// <summary>Whole numbers visited since the last Begin.</summary>
        public int IntCount;

        private bool _restoring;

        /// <summary>A vector of this size.</summary>
        public StateVector(int floats, int ints)
        {
            Floats = new float[floats];
            Ints = new int[ints];
        }

        /// <summary>The visits that follow save.</summary>
        public void BeginSaving()
        {
            _restoring = false;
            FloatCount = 0;
            IntCount = 0;
        }

        /// <summary>The visits that follow restore.</summary>
        public void BeginRestoring()
        {
            _restoring = true;
            FloatCount = 0;
            IntCount = 0;
        }

        /// <summary>Takes over what another vector of the same size holds.</summary>
        public void CopyFrom(StateVector other)
        {
            System.Array.Copy(other.Floats, Floats, Floats.Length);
            System.Array.Copy(other.Ints, Ints, Ints.Length);
        }

        /// <summary>Visits one float.</summary>
        public void Float(ref float value)
        {
            int at = FloatCount;
            FloatCount = at + 1;
            if (_restoring)
            {
                value = Floats[at];
            }
            else
            {
                Floats[at] = value;
            }
        }

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
            }
            else
            {
                floats[at] = first;
                floats[at + 1] = second;
            }
        }

        /// <summary>Visits three floats at once, which costs little more than one.</summary>
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
            }
            else
            {
                floats[at] = first;
                floats[at + 1] = second;
                floats[at + 2] = third;
            }
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
            }
            else
            {
                floats[at] = first;
                floats[at + 1] = second;
                floats[at + 2] = third;
                floats[at + 3] = fourth;
                floats[at + 4] = fifth;
                floats[at + 5] = sixth;
            }
        }

        /// <summary>Visits nine floats at once.</summary>
        public void Float(
            ref float first, ref float second, ref float third, ref float fourth, ref float fifth, ref float sixth, ref float seventh, ref float eighth, ref float ninth)
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
            }
            else
            {
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

        /// <summary>Passes over fields that mean nothing now: saved as zero, and not touched while restoring.</summary>
        public void Skip(int floats, int ints)
        {
            if (!_restoring)
            {
                System.Array.Clear(Floats, FloatCount, floats);
                System.Array.Clear(Ints, IntCount, ints);
            }

            FloatCount += floats;
            IntCount += ints;
        }

        /// <summary>Visits a row of floats: the cheapest way for many.</summary>
        public void Float(float[] values)
        {
            int length = values.Length;
            if (_restoring)
            {
                System.Array.Copy(Floats, FloatCount, values, 0, length);
            }
            else
            {
                System.Array.Copy(values, 0, Floats, FloatCount, length);
            }

            FloatCount += length;
        }

        /// <summary>Visits a whole number; an enumeration is cast there and back.</summary>
        /// <returns>What the field shall be now: what it was while saving, what was saved while restoring.</returns>
        public int Int(int value)
        {
            int at = IntCount;
            IntCount = at + 1;
            if (_restoring)
            {
                return Ints[at];
            }

            Ints[at] = value;
            return value;
        }

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
            }
            else
            {
                ints[at] = first;
                ints[at + 1] = second;
            }
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
            }
            else
            {
                ints[at] = first;
                ints[at + 1] = second;
                ints[at + 2] = third;
                ints[at + 3] = fourth;
            }
        }

        /// <summary>Visits a switch.</summary>
        public void Bool(ref bool value)
        {
            int at = IntCount;
            IntCount = at + 1;
            if (_restoring)
            {
                value = Ints[at] != 0;
            }
            else
            {
                Ints[at] = value ? 1 : 0;
            }
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
            }
            else
            {
                ints[at] = first ? 1 : 0;
                ints[at + 1] = second ? 1 : 0;
            }
        }

        /// <summary>Visits a switch that is no field.</summary>
        /// <returns>What it shall be now.</returns>
        public bool Bool(bool value)
        {
            return Int(value ? 1 : 0) != 0;
        }
    }
}
