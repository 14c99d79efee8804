namespace KiteController.Core.Parameters
{
    /// <summary>
    /// What has been done to this unit, as bits of <see cref="Calibration.Done"/>: its settings accepted by a save, and each step of
    /// the calibration kept. A unit that lacks any of it does not arm.
    /// </summary>
    public static class CalibrationDone
    {
        /// <summary>Nothing: a unit that nobody has set up.</summary>
        public const int Nothing = 0;

        /// <summary>Somebody saved the settings that are in force.</summary>
        public const int Accepted = 1;

        /// <summary>The step azimuth: the bearing of the base is known.</summary>
        public const int Azimuth = 4;

        /// <summary>Everything.</summary>
        public const int All = 255;

        /// <summary>The steps by their names on the console; the first one has bit 1, and so on.</summary>
        private static readonly string[] Steps = { "level", "azimuth", "zero", "mass", "spool", "line", "motor" };

        /// <summary>The bit of a step.</summary>
        /// <param name="step">Its name on the console.</param>
        /// <returns>The bit; 0 for a step that is not needed to arm.</returns>
        public static int BitOf(string step)
        {
            for (int i = 0; i < Steps.Length; i++)
            {
                if (Steps[i] == step)
                {
                    return 2 << i;
                }
            }

            return 0;
        }

        /// <summary>Name of the first step that is not done.</summary>
        /// <returns>The name; null if all are done.</returns>
        public static string FirstMissing(int done)
        {
            for (int i = 0; i < Steps.Length; i++)
            {
                if ((done & (2 << i)) == 0)
                {
                    return Steps[i];
                }
            }

            return null;
        }
    }
}
