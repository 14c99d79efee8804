namespace KiteController.Core.Loop
{
    /// <summary>
    /// Everything one tick may know: the raw counts of the sensors, and what the person asked for.
    /// The board fills it, <see cref="FlightController.Step"/> reads it; a recorded series of frames replays a flight exactly.
    /// </summary>
    /// <remarks>
    /// Public fields, not properties: on nanoCLR a property costs a call. Counts stay integers up to here, so no NaN
    /// can come in from outside; Core turns them into SI units by <see cref="Parameters.Calibration"/>.
    /// A value is meaningful only while its Fresh flag is true.
    /// </remarks>
    public sealed class SensorFrame
    {
        /// <summary>Time between the sampling of the previous frame and of this one, microseconds.</summary>
        public int DtMicroseconds;

        /// <summary>True if the six inertial counts and the temperature were read in this tick.</summary>
        public bool ImuFresh;

        /// <summary>MPU6050 accelerometer along arm axis x (toward the kite), signed 16-bit counts.</summary>
        public int AccelerometerX;

        /// <summary>MPU6050 accelerometer along arm axis y (left), signed 16-bit counts.</summary>
        public int AccelerometerY;

        /// <summary>MPU6050 accelerometer along arm axis z (up when level), signed 16-bit counts.</summary>
        public int AccelerometerZ;

        /// <summary>MPU6050 gyroscope about arm axis x, signed 16-bit counts.</summary>
        public int GyroscopeX;

        /// <summary>MPU6050 gyroscope about arm axis y, signed 16-bit counts.</summary>
        public int GyroscopeY;

        /// <summary>MPU6050 gyroscope about arm axis z, signed 16-bit counts.</summary>
        public int GyroscopeZ;

        /// <summary>MPU6050 die temperature, signed 16-bit counts (340 counts per degree, 0 at 36.53 degrees Celsius).</summary>
        public int ImuTemperature;

        /// <summary>True if the pivot angle was read in this tick and the sensor sees its magnet.</summary>
        public bool PivotFresh;

        /// <summary>AS5600 angle of the vertical pivot, 0 to 4095 counts a turn, growing clockwise seen from above.</summary>
        public int PivotAngle;

        /// <summary>True if the bridge converter was read in this tick.</summary>
        public bool TensionFresh;

        /// <summary>Load-cell conversion, signed 24-bit counts.</summary>
        public int Tension;

        /// <summary>True if the encoder was read in this tick.</summary>
        public bool EncoderFresh;

        /// <summary>Quadrature counts of the spool since power-up; grows while line is paid out; wraps at 32 bits.</summary>
        public int EncoderCount;

        /// <summary>True if supply voltage, motor current and lever have been read at least once.</summary>
        public bool AnalogFresh;

        /// <summary>Supply voltage behind its divider, 12-bit ADC counts.</summary>
        public int Supply;

        /// <summary>Motor current behind its amplifier, 12-bit ADC counts; mid-scale is no current.</summary>
        public int MotorCurrent;

        /// <summary>Thumb lever, 12-bit ADC counts; mid-scale is centred, more pays line out.</summary>
        public int Lever;

        /// <summary>True while the STOP button is pressed or its wire is broken.</summary>
        public bool StopPressed;

        /// <summary>True if the previous cycle of the executive missed its deadline.</summary>
        public bool Overrun;

        /// <summary>True if a sensor on the kite told its heading since the previous frame. No such sensor is needed; none comes with the unit.</summary>
        public bool KiteHeadingFresh;

        /// <summary>Heading of the kite's nose, 65,536 counts a turn, 0 toward the zenith, growing clockwise as the flyer sees it; 0 to 65,535.</summary>
        public int KiteHeading;

        /// <summary>Azimuth to steer to, whole degrees from the pivot's zero, clockwise positive, -128 to 127.</summary>
        public int SteerAzimuth;

        /// <summary>Elevation to steer to, whole degrees, 0 to 90.</summary>
        public int SteerElevation;

        /// <summary>True while the phone that gave the last order has not been heard for a second; false if it was not a phone that gave it.</summary>
        public bool PhoneSilent;

        /// <summary>What the person asked for since the previous frame.</summary>
        public OperatorRequest Request;
    }
}
