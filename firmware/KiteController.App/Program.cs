namespace KiteController.App
{
    /// <summary>Where the ESP32 starts.</summary>
    public static class Program
    {
        /// <summary>Boots the unit and runs for ever.</summary>
        public static void Main()
        {
            KiteUnit unit = new KiteUnit();
            while (true)
            {
                unit.RunCycle();
            }
        }
    }
}
