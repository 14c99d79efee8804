using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
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
        private const int BiasPhase = 0;
        /// <summary>No taut line turns the arm faster, rad/s.</summary>
        public const float TossingRate = 300f * Angle.RadianPerDeg;
        private const float RestTurn = 0.4f * Angle.RadianPerDeg;
        private const float RadianPerPivotCount = Angle.WholeTurn / 4096f;

        /// <summary>Elevation above the horizon, radian.</summary>
        public float ElevationRadian;

        /// <summary>Azimuth from the pivot's zero, radian, -pi to pi.</summary>
        public float AzimuthRadian;

        /// <summary>Rate of the elevation, rad/s.</summary>
        public float ElevationRate;

        /// <summary>Rate of the azimuth, rad/s.</summary>
        public float AzimuthRate;

        /// <summary>Turn of the azimuth by the gyroscope since somebody last set this to zero, radian.</summary>
        public float TurnedRadian;

        /// <summary>True if the arm has turned faster than 300 deg/s, as no taut line turns it, since somebody last set this to false.</summary>
        public bool Tossed;

        /// <summary>True while the inertial sensor answers.</summary>
        public bool ImuAlive;

        /// <summary>True while the pivot's angle sensor answers.</summary>
        public bool PivotAlive;

        /// <summary>True once both angles can be believed.</summary>
        public bool Valid;

        /// <summary>Gravity as the inclination filter sees it, metre per second squared.</summary>
        public float GravityMetrePerSecond2
        {
            get { return _inclination.GravityMetrePerSecond2; }
        }

        /// <summary>The gyroscope's zero.</summary>
        public readonly RestBias Bias = new RestBias();

        private readonly InclinationFilter _inclination = new InclinationFilter();
        private readonly Calibration _calibration;
        private readonly Watch _imu = new Watch(FailsafeTimes.LostAfterTicks);
        private readonly Watch _pivot = new Watch(FailsafeTimes.PivotLostAfterTicks);
        private float _restAzimuth;
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
            float rateScale = _rateScale, forceScale = _forceScale;
            float rateX = frame.GyroscopeX * rateScale, rateY = frame.GyroscopeY * rateScale, rateZ = frame.GyroscopeZ * rateScale;
            float forceX = frame.AccelerometerX * forceScale - _forceBiasX;
            float forceY = frame.AccelerometerY * forceScale - _forceBiasY;
            float forceZ = frame.AccelerometerZ * forceScale - _forceBiasZ;

            if (rate.Phase == BiasPhase)
            {
                if (TossingRate * TossingRate < rateX * rateX + rateY * rateY + rateZ * rateZ)
                {
                    Tossed = true;
                }

                if (RestTurn < Guarded.Abs(Angle.Wrap(AzimuthRadian - _restAzimuth)))
                {
                    _restAzimuth = AzimuthRadian;
                    Bias.Disturb(); // A kite that drifts slowly turns the arm as steadily as a wrong zero would.
                }

                Bias.Update(rateX, rateY, rateZ, forceX, forceY, forceZ, rate.SlowDtSeconds);
            }

            rateX -= Bias.X;
            rateY -= Bias.Y;
            rateZ -= Bias.Z;
            _inclination.Update(rateX, rateY, rateZ, forceX, forceY, forceZ, rate.DtSeconds);

            float upX = _inclination.UpX, upY = _inclination.UpY, upZ = _inclination.UpZ;
            ElevationRadian = Angle.Asin(_forwardX * upX + _forwardY * upY + _forwardZ * upZ);
            ElevationRate = -(_leftX * rateX + _leftY * rateY + _leftZ * rateZ);
            AzimuthRate = -(upX * rateX + upY * rateY + upZ * rateZ);
            TurnedRadian += AzimuthRate * rate.DtSeconds;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref ElevationRadian, ref AzimuthRadian, ref ElevationRate, ref AzimuthRate, ref TurnedRadian, ref _rateScale);
            state.Float(ref _forceScale, ref _forceBiasX, ref _forceBiasY, ref _forceBiasZ, ref _forwardX, ref _forwardY);
            state.Float(ref _forwardZ, ref _leftX, ref _leftY);
            state.Float(ref _leftZ);
            state.Float(ref _restAzimuth);
            Tossed = state.Bool(Tossed);
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
