using System;
using System.Device.Gpio;
using KiteController.Core.Loop;

namespace KiteController.Board
{
    /// <summary>The quadrature encoder on the spool, counted by the chip's pulse counter: two counts a line, growing while line is paid out.</summary>
    /// <remarks>
    /// nanoFramework counts the edges of the second line by the level of the first correctly, two a cycle. To these it adds
    /// the edges of the first line by polarity, but upwards in both directions of that edge: a spool trembling at one of
    /// them would count away without turning. So the polarity asked for is none of the three it knows, which leaves the
    /// first line's edges out (read in its source). The glitch filter is taken as nanoseconds by its driver.
    /// </remarks>
    public sealed class SpoolEncoder : IDisposable
    {
        private const GpioPulsePolarity NoEdgesOfFirstLine = (GpioPulsePolarity)3;
        private const ushort GlitchNanoseconds = 1000;

        private readonly GpioPulseCounter _counter;

        /// <summary>Sets up the counter and starts it at zero.</summary>
        /// <param name="counter">A stopped counter on both lines of the encoder.</param>
        public SpoolEncoder(GpioPulseCounter counter)
        {
            _counter = counter;
            _counter.Polarity = NoEdgesOfFirstLine;
            _counter.FilterPulses = GlitchNanoseconds;
            _counter.Start();
        }

        /// <summary>Reads the count, cut to 32 bits: 30 microseconds.</summary>
        /// <param name="frame">Takes the count.</param>
        /// <returns>True: the counter is a part of the chip and always answers. A broken encoder shows as a spool that does not move.</returns>
        public bool TryRead(SensorFrame frame)
        {
            frame.EncoderCount = (int)_counter.Read().Count;
            return true;
        }

        /// <summary>Gives the counter back.</summary>
        public void Dispose()
        {
            _counter.Dispose();
        }
    }
}
