using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;

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
    public sealed partial class LineArm
    {
        /// <summary>No taut line turns the arm faster, rad/s.</summary>
        public const float TossingRate = 300f * Angle.RadianPerDeg;

        private const int VerticalPhase = 0;
        private const int RestTick = 4;
        private const int PivotHalfTurn = 2048;
        private const float RestTurn = 0.4f * Angle.RadianPerDeg;
        private const float RadianPerPivotCount = Angle.HalfTurn / PivotHalfTurn;

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
        private float _turnX;
        private float _turnY;
        private float _turnZ;
        private float _turnSeconds;
        private int _rateX;
        private int _rateY;
        private int _rateZ;
        private int _rateSamples;
        private int _forceX;
        private int _forceY;
        private int _forceZ;
        private int _forceSamples;
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

        /// <summary>
        /// Takes the arm's part of one frame. Of the inertial samples the rates are worked out in every other tick, the vertical in every
        /// fourth; in between they are added up, and the elevation goes on by its rate.
        /// </summary>
        /// <param name="frame">The frame.</param>
        /// <param name="rate">Time and phase of the tick.</param>
        /// <param name="byHand">True while a flyer has the line in hand, who tosses the arm: nothing hangs on it then, and the rates wait for the vertical too.</param>
        public void Update(SensorFrame frame, RateMonitor rate, bool byHand)
        {
            bool imuFresh = frame.ImuFresh, pivotFresh = frame.PivotFresh;
            int phase = rate.Phase;
            if (imuFresh)
            {
                _imu.MissedTicks = 0;
                float dt = rate.DtSeconds;
                if ((phase & (byHand ? 3 : 1)) == 0)
                {
                    TakeRates(frame, dt);
                    if (phase == VerticalPhase)
                    {
                        TakeVertical(frame);
                    }
                    else
                    {
                        LearnBias(frame, rate);
                    }
                }
                else
                {
                    _rateX += frame.GyroscopeX;
                    _rateY += frame.GyroscopeY;
                    _rateZ += frame.GyroscopeZ;
                    _rateSamples++;
                }

                if (phase != VerticalPhase)
                {
                    _forceX += frame.AccelerometerX;
                    _forceY += frame.AccelerometerY;
                    _forceZ += frame.AccelerometerZ;
                    ElevationRadian += ElevationRate * dt;
                }
            }

            if (pivotFresh)
            {
                _pivot.MissedTicks = 0;
                if ((phase & 1) == 0)
                {
                    int fromZero = (frame.PivotAngle - _calibration.PivotZeroCount + PivotHalfTurn) & (2 * PivotHalfTurn - 1);
                    AzimuthRadian = (fromZero - PivotHalfTurn) * RadianPerPivotCount;
                }
            }

            if (!(Valid && imuFresh && pivotFresh))
            {
                ImuAlive = imuFresh || _imu.Miss();
                PivotAlive = pivotFresh || _pivot.Miss();
                Valid = ImuAlive && PivotAlive && _inclination.Settled;
            }
        }

        /// <summary>
        /// The mean rates since the last call. The vertical of some ticks before will do: the arm has turned away from it about the
        /// left axis only, which is level.
        /// </summary>
        private void TakeRates(SensorFrame frame, float dt)
        {
            RestBias bias = Bias;
            InclinationFilter inclination = _inclination;
            int samples = _rateSamples + 1;
            float seconds = samples * dt, scale = Guarded.Divide(_rateScale, samples);
            float rateX = (_rateX + frame.GyroscopeX) * scale - bias.X;
            float rateY = (_rateY + frame.GyroscopeY) * scale - bias.Y;
            float rateZ = (_rateZ + frame.GyroscopeZ) * scale - bias.Z;
            _rateX = 0;
            _rateY = 0;
            _rateZ = 0;
            _rateSamples = 0;
            _turnX += rateX * seconds;
            _turnY += rateY * seconds;
            _turnZ += rateZ * seconds;
            _turnSeconds += seconds;
            _forceSamples += samples;
            ElevationRate = -(_leftX * rateX + _leftY * rateY + _leftZ * rateZ);
            float azimuthRate = -(inclination.UpX * rateX + inclination.UpY * rateY + inclination.UpZ * rateZ);
            AzimuthRate = azimuthRate;
            TurnedRadian += azimuthRate * seconds;
        }

        private void LearnBias(SensorFrame frame, RateMonitor rate)
        {
            float rateScale = _rateScale, forceScale = _forceScale;
            float rateX = frame.GyroscopeX * rateScale, rateY = frame.GyroscopeY * rateScale, rateZ = frame.GyroscopeZ * rateScale;
            if (TossingRate * TossingRate < rateX * rateX + rateY * rateY + rateZ * rateZ)
            {
                Tossed = true;
            }

            if ((rate.TickCount & RestTick) != 0)
            {
                return; // The zero is slow: every other time will do.
            }

            float azimuth = AzimuthRadian;
            if (RestTurn < Guarded.Abs(Angle.Wrap(azimuth - _restAzimuth)))
            {
                _restAzimuth = azimuth;
                Bias.Disturb(); // A kite that drifts slowly turns the arm as steadily as a wrong zero would.
            }

            Bias.Update(
                rateX,
                rateY,
                rateZ,
                frame.AccelerometerX * forceScale - _forceBiasX,
                frame.AccelerometerY * forceScale - _forceBiasY,
                frame.AccelerometerZ * forceScale - _forceBiasZ,
                8f * rate.DtSeconds);
        }

        private void TakeVertical(SensorFrame frame)
        {
            InclinationFilter inclination = _inclination;
            float perSample = Guarded.Divide(1f, _forceSamples);
            float scale = _forceScale * perSample;
            inclination.Update(
                _turnX,
                _turnY,
                _turnZ,
                (_forceX + frame.AccelerometerX) * scale - _forceBiasX,
                (_forceY + frame.AccelerometerY) * scale - _forceBiasY,
                (_forceZ + frame.AccelerometerZ) * scale - _forceBiasZ,
                0.5f - 0.5f * perSample,
                _turnSeconds);
            _turnX = 0f;
            _turnY = 0f;
            _turnZ = 0f;
            _turnSeconds = 0f;
            _forceX = 0;
            _forceY = 0;
            _forceZ = 0;
            _forceSamples = 0;
            ElevationRadian = Angle.Asin(_forwardX * inclination.UpX + _forwardY * inclination.UpY + _forwardZ * inclination.UpZ);
        }
    }
}
