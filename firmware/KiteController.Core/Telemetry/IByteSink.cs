namespace KiteController.Core.Telemetry
{
    /// <summary>Where bytes leave the unit: a serial port, a socket, a file. Never waits.</summary>
    public interface IByteSink
    {
        /// <summary>Bytes that it would take now without waiting; 0 if it is full or nobody is there.</summary>
        int Room { get; }

        /// <summary>Takes bytes, at most <see cref="Room"/>. The array is the caller's again afterwards.</summary>
        void Write(byte[] buffer, int count);
    }
}
