using KiteController.Core.Numerics;

namespace KiteController.Core.Estimation
{
    /// <content>What follows from the better filter once it is set right: heading, motion, wind, and what is learned of the kite.</content>
    public sealed partial class HeadingEstimator
    {
        private const float SureVariance = 0.1f;
        private const float LeastAwayShare = 0.45f;
        private const float WindPerFlow = 2.248f;
        private const float LargestSurprise = 7.843f;
        private const float RestartAfterSeconds = 0.352f;
        private const float RestartNewton = 1.5f;
        private const float RestartDoubt = 2.319f;
        private const float RestartAirSquare = 16f;
        private const float LearnAfterSeconds = 0.4789f;
        private const float LearnVariance = 0.6947f;
        private const float OneFilterAfterSeconds = 0.4f;

        private void Finish(LineArm arm, float newton, LineOut line, WindEstimator wind, float runSeconds)
        {
            SpinFilter best = Best;
            bool sensed = Sensor.Alive;
            if (sensed)
            {
                best.Tell(Angle.Wrap(Sensor.HeadingRadian - Sensor.RateRadianPerSecond * _inputs.SinceSeconds), 0.002f);
            }

            if (LargestSurprise < best.Surprise && RestartAfterSeconds < runSeconds && RestartNewton < newton && _inputs.DoubtUp < RestartDoubt)
            {
                BeginAgain(best);
            }

            Variance = best.Covariance.P22;
            if (!_learned && LearnAfterSeconds < runSeconds && Variance < LearnVariance)
            {
                _learned = true;
                if (Sense.Judge(best.Heading))
                {
                    Learned.Take(best);
                }
            }

            if (sensed || OneFilterAfterSeconds < runSeconds)
            {
                _both = false;
                _learned |= sensed;
            }

            if (!wind.Drifted && RestartAfterSeconds < runSeconds && RestartNewton < newton && Variance < SureVariance)
            {
                float share = Motion.WindAwayShare;
                if (LeastAwayShare < share)
                {
                    wind.TakeFlow(Guarded.Divide(WindPerFlow * (best.Flow + line.SpeedMetrePerSecond), share), _inputs.Dt);
                }
            }

            Motion.Move(best, arm, newton, _inputs.Taut, line.LengthMetre, _inputs.Dt);
            if (!sensed)
            {
                RateRadianPerSecond = best.Spin;
                HeadingRadian = Angle.Wrap(best.Heading + best.Spin * _inputs.SinceSeconds);
            }
        }

        /// <summary>The kite plainly flies another way than believed.</summary>
        private void BeginAgain(SpinFilter best)
        {
            float airUp = _inputs.Up - Motion.WindUp, airRight = _inputs.Right - Motion.WindRight;
            if (RestartAirSquare < airUp * airUp + airRight * airRight)
            {
                best.BeginAgain(_inputs.Up, _inputs.Right, Angle.Atan2(airRight, airUp));
            }
        }
    }
}
