using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Control
{
    /// <summary>
    /// Duty that makes the spool run at a speed: what the motor's own equation asks for, and a proportional-integral
    /// correction of what it leaves.
    /// </summary>
    /// <remarks>
    /// V = k w - (R / k) T r, with k the back electromotive force seen at the spool, w = v / r the spool's rate, R the
    /// resistance, T the tension and r the radius: the line pulls toward paying out, so holding it takes a negative
    /// current. The integral only moves away from a saturated duty. What the driver loses to its dead time is given on
    /// top, fading in over the first fifth of a volt so that the motor does not chatter about zero. The voltage stays as near to
    /// the motor's own that the current stays within its limit.
    /// </remarks>
    public sealed class ReelSpeedController
    {
        private const float ProportionalVoltPerMetrePerSecond = 0.8f;
        private const float IntegralVoltPerMetre = 4f;
        private const float LargestIntegralVolt = 3f;
        private const float LeastReachVolt = 2f;
        private const float DeadTimeFadePerVolt = 5f;

        /// <summary>Duty, -1 to 1, positive pays out.</summary>
        public float Duty;

        private readonly Calibration _calibration;
        private float _integralVolt;

        /// <summary>Creates the controller for the motor and spool that the calibration describes.</summary>
        public ReelSpeedController(Calibration calibration)
        {
            _calibration = calibration;
        }

        /// <summary>Forgets the correction; called while the motor is off.</summary>
        public void Reset()
        {
            _integralVolt = 0f;
            Duty = 0f;
        }

        /// <summary>Works out the duty for this tick.</summary>
        /// <param name="wantedMetrePerSecond">Reel speed wanted, positive pays out.</param>
        /// <param name="speedMetrePerSecond">Reel speed measured.</param>
        /// <param name="tensionNewton">Tension at the pulley.</param>
        /// <param name="radiusMetre">Radius at which the line leaves the spool, above zero.</param>
        /// <param name="supplyVolt">Supply voltage; below 6 V it is taken as 6 V.</param>
        /// <param name="dtSeconds">Time since the previous tick.</param>
        public void Update(float wantedMetrePerSecond, float speedMetrePerSecond, float tensionNewton, float radiusMetre, float supplyVolt, float dtSeconds)
        {
            float constant = _calibration.SpoolVoltSecondPerRadian;
            float perSpeed = Guarded.Divide(constant, radiusMetre, 0f);
            float running = perSpeed * wantedMetrePerSecond;
            float holding = Guarded.Divide(_calibration.MotorResistanceOhm * tensionNewton * radiusMetre, constant, 0f);
            float error = wantedMetrePerSecond - speedMetrePerSecond;
            float asked = running - holding + ProportionalVoltPerMetrePerSecond * error + _integralVolt;

            float back = perSpeed * speedMetrePerSecond;
            float reach = Guarded.Max(_calibration.MotorResistanceOhm * _calibration.MotorLimitAmpere, LeastReachVolt);
            float volt = Guarded.Clamp(asked, back - reach, back + reach);
            float duty = Guarded.Divide(volt, Guarded.Max(supplyVolt, 6f), 0f);
            float dead = _calibration.MotorDeadDuty;
            if (dead != 0f)
            {
                duty += dead * Guarded.Clamp(volt * DeadTimeFadePerVolt, -1f, 1f);
            }

            Duty = Guarded.Clamp(duty, -1f, 1f);

            bool saturated = (duty != Duty || volt != asked) && 0f < volt * error;
            if (!saturated)
            {
                _integralVolt = Guarded.Clamp(_integralVolt + IntegralVoltPerMetre * error * dtSeconds, -LargestIntegralVolt, LargestIntegralVolt);
            }
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref Duty);
            state.Float(ref _integralVolt);
        }
    }
}
