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
    /// V = k w + (R / k) (J w' + F r - T r), with k the back electromotive force seen at the spool, w = v / r the spool's
    /// rate, R the resistance, J the inertia, F the dry friction, T the tension and r the radius: the line pulls toward paying
    /// out, so holding it takes a negative current. The inertia's share takes the mechanical lag out of the loop, which is
    /// what leaves room for delays elsewhere. Friction goes with the speed wanted, never the one measured, and fades over
    /// 0.2 m/s to either side of rest, so that it cannot chatter. The correction compares with what was wanted a tick ago:
    /// that is what the encoder can have seen by now. The integral only moves away from a saturated duty. What the driver
    /// loses to its dead time is given on top, fading in over the first fifth of a volt. The voltage stays as near to the motor's
    /// own that the current stays within its limit.
    /// </remarks>
    public sealed class ReelSpeedController
    {
        private const float ProportionalVoltPerMetrePerSecond = 1.2f;
        private const float FreeVoltPerMetrePerSecond = 0.8f;
        private const float IntegralVoltPerMetre = 4f;
        private const float LargestIntegralVolt = 3f;
        private const float LeastReachVolt = 2f;
        private const float LeastSupplyVolt = 6f;
        private const float DeadTimeFadePerVolt = 5f;
        private const float FrictionFadePerMetrePerSecond = 5f;

        /// <summary>Duty, -1 to 1, positive pays out.</summary>
        public float Duty;

        /// <summary>1 while the duty is at its upper end, -1 at its lower, 0 between.</summary>
        public int Rail;

        private readonly Calibration _calibration;
        private float _integralVolt;
        private float _wanted;
        private float _constantSquare;
        private float _perConstant;
        private float _reachVolt;

        /// <summary>Creates the controller for the motor and spool that the calibration describes.</summary>
        public ReelSpeedController(Calibration calibration)
        {
            _calibration = calibration;
            Adopt();
        }

        /// <summary>Takes over what the calibration says of the motor now. Not for the tick.</summary>
        public void Adopt()
        {
            Calibration calibration = _calibration;
            _constantSquare = calibration.SpoolVoltSecondPerRadian * calibration.SpoolVoltSecondPerRadian;
            _perConstant = Guarded.Divide(1f, calibration.SpoolVoltSecondPerRadian);
            _reachVolt = Guarded.Max(calibration.MotorResistanceOhm * calibration.MotorLimitAmpere, LeastReachVolt);
        }

        /// <summary>Forgets the correction and follows the speed that the spool has; called while the motor is off.</summary>
        public void Track(float speedMetrePerSecond)
        {
            _integralVolt = 0f;
            _wanted = speedMetrePerSecond;
            Duty = 0f;
            Rail = 0;
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
            Calibration calibration = _calibration;
            float before = _wanted;
            float constantSquare = _constantSquare;
            float perConstantRadius = Guarded.Divide(_perConstant, radiusMetre);
            float acceleration = Guarded.Divide(wantedMetrePerSecond - before, dtSeconds);
            float sense = wantedMetrePerSecond * FrictionFadePerMetrePerSecond;
            if (!(-1f < sense))
            {
                sense = -1f;
            }
            else if (1f < sense)
            {
                sense = 1f;
            }

            float friction = calibration.SpoolFrictionNewton * sense;
            float torqueMetre = calibration.SpoolInertiaKilogramMetre2 * acceleration + (friction - tensionNewton) * radiusMetre * radiusMetre;
            float error = before - speedMetrePerSecond;
            _wanted = wantedMetrePerSecond;
            float volt = (constantSquare * wantedMetrePerSecond + calibration.MotorResistanceOhm * torqueMetre) * perConstantRadius
                + ProportionalVoltPerMetrePerSecond * error + _integralVolt;

            Apply(volt, constantSquare * speedMetrePerSecond * perConstantRadius, error, supplyVolt, dtSeconds);
        }

        /// <summary>
        /// Leaves the spool to whoever turns it: the voltage of a speed and of a pull to be held, without the spool's own inertia and friction.
        /// </summary>
        /// <param name="wantedMetrePerSecond">Speed whose voltage is given, positive pays out.</param>
        /// <param name="speedMetrePerSecond">Speed that it is held against; the same where nothing shall be corrected.</param>
        /// <param name="heldNewton">Pull of the line to be held.</param>
        /// <param name="radiusMetre">Radius at which the line leaves the spool, above zero.</param>
        /// <param name="supplyVolt">Supply voltage; below 6 V it is taken as 6 V.</param>
        /// <param name="dtSeconds">Time since the previous tick.</param>
        public void Free(float wantedMetrePerSecond, float speedMetrePerSecond, float heldNewton, float radiusMetre, float supplyVolt, float dtSeconds)
        {
            float constant = _calibration.SpoolVoltSecondPerRadian;
            float perSpeed = Guarded.Divide(constant, radiusMetre);
            float running = perSpeed * wantedMetrePerSecond;
            float holding = _calibration.MotorResistanceOhm * heldNewton * radiusMetre * _perConstant;
            float error = wantedMetrePerSecond - speedMetrePerSecond;
            _wanted = wantedMetrePerSecond;
            Apply(running - holding + FreeVoltPerMetrePerSecond * error + _integralVolt, perSpeed * speedMetrePerSecond, error, supplyVolt, dtSeconds);
        }

        private void Apply(float asked, float back, float error, float supplyVolt, float dtSeconds)
        {
            float reach = _reachVolt;
            float volt = asked;
            if (back + reach < asked)
            {
                volt = back + reach;
            }
            else if (asked < back - reach)
            {
                volt = back - reach;
            }

            float duty = Guarded.Divide(volt, LeastSupplyVolt < supplyVolt ? supplyVolt : LeastSupplyVolt);
            float dead = _calibration.MotorDeadDuty;
            if (dead != 0f)
            {
                float sense = volt * DeadTimeFadePerVolt; // Clamped without a call, which would cost more than all the rest of it.
                duty += !(-1f < sense) ? -dead : sense < 1f ? dead * sense : dead;
            }

            int rail = 0;
            if (!(duty < 1f))
            {
                duty = rail = 1;
            }
            else if (!(-1f < duty))
            {
                duty = rail = -1;
            }

            Duty = duty;
            Rail = rail;

            bool saturated = (rail != 0 || volt != asked) && 0f < volt * error;
            if (!saturated)
            {
                float integral = _integralVolt + IntegralVoltPerMetre * error * dtSeconds;
                _integralVolt = !(-LargestIntegralVolt < integral) ? -LargestIntegralVolt : integral < LargestIntegralVolt ? integral : LargestIntegralVolt;
            }
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref Duty, ref _integralVolt, ref _wanted);
            Rail = state.Int(Rail);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.ReelFloats] = Duty;
            floats[StatePlace.ReelFloats + 1] = _integralVolt;
            floats[StatePlace.ReelFloats + 2] = _wanted;
            ints[StatePlace.ReelInts] = Rail;
        }
    }
}
