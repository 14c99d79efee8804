using KiteController.Core.Numerics;

namespace KiteController.App.Calibrating
{
    /// <summary>
    /// From gravity as the sensor feels it with the arm level and with the arm raised: the arm's axes in the frame of the
    /// sensor, and the bias of the accelerometer in the plane in which the arm moves.
    /// </summary>
    /// <remarks>
    /// Level gravity is up; up cross raised gravity is left; left cross up is forward. What is felt at rest must be as long as
    /// standard gravity in both poses, which gives the two biases; they move the axes a little, so it is repeated. A bias
    /// along left cannot be told from roll, and does not matter to an arm that does not roll. Scale errors stay in it: at
    /// the datasheet's 1 percent typical some tenths of a degree of elevation are left.
    /// </remarks>
    public sealed class LevelSolution
    {
        private const float Gravity = 9.80665f;
        private const float LargestTiltRadian = 20f * Angle.RadianPerDeg;
        private const float LargestBias = 0.1f * Gravity;
        private const float LargestNormError = 0.15f * Gravity;

        /// <summary>Bias along the sensor's x, m/s2.</summary>
        public float BiasX;

        /// <summary>Bias along the sensor's y, m/s2.</summary>
        public float BiasY;

        /// <summary>Bias along the sensor's z, m/s2.</summary>
        public float BiasZ;

        private float _levelX;
        private float _levelY;
        private float _levelZ;
        private float _raisedX;
        private float _raisedY;
        private float _raisedZ;
        private float _upX;
        private float _upY;
        private float _upZ;
        private float _forwardX;
        private float _forwardY;
        private float _forwardZ;
        private float _leftX;

        /// <summary>Roll of the sensor, radian.</summary>
        public float RollRadian
        {
            get { return Angle.Atan2(_upY, _upZ); }
        }

        /// <summary>Pitch of the sensor, radian.</summary>
        public float PitchRadian
        {
            get { return -Angle.Asin(_upX); }
        }

        /// <summary>Yaw of the sensor, radian.</summary>
        public float YawRadian
        {
            get { return Angle.Atan2(_leftX, _forwardX); }
        }

        /// <summary>Rise from the level to the raised pose as the sensor's own x and z show it, degrees.</summary>
        public float RiseDeg
        {
            get { return (Angle.Atan2(_raisedX, _raisedZ) - Angle.Atan2(_levelX, _levelZ)) * Angle.DegPerRadian; }
        }

        /// <summary>True if the level pose shows about gravity, about along the sensor's z.</summary>
        public bool LevelIsPlausible
        {
            get
            {
                float length = Guarded.Sqrt(_levelX * _levelX + _levelY * _levelY + _levelZ * _levelZ);
                return Guarded.Abs(length - Gravity) <= LargestNormError && Angle.Cos(LargestTiltRadian) * length <= _levelZ;
            }
        }

        /// <summary>True if all angles and biases are those of a sensor in order.</summary>
        public bool IsPlausible
        {
            get
            {
                return Guarded.Abs(RollRadian) <= LargestTiltRadian && Guarded.Abs(PitchRadian) <= LargestTiltRadian
                    && Guarded.Abs(YawRadian) <= LargestTiltRadian
                    && Guarded.Abs(BiasX) <= LargestBias && Guarded.Abs(BiasY) <= LargestBias && Guarded.Abs(BiasZ) <= LargestBias;
            }
        }

        /// <summary>Takes the level pose, m/s2 uncorrected; begins anew.</summary>
        public void SetLevel(float x, float y, float z)
        {
            _levelX = x;
            _levelY = y;
            _levelZ = z;
            BiasX = 0f;
            BiasY = 0f;
            BiasZ = 0f;
            float scale = Guarded.Divide(1f, Guarded.Sqrt(x * x + y * y + z * z), 0f);
            _upX = x * scale;
            _upY = y * scale;
            _upZ = z * scale;
        }

        /// <summary>Takes the raised pose, m/s2 uncorrected.</summary>
        public void SetRaised(float x, float y, float z)
        {
            _raisedX = x;
            _raisedY = y;
            _raisedZ = z;
        }

        /// <summary>Component along up of a vector in the sensor's frame.</summary>
        public float AlongUp(float x, float y, float z)
        {
            return x * _upX + y * _upY + z * _upZ;
        }

        /// <summary>One round: axes from the corrected poses, biases from their lengths. Four rounds are plenty.</summary>
        public void Improve()
        {
            float x0 = _levelX - BiasX, y0 = _levelY - BiasY, z0 = _levelZ - BiasZ;
            float x1 = _raisedX - BiasX, y1 = _raisedY - BiasY, z1 = _raisedZ - BiasZ;
            float scale = Guarded.Divide(1f, Guarded.Sqrt(x0 * x0 + y0 * y0 + z0 * z0), 0f);
            _upX = x0 * scale;
            _upY = y0 * scale;
            _upZ = z0 * scale;

            float leftX = _upY * z1 - _upZ * y1, leftY = _upZ * x1 - _upX * z1, leftZ = _upX * y1 - _upY * x1;
            float across = Guarded.Sqrt(leftX * leftX + leftY * leftY + leftZ * leftZ);
            scale = Guarded.Divide(1f, across, 0f);
            leftX *= scale;
            leftY *= scale;
            leftZ *= scale;
            _leftX = leftX;
            _forwardX = leftY * _upZ - leftZ * _upY;
            _forwardY = leftZ * _upX - leftX * _upZ;
            _forwardZ = leftX * _upY - leftY * _upX;

            float along = AlongUp(x1, y1, z1);
            float length = Guarded.Sqrt(across * across + along * along);
            float sine = Guarded.Divide(across, length, 1f), cosine = Guarded.Divide(along, length, 0f);
            float up = Guarded.Sqrt(_levelX * _levelX + _levelY * _levelY + _levelZ * _levelZ) - Gravity;
            float raised = Guarded.Sqrt(_raisedX * _raisedX + _raisedY * _raisedY + _raisedZ * _raisedZ) - Gravity;
            float forward = Guarded.Divide(raised - up * cosine, sine, 0f);
            BiasX = up * _upX + forward * _forwardX;
            BiasY = up * _upY + forward * _forwardY;
            BiasZ = up * _upZ + forward * _forwardZ;
        }
    }
}
