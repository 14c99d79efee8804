using KiteController.Core.Control;
using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.Core.Flight
{
    /// <summary>
    /// What each job asks of the spool. These laws hold and move a kite that steers itself (a trainer with a tail); a
    /// tailless kite needs the steering law on top.
    /// </summary>
    public sealed class Pilot
    {
        private const float LengthGain = 0.2f;
        private const float LaunchPullSpeed = 2.5f;
        private const float LaunchElevation = 38f * Angle.RadianPerDeg;
        private const float LaunchPaySpeed = 2f;
        private const float LaunchPayPerNewton = 0.8f;
        private const float LaunchPayAboveNewton = 1.2f;
        private const float LandSpeed = 1.5f;
        private const float LandCeilingShare = 0.7f;
        private const float RunnerSpeed = 4f;
        private const float TakeUpSpeed = 4f;
        private const float LeverDeadBand = 0.08f;

        /// <summary>The wish for this tick.</summary>
        public readonly SetPoint Wish = new SetPoint();

        /// <summary>The law that holds the spool for a flyer.</summary>
        public readonly AssistLaw Assist = new AssistLaw();

        private readonly FlightParameters _parameters;

        /// <summary>Creates the laws for these parameters.</summary>
        public Pilot(FlightParameters parameters)
        {
            _parameters = parameters;
        }

        /// <summary>The cut detector's test: take up slack and see whether the pull comes back.</summary>
        public void TakeUpSlack()
        {
            Wish.FloorNewton = 0f;
            Wish.CeilingNewton = _parameters.TensionCeilingNewton;
            Wish.SpeedMetrePerSecond = -TakeUpSpeed;
        }

        /// <summary>The end of the line has caught on something: pull no more at it.</summary>
        public void HoldStill()
        {
            Wish.FloorNewton = 0f;
            Wish.CeilingNewton = _parameters.TensionCeilingNewton;
            Wish.SpeedMetrePerSecond = 0f;
        }

        /// <summary>The wish of a flight mode.</summary>
        /// <param name="mode">The job at hand.</param>
        /// <param name="lever">Thumb lever, -1 to 1, positive pays out.</param>
        /// <param name="kite">Where the kite is.</param>
        /// <param name="line">Line out.</param>
        /// <param name="tension">Pull at the pulley.</param>
        /// <param name="dtSeconds">Time since the previous tick.</param>
        public void Fly(FlightMode mode, float lever, KitePosition kite, LineOut line, LineTension tension, float dtSeconds)
        {
            Wish.FloorNewton = 0f;
            Wish.CeilingNewton = _parameters.TensionCeilingNewton;
            switch (mode)
            {
                case FlightMode.Manual:
                    Manual(lever);
                    break;
                case FlightMode.Launch:
                    Launch(kite, line, tension);
                    break;
                case FlightMode.Hold:
                case FlightMode.Steer:
                    Wish.FloorNewton = _parameters.TensionFloorNewton;
                    Wish.SpeedMetrePerSecond = Guarded.Clamp(LengthGain * (_parameters.WorkingLengthMetre - line.LengthMetre), -2f, 1f);
                    break;
                case FlightMode.Land:
                    Wish.FloorNewton = _parameters.TensionFloorNewton;
                    Wish.CeilingNewton = LandCeilingShare * _parameters.TensionCeilingNewton;
                    Wish.SpeedMetrePerSecond = -LandSpeed;
                    break;
                case FlightMode.Runner:
                    Wish.SpeedMetrePerSecond = _parameters.LandedLengthMetre < line.LengthMetre ? -RunnerSpeed : 0f;
                    break;
                case FlightMode.Assist:
                    Assist.Update(Wish, lever, line, tension, false, dtSeconds);
                    break;
                default:
                    Wish.SpeedMetrePerSecond = 0f;
                    break;
            }
        }

        private void Manual(float lever)
        {
            float magnitude = Guarded.Abs(lever);
            if (magnitude < LeverDeadBand)
            {
                Wish.SpeedMetrePerSecond = 0f;
                return;
            }

            float fullSpeed = lever < 0f ? _parameters.ReelInSpeedMetrePerSecond : _parameters.PayOutSpeedMetrePerSecond;
            Wish.SpeedMetrePerSecond = lever * fullSpeed;
        }

        /// <summary>Pull until the kite stands high, then give line as fast as the pull allows.</summary>
        private void Launch(KitePosition kite, LineOut line, LineTension tension)
        {
            Wish.FloorNewton = _parameters.TensionFloorNewton;
            if (kite.ElevationRadian < LaunchElevation)
            {
                bool roomToPull = _parameters.LandedLengthMetre < line.LengthMetre;
                Wish.SpeedMetrePerSecond = roomToPull ? -LaunchPullSpeed : 0f;
                return;
            }

            float give = LaunchPayPerNewton * (tension.Newton - LaunchPayAboveNewton);
            Wish.SpeedMetrePerSecond = Guarded.Clamp(give, 0f, LaunchPaySpeed);
        }
    }
}
