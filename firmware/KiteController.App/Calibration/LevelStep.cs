using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.App.Calibrating
{
    /// <summary>
    /// Arm level and orientation proof: how the inertial sensor sits on the arm, what its accelerometer is off, and whether
    /// turning right makes the azimuth grow and raising the arm the elevation.
    /// </summary>
    public sealed class LevelStep : CalibrationStep
    {
        private const float LeastTurnDeg = 30f;
        private const float LargestTurnDeg = 170f;
        private const float LeastRiseDeg = 50f;
        private const float ToleranceShare = 0.1f;
        private const float ToleranceDeg = 3f;
        private const float WrongWayDeg = -5f;
        private const int FirstSolvingPhase = 7;
        private const int LastSolvingPhase = 11;

        private readonly LevelSolution _solution = new LevelSolution();
        private float _restX;
        private float _restY;
        private float _restZ;
        private float _turnedX;
        private float _turnedY;
        private float _turnedZ;
        private int _pivotTurned;
        private int _lastPivot;
        private bool _watching;

        /// <summary>Creates the step.</summary>
        public LevelStep(CalibrationContext context)
            : base(context, "level", "How does the inertial sensor sit on the arm, and do up and right come out right?")
        {
        }

        /// <inheritdoc/>
        public override void Watch(SensorFrame frame)
        {
            if (!_watching)
            {
                return;
            }

            if (frame.ImuFresh)
            {
                float share = frame.DtMicroseconds * 1e-6f * Context.Calibration.GyroscopeRadianPerSecondPerCount * Angle.DegPerRadian;
                _turnedX += (frame.GyroscopeX - _restX) * share;
                _turnedY += (frame.GyroscopeY - _restY) * share;
                _turnedZ += (frame.GyroscopeZ - _restZ) * share;
            }

            if (frame.PivotFresh)
            {
                _pivotTurned += ChannelMean.Wrap(frame.PivotAngle - _lastPivot, RestSample.PivotTurn);
                _lastPivot = frame.PivotAngle;
            }
        }

        /// <inheritdoc/>
        protected override void Advance(int phase)
        {
            switch (phase)
            {
                case 0:
                    _watching = false;
                    Ask("Set the arm level with a spirit level, prop it up so that it rests there, and take your hands off.", 1);
                    return;
                case 1:
                case 3:
                case 5:
                    Measure(RestTicks, phase + 1);
                    return;
                case 2:
                    JudgeLevel();
                    return;
                case 4:
                    JudgeTurn();
                    return;
                case 6:
                    JudgeRise();
                    return;
                case LastSolvingPhase:
                    Offer();
                    return;
                default:
                    _solution.Improve();
                    Go(phase + 1);
                    return;
            }
        }

        /// <inheritdoc/>
        protected override void Apply()
        {
            Calibration calibration = Context.Calibration;
            calibration.ImuRollRadian = _solution.RollRadian;
            calibration.ImuPitchRadian = _solution.PitchRadian;
            calibration.ImuYawRadian = _solution.YawRadian;
            calibration.AccelerometerBiasXMetrePerSecond2 = _solution.BiasX;
            calibration.AccelerometerBiasYMetrePerSecond2 = _solution.BiasY;
            calibration.AccelerometerBiasZMetrePerSecond2 = _solution.BiasZ;
        }

        private static bool Agree(float one, float other)
        {
            return Guarded.Abs(one - other) <= ToleranceDeg + ToleranceShare * Guarded.Abs(other);
        }

        private void JudgeLevel()
        {
            string trouble = RestJudge.Arm(Sample, Context.Calibration);
            if (trouble != null)
            {
                Repeat(trouble, 1);
                return;
            }

            float scale = Context.Calibration.AccelerometerMetrePerSecond2PerCount;
            _solution.SetLevel(Sample.AccelerometerX.Mean * scale, Sample.AccelerometerY.Mean * scale, Sample.AccelerometerZ.Mean * scale);
            if (!_solution.LevelIsPlausible)
            {
                Refuse("With the arm level, gravity must pull along the sensor's Z to within 20 degrees: fit the board with its parts up and its X arrow toward the kite, or level the arm.");
                return;
            }

            _restX = Sample.GyroscopeX.Mean;
            _restY = Sample.GyroscopeY.Mean;
            _restZ = Sample.GyroscopeZ.Mean;
            BeginWatching();
            Ask("Now turn the arm to the RIGHT, clockwise seen from above, by about a quarter turn, keep it about level, and let it rest.", 3);
        }

        private void JudgeTurn()
        {
            float pivotDeg = _pivotTurned * (360f / RestSample.PivotTurn);
            float gyroDeg = -_solution.AlongUp(_turnedX, _turnedY, _turnedZ);
            string trouble = RestJudge.Arm(Sample, Context.Calibration);
            if (trouble != null)
            {
                Repeat(trouble, 3);
            }
            else if (pivotDeg < WrongWayDeg && gyroDeg < WrongWayDeg)
            {
                Refuse("The arm turned LEFT by " + NumberText.Of(-pivotDeg, 0) + " degrees: start again and turn it to the right.");
            }
            else if (pivotDeg < WrongWayDeg)
            {
                Refuse("You turned right but the azimuth fell: connect the DIR pin of the angle sensor to ground, not to its supply.");
            }
            else if (!(LeastTurnDeg <= pivotDeg && pivotDeg <= LargestTurnDeg))
            {
                Repeat("The arm turned by " + NumberText.Of(pivotDeg, 0) + " degrees only: turn it further to the right, to about a quarter turn.", 3);
            }
            else if (!Agree(gyroDeg, pivotDeg))
            {
                Refuse("Pivot and gyroscope disagree: " + NumberText.Of(pivotDeg, 1) + " and " + NumberText.Of(gyroDeg, 1)
                    + " degrees. Check that the magnet sits tight and in the middle, and that the board's Z points up.");
            }
            else
            {
                Say("  azimuth grew by " + NumberText.Of(pivotDeg, 1) + " degrees (gyroscope " + NumberText.Of(gyroDeg, 1) + "): right is right.");
                BeginWatching();
                Ask("Now RAISE the tip of the arm, by 60 degrees or more, prop it up so that it rests there, and take your hands off.", 5);
            }
        }

        private void JudgeRise()
        {
            float scale = Context.Calibration.AccelerometerMetrePerSecond2PerCount;
            _solution.SetRaised(Sample.AccelerometerX.Mean * scale, Sample.AccelerometerY.Mean * scale, Sample.AccelerometerZ.Mean * scale);
            float riseDeg = _solution.RiseDeg;
            float gyroDeg = -_turnedY;
            string trouble = RestJudge.Arm(Sample, Context.Calibration);
            if (trouble != null)
            {
                Repeat(trouble, 5);
            }
            else if (riseDeg < WrongWayDeg)
            {
                Refuse("The elevation fell by " + NumberText.Of(-riseDeg, 0)
                    + " degrees: either the arm was lowered, or the board's X arrow points away from the kite. Put that right and start again.");
            }
            else if (riseDeg < LeastRiseDeg)
            {
                Repeat("The arm rose by " + NumberText.Of(riseDeg, 0) + " degrees only: raise it further.", 5);
            }
            else if (!Agree(gyroDeg, riseDeg))
            {
                Refuse("Gravity and gyroscope disagree: " + NumberText.Of(riseDeg, 1) + " and " + NumberText.Of(gyroDeg, 1)
                    + " degrees. Raise the arm without twisting it, and check that the board's X arrow points toward the kite.");
            }
            else
            {
                Say("  elevation rose by " + NumberText.Of(riseDeg, 1) + " degrees (gyroscope " + NumberText.Of(gyroDeg, 1) + "): up is up.");
                _watching = false;
                Go(FirstSolvingPhase);
            }
        }

        private void Offer()
        {
            if (!_solution.IsPlausible)
            {
                Refuse("The sensor would sit crooked by more than 20 degrees or be off by more than a tenth of gravity: check its screws, and do not twist the arm.");
                return;
            }

            Calibration old = Context.Calibration;
            Show("sensor roll", old.ImuRollRadian * Angle.DegPerRadian, _solution.RollRadian * Angle.DegPerRadian, 2, "deg");
            Show("sensor pitch", old.ImuPitchRadian * Angle.DegPerRadian, _solution.PitchRadian * Angle.DegPerRadian, 2, "deg");
            Show("sensor yaw", old.ImuYawRadian * Angle.DegPerRadian, _solution.YawRadian * Angle.DegPerRadian, 2, "deg");
            Show("accelerometer bias x", old.AccelerometerBiasXMetrePerSecond2, _solution.BiasX, 3, "m/s2");
            Show("accelerometer bias y", old.AccelerometerBiasYMetrePerSecond2, _solution.BiasY, 3, "m/s2");
            Show("accelerometer bias z", old.AccelerometerBiasZMetrePerSecond2, _solution.BiasZ, 3, "m/s2");
            Confirm();
        }

        private void BeginWatching()
        {
            _turnedX = 0f;
            _turnedY = 0f;
            _turnedZ = 0f;
            _pivotTurned = 0;
            _lastPivot = Context.Unit.Frame.PivotAngle;
            _watching = true;
        }
    }
}
