namespace KiteController.Core.Telemetry
{
    /// <summary>The first byte of every frame: which row of frames.csv tells what follows.</summary>
    public static class FrameId
    {
        /// <summary>What wrote the log, and the sizes of what follows.</summary>
        public const int Header = 1;

        /// <summary>Some numbers of the settings or of the state at the start of a segment.</summary>
        public const int Words = 2;

        /// <summary>One tick: all that it knew and all that it did.</summary>
        public const int Tick = 3;

        /// <summary>What a tick knew and decided, in units, for a screen.</summary>
        public const int Status = 4;
    }
}
