namespace KiteController.App
{
    /// <summary>What a <see cref="CyclicExecutive"/> does in time.</summary>
    public interface IControlCycle
    {
        /// <summary>The urgent part, once at the beginning of every period: sensors to motor.</summary>
        /// <param name="overrun">True if the previous cycle missed its deadline.</param>
        /// <returns>True if an inner step is wanted in this period.</returns>
        bool Tick(bool overrun);

        /// <summary>The inner step: newest pull and spool to motor, once more in the middle of a period.</summary>
        void InnerStep();

        /// <summary>One slice of work that can wait, never longer than <see cref="CyclicExecutive.SliceMicroseconds"/>.</summary>
        /// <param name="leftMicroseconds">Time left before the next tick or inner step: work of several slices that must all come before it begins only if it fits.</param>
        /// <returns>True if there is more to do.</returns>
        bool Background(int leftMicroseconds);
    }
}
