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
    public sealed partial class StateVector
    {
        /// <summary>The floats, in the order of the visits.</summary>
        public readonly float[] Floats;

        /// <summary>The whole numbers, switches (0 or 1) and enumerations, in the order of the visits.</summary>
        public readonly int[] Ints;

        /// <summary>Floats visited since the last Begin.</summary>
        public int FloatCount;

        /// <summary>Whole numbers visited since the last Begin.</summary>
        public int IntCount;

        /// <summary>True if the visits restore.</summary>
        public bool Restoring
        {
            get { return _restoring; }
        }

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

        /// <summary>Goes on from a place: for what is not visited but put there.</summary>
        public void GoTo(int floats, int ints)
        {
            FloatCount = floats;
            IntCount = ints;
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
                return;
            }

            Floats[at] = value;
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

        /// <summary>Visits a switch that is no field.</summary>
        /// <returns>What it shall be now.</returns>
        public bool Bool(bool value)
        {
            return Int(value ? 1 : 0) != 0;
        }
    }
}
