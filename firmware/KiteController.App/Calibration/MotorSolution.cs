using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.App.Calibrating
{
    /// <summary>
    /// The motor's figures from what was measured: off, running free both ways, and held still at two duties. Held, the
    /// change of current with duty gives the resistance, V (d2 - d1) / (I2 - I1), whatever the driver loses; what it loses is
    /// then d1 - R I1 / V. Running, k = (V (d - lost) - R I) / w, the mean of both ways.
    /// </summary>
    public sealed class MotorSolution
    {
        private const float LeastCurrentChangeAmpere = 0.4f;
        private const float LeastOhm = 0.03f;
        private const float LargestOhm = 10f;
        private const float LargestDeadDuty = 0.1f;
        private const float LeastVoltSecond = 0.002f;
        private const float LargestVoltSecond = 0.5f;
        private const float LeastSupplyVolt = 6f;

        /// <summary>ADC counts at no current.</summary>
        public int CurrentZeroCount;

        /// <summary>Resistance, ohm.</summary>
        public float ResistanceOhm;

        /// <summary>Back electromotive force, volt per radian per second of the spool.</summary>
        public float VoltSecondPerRadian;

        /// <summary>Duty lost to dead time.</summary>
        public float DeadDuty;

        private float _zero;
        private float _lightAmpere;
        private float _lightVolt;
        private float _firmAmpere;
        private float _firmVolt;
        private float _runRate;
        private float _runAmpere;
        private float _runVolt;

        /// <summary>Takes the sample with the motor off; begins anew.</summary>
        public void SetOff(RestSample sample, Calibration calibration)
        {
            _zero = sample.MotorCurrent.Mean;
            CurrentZeroCount = (int)(_zero + 0.5f);
            _runRate = 0f;
            _runAmpere = 0f;
            _runVolt = 0f;
        }

        /// <summary>Takes a sample of the drum running free.</summary>
        public void SetRun(RestSample sample, Calibration calibration, bool payingOut)
        {
            float sign = payingOut ? 0.5f : -0.5f;
            float counts = sample.LastEncoder - sample.FirstEncoder;
            float turns = Guarded.Divide(counts, calibration.EncoderCountsPerTurn, 0f);
            _runRate += sign * Guarded.Divide(turns * Angle.WholeTurn, sample.Microseconds * 1e-6f, 0f);
            _runAmpere += sign * Ampere(sample, calibration);
            _runVolt += 0.5f * sample.Supply.Mean * calibration.SupplyVoltPerCount;
        }

        /// <summary>Takes the sample of the drum held at the lighter duty.</summary>
        public void SetLight(RestSample sample, Calibration calibration)
        {
            _lightAmpere = Ampere(sample, calibration);
            _lightVolt = sample.Supply.Mean * calibration.SupplyVoltPerCount;
        }

        /// <summary>Takes the sample of the drum held at the firmer duty.</summary>
        public void SetFirm(RestSample sample, Calibration calibration)
        {
            _firmAmpere = Ampere(sample, calibration);
            _firmVolt = sample.Supply.Mean * calibration.SupplyVoltPerCount;
        }

        /// <summary>Works everything out.</summary>
        /// <returns>What is implausible; null if nothing is.</returns>
        public string Solve(float lightDuty, float firmDuty, float runDuty)
        {
            float change = _firmAmpere - _lightAmpere;
            if (change <= -LeastCurrentChangeAmpere)
            {
                return "The motor current is measured the wrong way round: swap the two wires at its shunt.";
            }

            if (!(LeastCurrentChangeAmpere <= change))
            {
                return "Almost no motor current was measured: check the current amplifier, and hold the drum.";
            }

            if (!(LeastSupplyVolt <= _lightVolt && LeastSupplyVolt <= _firmVolt))
            {
                return "The supply is below 6 volts or its divider is not connected.";
            }

            ResistanceOhm = Guarded.Divide(_firmVolt * firmDuty - _lightVolt * lightDuty, change, 0f);
            DeadDuty = Guarded.Max(lightDuty - Guarded.Divide(ResistanceOhm * _lightAmpere, _lightVolt, 0f), 0f);
            VoltSecondPerRadian = Guarded.Divide(_runVolt * (runDuty - DeadDuty) - ResistanceOhm * _runAmpere, _runRate, 0f);
            if (!(LeastOhm <= ResistanceOhm && ResistanceOhm <= LargestOhm && DeadDuty <= LargestDeadDuty))
            {
                return "A resistance of " + NumberText.Of(ResistanceOhm, 3) + " ohm with " + NumberText.Of(DeadDuty * 100f, 1)
                    + " percent of duty lost is not that of a motor: check the current amplifier and hold the drum still.";
            }

            return LeastVoltSecond <= VoltSecondPerRadian && VoltSecondPerRadian <= LargestVoltSecond ? null
                : "The drum ran at a speed that does not fit its voltage: it must run freely, and the supply must hold.";
        }

        /// <summary>Writes the figures.</summary>
        public void Apply(Calibration calibration)
        {
            calibration.MotorCurrentZeroCount = CurrentZeroCount;
            calibration.MotorResistanceOhm = ResistanceOhm;
            calibration.SpoolVoltSecondPerRadian = VoltSecondPerRadian;
            calibration.MotorDeadDuty = DeadDuty;
        }

        private float Ampere(RestSample sample, Calibration calibration)
        {
            return (sample.MotorCurrent.Mean - _zero) * calibration.MotorCurrentAmperePerCount;
        }
    }
}
