namespace KiteController.App
{
    /// <summary>Work that can wait, done in slices between the ticks.</summary>
    public interface IBackgroundWork
    {
        /// <summary>One slice, never longer than <see cref="CyclicExecutive.SliceMicroseconds"/>.</summary>
        /// <returns>True if there is more to do before the next tick.</returns>
        bool Work();
    }
}
