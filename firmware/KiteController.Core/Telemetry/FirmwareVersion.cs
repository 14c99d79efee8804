namespace KiteController.Core.Telemetry
{
    /// <summary>Which firmware this is. A test keeps it equal to the version of the assembly.</summary>
    public static class FirmwareVersion
    {
        /// <summary>First number: grows when something that worked no longer does.</summary>
        public const int Major = 0;

        /// <summary>Second number: grows with what is new.</summary>
        public const int Minor = 1;

        /// <summary>Third number: grows with what was mended.</summary>
        public const int Patch = 0;
    }
}
