namespace KiteController.Core.Parameters
{
    /// <summary>
    /// What the counts of this very unit mean. The defaults are those of the parts in hardware/; the calibration
    /// wizard replaces them. A load cell is never tared at boot.
    /// </summary>
    public sealed class Calibration
    {
        /// <summary>Radian per second per gyroscope count; default +-500 deg/s range, 65.5 counts per deg/s.</summary>
        public float GyroscopeRadianPerSecondPerCount = 0.0174532925f / 65.5f;

        /// <summary>Metre per second squared per accelerometer count; default +-8 g range, 4096 counts per g.</summary>
        public float AccelerometerMetrePerSecond2PerCount = 9.80665f / 4096f;

        /// <summary>Gyroscope about its x at rest, rad/s: where the search for its zero starts at power-up; likewise y and z.</summary>
        public float GyroscopeBiasXRadianPerSecond;

        /// <summary>Gyroscope about its y at rest, rad/s.</summary>
        public float GyroscopeBiasYRadianPerSecond;

        /// <summary>Gyroscope about its z at rest, rad/s.</summary>
        public float GyroscopeBiasZRadianPerSecond;

        /// <summary>Offset of the accelerometer along its x, m/s2; likewise y and z.</summary>
        public float AccelerometerBiasXMetrePerSecond2;

        /// <summary>Offset of the accelerometer along its y, m/s2.</summary>
        public float AccelerometerBiasYMetrePerSecond2;

        /// <summary>Offset of the accelerometer along its z, m/s2.</summary>
        public float AccelerometerBiasZMetrePerSecond2;

        /// <summary>How the inertial sensor sits on the arm, radian: turned about the arm by roll, then about its left by pitch, then about its up by yaw.</summary>
        public float ImuRollRadian;

        /// <summary>Pitch of the inertial sensor on the arm, radian; positive if its x points below the arm.</summary>
        public float ImuPitchRadian;

        /// <summary>Yaw of the inertial sensor on the arm, radian; positive if its x points to the left of the arm.</summary>
        public float ImuYawRadian;

        /// <summary>Bearing of azimuth zero, radian clockwise from true north, 0 to 2 pi: for what is shown to people.</summary>
        public float BaseBearingRadian;

        /// <summary>Pivot counts when the arm points along azimuth zero, 0 to 4095.</summary>
        public int PivotZeroCount;

        /// <summary>Load-cell counts with slack line.</summary>
        public int TensionZeroCount;

        /// <summary>Newton of line tension per load-cell count; default 49 N cell of 1 mV/V at gain 128, line turned by 90 degrees.</summary>
        public float TensionNewtonPerCount = 1.614e-5f;

        /// <summary>Encoder counts per turn of the spool.</summary>
        public float EncoderCountsPerTurn = 400f;

        /// <summary>Radius of the empty spool, metre.</summary>
        public float SpoolCoreRadiusMetre = 0.030f;

        /// <summary>Growth of the squared radius per metre of line wound, metre squared per metre: d^2 / (pi w f), width w, fill f.</summary>
        public float SpoolRadiusSquaredPerMetre = 1.707e-6f;

        /// <summary>Line that belongs to the spool, metre.</summary>
        public float SpoolLineMetre = 150f;

        /// <summary>Line out at encoder count zero, metre: the leader that is always out.</summary>
        public float LineOutAtZeroMetre = 5f;

        /// <summary>Volt of supply per ADC count; default divider 6:1 on 3.3 V over 4095 counts.</summary>
        public float SupplyVoltPerCount = 6f * 3.3f / 4095f;

        /// <summary>ADC counts at no motor current.</summary>
        public int MotorCurrentZeroCount = 2048;

        /// <summary>Ampere per ADC count; default amplifier 50 mV per ampere.</summary>
        public float MotorCurrentAmperePerCount = 3.3f / 4095f / 0.05f;

        /// <summary>ADC counts of the centred lever.</summary>
        public int LeverCentreCount = 2048;

        /// <summary>ADC counts from the centre to either end of the lever; default 1.35 V.</summary>
        public int LeverSpanCount = 1675;

        /// <summary>Back electromotive force of the motor seen at the spool, volt per radian per second of the spool: Ke times the gear ratio.</summary>
        public float SpoolVoltSecondPerRadian = 0.02865f;

        /// <summary>Resistance of motor, driver and leads, ohm.</summary>
        public float MotorResistanceOhm = 0.259f;

        /// <summary>Moment of inertia about the spool's axle, with gear, rotor and half its line wound, kilogram metre squared; assumed for the parts in hardware/.</summary>
        public float SpoolInertiaKilogramMetre2 = 1.9e-4f;

        /// <summary>Dry friction of the spool as a pull on the line, newton; assumed, and rather too low than too high.</summary>
        public float SpoolFrictionNewton = 0.6f;

        /// <summary>Duty that the driver loses to its dead time before any voltage reaches the motor, 0 to 0.1.</summary>
        public float MotorDeadDuty;

        /// <summary>
        /// What of this has been found on the unit itself, bits of <see cref="CalibrationDone"/>. A calibration that a program
        /// hands over counts as done; that of a unit that starts from its defaults as not.
        /// </summary>
        public int Done = CalibrationDone.All;
    }
}
