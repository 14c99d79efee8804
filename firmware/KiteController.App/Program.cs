using KiteController.Core.Parameters;

namespace KiteController.App
{
    /// <summary>Where the ESP32 starts.</summary>
    public static class Program
    {
        /// <summary>Boots the unit and runs for ever.</summary>
        public static void Main()
        {
            KiteUnit unit = new KiteUnit(new FlightParameters(), new Calibration());
            while (true)
            {
                unit.RunCycle();
            }
        }
    }
}
