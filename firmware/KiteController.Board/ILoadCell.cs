using System;
using KiteController.Core.Loop;

namespace KiteController.Board
{
    /// <summary>A bridge converter with the load cell on it: signed 24-bit counts, at least 80 conversions a second.</summary>
    public interface ILoadCell : IDisposable
    {
        /// <summary>How it is doing.</summary>
        PartStatus Status { get; }

        /// <summary>Finds it and sets it up; start-up or disarmed only, takes up to 1.3 s.</summary>
        /// <returns>True if it is converting; else <see cref="Status"/> says what is wrong.</returns>
        bool TryInitialise();

        /// <summary>Reads the latest conversion.</summary>
        /// <param name="frame">Takes the counts; as it was if there is no new conversion. Its acceleration is that of the tick before.</param>
        /// <returns>True if the counts can be used; else <see cref="Status"/> says what is wrong, if anything is.</returns>
        bool TryRead(SensorFrame frame);
    }
}
