namespace KiteController.Board
{
    /// <summary>
    /// Tells a bridge converter that answers but measures nothing new. Noise alone changes the counts of a living bridge; only
    /// equal conversions between which another sensor's count changed count, for in perfect rest equal is right; and none
    /// at the ends of the range, which is another fault.
    /// </summary>
    public sealed class FrozenWatch
    {
        /// <summary>
        /// New conversions in a row that may be equal. By their data sheets the converters' noise is some 200 counts rms (NAU7802) and 60 (HX711):
        /// two conversions are equal once in 700 and once in 200, eight in a row in no lifetime.
        /// </summary>
        public const int EqualConversionsAllowed = 8;

        private const int LargestCount = 0x7FFFFF;

        /// <summary>True if the last conversion was equal to the one before.</summary>
        public bool Repeats;

        private int _last;
        private int _lastCompanion;
        private int _equal;

        /// <summary>Forgets everything.</summary>
        public void Clear()
        {
            Repeats = false;
            _equal = 0;
        }

        /// <summary>Takes a conversion.</summary>
        /// <param name="count">The conversion, signed 24 bits.</param>
        /// <param name="companion">A count of another sensor, whose change says that the unit is not in perfect rest.</param>
        /// <returns>True if the converter is frozen.</returns>
        public bool IsFrozen(int count, int companion)
        {
            Repeats = count == _last;
            if (!Repeats || count == LargestCount || count == ~LargestCount)
            {
                _last = count;
                _equal = 0;
            }
            else if (companion != _lastCompanion && _equal <= EqualConversionsAllowed)
            {
                _equal++;
            }

            _lastCompanion = companion;
            return EqualConversionsAllowed < _equal;
        }
    }
}
