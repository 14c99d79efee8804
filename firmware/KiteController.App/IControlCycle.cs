namespace KiteController.App
{
    /// <summary>What a <see cref="CyclicExecutive"/> does in time.</summary>
    public interface IControlCycle
    {
        /// <summary>The urgent part, once at the beginning of every period: sensors to motor.</summary>
        /// <param name="overrun">True if the previous cycle missed its deadline.</param>
        void Tick(bool overrun);

        /// <summary>One slice of work that can wait, never longer than <see cref="CyclicExecutive.SliceMicroseconds"/>.</summary>
        /// <param name="leftMicroseconds">Time left before the next tick: work of several slices that must all come before it begins only if it fits.</param>
        /// <returns>True if there is more to do.</returns>
        bool Background(int leftMicroseconds);
    }
}
