using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// Where the line arm points and how fast it turns: elevation from gravity and gyroscope, azimuth from the pivot's
    /// absolute angle sensor, both rates from the gyroscope.
    /// </summary>
    /// <remarks>
    /// Frame A: x along the arm toward the kite, y left, z up when level. Azimuth is clockwise seen from above. An arm
    /// whose roll about its own axis stays small is assumed: its pivot has two axes.
    /// </remarks>
    public sealed class LineArm
    {
        private const int LostAfterTicks = 5;
        private const int BiasPhase = 0;
        private const float RadianPerPivotCount = Angle.WholeTurn / 4096f;

        /// <summary>Elevation above the horizon, radian.</summary>
        public float ElevationRadian;

        /// <summary>Azimuth from the pivot's zero, radian, -pi to pi.</summary>
        public float AzimuthRadian;

        /// <summary>Rate of the elevation, rad/s.</summary>
        public float ElevationRate;

        /// <summary>Rate of the azimuth, rad/s.</summary>
        public float AzimuthRate;

        /// <summary>True while the inertial sensor answers.</summary>
        public bool ImuAlive;

        /// <summary>True while the pivot's angle sensor answers.</summary>
        public bool PivotAlive;

        /// <summary>True once both angles can be believed.</summary>
        public bool Valid;

        /// <summary>The gyroscope's zero.</summary>
        public readonly RestBias Bias = new RestBias();

        private readonly InclinationFilter _inclination = new InclinationFilter();
        private readonly Calibration _calibration;
        private readonly Watch _imu = new Watch(LostAfterTicks);
        private readonly Watch _pivot = new Watch(LostAfterTicks * 2);
        private float _cosineElevation = 1f;

        /// <summary>Creates the estimate; it becomes valid with the first samples.</summary>
        public LineArm(Calibration calibration)
        {
            _calibration = calibration;
        }

        /// <summary>Takes the arm's part of one frame.</summary>
        public void Update(SensorFrame frame, RateMonitor rate)
        {
            ImuAlive = _imu.Alive(frame.ImuFresh);
            PivotAlive = _pivot.Alive(frame.PivotFresh);
            if (frame.ImuFresh)
            {
                UpdateElevation(frame, rate);
            }

            if (frame.PivotFresh)
            {
                AzimuthRadian = Angle.Wrap((frame.PivotAngle - _calibration.PivotZeroCount) * RadianPerPivotCount);
            }

            Valid = ImuAlive && PivotAlive && _inclination.Settled;
        }

        private void UpdateElevation(SensorFrame frame, RateMonitor rate)
        {
            float rateScale = _calibration.GyroscopeRadianPerSecondPerCount;
            float forceScale = _calibration.AccelerometerMetrePerSecond2PerCount;
            float rateX = frame.GyroscopeX * rateScale, rateY = frame.GyroscopeY * rateScale, rateZ = frame.GyroscopeZ * rateScale;
            float forceX = frame.AccelerometerX * forceScale, forceY = frame.AccelerometerY * forceScale, forceZ = frame.AccelerometerZ * forceScale;

            if (rate.Phase == BiasPhase)
            {
                Bias.Update(rateX, rateY, rateZ, forceX, forceY, forceZ, rate.SlowDtSeconds);
            }

            rateX -= Bias.X;
            rateY -= Bias.Y;
            rateZ -= Bias.Z;
            _inclination.Update(rateX, rateY, rateZ, forceX, forceY, forceZ, rate.DtSeconds);

            float sine = _inclination.UpX;
            ElevationRadian = Angle.Asin(sine);
            _cosineElevation = Guarded.Sqrt(1f - sine * sine);
            ElevationRate = -rateY;
            AzimuthRate = -(rateX * sine + rateZ * _cosineElevation);
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref ElevationRadian, ref AzimuthRadian, ref ElevationRate);
            state.Float(ref AzimuthRate);
            state.Float(ref _cosineElevation);
            ImuAlive = state.Bool(ImuAlive);
            PivotAlive = state.Bool(PivotAlive);
            Valid = state.Bool(Valid);
            _imu.Visit(state);
            _pivot.Visit(state);
            Bias.Visit(state);
            _inclination.Visit(state);
        }
    }
}
