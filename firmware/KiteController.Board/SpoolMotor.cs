using System;
using System.Device.Gpio;
using System.Device.Pwm;
using KiteController.Core.Loop;

namespace KiteController.Board
{
    /// <summary>
    /// The spool motor behind its sign-magnitude bridge: a duty, a direction, and the enable circuit that wants one edge a
    /// tick. Off is duty zero and no edges; after 40 ms the circuit then shorts the motor by itself.
    /// </summary>
    /// <remarks>
    /// The waveform is started once and never stopped: in nanoFramework Stop on any channel makes later duty writes of
    /// all channels fall on deaf ears (read in its source). Duty zero is what stops.
    /// </remarks>
    public sealed class SpoolMotor : IDisposable
    {
        /// <summary>Frequency of the waveform, hertz: above hearing.</summary>
        public const int FrequencyHertz = 20000;

        /// <summary>The duty is written in whole steps of this size.</summary>
        public const int StepsOfFullDuty = 10000;

        private const int TurnMicroseconds = 2 * 1000000 / FrequencyHertz;

        private readonly PwmChannel _magnitude;
        private readonly GpioPin _direction;
        private readonly GpioPin _enable;
        private int _steps;
        private bool _payingOut;

        /// <summary>Takes the pins and leaves the motor off.</summary>
        /// <param name="magnitude">Waveform of the bridge, at duty zero, not started.</param>
        /// <param name="direction">Direction of the bridge, an output; high pays line out.</param>
        /// <param name="enable">Enable circuit, an output.</param>
        public SpoolMotor(PwmChannel magnitude, GpioPin direction, GpioPin enable)
        {
            _magnitude = magnitude;
            _direction = direction;
            _enable = enable;
            _direction.Write(PinValue.Low);
            _enable.Write(PinValue.Low);
        }

        /// <summary>Starts the waveform at duty zero.</summary>
        public void Start()
        {
            _magnitude.Start();
        }

        /// <summary>
        /// Does what the tick decided: 20 microseconds for the edge, 30 more if the duty changes, 150 more if the motor
        /// turns round. Without permission for an edge, or with a duty that is not a number from -1 to 1, the motor is off.
        /// </summary>
        public void Drive(ActuatorCommand command)
        {
            float duty = command.Duty;
            bool allowed = command.EnableEdge && -1f <= duty && duty <= 1f;
            if (!allowed)
            {
                Write(0);
                return;
            }

            bool payOut = 0f < duty;
            int steps = (int)((payOut ? duty : -duty) * StepsOfFullDuty + 0.5f);
            if (steps != 0 && payOut != _payingOut)
            {
                Turn(payOut);
            }

            Write(steps);
            _enable.Toggle();
        }

        /// <summary>Switches the motor off and gives its pins back.</summary>
        public void Dispose()
        {
            Write(0);
            _magnitude.Dispose();
            _direction.Dispose();
            _enable.Dispose();
        }

        /// <summary>Changes direction. The bridge must see no duty while it does, and a new duty acts only from the next period: two are waited for.</summary>
        private void Turn(bool payOut)
        {
            if (_steps != 0)
            {
                Write(0);
                MicrosecondClock.Wait(TurnMicroseconds);
            }

            _direction.Write(payOut ? PinValue.High : PinValue.Low);
            _payingOut = payOut;
        }

        private void Write(int steps)
        {
            if (steps != _steps)
            {
                _magnitude.DutyCycle = steps / (double)StepsOfFullDuty;
                _steps = steps;
            }
        }
    }
}
