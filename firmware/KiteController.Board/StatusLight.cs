using System;
using System.Device.Gpio;
using KiteController.Core.Loop;

namespace KiteController.Board
{
    /// <summary>The light on the board: a short blink now and then means safe, steady armed, flicker a failsafe.</summary>
    public sealed class StatusLight : IDisposable
    {
        private readonly GpioPin _pin;
        private readonly SignalPattern _pattern = new SignalPattern(new int[]
        {
            0x0001 | SignalPattern.Repeats,
            0xFFFF | SignalPattern.Repeats,
            0x5555 | SignalPattern.Repeats,
            0x3333 | SignalPattern.Repeats,
            0x00FF | SignalPattern.Repeats,
            0x00F3 | SignalPattern.Repeats,
        });

        private bool _lit;

        /// <summary>Takes the pin and switches the light off.</summary>
        /// <param name="pin">An output; high lights.</param>
        public StatusLight(GpioPin pin)
        {
            _pin = pin;
            _pin.Write(PinValue.Low);
        }

        /// <summary>Goes on by one tick: 20 microseconds when the light changes, no garbage.</summary>
        public void Advance(Annunciation annunciation)
        {
            _pattern.Advance(annunciation);
            if (_pattern.On != _lit)
            {
                _lit = _pattern.On;
                _pin.Toggle();
            }
        }

        /// <summary>Gives the pin back.</summary>
        public void Dispose()
        {
            _pin.Dispose();
        }
    }
}
