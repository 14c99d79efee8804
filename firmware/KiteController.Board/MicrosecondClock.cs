using nanoFramework.Hardware.Esp32;

namespace KiteController.Board
{
    /// <summary>The chip's microsecond counter, cut to 32 bits: cheap to subtract, allocates nothing.</summary>
    public static class MicrosecondClock
    {
        /// <summary>
        /// Microseconds since power-up, wrapping every 71 minutes. The difference of two readings is right, across a wrap
        /// too, while they are less than 35 minutes apart; the readings themselves must not be compared.
        /// </summary>
        public static int Now()
        {
            return (int)HighResTimer.GetCurrent();
        }

        /// <summary>Lets time pass by looking at the clock. For start-up: the tick never waits.</summary>
        /// <param name="microseconds">Time to wait, 0 to 2 billion.</param>
        public static void Wait(int microseconds)
        {
            int start = Now();
            while (Now() - start < microseconds)
            {
            }
        }
    }
}
