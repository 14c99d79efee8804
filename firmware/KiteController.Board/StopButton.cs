using System;
using System.Device.Gpio;

namespace KiteController.Board
{
    /// <summary>
    /// The STOP button: closed to ground while released, so pressed and a broken wire both read high. It opens the motor's
    /// enable circuit by itself; reading it only lets the firmware know.
    /// </summary>
    public sealed class StopButton : IDisposable
    {
        private readonly GpioPin _pin;
        private bool _lastHigh;

        /// <summary>Takes the pin.</summary>
        /// <param name="pin">An input with pull-up.</param>
        public StopButton(GpioPin pin)
        {
            _pin = pin;
        }

        /// <summary>
        /// Reads the button: 20 microseconds. Two readings in a row must be high, so that one spike beside a motor does
        /// not end a flight.
        /// </summary>
        /// <returns>True while it is pressed or its wire is broken.</returns>
        public bool ReadPressed()
        {
            bool high = (bool)_pin.Read();
            bool pressed = high && _lastHigh;
            _lastHigh = high;
            return pressed;
        }

        /// <summary>Gives the pin back.</summary>
        public void Dispose()
        {
            _pin.Dispose();
        }
    }
}
