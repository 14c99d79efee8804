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
    /// Frame A: x along the arm toward the kite, y left, z up when level. Azimuth is clockwise seen from above. The
    /// filter works in the frame of the sensor; only its results are brought to the arm, by two of the arm's axes as the
    /// sensor sees them. So a sensor that sits crooked costs next to nothing.
    /// </remarks>
    public sealed class LineArm
    {
        private const int LostAfterTicks = 5;
        private const int BiasPhase = 1;
        private const int PivotHalfTurn = 2048;
        private const float RadianPerPivotCount = Angle.HalfTurn / PivotHalfTurn;

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
        private float _turnX;
        private float _turnY;
        private float _turnZ;
        private float _sumSeconds;
        private int _sumX;
        private int _sumY;
        private int _sumZ;
        private int _samples;
        private float _rateScale;
        private float _forceScale;
        private float _forceBiasX;
        private float _forceBiasY;
        private float _forceBiasZ;
        private float _forwardX;
        private float _forwardY;
        private float _forwardZ;
        private float _leftX;
        private float _leftY;
        private float _leftZ;

        /// <summary>Creates the estimate; it becomes valid with the first samples.</summary>
        public LineArm(Calibration calibration)
        {
            _calibration = calibration;
            Bias.X = calibration.GyroscopeBiasXRadianPerSecond;
            Bias.Y = calibration.GyroscopeBiasYRadianPerSecond;
            Bias.Z = calibration.GyroscopeBiasZRadianPerSecond;
            Adopt();
        }

        /// <summary>Takes over the calibration; works out the arm's axes in the frame of the sensor, R = Rz(yaw) Ry(pitch) Rx(roll).</summary>
        public void Adopt()
        {
            _rateScale = _calibration.GyroscopeRadianPerSecondPerCount;
            _forceScale = _calibration.AccelerometerMetrePerSecond2PerCount;
            _forceBiasX = _calibration.AccelerometerBiasXMetrePerSecond2;
            _forceBiasY = _calibration.AccelerometerBiasYMetrePerSecond2;
            _forceBiasZ = _calibration.AccelerometerBiasZMetrePerSecond2;
            float sineRoll = Angle.Sin(_calibration.ImuRollRadian), cosineRoll = Angle.Cos(_calibration.ImuRollRadian);
            float sinePitch = Angle.Sin(_calibration.ImuPitchRadian), cosinePitch = Angle.Cos(_calibration.ImuPitchRadian);
            float sineYaw = Angle.Sin(_calibration.ImuYawRadian), cosineYaw = Angle.Cos(_calibration.ImuYawRadian);
            _forwardX = cosineYaw * cosinePitch;
            _forwardY = cosineYaw * sinePitch * sineRoll - sineYaw * cosineRoll;
            _forwardZ = cosineYaw * sinePitch * cosineRoll + sineYaw * sineRoll;
            _leftX = sineYaw * cosinePitch;
            _leftY = sineYaw * sinePitch * sineRoll + cosineYaw * cosineRoll;
            _leftZ = sineYaw * sinePitch * cosineRoll - cosineYaw * sineRoll;
        }

        /// <summary>Takes the arm's part of one frame.</summary>
        public void Update(SensorFrame frame, RateMonitor rate)
        {
            bool fresh = frame.ImuFresh;
            bool imuAlive = _imu.Alive(fresh);
            if (fresh)
            {
                UpdateElevation(frame, rate);
            }

            fresh = frame.PivotFresh;
            bool pivotAlive = _pivot.Alive(fresh);
            if (fresh)
            {
                int fromZero = (frame.PivotAngle - _calibration.PivotZeroCount + PivotHalfTurn) & (2 * PivotHalfTurn - 1);
                AzimuthRadian = (fromZero - PivotHalfTurn) * RadianPerPivotCount;
            }

            ImuAlive = imuAlive;
            PivotAlive = pivotAlive;
            Valid = imuAlive && pivotAlive && _inclination.Settled;
        }

        /// <summary>The rates in every tick; the vertical in every other one, and in between the elevation goes on by its rate.</summary>
        private void UpdateElevation(SensorFrame frame, RateMonitor rate)
        {
            float scale = _rateScale, dt = rate.DtSeconds;
            RestBias bias = Bias;
            int phase = rate.Phase;
            if (phase == BiasPhase)
            {
                LearnBias(frame, rate.SlowDtSeconds);
            }

            float rateX = frame.GyroscopeX * scale - bias.X, rateY = frame.GyroscopeY * scale - bias.Y, rateZ = frame.GyroscopeZ * scale - bias.Z;
            _turnX += rateX * dt;
            _turnY += rateY * dt;
            _turnZ += rateZ * dt;
            _sumX += frame.AccelerometerX;
            _sumY += frame.AccelerometerY;
            _sumZ += frame.AccelerometerZ;
            _sumSeconds += dt;
            _samples++;

            InclinationFilter inclination = _inclination;
            float elevationRate = -(_leftX * rateX + _leftY * rateY + _leftZ * rateZ);
            ElevationRate = elevationRate;
            if ((phase & 1) == 0)
            {
                TakeVertical();
                ElevationRadian = Angle.Asin(_forwardX * inclination.UpX + _forwardY * inclination.UpY + _forwardZ * inclination.UpZ);
            }
            else
            {
                ElevationRadian += elevationRate * dt;
            }

            // The vertical of the tick before will do: the arm has turned away from it about the left axis only, which is level.
            AzimuthRate = -(inclination.UpX * rateX + inclination.UpY * rateY + inclination.UpZ * rateZ);
        }

        private void LearnBias(SensorFrame frame, float dtSeconds)
        {
            float rateScale = _rateScale, forceScale = _forceScale;
            Bias.Update(
                frame.GyroscopeX * rateScale,
                frame.GyroscopeY * rateScale,
                frame.GyroscopeZ * rateScale,
                frame.AccelerometerX * forceScale - _forceBiasX,
                frame.AccelerometerY * forceScale - _forceBiasY,
                frame.AccelerometerZ * forceScale - _forceBiasZ,
                dtSeconds);
        }

        private void TakeVertical()
        {
            float perSample = Guarded.Divide(1f, _samples);
            float scale = _forceScale * perSample;
            _inclination.Update(
                _turnX,
                _turnY,
                _turnZ,
                _sumX * scale - _forceBiasX,
                _sumY * scale - _forceBiasY,
                _sumZ * scale - _forceBiasZ,
                0.5f - 0.5f * perSample,
                _sumSeconds);
            _turnX = _turnY = _turnZ = _sumSeconds = 0f;
            _sumX = _sumY = _sumZ = _samples = 0;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref ElevationRadian, ref AzimuthRadian);
            state.Float(ref ElevationRate, ref AzimuthRate, ref _turnX, ref _turnY, ref _turnZ, ref _sumSeconds);
            state.Int(ref _sumX, ref _sumY);
            state.Int(ref _sumZ, ref _samples);
            _imu.Visit(state);
            _pivot.Visit(state);
            Bias.Visit(state);
            _inclination.Visit(state);
        }
    }
}
