using System;
using System.Device.Adc;
using KiteController.Core.Loop;

namespace KiteController.Board
{
    /// <summary>Lever, supply voltage and motor current, as 12-bit counts.</summary>
    /// <remarks>
    /// A reading costs 100 microseconds, so a tick takes one of the three in turn: 33 a second each, which is faster than
    /// a thumb, a battery, or the heating of a motor. No control loop closes over the motor current.
    /// </remarks>
    public sealed class AnalogInputs : IDisposable
    {
        private readonly AdcChannel _lever;
        private readonly AdcChannel _supply;
        private readonly AdcChannel _motorCurrent;
        private int _next;

        /// <summary>Opens the three channels.</summary>
        public AnalogInputs(AdcController controller)
        {
            _lever = controller.OpenChannel(Pins.LeverChannel);
            _supply = controller.OpenChannel(Pins.SupplyChannel);
            _motorCurrent = controller.OpenChannel(Pins.MotorCurrentChannel);
        }

        /// <summary>Reads the next of the three: 100 microseconds, no garbage.</summary>
        /// <param name="frame">Takes the counts; fresh from the third call on, when all three have been read.</param>
        public void Read(SensorFrame frame)
        {
            int now = _next;
            _next = now + 1;
            if (now == 0)
            {
                frame.Supply = _supply.ReadValue();
            }
            else if (now == 1)
            {
                frame.MotorCurrent = _motorCurrent.ReadValue();
            }
            else
            {
                frame.Lever = _lever.ReadValue();
                frame.AnalogFresh = true;
                _next = 0;
            }
        }

        /// <summary>Reads the motor current alone, out of turn: 100 microseconds, no garbage.</summary>
        public void ReadMotorCurrent(SensorFrame frame)
        {
            frame.MotorCurrent = _motorCurrent.ReadValue();
        }

        /// <summary>Closes the channels.</summary>
        public void Dispose()
        {
            _lever.Dispose();
            _supply.Dispose();
            _motorCurrent.Dispose();
        }
    }
}
