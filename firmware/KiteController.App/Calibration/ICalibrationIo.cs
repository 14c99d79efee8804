namespace KiteController.App.Calibrating
{
    /// <summary>The person at the other end: lines to read, lines typed. Serial console, phone and tests are behind it.</summary>
    public interface ICalibrationIo
    {
        /// <summary>True if one more line can be taken now without waiting.</summary>
        bool CanTake { get; }

        /// <summary>Shows a line; only while <see cref="CanTake"/>.</summary>
        void Tell(string line);

        /// <summary>Takes away the line that the person typed, without its end.</summary>
        /// <returns>The line; null if none has been typed since.</returns>
        string TakeAnswer();
    }
}
